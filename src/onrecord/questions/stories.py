"""Stories: the articles that tell one thing that goes on, with how much happens in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import batches
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import records_in
from onrecord.records import Story
from onrecord.store import Store
from onrecord.store.linked_tables import story_article
from onrecord.store.tables import record_tables

BATCH = 100
"""Stories counted together: a screen or two."""

_article, _happening, _exchange = (record_tables[kind] for kind in ("article", "happening", "exchange"))


class StoryTold(msgspec.Struct, frozen=True, kw_only=True):
    """A story in numbers: its outlets by name, how many of its articles name none, how many independent origins its
    articles have, how many happenings it tells, on how many of them articles differ, and how many exchanges there
    are."""

    story: Story
    outlets: tuple[str, ...]
    nameless: int = 0
    origins: int
    happenings: int
    conflicts: int
    exchanges: int


def stories(store: Store, f: Filter = EVERYTHING) -> Iterator[StoryTold]:
    """Stories of which an article fits, the oldest first."""
    with store.reading() as connection:
        for some in batches(records_in(store, connection, "story", f), BATCH):
            yield from tell_stories(connection, [cast("Story", each) for each in some])


def tell_stories(connection: sa.Connection, found: Sequence[Story]) -> list[StoryTold]:
    """Stories in numbers, in the order given."""
    ids = [each.id for each in found]
    outlets, nameless, origins = _outlets_and_origins(connection, ids)
    number = sa.func.count()
    happenings = _by_story(connection, _happening.c.story, ids, number)
    differing = sa.func.sum(sa.cast(_happening.c.differs, sa.Integer))
    conflicts = _by_story(connection, _happening.c.story, ids, differing)
    exchanges = _by_story(connection, _exchange.c.story, ids, number)
    return [
        StoryTold(
            story=each,
            outlets=tuple(sorted(outlets[each.id])),
            nameless=nameless[each.id],
            origins=len(origins[each.id]),
            happenings=happenings.get(each.id, 0),
            conflicts=conflicts.get(each.id, 0),
            exchanges=exchanges.get(each.id, 0),
        )
        for each in found
    ]


def _outlets_and_origins(
    connection: sa.Connection, ids: Sequence[str]
) -> tuple[dict[str, set[str]], dict[str, int], dict[str, set[str]]]:
    outlets: dict[str, set[str]] = defaultdict(set)
    nameless: dict[str, int] = defaultdict(int)
    origins: dict[str, set[str]] = defaultdict(set)
    told = story_article.join(_article, _article.c.id == story_article.c.article)
    query = sa.select(story_article.c.story, _article.c.outlet, story_article.c.source).select_from(told)
    for row in connection.execute(query.where(story_article.c.story.in_(ids))):
        outlets[row.story] |= {row.outlet} - {""}
        nameless[row.story] += not row.outlet
        origins[row.story].add(row.source)
    return outlets, nameless, origins


def _by_story(
    connection: sa.Connection,
    story: sa.ColumnElement[Any],
    ids: Sequence[str],
    number: sa.ColumnElement[Any],
) -> dict[str, int]:
    query = sa.select(story, number).where(story.in_(ids)).group_by(story)
    return {row[0]: int(row[1] or 0) for row in connection.execute(query)}
