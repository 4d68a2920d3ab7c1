"""Fits the table of grounds that scores come from (`scores.toml`) on a part of the gold.

    python -m onrecord.evaluation.event_grounds gold/events gold/event_articles gold/event_articles_2
        gold/ordinary_articles [--part !0/3] [--write FILE]

Each ground (`events/scoring.py`) gets a factor on the odds: the coefficients of a logistic regression over the grounds,
held towards 1 by a penalty, so that a ground seen a few times moves little. Sentences by themselves name their sides or
have none; where an event found a side that its clause does not name is seen in whole articles (folders of `*.json`).
Both kinds are fitted together.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.evaluation import event_articles, event_sentences
from onrecord.evaluation.event_gold import read_gold
from onrecord.evaluation.event_scores import Judged, judged
from onrecord.evaluation.scripts import exit_status, kept, script_parser, takes_fitted
from onrecord.evaluation.task import Options
from onrecord.events.scoring import USUAL, Ground, Scores

PENALTY = 2.0
"""How strongly a coefficient is held to 0. Fitted on two thirds of both golds, mean score and share right of the thirds
left out are apart by .049 (sentences) and .005 (articles) with 2, by .059 and .033 with 1; the mean squared distance of
score and truth hardly differs (.118 and .216, .116 and .218). The choice has thus seen the thirds left out."""
STEPS, RATE = 4000, 0.5
"""Of the descent; on some three hundred events of our gold, twice as many steps give the same table."""


def fitted(events: Sequence[Judged], measured: str) -> Scores:
    """The table of grounds with their factors; the same events give the same table."""
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
        },
    )


def judged_of(path: Path, options: Options) -> Iterator[Judged]:
    """The events found in one gold, sentences or whole articles, each with whether it is right."""
    if path.is_dir() and any(path.glob("*.json")):
        articles = event_articles.read_gold(path, options)
        lines = [line for article in articles for line in article.sentences]
        found = event_articles.predict(articles, options)
    else:
        lines = read_gold(path, options)
        found = event_sentences.predict(lines, options)
    yield from judged(lines, {line.id: line.events for line in found})


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


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Fit the table on a part of the gold."""
    parser = script_parser("event_grounds", "Measure the grounds of scores.")
    parser.add_argument(
        "gold", type=Path, nargs="+", metavar="GOLD", help="sentences or whole articles with events"
    )
    parser.add_argument(
        "--part", default="!0/3", metavar="I/N", help="what to fit on; the rest is to check on"
    )
    takes_fitted(parser, "scores.toml")
    chosen = parser.parse_args(arguments)
    options = Options(part=chosen.part)
    events = [event for path in chosen.gold for event in judged_of(path, options)]
    measured = f"{' and '.join(path.as_posix() for path in chosen.gold)}, part {chosen.part}"
    text = as_toml(fitted(events, measured))
    kept(text, chosen.write)


if __name__ == "__main__":
    sys.exit(main())
