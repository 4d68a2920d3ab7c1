"""TOML tables of the registry -> entries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import msgspec

from onrecord.actors.entries import Entry, Holding, State, Term, are_held_at_once, post_of
from onrecord.actors.folding import slug
from onrecord.actors.registry_freshness import last_seen
from onrecord.actors.tables import standard_body
from onrecord.actors.toml_reading import TableReader
from onrecord.records import ActorKind

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
    """(home id, title, post): titles of offices as this file writes them."""


def read_file(data: Mapping[str, Any], source: str) -> list[Loaded]:
    """All that a data file holds. A file with an `id` is one country or organisation; one without is a collection of
    organisations, groups, bodies, parties and companies, each with its own offices and seats."""
    if "id" in data:
        return [FileReader(data, source).read()]
    found: list[Loaded] = []
    TableReader(source).check(data, "collection")
    for section, kind in _KINDS.items():
        for table in data.get(section, []):
            found.append(
                FileReader({"kind": kind, "sectors": list(_SECTORS[section]), **table}, source).read()
            )
    return found


class FileReader(TableReader):
    """Reads one parsed data file into entries; `source` names it in errors."""

    def __init__(self, data: Mapping[str, Any], source: str) -> None:
        super().__init__(source)
        self.data = data
        self.id = str(self.need(data, "id", "file"))
        self.country = str(data.get("country", self.id))
        self.marks = tuple(data.get("sectors", ())) if data.get("status") == "contested" else ()
        self.persons: dict[str, dict[str, Any]] = {}

    def read(self) -> Loaded:
        """All entries of the file. DataError where it does not follow the format."""
        self.check(self.data, "file")
        entries = [self._main()]
        titles: list[tuple[str, str, str]] = []
        for section in _KINDS:
            for table in self.tables(self.data, section):
                entries.append(self._entry(table, section))
                titles += self._offices(table, str(table["id"]), str(table.get("country", self.country)))
        titles += self._offices(self.data, self.id, self.country)
        for table in self.tables(self.data, "persons"):
            self.check(table, "persons")
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
            name=str(self.need(self.data, "name", "file")),
            kind=kind,
            country=self.country,
            sectors=base,
            names=self.words(self.data, "names"),
            local_names=self.words(self.data, "local_names"),
            home=self.id,
            term=self.term(self.data),
            government=self.government(self.data),
        )

    def _state(self, seats: list[tuple[str, str]]) -> State:
        capital = self.data.get("capital")
        return State(
            id=self.id,
            name=str(self.data["name"]),
            country=self.country,
            demonyms=self.words(self.data, "demonyms"),
            people=self.words(self.data, "people"),
            cities=self.words(self.data, "cities"),
            seats=tuple(seats),
            capitals=((str(capital),) if capital else ()) + self.words(self.data, "capital_names"),
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
        for seat in self.tables(self.data, "seats"):
            self.check(seat, "seats")
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
            names = (str(self.need(seat, "name", "seats")), *self.words(seat, "names"))
            found += [(name, target) for name in names]
        return found, list(made.values())

    def _entry(self, table: Mapping[str, Any], section: str) -> Entry:
        self.check(table, section)
        return Entry(
            id=str(self.need(table, "id", section)),
            name=str(self.need(table, "name", section)),
            kind=cast(ActorKind, table.get("kind", _KINDS[section])),
            country=str(table.get("country", self.country)),
            sectors=tuple(table.get("sectors", _SECTORS[section])),
            names=self.words(table, "names"),
            local_names=self.words(table, "local_names"),
            home=self.id,
            term=self.term(table),
            government=self.government(table),
        )

    def _offices(self, table: Mapping[str, Any], home: str, country: str) -> list[tuple[str, str, str]]:
        """The titles of the offices of a country or body, whose holders are noted."""
        offices = [(office, self._terms(office)) for office in self.tables(table, "offices")]
        found: list[tuple[str, str, str]] = []
        first = 0
        for office, terms in offices:
            peers = (
                theirs
                for peer, theirs in offices
                if peer is not office and peer.get("role") == office.get("role")
            )
            alone = not any(are_held_at_once(terms, theirs) for theirs in peers)
            found += self._office(office, home, country, first=first, alone=alone)
            first += len(terms)
        return found

    def _terms(self, office: Mapping[str, Any]) -> list[Term]:
        self.check(office, "offices")
        for holder in self.tables(office, "holders"):
            self.check(holder, "holders")
        return [self.term(holder) for holder in self.tables(office, "holders")]

    def _office(
        self, office: Mapping[str, Any], home: str, country: str, *, first: int, alone: bool
    ) -> list[tuple[str, str, str]]:
        role, title = str(self.need(office, "role", "offices")), str(self.need(office, "title", "offices"))
        post = post_of(role, title, alone=alone)
        for order, holder in enumerate(self.tables(office, "holders"), first):
            term = self.term(holder)
            holding = Holding(
                person=str(self.need(holder, "name", "holders")),
                home=home,
                country=str(holder.get("country", office.get("country", country))),
                role=role,
                post=post,
                title=str(holder.get("title", title)),
                sectors=tuple(holder.get("sectors", office.get("sectors", ("GOV",)))),
                term=term,
                body=office.get("body"),
                acting=bool(holder.get("acting", False)),
                disputed=bool(holder.get("disputed", False)),
                order=order,
                checked=str(holder["checked"]) if "checked" in holder else None,
                seen=last_seen(self.checked(holder), term.since) if term.until is None else None,
            )
            self._merge(holder, holding, country)
        return [(home, name, post) for name in (title, *self.words(office, "titles"))]

    def _merge(self, table: Mapping[str, Any], holding: Holding | None, country: str) -> None:
        name = str(self.need(table, "name", "persons"))
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
        person["names"] += [n for n in self.words(table, "names") if n not in person["names"]]
        for key in ("surname", "gender", "role_text"):
            if table.get(key):
                person[key] = table[key]
        if holding:
            person["holdings"].append(holding)
        else:
            person["sectors"] = tuple(table.get("sectors", ()))
            person["country"] = str(table.get("country", country))
            person["term"] = self.term(table)


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
