"""Happenings: the events, in one article or many, that report one and the same thing.

Within a story, pairs of events that share a telling word are compared (`likeness`); the likest are joined first, and
two groups become one as long as their events are on average more likely the same thing than not (average linkage). So
a chain of lucky pairs does not join what its ends contradict. Reprints of one sentence are one from the start.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.linking.likeness import FARTHEST, IMPOSSIBLE, likeness, possible
from onrecord.linking.profiles import Overlaps, Profile, rarity
from onrecord.linking.rulings import NO_RULINGS, Rulings

ALIKE = -1.0
"""Mean log odds from which two groups are one happening. On five story packs and on three others events found pair with
F1 .78 and .77 at -1, .74 and .77 at -1.25, .75 and .76 at -0.75; events of the key with .79 and .70, .79 and .67, .73
and .76."""

SAME_WORDS = 5.0
"""Log odds for two events with the same trigger in the same sentence of two articles: one is a reprint of the other."""

NEVER = -8.0
"""What a pair that cannot be one thing counts in a mean."""

TELLING = 10
"""How many of its rarest words and actors an event is looked up by."""

NEIGHBOURS = 20
"""Of the events that share a word, so many before and behind in order of publication are compared; with rare words that
is all of them, with common ones those that appeared about the same time."""

SPOKESMEN = 12
"""A group is compared by at most so many of its events, evenly spread over it, so that large ones cost no more."""


def group_events(profiles: Iterable[Profile], rulings: Rulings = NO_RULINGS) -> list[tuple[Profile, ...]]:
    """The events of one story in groups that are happenings; every event is in exactly one.

    Groups come in the order of their first events, and events by date of publication. The result does not depend on the
    order given. `rulings` on the events' ids come before any likeness.
    """
    ordered = sorted(profiles, key=order)
    overlaps = Overlaps(rarity(ordered))
    ruled = rulings.members
    prints: dict[object, list[int]] = defaultdict(list)
    for number, each in enumerate(ordered):
        prints[each.event.id if each.event.id in ruled else _print(each)].append(number)
    firsts = [ordered[numbers[0]] for numbers in prints.values()]
    members = list(prints.values())
    scores = _Scores(firsts, overlaps)
    groups = [sorted(n for one in group for n in members[one]) for group in _joined(scores, rulings)]
    return [tuple(ordered[number] for number in group) for group in sorted(groups)]


def _print(profile: Profile) -> object:
    """What reprints of one event have in common; it is compared once for all of them."""
    return profile.plain, profile.trigger, profile.event.type, profile.days, profile.countries


def order(profile: Profile) -> tuple[bool, str, str, str, int, str]:
    """By date of publication, then article, headline first, then place."""
    event = profile.event
    return (
        event.published is None,
        event.published or "",
        event.article,
        "" if event.trigger.field == "title" else "text",
        event.trigger.start,
        event.id,
    )


class _Scores:
    """The log odds of pairs of events, each looked at once."""

    def __init__(self, profiles: Sequence[Profile], overlaps: Overlaps) -> None:
        self.profiles, self._overlaps = profiles, overlaps
        self._known: dict[tuple[int, int], float] = {}

    def of(self, a: int, b: int) -> float:
        """Log odds that two events are one thing, `NEVER` at the least."""
        pair = (a, b) if a < b else (b, a)
        if pair not in self._known:
            one, other = self.profiles[pair[0]], self.profiles[pair[1]]
            self._known[pair] = max(_score(one, other, self._overlaps), NEVER)
        return self._known[pair]

    def likely(self) -> list[tuple[int, int]]:
        """Pairs that share a telling word or actor near their triggers and may be one thing, the likest first; equal
        ones in the order of their events."""
        scored = ((-self.of(*pair), pair) for pair in set(self._sharing()))
        return [pair for score, pair in sorted(each for each in scored if -each[0] >= ALIKE)]

    def _sharing(self) -> Iterator[tuple[int, int]]:
        carriers: dict[str, list[int]] = defaultdict(list)
        for number, each in enumerate(self.profiles):
            for token in each.near | each.trigger:
                carriers[token].append(number)
        for number, each in enumerate(self.profiles):
            tokens = sorted(
                each.near | each.trigger, key=lambda token: (-self._overlaps.weights.get(token, 0.0), token)
            )
            for token in tokens[:TELLING]:
                at = bisect_left(carriers[token], number)
                yield from ((number, other) for other in carriers[token][at + 1 : at + 1 + NEIGHBOURS])
                yield from ((other, number) for other in carriers[token][max(0, at - NEIGHBOURS) : at])


def _score(a: Profile, b: Profile, overlaps: Overlaps) -> float:
    if named_again(a, b):
        return SAME_WORDS
    if told_together(a, b):
        return IMPOSSIBLE
    if reprinted(a, b):
        return SAME_WORDS if possible(a, b) else IMPOSSIBLE
    return likeness(a, b, overlaps)


def reprinted(a: Profile, b: Profile) -> bool:
    """Whether two articles print the same sentence with the same trigger."""
    return (
        a.event.article != b.event.article
        and a.plain == b.plain
        and a.event.type == b.event.type
        and a.trigger == b.trigger
    )


def named_again(a: Profile, b: Profile) -> bool:
    """Whether one sentence has the deed as a noun and as a verb: `at the request of Kerland, which asked for time`."""
    one, other = a.event, b.event
    return (
        one.article == other.article
        and a.plain == b.plain
        and one.type == other.type
        and (a.source_ids, a.targets) == (b.source_ids, b.targets)
        and _is_noun(a) != _is_noun(b)
    )


def _is_noun(profile: Profile) -> bool:
    """Whether the coder read a noun as the deed, by the name of its rule."""
    return "noun" in profile.entry


def told_together(a: Profile, b: Profile) -> bool:
    """Whether one sentence, or two prints of it, tells both with different words: two things then, not one."""
    return a.plain == b.plain and (a.event.article == b.event.article or a.trigger != b.trigger)


def _joined(scores: _Scores, rulings: Rulings) -> list[list[int]]:
    """Average linkage, the likest pair first; before all others those that were ruled to be one."""
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
    return [groups[number] for number in sorted(groups)]


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


def _days_apart(first: Sequence[int], second: Sequence[int], scores: _Scores) -> bool:
    """Whether the days that most events of each group give are too far apart."""
    one, other = (_day([scores.profiles[number] for number in group]) for group in (first, second))
    return one is not None and other is not None and abs(one - other) >= FARTHEST


def _day(group: Sequence[Profile]) -> int | None:
    """The exact day that most events give, the first of equally many."""
    days = Counter(each.days[0] for each in group if each.days and each.days[0] == each.days[1])
    return days.most_common(1)[0][0] if days else None


def _mean(first: Sequence[int], second: Sequence[int], scores: _Scores) -> float:
    found = [scores.of(a, b) for a in _spokesmen(first) for b in _spokesmen(second)]
    return math.fsum(found) / len(found)


def _spokesmen(group: Sequence[int]) -> Sequence[int]:
    step = len(group) / SPOKESMEN
    return group if step <= 1 else [group[int(number * step)] for number in range(SPOKESMEN)]
