"""Differences: on what the reports of one happening do not agree, with the words on each side.

A difference needs two articles that give incompatible values. A difference of precision is none (`in November`,
`on November 21`), nor is a rounded number beside the exact one. What an article leaves open does not differ from what
another says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from onrecord.linking.contrasts import Side, difference_of
from onrecord.linking.differing_beginnings import beginnings
from onrecord.linking.differing_counts import numbers
from onrecord.linking.differing_days import dates, occurrences
from onrecord.linking.differing_sides import actors, initiators, places
from onrecord.linking.profiles import Profile
from onrecord.records import Difference, DifferenceOn

_KINDS: tuple[tuple[DifferenceOn, Callable[[Sequence[Profile]], list[Side]]], ...] = (
    ("date", dates),
    ("actor", actors),
    ("initiator", initiators),
    ("place", places),
    ("occurrence", occurrences),
)


def find_differences(
    group: Sequence[Profile], texts: Mapping[str, str] | None = None
) -> tuple[Difference, ...]:
    """The differences among the reports of a happening: one of a kind, of numbers one for each thing counted.

    `texts` are those of the articles by id; without them only the events' own sentences are looked at.
    """
    if len({each.event.article for each in group}) < 2:
        return ()
    found = [difference_of(on, differ(group)) for on, differ in _KINDS]
    found[0] = found[0] or difference_of("date", beginnings(group))
    return (*(each for each in found if each is not None), *numbers(group, texts or {}))
