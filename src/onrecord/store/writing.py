"""Writing one reading, and taking out what it replaces, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from onrecord.reading import Reading
from onrecord.records import RECORD_TYPES, Actor, Article
from onrecord.store.index import involvement_rows, row_of, rows_of
from onrecord.store.linking_tables import NEW, link_article
from onrecord.store.tables import (
    ARTICLE_RECORDS,
    actor_in_article,
    involvement,
    record_columns,
    record_tables,
)
from onrecord.store.tables import reading as reading_table


def fingerprint_in(connection: sa.Connection, article: str) -> str | None:
    """Under which fingerprint the article was read, None when it was not."""
    query = sa.select(reading_table.c.fingerprint).where(reading_table.c.article == article)
    return connection.execute(query).scalar()


def remove_article(connection: sa.Connection, article: str) -> None:
    """Take an article and all its records out. Its actors stay until `remove_unused`."""
    for kind in ARTICLE_RECORDS:
        table = record_tables[kind]
        connection.execute(sa.delete(table).where(table.c.article == article))
    for table in (involvement, actor_in_article, reading_table):
        connection.execute(sa.delete(table).where(table.c.article == article))
    articles = record_tables["article"]
    connection.execute(sa.delete(articles).where(articles.c.id == article))


def remove_unused(connection: sa.Connection) -> None:
    """Take out actors and documents that no article gives any more."""
    actors, documents, articles = (record_tables[kind] for kind in ("actor", "document", "article"))
    given = sa.exists().where(actor_in_article.c.actor == actors.c.id)
    connection.execute(sa.delete(actors).where(~given))
    held = sa.exists().where(articles.c.document == documents.c.id)
    connection.execute(sa.delete(documents).where(~held))


def _insert(connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]]) -> None:
    if rows:
        connection.execute(sa.insert(table), rows)


def _upsert(connection: sa.Connection, kind: str, records: Sequence[Any], article: Article) -> None:
    """Insert records, or put them in the place of those that had their id and were otherwise."""
    table, record_type = record_tables[kind], RECORD_TYPES[kind]
    query = sa.select(*record_columns(kind)).where(table.c.id.in_([record.id for record in records]))
    known = {row.id: record_type(**row._mapping) for row in connection.execute(query)}
    _insert(connection, table, rows_of((record for record in records if record.id not in known), article))
    for record in records:
        if record.id in known and record != known[record.id]:
            connection.execute(
                sa.update(table).where(table.c.id == record.id).values(row_of(record, article))
            )


def write_reading(connection: sa.Connection, reading: Reading) -> None:
    """Insert an article with all its records."""
    article = reading.article
    actors: dict[str, Actor] = {actor.id: actor for actor in reading.actors}
    _upsert(connection, "document", [reading.document], article)
    _upsert(connection, "actor", list(actors.values()), article)
    _insert(connection, record_tables["article"], [row_of(article, article)])
    of_article = (reading.mentions, reading.statements, reading.events, reading.labels)
    for kind, records in zip(ARTICLE_RECORDS, of_article, strict=True):
        _insert(connection, record_tables[kind], rows_of(records, article))
    _insert(connection, involvement, involvement_rows(reading))
    _insert(connection, actor_in_article, [{"article": article.id, "actor": actor} for actor in actors])
    _insert(connection, reading_table, [{"article": article.id, "fingerprint": reading.fingerprint}])
    _await_linking(connection, article.id)


def _await_linking(connection: sa.Connection, article: str) -> None:
    """Note that an article is to be linked; one that was read anew keeps its number and its story until then."""
    same = link_article.c.article == article
    known = connection.execute(sa.update(link_article).where(same).values(stage=NEW))
    if not known.rowcount:
        values = {"article": article, "stage": NEW, "counted": False, "story": None}
        connection.execute(sa.insert(link_article), [values])
