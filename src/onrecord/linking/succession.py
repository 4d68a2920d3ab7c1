"""Which of two things comes first, as far as days of doing and of telling are known."""

from __future__ import annotations

from onrecord.linking.sides import Told, place_of, words_before
from onrecord.records import Event

WITHIN = 180
"""Days after which something is no longer an answer where both days are known."""

BEFORE = 2
"""Words before a trigger in which `had` stands."""

MEANT = 14
"""Days for which `the offer` is the one that was told of last."""

NEAR = 5
"""Words before a trigger in which `after` stands: "a day after the president withdrew"."""

_TO_COME = frozenset({"planned", "conditional"})
"""Statuses of what is still to be done."""

LAG = 1
"""Days before its first report that an overture without a date of its own may have been made at most."""


def comes_after(overture: Told, other: Told, dated: bool) -> bool:
    """Whether the other is not before the overture, as far as their days are known."""
    if other.span is None:
        return not dated and _told_after(overture, other)
    if overture.span is None:
        told = overture.first_told
        return not dated and (told is None or other.span[1] >= told - LAG)
    return overture.span[0] <= _made_by(other) and other.span[0] - _made_by(overture) <= WITHIN


def _made_by(told: Told) -> int:
    """The last day on which it may have been made or done, as its reports go: one that gives no day tells of any until
    it was first told."""
    _, last = told.span or (0, 0)
    undated = any(event.date.start is None for event in told.events)
    return max(last, told.first_told or last) if undated else last


def _told_after(overture: Told, other: Told) -> bool:
    """Whether what has no day is told again on the day on which the overture was made, or first told as made, or later:
    no answer is printed before the offer. What is refused again is told again."""
    made = [day for day in (overture.span and overture.span[0], overture.first_made) if day is not None]
    return not made or other.last_told is None or other.last_told >= min(made)


def made_earlier(overture: Told, other: Told) -> bool:
    """Whether the overture is known to have been made before the other was done, or first told."""
    day = other.days[0] if other.days else other.first_told
    return overture.days is not None and day is not None and overture.days[1] < day


def told_as_before(overture: Told, other: Told) -> bool:
    """Whether a sentence of the overture says that the other was before it: "offered to talk a day after Oman walked
    out", or a deal whose terms it tells: "reached an accord that will lift the ban"."""
    made = {place_of(event): event for event in overture.events}
    return any(
        _is_before(mine, event) for event in other.events if (mine := made.get(place_of(event))) is not None
    )


def _is_before(mine: Event, event: Event) -> bool:
    if event.trigger.start > mine.trigger.end:
        return "after" in words_before(event)[-NEAR:]
    return event.reciprocal and mine.status in _TO_COME and event.trigger.start < mine.trigger.start


def told_at_once(one: Told, other: Told) -> bool:
    """Whether the reports of both are printed within the same weeks, as far as that is known."""
    first, last = one.first_told, one.last_told
    begun, ended = other.first_told, other.last_told
    if first is None or last is None or begun is None or ended is None:
        return True
    return begun - last <= MEANT and first - ended <= MEANT


def told_before(one: Told, other: Told) -> bool:
    """Whether of two things that the same articles tell, and no day parts, each tells the one first, and the other not
    as what had been before (`had demanded`)."""
    if made_earlier(other, one) or one.by_article.keys() != other.by_article.keys():
        return False
    return all(
        max(each.sentence.end for each in events)
        <= min(each.sentence.start for each in other.by_article[article])
        for article, events in one.by_article.items()
    ) and not any("had" in words_before(event)[-BEFORE:] for event in other.events)
