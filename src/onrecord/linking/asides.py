"""What a story has in passing of where somebody stands: toward one of whom it tells little else, and told once.

Belongs here: telling the sides that a story is about from those beside it. Does not belong here: which happenings show
a stance (`stances.py`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from onrecord.linking.blocs import side_of
from onrecord.linking.sides import Told
from onrecord.linking.stances import Key, Stance
from onrecord.records import PositionStance

_SAID = frozenset({"supports", "opposes", "mediates"})
"""Stances that words alone may show; to recognise or to punish is a deed, which stands by itself."""

_RARE = 8
"""A country of which fewer than one in so many reports tell is beside the story. From the text of the story packs 12
positions toward such are told once, and one of them is in a key."""

_ENOUGH = 30
"""Reports, at least, that show whom a story is about."""


def without_asides(shown: Iterable[Stance], told: Sequence[Told]) -> tuple[Stance, ...]:
    """The stances without those that one report alone tells, toward a country of which `told`, which is all that the
    story tells, has little. Where that is too short to be about somebody all are kept."""
    kept, total = tuple(shown), sum(len(each.events) for each in told)
    if total < _ENOUGH:
        return kept
    reports = {each.happening.id: len(each.events) for each in told}
    often: Counter[tuple[Key, PositionStance]] = Counter()
    for each in kept:
        often[each.pair, each.stance] += reports[each.happening]
    named = _named(told)
    return tuple(
        each
        for each in kept
        if each.ends
        or each.stance not in _SAID
        or often[each.pair, each.stance] > 1
        or named[_country(side_of(each.toward))] * _RARE >= total
    )


def _named(told: Iterable[Told]) -> Counter[str]:
    """How many reports tell of each country, on whatever side."""
    named: Counter[str] = Counter()
    for each in told:
        for country in {_country(side) for side in each.sources | each.targets}:
            named[country] += len(each.events)
    return named


def _country(side: str) -> str:
    """The country of a side, or of one of its blocs."""
    return side.partition(".")[0]
