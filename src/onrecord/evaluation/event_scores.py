"""What an event's score is worth: scores against the share that is right (`onrecord evaluate events GOLD --scores`).

An event is right when it is paired with one of the gold and type, one source, one target and status are right
(`event_matching`); what is paired with an optional event of the gold does not count. `event_grounds.py` fits the
table that scores come from.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from onrecord.evaluation.event_gold import GoldSentence
from onrecord.evaluation.event_matching import FoundEvent, matches
from onrecord.evaluation.figures import share
from onrecord.evaluation.report import Row, Value

BUCKETS = (0.0, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95)
"""Where the rows of a table of scores begin; the last ends at 1."""


class Judged(msgspec.Struct, frozen=True):
    """A predicted event: what its score rests on, the score, and whether the event is right."""

    grounds: tuple[str, ...]
    score: float
    right: bool


def judged(gold: Sequence[GoldSentence], found: Mapping[str, Sequence[FoundEvent]]) -> Iterator[Judged]:
    """The events found in the gold's sentences, by id, each with whether it is right."""
    for sentence in gold:
        events = found.get(sentence.id, ())
        paired = {match.found: match for match in matches(sentence.events, events)}
        for place, event in enumerate(events):
            match = paired.get(place)
            if match is not None and sentence.events[match.gold].optional:
                continue
            right = match is not None and match.sides and match.status
            yield Judged(event.grounds, 0.0 if event.score is None else event.score, right)


def reliability(events: Sequence[Judged]) -> list[Row]:
    """The share right among the events of each bucket of scores, and two figures over all: the mean squared distance
    of score and truth (Brier), and the mean distance of score and share right, weighed by bucket."""
    rows, distance = [], 0.0
    for least, most in zip(BUCKETS, (*BUCKETS[1:], 1.01), strict=True):
        within = [event for event in events if least <= event.score < most]
        right = sum(event.right for event in within)
        mean = share(sum(event.score for event in within), len(within))
        rows.append(
            Row(
                f"score {least:.2f} to {min(most, 1):.2f}",
                {"events": len(within), "mean score": mean, "share right": share(right, len(within))},
            )
        )
        distance += abs(sum(event.score for event in within) - right)
    squares = sum((event.score - event.right) ** 2 for event in events)
    figures: dict[str, Value] = {
        "brier": share(squares, len(events)),
        "distance": share(distance, len(events)),
    }
    total: dict[str, Value] = {
        "events": len(events),
        "mean score": share(sum(event.score for event in events), len(events)),
        "share right": share(sum(event.right for event in events), len(events)),
    }
    return [*rows, Row("all scores", total), Row("calibration", figures)]
