"""Linked records as they stand in the database, which linking compares with what it would write."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from onrecord.records import RECORD_TYPES
from onrecord.store.tables import record_columns, record_tables


def records_where(connection: sa.Connection, kind: str, where: sa.ColumnElement[bool]) -> Iterator[Any]:
    """The records of a kind for which a condition on their table holds."""
    for row in connection.execute(sa.select(*record_columns(kind)).where(where)):
        yield RECORD_TYPES[kind](**row._mapping)


def by_chapter(connection: sa.Connection, kind: str, where: sa.ColumnElement[bool]) -> dict[int, set[Any]]:
    """The same by the number of their chapter."""
    found: dict[int, set[Any]] = {}
    query = sa.select(record_tables[kind].c.chapter, *record_columns(kind)).where(where)
    for row in connection.execute(query):
        fields = dict(row._mapping)
        found.setdefault(fields.pop("chapter"), set()).add(RECORD_TYPES[kind](**fields))
    return found
