"""From readings that the store keeps to the records that join them, kept beside them.

Belongs here: which articles are linked, in which order, and what is written in which transaction. Does not belong here:
what makes articles one story or events one happening (`linking/`), and the tables (`store/`).
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec
import sqlalchemy as sa

from onrecord import __version__
from onrecord.linking import Linked, link
from onrecord.linking.positions import pair_of
from onrecord.linking.profiles import day_number
from onrecord.records import Article, Position
from onrecord.store import Store
from onrecord.store.linked_rows import Told
from onrecord.store.linked_tables import story_article
from onrecord.store.linked_writing import (
    Chapter,
    insert,
    remove_links,
    write_chapter,
    write_copies,
    write_positions,
    write_story,
)
from onrecord.store.readings import readings_of
from onrecord.store.tables import meta, record_tables

Advance = Callable[[int, int], None]
"""Told how many articles are linked, of how many."""

LINKED_BY = "linking"
"""Key under which the database keeps the fingerprint of the code that linked it."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What linking did: how many articles it linked, and whether all were linked afresh."""

    articles: int = 0
    anew: bool = False


def link_database(store: Store, *, anew: bool = False, advance: Advance | None = None) -> Done:
    """Link what is new in a database; everything with `anew`, or when another version of the linking did the rest."""
    tell = advance or (lambda done, total: None)
    articles = record_tables["article"]
    with store.writing() as connection:
        known = connection.execute(sa.select(meta.c.value).where(meta.c.key == LINKED_BY)).scalar()
        names = list(connection.execute(sa.select(articles.c.id)).scalars())
        linked = set(connection.execute(sa.select(story_article.c.article)).scalars())
        if not anew and known == linking_fingerprint() and linked == set(names):
            return Done()
        tell(0, len(names))
        readings = list(readings_of(connection, names))
        remove_links(connection)
        _write(connection, link(readings), [reading.article for reading in readings])
        connection.execute(sa.delete(meta).where(meta.c.key == LINKED_BY))
        connection.execute(sa.insert(meta), [{"key": LINKED_BY, "value": linking_fingerprint()}])
        tell(len(names), len(names))
    return Done(articles=len(names), anew=True)


def _write(connection: sa.Connection, linked: Linked, articles: list[Article]) -> None:
    told = {each.id: Told(each.outlet, each.published) for each in articles}
    home = {name: story.id for story in linked.stories for name in story.articles}
    insert(
        connection,
        story_article,
        [
            {
                "article": each.id,
                "story": home[each.id],
                "chapter": 0,
                "day": day_number(each.published),
                "origin": linked.origins[each.id].origin,
                "source": linked.origins[each.id].source,
            }
            for each in articles
        ],
    )
    write_copies(connection, linked.copies)
    opened = {each.id: each.story for each in linked.happenings}
    for story in linked.stories:
        write_story(connection, story)
        chapter = Chapter(
            story=story.id,
            number=0,
            happenings=[each for each in linked.happenings if each.story == story.id],
            quotations=[each for each in linked.quotations if home[each.variants[0].article] == story.id],
            exchanges=[each for each in linked.exchanges if opened[each.overture] == story.id],
        )
        write_chapter(connection, chapter, told)
    pairs: dict[str, list[Position]] = defaultdict(list)
    for position in linked.positions:
        pairs[pair_of(position)].append(position)
    for pair, positions in pairs.items():
        write_positions(connection, pair, positions)


@lru_cache(maxsize=1)
def linking_fingerprint() -> str:
    """A hash of the code and the tables of linking: another one means that links are to be made afresh."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=8)
    package = files("onrecord")
    for path, content in sorted((*_contents(package.joinpath("linking"), ""), *_tables(package))):
        digest.update(path.encode() + b"\0" + content)
    return digest.hexdigest()


def _tables(package: Traversable) -> list[tuple[str, bytes]]:
    return [
        (f"{language.name}/{path}", content)
        for language in package.joinpath("data").iterdir()
        if language.joinpath("linking").is_dir()
        for path, content in _contents(language.joinpath("linking"), "")
    ]


def _contents(folder: Traversable, prefix: str) -> list[tuple[str, bytes]]:
    return [
        (prefix + item.name, item.read_bytes())
        for item in folder.iterdir()
        if item.name.endswith((".py", ".toml"))
    ]
