"""Counts of story packs that add up over stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

Counts = dict[str, int]
"""`hit` of `of` in the key; `right` of `predicted`; or a `count` alone."""
Figures = dict[str, Counts]


def part(hit: int, of: int) -> Counts:
    """The counts of a plain share."""
    return {"hit": hit, "of": of}


def both(hit: int, of: int, predicted: int, right: int | None = None) -> Counts:
    """The counts of a recall and a precision."""
    return {"hit": hit, "of": of, "right": hit if right is None else right, "predicted": predicted}


def together(items: Sequence[tuple[str, object, set[int]]]) -> Counts:
    """Items (article, group of the key, groups of the run): the pairs in different articles that are put together."""
    pairs = [(g == h, bool(p & q)) for (a, g, p), (b, h, q) in combinations(items, 2) if a != b]
    return both(pairs.count((True, True)), sum(gold for gold, _ in pairs), sum(given for _, given in pairs))


def total(stories: Mapping[str, Figures]) -> Figures:
    """The counts of all stories together."""
    first = next(iter(stories.values()), {})
    return {
        name: {key: sum(figures[name][key] for figures in stories.values()) for key in counts}
        for name, counts in first.items()
    }
