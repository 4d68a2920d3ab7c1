"""Which actors a person means by what was typed."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from onrecord.store.fold import fold
from onrecord.store.tables import involvement, record_tables

CODE_LENGTH = 3
"""ISO 3166 alpha-3; PLOVER's own codes (UNO, EUR, IGO …) have three letters too."""

_actor = record_tables["actor"]


class Who(msgspec.Struct, frozen=True):
    """What was typed: folded for names, `countries` when it names a country by code or name."""

    typed: str
    folded: str
    countries: tuple[str, ...] = ()

    def names(self) -> sa.ColumnElement[bool]:
        """The condition on the actor table: the id itself, or a name that contains what was typed.

        When a country was typed, names must contain it as whole words: `Niger` is not a part of `Nigeria`.
        """
        exact = _actor.c.id == self.typed
        if not self.folded:
            return exact
        if not self.countries:
            return sa.or_(exact, _actor.c.name_key.contains(self.folded, autoescape=True))
        padded = sa.literal(" ") + _actor.c.name_key + " "
        return sa.or_(exact, padded.contains(f" {self.folded} ", autoescape=True))

    def actors(self) -> sa.ColumnElement[bool]:
        """The condition on the actor table, those of the country included."""
        return sa.or_(self.names(), _actor.c.country.in_(self.countries)) if self.countries else self.names()

    def involved(self, sides: tuple[str, ...], table: sa.Table = involvement) -> sa.ColumnElement[bool]:
        """The condition on a table of who is in which record: one of them on one of the sides.

        The country is the one the actor had in that record, which for a person may differ between records.
        """
        named: sa.ColumnElement[bool] = table.c.actor.in_(sa.select(_actor.c.id).where(self.names()))
        if self.countries:
            named = sa.or_(named, table.c.country.in_(self.countries))
        return sa.and_(table.c.side.in_(sides), named)


def who(connection: sa.Connection, typed: str) -> Who:
    """Find out whether what was typed is a country: the name of a state in this database, or a country code in it."""
    folded = fold(typed)
    state = sa.select(_actor.c.country).where(_actor.c.kind == "state", _actor.c.name_key == folded)
    countries = set(connection.execute(state).scalars())
    code = typed.strip().upper()
    if len(code) == CODE_LENGTH and _is_code(connection, code):
        countries.add(code)
    return Who(typed.strip(), folded, tuple(sorted(country for country in countries if country)))


def _is_code(connection: sa.Connection, code: str) -> bool:
    of_actor = sa.select(_actor.c.id).where(_actor.c.country == code).limit(1)
    in_record = sa.select(involvement.c.record).where(involvement.c.country == code).limit(1)
    return any(connection.execute(query).first() is not None for query in (of_actor, in_record))
