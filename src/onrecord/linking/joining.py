"""What pairs of things make of all of them: groups, in which each is joined to the next."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def joined(things: Sequence[T], pairs: Iterable[tuple[int, int]]) -> list[list[T]]:
    """The groups of things of which pairs, by their places, belong together, in the order of their first members; a
    thing that stands in no pair is a group of its own."""
    leaders = list(range(len(things)))
    for pair in pairs:
        first, second = sorted(_leader(leaders, each) for each in pair)
        leaders[second] = first
    groups: dict[int, list[T]] = defaultdict(list)
    for number, thing in enumerate(things):
        groups[_leader(leaders, number)].append(thing)
    return list(groups.values())


def _leader(leaders: list[int], number: int) -> int:
    while leaders[number] != number:
        leaders[number] = leaders[leaders[number]]
        number = leaders[number]
    return number
