"""Values of a registry file's tables, read strictly: what is missing, unknown or of another type names file and key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from onrecord.actors.entries import Term, first_day, last_day
from onrecord.actors.registry_format import (
    ActorTable,
    CollectionFile,
    CountryFile,
    HolderTable,
    OfficeTable,
    PersonTable,
    SeatTable,
)
from onrecord.errors import DataError

KEYS: Mapping[str, frozenset[str]] = {
    "file": frozenset(CountryFile.__struct_fields__) | frozenset(ActorTable.__struct_fields__),
    "collection": frozenset(CollectionFile.__struct_fields__),
    **{
        section: frozenset(ActorTable.__struct_fields__)
        for section in ("bodies", "parties", "groups", "organisations", "companies")
    },
    "seats": frozenset(SeatTable.__struct_fields__),
    "offices": frozenset(OfficeTable.__struct_fields__),
    "holders": frozenset(HolderTable.__struct_fields__),
    "persons": frozenset(PersonTable.__struct_fields__),
}
"""The keys each kind of table may have: those of `registry_format.py`. An actor of a collection is read as a file."""

Values = Mapping[str, Any]


class TableReader:
    """Reads the tables of one file; `source` names it in errors."""

    def __init__(self, source: str) -> None:
        self.source = source

    def tables(self, data: Values, key: str) -> list[Values]:
        """The tables under a key, none when it is not there."""
        found = data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(table, dict) for table in found):
            raise self.fault("must be an array of tables", key)
        return found

    def words(self, table: Values, key: str) -> tuple[str, ...]:
        """The words under a key, none when it is not there."""
        words = table.get(key, [])
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise self.fault("must be a list of strings", key)
        return tuple(word for word in words if word.strip())

    def term(self, table: Values) -> Term:
        """From `since` to `until`; what is not given is open."""
        try:
            since = first_day(table["since"]) if "since" in table else None
            return Term(since, last_day(table["until"]) if "until" in table else None)
        except ValueError as error:
            raise self.fault(f"{table.get('name')}: {error}", "since/until") from error

    def checked(self, table: Values) -> dt.date | None:
        """The last day on which somebody may have looked, None when nobody says."""
        try:
            return last_day(table["checked"]) if "checked" in table else None
        except ValueError as error:
            raise self.fault(f"{table.get('name')}: {error}", "checked") from error

    def government(self, table: Values) -> tuple[Term, ...]:
        """The times in government of a party or group."""
        found: list[Term] = []
        for pair in table.get("government", ()):
            try:
                since, until = [*pair, None][:2]
                found.append(Term(first_day(since), last_day(until) if until else None))
            except (TypeError, ValueError) as error:
                raise self.fault(f"{table.get('name')}: {error}", "government") from error
        return tuple(found)

    def need(self, table: Values, key: str, section: str) -> object:
        """The value of a key that must be there."""
        if key not in table:
            raise self.fault(
                f"is missing in {section} {table.get('name', table.get('title', ''))!r}".strip(), key
            )
        return table[key]

    def check(self, table: Values, section: str) -> None:
        """Refuse keys that the section does not have."""
        unknown = sorted(set(table) - KEYS[section])
        if unknown:
            raise self.fault(
                f"is not a key of {section} (known: {', '.join(sorted(KEYS[section]))})", unknown[0]
            )

    def fault(self, message: str, key: str) -> DataError:
        """The error that names file and key."""
        return DataError(f"{self.source}: {key}: {message}", code="registry_format")
