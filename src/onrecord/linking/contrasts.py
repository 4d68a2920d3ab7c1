"""What all kinds of differences are made with: values with their words, and the events that clash.

Belongs here: from clashing events to the record. Does not belong here: when two events clash (`differing_*.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from onrecord.linking.profiles import Profile
from onrecord.records import Difference, DifferenceOn, DifferenceValue, Evidence

BESIDE = 30
"""Characters between the trigger and a place or a number of people that belong together: about five words."""

Side = tuple[Profile, DifferenceValue]


def difference_of(on: DifferenceOn, sides: Iterable[Side]) -> Difference | None:
    """One value an article (the first it gives; of what it denies and tells as done, each), if two articles give
    different ones."""
    values: dict[tuple[str, str], DifferenceValue] = {}
    for _, value in sides:
        told = value.value.split()[0] if on == "occurrence" else ""
        values.setdefault((value.article, told), value)
    if len({_folded(value.value) for value in values.values()}) < 2:
        return None
    return Difference(on=on, values=tuple(values.values()))


def _folded(value: str) -> str:
    return " ".join(value.casefold().split())


def value_of(profile: Profile, value: str, evidence: Evidence | None = None) -> DifferenceValue:
    """What an event says, with its words: the trigger where no others are given."""
    where = evidence or profile.event.trigger
    return DifferenceValue(
        value=value, article=profile.event.article, start=where.start, end=where.end, field=where.field
    )


def within(profile: Profile, words: str) -> Evidence | None:
    """Where words stand in the event's sentence."""
    sentence = profile.event.sentence
    at = sentence.text.find(words)
    if at < 0 or not words:
        return None
    start = sentence.start + at
    return Evidence(start=start, end=start + len(words), text=words, field=sentence.field)


def apart(profile: Profile, start: int, end: int) -> int:
    """Characters between the trigger and a stretch of its sentence; less than 0 where they overlap."""
    sentence, trigger = profile.event.sentence, profile.event.trigger
    return max(trigger.start - sentence.start - end, start - (trigger.end - sentence.start))


def clashing(group: Sequence[Profile], clash: Callable[[Profile, Profile], bool]) -> list[Profile]:
    """The events that clash with one of another article."""
    pairs = [
        pair
        for pair in combinations(group, 2)
        if pair[0].event.article != pair[1].event.article and clash(*pair)
    ]
    return [each for each in group if any(each is one or each is other for one, other in pairs)]
