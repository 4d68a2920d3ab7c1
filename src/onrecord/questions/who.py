"""Which actors a person means by what was typed."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from onrecord.questions.remembered import remembered
from onrecord.store.among import among
from onrecord.store.fold import fold
from onrecord.store.tables import involvement, record_tables

CODE_LENGTH = 3
"""ISO 3166 alpha-3; PLOVER's own codes (UNO, EUR, IGO …) have three letters too."""

FEW = 5_000
"""Actors of one name that are named one by one in a query; finding them anew for each part of it takes longer."""

_actor = record_tables["actor"]


class Elsewhere(msgspec.Struct, frozen=True):
    """Articles in which a reviewer says that somebody else is meant than the actor who was `read` there: one of those
    asked for (`meant`), or another."""

    read: str
    articles: tuple[str, ...]
    meant: bool


class Who(msgspec.Struct, frozen=True):
    """What was typed: folded for names, `countries` when it names a country by code or name; `ids` are the actors meant
    by name or id where they are few, None where they are many."""

    typed: str
    folded: str
    countries: tuple[str, ...] = ()
    ids: tuple[str, ...] | None = None
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def by_id(self) -> bool:
        """Whether the id of one actor was typed; with those that reviewers merged with it."""
        return self.ids is not None and self.typed in self.ids

    def names(self) -> sa.ColumnElement[bool]:
        """The condition on the actor table: the id itself, or a name that contains what was typed.

        When a country was typed, names must contain it as whole words: `Niger` is not a part of `Nigeria`.
        """
        if self.ids is not None:
            return among(_actor.c.id, self.ids)
        exact = _actor.c.id == self.typed
        return sa.or_(exact, self.named()) if self.folded else exact

    def named(self) -> sa.ColumnElement[bool]:
        """The condition on names alone. Whole words are looked for in the names that have the letters: to pad all names
        with spaces takes longer than to walk through them."""
        has = _actor.c.name_key.contains(self.folded, autoescape=True)
        if not self.countries:
            return has
        padded = sa.literal(" ") + _actor.c.name_key + " "
        return sa.and_(has, padded.contains(f" {self.folded} ", autoescape=True))

    def actors(self) -> sa.ColumnElement[bool]:
        """The condition on the actor table, those of the country included."""
        return sa.or_(self.names(), _actor.c.country.in_(self.countries)) if self.countries else self.names()

    def involved(self, sides: tuple[str, ...], table: sa.Table = involvement) -> sa.ColumnElement[bool]:
        """The condition on a table of who is in which record: one of them on one of the sides.

        The country is the one the actor had in that record, which for a person may differ between records.
        """
        named = (
            among(table.c.actor, self.ids)
            if self.ids is not None
            else table.c.actor.in_(sa.select(_actor.c.id).where(self.names()))
        )
        if self.countries:
            named = sa.or_(named, table.c.country.in_(self.countries))
        if "article" in table.c:
            named = self._with_splits(named, table)
        return sa.and_(table.c.side.in_(sides), named)

    def _with_splits(self, named: sa.ColumnElement[bool], table: sa.Table) -> sa.ColumnElement[bool]:
        """With the records in which they are meant by a reviewer's word, without those in which somebody else is."""
        for each in self.elsewhere:
            there = sa.and_(table.c.actor == each.read, among(table.c.article, each.articles))
            named = sa.or_(named, there) if each.meant else sa.and_(named, ~there)
        return named


def who(connection: sa.Connection, typed: str) -> Who:
    """Find out whether what was typed is a country: the name of a state in this database, or a country code in it."""
    return remembered(connection, "who", typed, lambda: _find(connection, typed))


def _find(connection: sa.Connection, typed: str) -> Who:
    folded = fold(typed)
    state = sa.select(_actor.c.country).where(_actor.c.kind == "state", _actor.c.name_key == folded)
    countries = set(connection.execute(state).scalars())
    code = typed.strip().upper()
    if len(code) == CODE_LENGTH and _is_code(connection, code):
        countries.add(code)
    meant = Who(typed.strip(), folded, tuple(sorted(country for country in countries if country)))
    return _as_reviewed(connection, msgspec.structs.replace(meant, ids=_ids(connection, meant)))


def _as_reviewed(connection: sa.Connection, meant: Who) -> Who:
    """With the actors that reviewers merged with those who are meant, and the articles for which they split them. Where
    a name means too many, each stays what it was read as."""
    from onrecord.review.same import same_actors  # the review asks questions itself

    same = same_actors(connection)
    if meant.ids is None or not same:
        return meant
    ids = tuple(dict.fromkeys(name for each in meant.ids for name in same.also(each)))
    articles: dict[tuple[str, bool], list[str]] = {}
    for (article, read), actor in sorted(same.apart.items()):
        if actor.id in ids or read in ids:
            articles.setdefault((read, actor.id in ids), []).append(article)
    elsewhere = (Elsewhere(read, tuple(found), own) for (read, own), found in articles.items())
    return msgspec.structs.replace(meant, ids=ids, elsewhere=tuple(elsewhere))


def _ids(connection: sa.Connection, meant: Who) -> tuple[str, ...] | None:
    """The actors meant by name: the one of that id, or those of that name where they are few. Found once, so that the
    parts of a query need not walk through all names again."""
    exact = sa.select(_actor.c.id).where(_actor.c.id == meant.typed)
    if connection.execute(exact).first() is not None:
        return (meant.typed,)
    if not meant.folded:
        return ()
    found = sa.select(_actor.c.id).where(meant.named()).limit(FEW + 1)
    ids = tuple(sorted(connection.execute(found).scalars()))
    return ids if len(ids) <= FEW else None


def _is_code(connection: sa.Connection, code: str) -> bool:
    in_record = sa.select(involvement.c.record).where(involvement.c.country == code).limit(1)
    of_actor = sa.select(_actor.c.id).where(_actor.c.country == code).limit(1)  # walks through all actors
    return any(connection.execute(query).first() is not None for query in (in_record, of_actor))
