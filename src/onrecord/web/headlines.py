"""What a story is called on the pages: one of its headlines, and where it has none, the words that set it apart."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from onrecord.records import Story
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.tables import record_tables

LOOKED_AT = 12
"""The earliest articles of a story whose headlines may name it: a day or two of most stories."""

ENOUGH = 2
"""So many of the story's words make a headline one that tells of it; the appeal above a saved page has none."""

_article = record_tables["article"]


def headline(store: Store, story: Story) -> str:
    """What a story is called."""
    return headlines(store, [story])[story.id]


def headlines(store: Store, found: Sequence[Story]) -> dict[str, str]:
    """What each story is called, by its id."""
    with store.reading() as connection:
        return names_of(connection, found)


def names_of(connection: sa.Connection, found: Sequence[Story]) -> dict[str, str]:
    """What each story is called, by its id: by a headline of its earliest articles."""
    early = [each for story in found for each in story.articles[:LOOKED_AT]]
    query = sa.select(_article.c.id, _article.c.title).where(_article.c.id.in_(early))
    titles = {row.id: row.title for row in connection.execute(query)}
    return {
        story.id: name_of(story, [titles.get(each, "") for each in story.articles[:LOOKED_AT]])
        for story in found
    }


def name_of(story: Story, titles: Sequence[str]) -> str:
    """The first headline with `ENOUGH` of the words that set the story apart, else the first of those with the most of
    them; where all are without a headline, these words themselves."""
    named = [each for each in titles if each]
    if not named:
        return " · ".join(story.words)
    return max(named, key=lambda title: min(_told(story, title), ENOUGH))


def _told(story: Story, title: str) -> int:
    """How many of a story's words a headline has; the beginning of a word is enough."""
    told = f" {fold(title)}"
    return sum(f" {fold(word)}" in told for word in story.words)
