"""Which outlets a person means by what was typed."""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from onrecord.questions.remembered import remembered
from onrecord.store.fold import fold
from onrecord.store.tables import record_tables

_article = record_tables["article"]


def outlets_named(connection: sa.Connection, typed: tuple[str, ...]) -> list[str]:
    """The keys of the outlets whose name contains one of what was typed."""
    wanted = [fold(name) for name in typed]
    return [key for key in outlet_keys(connection) if any(name in key for name in wanted)]


def outlet_keys(connection: sa.Connection) -> tuple[str, ...]:
    """The keys of all outlets, in order. Each is found behind the one before in their index, not among all articles."""
    return remembered(connection, "outlets", None, lambda: tuple(_outlet_keys(connection)))


def _outlet_keys(connection: sa.Connection) -> Iterator[str]:
    first = sa.select(sa.func.min(_article.c.outlet_key).label("key")).cte("outlets", recursive=True)
    behind = sa.select(sa.func.min(_article.c.outlet_key)).where(_article.c.outlet_key > first.c.key)
    every = first.union_all(sa.select(behind.scalar_subquery()).where(first.c.key.is_not(None)))
    yield from (key for key in connection.execute(sa.select(every.c.key)).scalars() if key is not None)
