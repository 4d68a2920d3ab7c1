"""What an article tells side by side: in one sentence, in two that follow each other, or in headline and lead."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.linking.sides import Told
from onrecord.records import Event, Evidence

BREAK = 2
"""Characters between two sentences that follow each other: a space, or the break between two paragraphs."""

DATELINE = 40
"""Characters before the first sentence of a text at most: a dateline, or a line that was left over."""


def told_beside(one: Told, other: Told) -> bool:
    """Whether an article tells both in one sentence, in two that follow each other, or in its headline and its lead."""
    return any(_follow(mine.sentence, its.sentence) for mine, its in _pairs(one, other))


def goes_on(one: Told, other: Told) -> bool:
    """Whether an article that tells the one goes on to the other, in the same sentence or the next: `proposed a truce,
    which they refused`."""
    return any(
        mine.trigger.start < its.trigger.start
        and mine.sentence.field == its.sentence.field
        and _follow(mine.sentence, its.sentence)
        for mine, its in _pairs(one, other)
    )


def _pairs(one: Told, other: Told) -> Iterator[tuple[Event, Event]]:
    """The reports of both that stand in one article."""
    for article, events in one.by_article.items():
        for its in other.by_article.get(article, ()):
            yield from ((mine, its) for mine in events)


def _follow(one: Evidence, other: Evidence) -> bool:
    """Whether two sentences of an article are one or follow each other."""
    if one.field != other.field:
        return min(each.start for each in (one, other) if each.field == "text") < DATELINE
    return max(one.start - other.end, other.start - one.end) <= BREAK
