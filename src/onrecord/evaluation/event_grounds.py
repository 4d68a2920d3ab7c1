"""Fits the table of grounds that scores come from (`scores.toml`) on a part of the gold.

    python -m onrecord.evaluation.event_grounds gold/events [--part !0/3] [--stories DIR] [--write FILE]

Each ground (`events/scoring.py`) gets a factor on the odds: the coefficients of a logistic regression over the grounds,
held towards 1 by a penalty, so that a ground seen a few times moves little.

Where an event found a side that its clause does not name is measured on whole articles, the story packs: sentences by
themselves name their sides or have none. Of the events there that touch the key's evidence and have its type, those
with each ground are right in their sides so much less often than those whose clause names both.
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from onrecord.errors import OnrecordError
from onrecord.evaluation.event_gold import read_gold
from onrecord.evaluation.event_scores import Judged, judged
from onrecord.evaluation.event_sentences import predict
from onrecord.evaluation.happenings import TASK as HAPPENINGS
from onrecord.evaluation.happenings_gold import read_packs
from onrecord.evaluation.happenings_match import Match
from onrecord.evaluation.happenings_run import TABLES, Run
from onrecord.evaluation.task import Options
from onrecord.events.scoring import ELSEWHERE, USUAL, Ground, Scores

PENALTY = 1.0
"""How strongly a coefficient is held to 0. Mean squared distance of score and truth in five folds of our own gold (385
events): .111 with 0.3, 0.5 and 1, .113 with 2, .118 with 5; one share for all events .149."""
STEPS, RATE = 4000, 0.5
"""Of the descent; on some three hundred events of our gold, twice as many steps give the same table."""


def fitted(events: Sequence[Judged], measured: str, sides: Mapping[str, Ground] | None = None) -> Scores:
    """The table of grounds with their factors; the same events give the same table. `sides` are grounds that were
    measured elsewhere: events that rest on them are left out of the fit."""
    sides = sides or {}
    events = [event for event in events if sides.keys().isdisjoint(event.grounds)]
    seen = Counter(ground for event in events for ground in event.grounds)
    right = Counter(ground for event in events if event.right for ground in event.grounds)
    names = sorted(seen)
    weights, base = _descent(events, [name for name in names if name not in USUAL])
    return Scores(
        measured=measured,
        events=len(events),
        right=sum(event.right for event in events),
        odds=round(math.exp(base), 2),
        grounds={
            name: Ground(
                factor=round(math.exp(weights.get(name, 0.0)), 2), events=seen[name], right=right[name]
            )
            for name in names
        }
        | dict(sides),
    )


def sides_in_stories(folder: Path) -> dict[str, Ground]:
    """The grounds of sides as measured on the story packs of a folder, by their odds beside those of named ones."""
    options = Options()
    packs = read_packs(folder, options)
    tables: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}
    for line in HAPPENINGS.predict(packs, options):
        tables.setdefault(line.table, []).append(line.record)
    ways = {str(row["id"]): _way(str(row["rule"])) for row in tables["events"]}
    seen: Counter[str] = Counter()
    right: Counter[str] = Counter()
    run = Run(tables)
    for match in (Match(pack, run) for pack in packs):
        for place in _typed_right(match):
            ground = ELSEWHERE[ways[match.events[place].id]]
            seen[ground] += 1
            right[ground] += place in match.right
    usual = _odds(right[ELSEWHERE[""]], seen[ELSEWHERE[""]])
    return {
        name: Ground(
            factor=round(_odds(right[name], seen[name]) / usual, 2), events=seen[name], right=right[name]
        )
        for name in ELSEWHERE.values()
        if seen[name] and name not in USUAL
    }


def _typed_right(match: Match) -> list[int]:
    """The events that touch evidence of the key and have a type that it allows."""
    pairs = zip(match.pack.reports, match.touching, strict=True)
    return sorted(
        {
            place
            for (happening, _), near in pairs
            for place in near
            if match.events[place].type in happening.types
        }
    )


def _way(rule: str) -> str:
    return next((way for way in ELSEWHERE if way and rule.endswith(way)), "")


def _odds(right: int, of: int) -> float:
    return (right + 1) / (of - right + 1)


def _descent(events: Sequence[Judged], names: Sequence[str]) -> tuple[dict[str, float], float]:
    """Coefficients of a penalised logistic regression by plain gradient descent."""
    weights, base = dict.fromkeys(names, 0.0), 0.0
    for _ in range(STEPS):
        slope, lean = {name: PENALTY * weights[name] for name in names}, 0.0
        for event in events:
            telling = [name for name in event.grounds if name in weights]
            told = base + sum(weights[name] for name in telling)
            error = 1 / (1 + math.exp(-told)) - event.right
            lean += error
            for name in telling:
                slope[name] += error
        rate = RATE / len(events)
        weights = {name: weights[name] - rate * slope[name] for name in names}
        base -= rate * lean
    return weights, base


def as_toml(scores: Scores) -> str:
    """The table as the text of `scores.toml`."""
    lines = [
        "# How likely an event is right (type, source, target and status), by what it rests on. Written by",
        "# `python -m onrecord.evaluation.event_grounds`; docs/codebook.md tells how. odds: of an event with the usual",
        "# grounds; times the factors of its own, score = odds / (1 + odds). events, right: counts of those measured.",
        f'measured = "{scores.measured}"',
        f"events = {scores.events}",
        f"right = {scores.right}",
        f"odds = {scores.odds}",
        "",
        "[grounds]",
    ]
    for name, ground in scores.grounds.items():
        counts = f"events = {ground.events}, right = {ground.right}"
        lines.append(f'"{name}" = {{ factor = {ground.factor}, {counts} }}')
    return "\n".join(lines) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit the table on a part of the gold; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m onrecord.evaluation.event_grounds", description="Measure the grounds of scores."
    )
    parser.add_argument("gold", type=Path, metavar="GOLD", help="a file or folder of sentences with events")
    parser.add_argument(
        "--part", default="!0/3", metavar="I/N", help="what to fit on; the rest is to check on"
    )
    parser.add_argument(
        "--stories", type=Path, default=None, metavar="DIR", help="story packs, to measure borrowed sides on"
    )
    parser.add_argument("--write", type=Path, default=None, metavar="FILE", help="the scores.toml to write")
    chosen = parser.parse_args(arguments)
    options = Options(part=chosen.part)
    try:
        gold = read_gold(chosen.gold, options)
        events = list(judged(gold, {line.id: line.events for line in predict(gold, options)}))
        sides = sides_in_stories(chosen.stories) if chosen.stories else {}
    except OnrecordError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    measured = f"{chosen.gold.as_posix()}, part {chosen.part}"
    text = as_toml(fitted(events, measured + (", and story packs" if sides else ""), sides))
    if chosen.write is None:
        sys.stdout.write(text)
    else:
        chosen.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
