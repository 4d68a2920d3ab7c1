"""From the likeness of pairs to groups of events that are one thing.

Pairs of events that share a telling word are compared; the likest are joined first, and two groups become one as long
as their events are on average more likely the same thing than not (average linkage). So a chain of lucky pairs does not
join what its ends contradict. What is left alone is compared once more, last with what the same sides do to each other.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property

from onrecord.linking.impossible import FARTHEST
from onrecord.linking.profiles import Profile, Words
from onrecord.linking.rulings import NO_RULINGS, Rulings

ALIKE = -0.55
"""Mean log odds from which two groups are one happening. On the packs of the bench, with the events of the key, pairs
of reports have F1 .85 at -1, -0.7 and -0.55, and the origins of 125, 128 and 130 of 162 happenings are right
(`onrecord evaluate happenings PACKS --events key`); with events that are read .36 at each, and of 88 happenings 39, 40
and 40."""

NEVER = -8.0
"""What a pair that cannot be one thing counts in a mean."""

TOLD_APART = -16.0
"""What two deeds of one type count that one sentence tells: so those of other articles stay apart too, though the words
for them go together. With the events of the key pairs of `gold/stories_6` have F1 .717 with it and .681 at `NEVER`, of
`gold/stories_4` .514 and .495; on the other packs they change by .012 at most, and from -16 down by nothing."""

SPOKESMEN = 12
"""A group is compared by at most so many of its events, evenly spread over it, so that large ones cost no more."""

NEAREST, NEAREST_SAME, CLEARLY = -1.3, -2.0, 0.5
"""Mean log odds from which a report that is left alone joins the nearest group, the same where the group has its type
and both its sides, and how far the next one must be behind. On the packs of the bench, with the events of the key, the
origins of 135 of 162 happenings are right with them and of 113 without; pairs of reports have F1 .865 and .833. Without
what concerns the same type and sides they were 129 and .853; on packs looked at through the score alone 77 instead of
70 of 119, and .843 instead of .822."""

LONG_AFTER = 28
"""Days between the printing of two reports from which one that is left alone joins another only where type and sides
are the same: `accused` of one thing in January and of another in March. On packs looked at through the score alone
pairs have precision .945 with it and .937 without, from raw text .894 and .876; on the others nothing changes, but from
10 days on they lose a difference. With the same type and sides parted too these packs have origins .689, not .706."""

TELLING = 10
"""How many of its rarest words and actors an event is looked up by."""

NEIGHBOURS = 20
"""Of the events that share a word, so many before and behind in order of publication are compared; with rare words that
is all of them, with common ones those that appeared about the same time."""

Score = Callable[[Profile, Profile], float]


class Scores:
    """The log odds of pairs of events, each looked at once."""

    def __init__(self, profiles: Sequence[Profile], score: Score, weights: Words) -> None:
        self.profiles, self._score, self._weights = profiles, score, weights
        self._known: dict[tuple[int, int], float] = {}

    def of(self, a: int, b: int) -> float:
        """Log odds that two events are one thing, `NEVER` at the least, but where a sentence tells them apart."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            one, other = self.profiles[pair[0]], self.profiles[pair[1]]
            odds = self._score(one, other)
            self._known[pair] = odds if odds == TOLD_APART else max(odds, NEVER)
        return self._known[pair]

    def likely(self) -> list[tuple[int, int]]:
        """Pairs that share a telling word or actor near their triggers and may be one thing, the likest first; equal
        ones in the order of their events."""
        scored = ((-self.of(*pair), pair) for pair in self.near)
        return [pair for score, pair in sorted(each for each in scored if -each[0] >= ALIKE)]

    @cached_property
    def near(self) -> frozenset[tuple[int, int]]:
        """The pairs that share a telling word or actor near their triggers, or deed and days."""
        dated = [_deed(each, each.days) if each.days else frozenset[str]() for each in self.profiles]
        words = [each.near | each.trigger for each in self.profiles]
        carried = [one | other for one, other in zip(words, dated, strict=True)]
        telling = [
            (*sorted(one, key=self._commonness)[:TELLING], *other)
            for one, other in zip(words, dated, strict=True)
        ]
        return frozenset(_sharing(carried, telling))

    @cached_property
    def of_one_deed(self) -> frozenset[tuple[int, int]]:
        """The pairs that share a deed."""
        deeds = [_deed(each) for each in self.profiles]
        return frozenset(_sharing(deeds, deeds))

    def _commonness(self, token: str) -> tuple[float, str]:
        return -self._weights.get(token, 0.0), token


def _deed(profile: Profile, *more: object) -> frozenset[str]:
    """The type with both sides, where they are known, as one word that events may share."""
    known = profile.sources and profile.targets
    told = (profile.event.type, sorted(profile.sources), sorted(profile.targets), *more)
    return frozenset((repr(told),)) if known else frozenset()


def _sharing(carried: Sequence[Iterable[str]], asked: Sequence[Iterable[str]]) -> Iterator[tuple[int, int]]:
    """Pairs of which one carries what the other is looked up by, as far as they are neighbours."""
    carriers: dict[str, list[int]] = defaultdict(list)
    for number, tokens in enumerate(carried):
        for token in tokens:
            carriers[token].append(number)
    for number, tokens in enumerate(asked):
        for token in tokens:
            at = bisect_left(carriers[token], number)
            yield from ((number, other) for other in carriers[token][at + 1 : at + 1 + NEIGHBOURS])
            yield from ((other, number) for other in carriers[token][max(0, at - NEIGHBOURS) : at])


def joined(scores: Scores, rulings: Rulings) -> list[list[int]]:
    """The groups of events that are one thing: average linkage, the likest pair first; before all others those that
    were ruled to be one, and last the reports that are left alone."""
    names = [each.event.id for each in scores.profiles]
    groups = _ruled(names, rulings)
    home = [0] * len(names)
    for first, group in groups.items():
        for number in group:
            home[number] = first
    refused: set[tuple[int, int, int, int]] = set()
    for a, b in scores.likely():
        first, second = sorted((home[a], home[b]))
        tried = (first, len(groups[first]), second, len(groups[second]) if second in groups else 0)
        if first == second or tried in refused:
            continue
        if (
            _forbidden(groups[first], groups[second], names, rulings)
            or _days_apart(groups[first], groups[second], scores)
            or _mean(groups[first], groups[second], scores) < ALIKE
        ):
            refused.add(tried)
            continue
        groups[first] = sorted(groups[first] + groups.pop(second))
        for number in groups[first]:
            home[number] = first
    _join_lone(groups, home, scores, rulings, scores.near)
    _join_lone(groups, home, scores, rulings, scores.of_one_deed)
    return [groups[number] for number in sorted(groups)]


def _join_lone(
    groups: dict[int, list[int]],
    home: list[int],
    scores: Scores,
    rulings: Rulings,
    pairs: Iterable[tuple[int, int]],
) -> None:
    """Put what one article alone reports to the group that is clearly the nearest, of those with which it is in one of
    the pairs, though it is a little too far: a report, or several of them where the group has their type and sides."""
    names = [each.event.id for each in scores.profiles]
    neighbours: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        neighbours[a].add(b)
        neighbours[b].add(a)
    for lone in [first for first, group in groups.items() if _of_one_article(group, scores)]:
        if lone not in groups or not _of_one_article(groups[lone], scores):
            continue
        mine = groups[lone]
        near = sorted({home[number] for each in mine for number in neighbours[each]} - {lone})
        ranked = sorted((-_mean(mine, groups[first], scores), first) for first in near)
        if not ranked:
            continue
        (far, first), (next_far, _) = (*ranked, (-NEVER, 0))[:2]
        if far > -_nearest(mine, groups[first], scores) or far + CLEARLY > next_far:
            continue
        if not (_forbidden(mine, groups[first], names, rulings) or _days_apart(mine, groups[first], scores)):
            for number in mine:
                home[number] = first
            groups[first] = sorted([*groups[first], *groups.pop(lone)])


def _of_one_article(group: Sequence[int], scores: Scores) -> bool:
    return len({scores.profiles[number].event.article for number in group}) == 1


def _nearest(lone: Sequence[int], group: Sequence[int], scores: Scores) -> float:
    """Mean log odds from which what is left alone joins a group; several reports never join another type or sides,
    nor does one that was printed long before or after, or that a sentence tells apart from one of them."""
    if any(scores.of(a, b) == TOLD_APART for a in lone for b in group):
        return math.inf
    pairs = [(scores.profiles[a], scores.profiles[b]) for a in lone for b in group]
    if any(_same_deed(a, b) for a, b in pairs):
        return NEAREST_SAME if len(lone) == 1 else NEAREST
    return math.inf if len(lone) > 1 or _gap(pairs) >= LONG_AFTER else NEAREST


def _gap(pairs: Iterable[tuple[Profile, Profile]]) -> int:
    """The fewest days between the printing of two, 0 where that is not known of any two."""
    days = ((a.published, b.published) for a, b in pairs)
    return min((abs(one - other) for one, other in days if one is not None and other is not None), default=0)


def _same_deed(a: Profile, b: Profile) -> bool:
    """Whether both are of one type and done by the same sides to the same."""
    return bool(a.sources) and (a.event.type, a.sources, a.targets) == (b.event.type, b.sources, b.targets)


def _ruled(names: Sequence[str], rulings: Rulings) -> dict[int, list[int]]:
    """Every event by itself, under its number, but those together that were ruled to be one."""
    numbers = {name: number for number, name in enumerate(names)}
    blocks = (sorted(numbers[name] for name in block if name in numbers) for block in rulings.blocks)
    groups = {number: [number] for number in range(len(names))}
    for block in blocks:
        for number in block[1:]:
            groups[block[0]] += groups.pop(number)
    return groups


def _forbidden(first: Sequence[int], second: Sequence[int], names: Sequence[str], rulings: Rulings) -> bool:
    """Whether two groups hold events that were ruled to be apart."""
    if rulings == NO_RULINGS:
        return False
    return rulings.forbid((names[number] for number in first), (names[number] for number in second))


def _days_apart(first: Sequence[int], second: Sequence[int], scores: Scores) -> bool:
    """Whether the days that most events of each group give are too far apart."""
    one, other = (_day([scores.profiles[number] for number in group]) for group in (first, second))
    return one is not None and other is not None and abs(one - other) >= FARTHEST


def _day(group: Sequence[Profile]) -> int | None:
    """The exact day that most events give, the first of equally many."""
    days = Counter(each.days[0] for each in group if each.days and each.days[0] == each.days[1])
    return days.most_common(1)[0][0] if days else None


def _mean(first: Sequence[int], second: Sequence[int], scores: Scores) -> float:
    found = [scores.of(a, b) for a in _spokesmen(first) for b in _spokesmen(second)]
    return math.fsum(found) / len(found)


def _spokesmen(group: Sequence[int]) -> Sequence[int]:
    step = len(group) / SPOKESMEN
    return group if step <= 1 else [group[int(number * step)] for number in range(SPOKESMEN)]
