"""Which articles wait for linking, how far each has come, and their texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.linking.placing import day_of
from onrecord.records import Article
from onrecord.store.among import among
from onrecord.store.former_stories import keep_former
from onrecord.store.linked_tables import story_article
from onrecord.store.linked_writing import remove_links
from onrecord.store.linking_state import LINKED, LINKING_TABLES, MENDED, NEW, link_article, story_state
from onrecord.store.tables import meta, record_tables
from onrecord.store.writing import COMPARED

LINKED_BY = "linking"
"""Key under which the database keeps the fingerprint of the code that linked it."""

DUE = sa.text("story_state.due")
"""As the index has it: SQLite takes `due = 1`, which SQLAlchemy writes of a column, for another condition, and reads
all states (43 ms at 16,000 stories)."""

_article = record_tables["article"]
_COMPARED = [_article.c[name] for name in COMPARED]


class Waiting(msgspec.Struct, frozen=True):
    """An article that waits for linking; `counted` when its words and runs are known from an earlier run."""

    number: int
    counted: bool
    story: int | None
    article: Article


def linked_by(connection: sa.Connection) -> str | None:
    """The fingerprint of the code that linked the database; None when nothing was linked yet."""
    return connection.execute(sa.select(meta.c.value).where(meta.c.key == LINKED_BY)).scalar()


def forget_links(connection: sa.Connection, fingerprint: str) -> None:
    """Take all links out, so that every article waits, and note which code makes them from now on. The ids of
    the stories go on leading to what becomes of these."""
    keep_former(connection)
    remove_links(connection)
    for table in LINKING_TABLES:
        if table is not link_article:
            connection.execute(sa.delete(table))
    connection.execute(sa.update(link_article).values(stage=NEW, counted=False, story=None))
    connection.execute(sa.delete(meta).where(meta.c.key == LINKED_BY))
    connection.execute(sa.insert(meta), [{"key": LINKED_BY, "value": fingerprint}])


def at_stage(connection: sa.Connection, stage: int) -> list[tuple[str, str | None, int]]:
    """The articles at a stage: id, date of publication, length of the text."""
    query = (
        sa.select(_article.c.id, _article.c.published, sa.func.length(_article.c.text))
        .join(link_article, link_article.c.article == _article.c.id)
        .where(link_article.c.stage == stage, link_article.c.stage < LINKED)
    )
    return [(row[0], row[1], row[2]) for row in connection.execute(query)]


def waiting(connection: sa.Connection, names: Sequence[str], stage: int) -> Iterator[Waiting]:
    """Those of the named articles that are still at the stage, in the order named, with what linking compares."""
    state = (link_article.c.number, link_article.c.counted, link_article.c.story)
    query = (
        sa.select(*state, *_COMPARED)
        .join(link_article, link_article.c.article == _article.c.id)
        .where(among(_article.c.id, names), link_article.c.stage == stage)
    )
    found = {row.id: row for row in connection.execute(query)}
    for row in (found[name] for name in names if name in found):
        yield Waiting(row.number, row.counted, row.story, _bare(row))


def _bare(row: sa.Row[tuple[object, ...]]) -> Article:
    """An article with no more than linking compares."""
    return Article(
        id=row.id,
        document="",
        text=row.text,
        title=row.title,
        outlet=row.outlet,
        published=row.published,
        origin=row.origin,
    )


def article_of(connection: sa.Connection, number: int) -> Article:
    """The article that goes by a number."""
    query = (
        sa.select(*_COMPARED)
        .join(link_article, link_article.c.article == _article.c.id)
        .where(link_article.c.number == number)
    )
    return _bare(connection.execute(query).one())


def articles_of(connection: sa.Connection, names: Iterable[str]) -> list[Article]:
    """The articles of these ids, by id."""
    query = sa.select(*_COMPARED).where(among(_article.c.id, names)).order_by(_article.c.id)
    return [_bare(row) for row in connection.execute(query)]


def day_linked(connection: sa.Connection, article: Article) -> int | None:
    """The day under which an article was put into its story, which may be another than it has now."""
    query = sa.select(story_article.c.day).where(story_article.c.article == article.id)
    found = connection.execute(query).first()
    return day_of(article) if found is None else found.day


def advance(connection: sa.Connection, moved: Sequence[tuple[int, int, int | None]]) -> None:
    """Note stage and story of articles, given as (number, stage, story)."""
    if not moved:
        return
    query = (
        sa.update(link_article)
        .where(link_article.c.number == sa.bindparam("which"))
        .values(stage=sa.bindparam("to"), story=sa.bindparam("within"), counted=True)
    )
    connection.execute(query, [{"which": which, "to": to, "within": within} for which, to, within in moved])


def retell(connection: sa.Connection, articles: Sequence[str]) -> None:
    """Let the records of these articles' chapters be written again: their origin has changed."""
    mine = among(link_article.c.article, articles)
    connection.execute(
        sa.update(link_article).where(mine, link_article.c.stage == LINKED).values(stage=MENDED)
    )


def due_stories(connection: sa.Connection) -> list[int]:
    """The stories of which something is to be written anew."""
    touched = sa.select(link_article.c.story).where(
        link_article.c.stage == MENDED, link_article.c.stage < LINKED
    )
    poorer = sa.select(story_state.c.number).where(DUE)
    return sorted(set(connection.execute(sa.union(touched, poorer)).scalars()))
