"""TOML files of the registry -> entries. Strict: an unknown key is a DataError that names file and key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import msgspec

from onrecord.actors.entries import Entry, Holding, State, Term, first_day, last_day
from onrecord.actors.folding import slug
from onrecord.actors.tables import standard_body
from onrecord.errors import DataError
from onrecord.records import ActorKind

_COMMON = {
    "id",
    "name",
    "names",
    "local_names",
    "sectors",
    "kind",
    "country",
    "wikidata",
    "note",
    "role_text",
    "seats",
}
KEYS: dict[str, frozenset[str]] = {
    "file": frozenset(
        _COMMON
        | {
            "status",
            "demonyms",
            "people",
            "capital",
            "capital_names",
            "cities",
            "bodies",
            "offices",
            "parties",
            "groups",
        }
        | {"persons", "organisations", "companies", "government", "since", "until"}
    ),
    "bodies": frozenset(_COMMON | {"since", "until", "offices", "government"}),
    "parties": frozenset(_COMMON | {"since", "until", "offices", "government"}),
    "groups": frozenset(_COMMON | {"since", "until", "offices", "government", "demonyms", "people"}),
    "organisations": frozenset(_COMMON | {"since", "until", "offices", "demonyms", "people", "government"}),
    "companies": frozenset(_COMMON | {"since", "until", "offices"}),
    "seats": frozenset({"name", "names", "body", "sector", "sectors"}),
    "offices": frozenset({"role", "title", "titles", "sectors", "body", "holders", "country", "note"}),
    "holders": frozenset(
        {
            "name",
            "names",
            "surname",
            "since",
            "until",
            "checked",
            "acting",
            "disputed",
            "gender",
            "sectors",
            "country",
            "title",
        }
        | {"note"}
    ),
    "persons": frozenset(
        {
            "name",
            "names",
            "surname",
            "sectors",
            "gender",
            "since",
            "until",
            "role_text",
            "country",
            "checked",
            "id",
            "kind",
            "note",
        }
        | {"local_names", "wikidata"}
    ),
}
"""The keys each kind of table may have."""

_KINDS: dict[str, ActorKind] = {
    "bodies": "body",
    "parties": "party",
    "groups": "group",
    "organisations": "organisation",
    "companies": "company",
}
_SECTORS: dict[str, tuple[str, ...]] = {
    "bodies": ("GOV",),
    "parties": ("PTY",),
    "groups": ("REB",),
    "organisations": ("IGO",),
    "companies": ("BUS",),
}


class Loaded(msgspec.Struct):
    """What one data file holds."""

    state: State
    entries: list[Entry]
    titles: list[tuple[str, str, str]]
    """(home id, title, role): titles of offices as this file writes them."""


def read_file(data: Mapping[str, Any], source: str) -> list[Loaded]:
    """All that a data file holds. A file with an `id` is one country or organisation; one without is a collection of
    organisations, groups, bodies, parties and companies, each with its own offices and seats."""
    if "id" in data:
        return [FileReader(data, source).read()]
    found: list[Loaded] = []
    unknown = sorted(set(data) - set(_KINDS) - {"persons", "note"})
    if unknown:
        raise DataError(f"{source}: {unknown[0]}: is not a key of a collection", code="registry_format")
    for section, kind in _KINDS.items():
        for table in data.get(section, []):
            found.append(
                FileReader({"kind": kind, "sectors": list(_SECTORS[section]), **table}, source).read()
            )
    return found


class FileReader:
    """Reads one parsed data file into entries; `source` names it in errors."""

    def __init__(self, data: Mapping[str, Any], source: str) -> None:
        self.data, self.source = data, source
        self.id = str(self._need(data, "id", "file"))
        self.country = str(data.get("country", self.id))
        self.marks = tuple(data.get("sectors", ())) if data.get("status") == "contested" else ()
        self.persons: dict[str, dict[str, Any]] = {}

    def read(self) -> Loaded:
        """All entries of the file. DataError where it does not follow the format."""
        self._check(self.data, "file")
        entries = [self._main()]
        titles: list[tuple[str, str, str]] = []
        for section in _KINDS:
            for table in self._tables(self.data, section):
                entries.append(self._entry(table, section))
                for office in self._tables(table, "offices"):
                    titles += self._office(office, str(table["id"]), str(table.get("country", self.country)))
        for office in self._tables(self.data, "offices"):
            titles += self._office(office, self.id, self.country)
        for table in self._tables(self.data, "persons"):
            self._check(table, "persons")
            self._merge(table, None, self.country)
        seats, bodies = self._seats(entries)
        entries += bodies
        entries += [_person(data) for data in self.persons.values()]
        return Loaded(self._state(seats), entries, titles)

    def _main(self) -> Entry:
        known = self.data.get("status") is not None or "capital" in self.data
        kind = cast(ActorKind, self.data.get("kind", "state" if known else "organisation"))
        base = ("GOV", *self.marks) if kind == "state" else tuple(self.data.get("sectors", ("IGO",)))
        return Entry(
            id=self.id,
            name=str(self._need(self.data, "name", "file")),
            kind=kind,
            country=self.country,
            sectors=base,
            names=self._words(self.data, "names"),
            local_names=self._words(self.data, "local_names"),
            home=self.id,
            term=self._term(self.data),
            government=self._government(self.data),
        )

    def _state(self, seats: list[tuple[str, str]]) -> State:
        capital = self.data.get("capital")
        return State(
            id=self.id,
            name=str(self.data["name"]),
            country=self.country,
            demonyms=self._words(self.data, "demonyms"),
            people=self._words(self.data, "people"),
            cities=self._words(self.data, "cities"),
            seats=tuple(seats),
            capitals=((str(capital),) if capital else ()) + self._words(self.data, "capital_names"),
        )

    def _seats(self, entries: list[Entry]) -> tuple[list[tuple[str, str]], list[Entry]]:
        """Seats with the entry each stands for; a body that the file does not list is made here."""
        by_name = {
            name: entry.id
            for entry in entries
            for name in (entry.id, entry.name, *entry.names, *entry.local_names)
        }
        found: list[tuple[str, str]] = []
        made: dict[str, Entry] = {}
        for seat in self._tables(self.data, "seats"):
            self._check(seat, "seats")
            body = str(seat.get("body", "government"))
            key, template = standard_body(body)
            sectors = tuple(seat.get("sectors", ())) or (str(seat.get("sector", "GOV")),)
            target = by_name.get(body) or f"{self.id}.{key or slug(body)}"
            if body not in by_name and target not in by_name and target not in made:
                country = str(self.data["name"])
                name = template.format(country=country) if template else f"{country}: {body}"
                made[target] = Entry(
                    id=target,
                    name=name,
                    kind="body",
                    country=self.country,
                    sectors=sectors + self.marks,
                    home=self.id,
                )
            names = (str(self._need(seat, "name", "seats")), *self._words(seat, "names"))
            found += [(name, target) for name in names]
        return found, list(made.values())

    def _entry(self, table: Mapping[str, Any], section: str) -> Entry:
        self._check(table, section)
        return Entry(
            id=str(self._need(table, "id", section)),
            name=str(self._need(table, "name", section)),
            kind=cast(ActorKind, table.get("kind", _KINDS[section])),
            country=str(table.get("country", self.country)),
            sectors=tuple(table.get("sectors", _SECTORS[section])),
            names=self._words(table, "names"),
            local_names=self._words(table, "local_names"),
            home=self.id,
            term=self._term(table),
            government=self._government(table),
        )

    def _office(self, office: Mapping[str, Any], home: str, country: str) -> list[tuple[str, str, str]]:
        self._check(office, "offices")
        role, title = str(self._need(office, "role", "offices")), str(self._need(office, "title", "offices"))
        for order, holder in enumerate(self._tables(office, "holders")):
            self._check(holder, "holders")
            name = str(self._need(holder, "name", "holders"))
            holding = Holding(
                person=name,
                home=home,
                country=str(holder.get("country", office.get("country", country))),
                role=role,
                title=str(holder.get("title", title)),
                sectors=tuple(holder.get("sectors", office.get("sectors", ("GOV",)))),
                term=self._term(holder),
                body=office.get("body"),
                acting=bool(holder.get("acting", False)),
                disputed=bool(holder.get("disputed", False)),
                order=order,
                checked=str(holder["checked"]) if "checked" in holder else None,
            )
            self._merge(holder, holding, country)
        return [(home, name, role) for name in (title, *self._words(office, "titles"))]

    def _merge(self, table: Mapping[str, Any], holding: Holding | None, country: str) -> None:
        name = str(self._need(table, "name", "persons"))
        person = self.persons.setdefault(
            name,
            {
                "name": name,
                "home": self.id,
                "country": country,
                "names": [],
                "holdings": [],
                "sectors": (),
                "gender": "",
            },
        )
        person["names"] += [n for n in self._words(table, "names") if n not in person["names"]]
        for key in ("surname", "gender", "role_text"):
            if table.get(key):
                person[key] = table[key]
        if holding:
            person["holdings"].append(holding)
        else:
            person["sectors"] = tuple(table.get("sectors", ()))
            person["country"] = str(table.get("country", country))
            person["term"] = self._term(table)

    def _term(self, table: Mapping[str, Any]) -> Term:
        try:
            since = first_day(table["since"]) if "since" in table else None
            return Term(since, last_day(table["until"]) if "until" in table else None)
        except ValueError as error:
            raise self._fault(f"{table.get('name')}: {error}", "since/until") from error

    def _government(self, table: Mapping[str, Any]) -> tuple[Term, ...]:
        found: list[Term] = []
        for pair in table.get("government", ()):
            try:
                since, until = [*pair, None][:2]
                found.append(Term(first_day(since), last_day(until) if until else None))
            except (TypeError, ValueError) as error:
                raise self._fault(f"{table.get('name')}: {error}", "government") from error
        return tuple(found)

    def _tables(self, data: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
        tables = data.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            raise self._fault("must be an array of tables", key)
        return tables

    def _words(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        words = table.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise self._fault("must be a list of strings", key)
        return tuple(word for word in words if word.strip())

    def _need(self, table: Mapping[str, Any], key: str, section: str) -> object:
        if key not in table:
            raise self._fault(
                f"is missing in {section} {table.get('name', table.get('title', ''))!r}".strip(), key
            )
        return table[key]

    def _check(self, table: Mapping[str, Any], section: str) -> None:
        unknown = sorted(set(table) - KEYS[section])
        if unknown:
            raise self._fault(
                f"is not a key of {section} (known: {', '.join(sorted(KEYS[section]))})", unknown[0]
            )

    def _fault(self, message: str, key: str) -> DataError:
        return DataError(f"{self.source}: {key}: {message}", code="registry_format")


def _person(data: dict[str, Any]) -> Entry:
    name: str = data["name"]
    return Entry(
        id=f"{data['home']}.person.{slug(name)}",
        name=name,
        kind="person",
        country=data["country"],
        sectors=data["sectors"],
        names=tuple(data["names"]),
        home=data["home"],
        gender=data["gender"],
        surname=str(data.get("surname") or name.split()[-1]),
        holdings=tuple(data["holdings"]),
        term=data.get("term", Term()),
        role_text=data.get("role_text"),
    )
