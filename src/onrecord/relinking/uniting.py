"""Stories of the database that turn out to be parts of one: the later goes up in the earlier, which keeps its id."""

from __future__ import annotations

from collections import deque
from collections.abc import Set

import sqlalchemy as sa

from onrecord.linking.uniting import unite_next
from onrecord.relinking.queue import DUE, retell
from onrecord.relinking.stories import KeptStories
from onrecord.store.among import among
from onrecord.store.linking_state import link_article, story_state


def begun(connection: sa.Connection, ruled: Set[str]) -> tuple[deque[int], frozenset[int]]:
    """The stories that articles have come to or left, which may be parts of others, and those that hold an article that
    a person `ruled` on and are left alone."""
    theirs = sa.select(link_article.c.story).where(among(link_article.c.article, sorted(ruled)))
    alone = frozenset(number for number in connection.execute(theirs).scalars() if number is not None)
    moved = connection.execute(sa.select(story_state.c.number).where(DUE).order_by(story_state.c.number))
    return deque(number for number in moved.scalars() if number not in alone), alone


def unite_one(connection: sa.Connection, waiting: deque[int], stories: KeptStories, alone: Set[int]) -> None:
    """Look at the next of the waiting stories; where it is one with another, move the articles of the later one. Its
    records, which are those of no story then, and the other's are written again."""
    found = unite_next(waiting, stories, alone)
    if found is None:
        return
    gone, kept = found
    query = sa.select(link_article.c.article).where(link_article.c.story == gone)
    names = sorted(connection.execute(query).scalars())
    connection.execute(sa.update(link_article).where(link_article.c.story == gone).values(story=kept))
    retell(connection, names)
