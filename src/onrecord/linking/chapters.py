"""Chapters: the stretches of a story within which events, quotations and answers are compared.

Nearly every story is one chapter. One that outgrows `MOST` articles is cut in two at a fixed day of the calendar, and
each half again, so that a story of any size costs no more for one more article than a chapter does. Since the days of
the cuts do not depend on the articles, an article that is added later changes its own chapter alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from zlib import crc32

MOST = 64
"""Articles of a chapter. Comparing the events of 56 articles takes 0.3 s and of 112 0.8 s; none of the stories of
BASIL, of ECB+ and of the story packs has so many."""

CALENDAR = 20
"""A story is cut at multiples of powers of two days; 2^20 days reach beyond every date."""

REACH = 4
"""So many chapters after its own an overture may be answered or made again in."""

UNDATED = -1
"""The chapter of the articles without a date, in a story that has several chapters."""

Dated = tuple[str, int | None]
"""An article's id and the day of its publication, counted from the year 1."""


def chapters_of(articles: Sequence[Dated]) -> dict[int, list[str]]:
    """The articles of each chapter of a story under its number, in the order given."""
    if len(articles) <= MOST:
        return _one(articles, 0)
    dated = [(name, day) for name, day in articles if day is not None]
    undated = [name for name, day in articles if day is None]
    return {**_cut(dated, 0, CALENDAR), **_scattered(undated, UNDATED)}


def _one(articles: Sequence[Dated], number: int) -> dict[int, list[str]]:
    return {number: [name for name, _ in articles]} if articles else {}


def _cut(articles: Sequence[tuple[str, int]], first: int, size: int) -> dict[int, list[str]]:
    """The chapters of the articles of the 2^size days from `first` on."""
    if len(articles) <= MOST:
        return _one(articles, first)
    if size == 0:
        return _scattered([name for name, _ in articles], first)
    middle = first + 2 ** (size - 1)
    before = [each for each in articles if each[1] < middle]
    after = [each for each in articles if each[1] >= middle]
    return {**_cut(before, first, size - 1), **_cut(after, middle, size - 1)}


def followed_by(numbers: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Which chapters, `REACH` at most, come after each in time, of those with these numbers. None comes before or after
    the articles without a date."""
    span = 1 << (CALENDAR + 1)
    ordered = sorted((number % span, number) for number in numbers if number % span < span + UNDATED)
    dated = [number for _, number in ordered]
    return {number: tuple(dated[at + 1 : at + 1 + REACH]) for at, number in enumerate(dated)}


def preceded_by(follows: Mapping[int, Iterable[int]]) -> dict[int, tuple[int, ...]]:
    """The same the other way round: of which chapters each is among those that follow, in time."""
    return {number: tuple(one for one, after in follows.items() if number in after) for number in follows}


def _scattered(names: Sequence[str], number: int) -> dict[int, list[str]]:
    """Articles that no date parts, in as many heaps as are needed, by their ids."""
    heaps = 1
    while True:
        found: dict[int, list[str]] = defaultdict(list)
        for name in names:
            found[crc32(name.encode()) % heaps].append(name)
        if heaps > len(names) or all(len(heap) <= MOST for heap in found.values()):
            return {number + (heap << (CALENDAR + 1)): found[heap] for heap in sorted(found)}
        heaps *= 2
