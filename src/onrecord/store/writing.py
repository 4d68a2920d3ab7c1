"""Writing one reading, and taking out what it replaces, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import Any

import sqlalchemy as sa

from onrecord.reading import Reading
from onrecord.records import RECORD_TYPES, Article
from onrecord.store.among import among, among_given, given
from onrecord.store.index import involvement_rows, row_of, rows_of
from onrecord.store.inserting import insert
from onrecord.store.linking_state import LINKED, MENDED, NEW, link_article
from onrecord.store.tables import (
    ARTICLE_RECORDS,
    actor_in_article,
    involvement,
    record_columns,
    record_tables,
)
from onrecord.store.tables import reading as reading_table

COMPARED = ("id", "text", "title", "outlet", "published", "origin")
"""The fields of an article that linking compares: its words, its day and whose it is."""

_FINGERPRINTS = sa.select(reading_table.c.article, reading_table.c.fingerprint).where(
    among_given(reading_table.c.article)
)
_AWAITING = sa.select(link_article.c.article).where(among_given(link_article.c.article))
_COMPARED = sa.select(*(record_tables["article"].c[name] for name in COMPARED)).where(
    among_given(record_tables["article"].c.id)
)
_KNOWN = {
    kind: sa.select(*record_columns(kind)).where(among_given(record_tables[kind].c.id))
    for kind in ("document", "actor")
}
"""What is asked for each article, made once: putting a question together takes longer than the answer."""


def fingerprints_in(connection: sa.Connection, articles: Sequence[str]) -> dict[str, str]:
    """Under which fingerprint each of the articles was read, of those that were."""
    return {row[0]: row[1] for row in connection.execute(_FINGERPRINTS, given(articles))}


def unchanged_among(connection: sa.Connection, articles: Sequence[Article]) -> frozenset[str]:
    """The ids of those articles of which linking compares nothing that was otherwise when they were read before."""
    rows = connection.execute(_COMPARED, given(article.id for article in articles)) if articles else ()
    known = {row.id: tuple(row) for row in rows}
    return frozenset(
        each.id for each in articles if known.get(each.id) == tuple(getattr(each, name) for name in COMPARED)
    )


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


def _upsert(connection: sa.Connection, kind: str, records: Sequence[Any], article: Article) -> None:
    """Insert records, or put them in the place of those that had their id and were otherwise."""
    table, record_type = record_tables[kind], RECORD_TYPES[kind]
    rows = connection.execute(_KNOWN[kind], given(record.id for record in records))
    known = {row.id: record_type(**row._mapping) for row in rows}
    insert(connection, table, [row_of(record, article) for record in records if record.id not in known])
    for record in records:
        if record.id in known and record != known[record.id]:
            connection.execute(
                sa.update(table).where(table.c.id == record.id).values(row_of(record, article))
            )


def write_readings(
    connection: sa.Connection, readings: Sequence[Reading], unchanged: Set[str] = frozenset()
) -> None:
    """Insert articles, each a different one, with all their records. Those `unchanged` since they were read before stay
    in their stories."""
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    documents = {reading.document.id: reading.document for reading in readings}
    _upsert(connection, "document", list(documents.values()), readings[0].article)
    _upsert(connection, "actor", list(actors.values()), readings[0].article)
    insert(connection, record_tables["article"], [row_of(each.article, each.article) for each in readings])
    for kind in ARTICLE_RECORDS:
        records = [row for each in readings for row in rows_of(getattr(each, f"{kind}s"), each.article)]
        insert(connection, record_tables[kind], records)
    insert(connection, involvement, [row for each in readings for row in involvement_rows(each)])
    named = {(each.article.id, actor.id): None for each in readings for actor in each.actors}
    insert(connection, actor_in_article, [{"article": name, "actor": actor} for name, actor in named])
    under = [{"article": each.article.id, "fingerprint": each.fingerprint} for each in readings]
    insert(connection, reading_table, under)
    _await_linking(connection, [each.article.id for each in readings], unchanged)


def _await_linking(connection: sa.Connection, articles: Sequence[str], unchanged: Set[str]) -> None:
    """Note that articles are to be linked; one read anew keeps its number and its story until then. Of one that
    is unchanged but for its records these alone are linked anew: placed once more it might come to another story."""
    known = set(connection.execute(_AWAITING, given(articles)).scalars())
    if known:
        otherwise = among(link_article.c.article, sorted(known - unchanged))
        connection.execute(sa.update(link_article).where(otherwise).values(stage=NEW))
        same = sa.and_(
            among(link_article.c.article, sorted(known & unchanged)), link_article.c.stage == LINKED
        )
        connection.execute(sa.update(link_article).where(same).values(stage=MENDED))
    fresh = [name for name in articles if name not in known]
    values = [{"article": name, "stage": NEW, "counted": False, "story": None} for name in fresh]
    insert(connection, link_article, values)
