"""Readings as the store keeps them, for linking: what joins articles looks at nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import sqlalchemy as sa

from onrecord.reading import Reading
from onrecord.records import RECORD_TYPES, Document
from onrecord.store.among import among
from onrecord.store.tables import record_tables

AT_ONCE = 200
"""Articles read with one question: their records are some megabytes."""

KINDS = {"mentions": "mention", "statements": "statement", "events": "event", "labels": "label"}
"""Field of a reading → kind of record."""


def readings_of(
    connection: sa.Connection, articles: Sequence[str], fields: Sequence[str] = tuple(KINDS)
) -> Iterator[Reading]:
    """The readings of these articles, in the order of their ids, with the records of these `fields`; articles as they
    were read, without their links."""
    names = sorted(articles)
    for start in range(0, len(names), AT_ONCE):
        yield from _some(connection, names[start : start + AT_ONCE], fields)


def _some(connection: sa.Connection, names: Sequence[str], chosen: Sequence[str]) -> Iterator[Reading]:
    fields = {field: _by_article(connection, KINDS[field], names) for field in chosen}
    for article in _records(connection, "article", "id", names):
        given: dict[str, Any] = {field: tuple(found[article.id]) for field, found in fields.items()}
        yield Reading(document=Document(id=article.document), article=article, **given)


def _by_article(connection: sa.Connection, kind: str, names: Sequence[str]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for record in _records(connection, kind, "article", names):
        found[record.article].append(record)
    return found


def _records(connection: sa.Connection, kind: str, by: str, names: Sequence[str]) -> Iterator[Any]:
    """Records whose column `by` is one of the names, by that column and then as they were written."""
    table, record_type = record_tables[kind], RECORD_TYPES[kind]
    columns = [table.c[name] for name in record_type.__struct_fields__]
    place = table.c.number if "number" in table.c else sa.literal_column(f"{kind}.rowid")
    query = sa.select(*columns).where(among(table.c[by], names)).order_by(table.c[by], place)
    for row in connection.execute(query):
        yield record_type(**row._mapping)
