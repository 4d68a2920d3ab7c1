"""Happenings: the events, in one article or many, that report one and the same thing.

Within a story, pairs of events that share a telling word are compared (`likeness`); the likest are joined first, and
two groups become one as long as their events are on average more likely the same thing than not (average linkage). So
a chain of lucky pairs does not join what its ends contradict. Reprints of one sentence are one from the start.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.linking.likeness import IMPOSSIBLE, likeness, possible
from onrecord.linking.profiles import Profile, Words, rarity

ALIKE = -1.0
"""Mean log odds from which two groups are one happening. On the story packs events found pair with F1 .81 at -1, .80
at -0.5 and .78 at -1.5; events made from the key, one a report, with .67, .63 and .68."""

SAME_WORDS = 5.0
"""Log odds for two events with the same trigger in the same sentence of two articles: one is a reprint of the other."""

NEVER = -10.0
"""What a pair that cannot be, or was not compared, counts in a mean."""

TELLING = 10
"""How many of its rarest words and actors an event is looked up by."""

CARRIERS = 150
"""A word that more events of a story carry is not looked up; in a story of a dozen articles none does."""


def group_events(profiles: Iterable[Profile]) -> list[tuple[Profile, ...]]:
    """The events of one story in groups that are happenings; every event is in exactly one.

    Groups come in the order of their first events, and events by date of publication. The result does not depend on the
    order given.
    """
    ordered = sorted(profiles, key=order)
    weights = rarity(ordered)
    scores = {
        pair: score
        for pair in _candidates(ordered, weights)
        if (score := _score(ordered, pair, weights)) > NEVER
    }
    groups = _joined(len(ordered), scores)
    return [tuple(ordered[number] for number in group) for group in groups]


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


def _candidates(profiles: Sequence[Profile], weights: Words) -> Iterator[tuple[int, int]]:
    """Pairs that share a telling word or actor near their triggers."""
    carriers: dict[str, list[int]] = defaultdict(list)
    for number, each in enumerate(profiles):
        for token in each.near | each.trigger:
            carriers[token].append(number)
    for number, each in enumerate(profiles):
        tokens = (token for token in each.near | each.trigger if len(carriers[token]) <= CARRIERS)
        telling = sorted(tokens, key=lambda token: (-weights.get(token, 0.0), token))[:TELLING]
        for other in sorted({other for token in telling for other in carriers[token]}):
            if other != number:
                yield (number, other) if number < other else (other, number)


def _score(profiles: Sequence[Profile], pair: tuple[int, int], weights: Words) -> float:
    a, b = profiles[pair[0]], profiles[pair[1]]
    if told_together(a, b):
        return IMPOSSIBLE
    if reprinted(a, b):
        return SAME_WORDS if possible(a, b) else IMPOSSIBLE
    return likeness(a, b, weights)


def reprinted(a: Profile, b: Profile) -> bool:
    """Whether two articles print the same sentence with the same trigger."""
    return (
        a.event.article != b.event.article
        and a.plain == b.plain
        and a.event.type == b.event.type
        and a.trigger == b.trigger
    )


def told_together(a: Profile, b: Profile) -> bool:
    """Whether one sentence, or two prints of it, tells both with different words: two things then, not one."""
    return a.plain == b.plain and (a.event.article == b.event.article or a.trigger != b.trigger)


def _joined(count: int, scores: Mapping[tuple[int, int], float]) -> list[list[int]]:
    """Average linkage, the likest pair first; equal ones in the order of their events."""
    groups: dict[int, list[int]] = {number: [number] for number in range(count)}
    home = list(range(count))
    for a, b in sorted(
        (pair for pair, score in scores.items() if score >= ALIKE), key=lambda pair: (-scores[pair], pair)
    ):
        first, second = sorted((home[a], home[b]))
        if first == second or _mean(groups[first], groups[second], scores) < ALIKE:
            continue
        groups[first] = sorted(groups[first] + groups.pop(second))
        for number in groups[first]:
            home[number] = first
    return [groups[number] for number in sorted(groups, key=lambda number: groups[number][0])]


def _mean(first: Sequence[int], second: Sequence[int], scores: Mapping[tuple[int, int], float]) -> float:
    pairs = ((a, b) if a < b else (b, a) for a in first for b in second)
    found = [max(scores.get(pair, NEVER), NEVER) for pair in pairs]
    return sum(found) / len(found)
