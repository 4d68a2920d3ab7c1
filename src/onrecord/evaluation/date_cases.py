"""Scoring normalised dates: an expression in a sentence of an article published on a given day, and its value.

Gold is JSON Lines with `value` (null when the expression cannot be resolved), other values accepted, and a kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from onrecord.evaluation.figures import share
from onrecord.evaluation.goldfiles import read_lines
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row, Value
from onrecord.evaluation.task import Options, Task, by_id, require
from onrecord.records import Article

UNRESOLVED = frozenset([None, "", "unknown", "UNKNOWN"])
"""What a prediction may say when it leaves an expression open."""


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One gold case: `expression` at character `start` of `sentence`, published on `published`."""

    id: str
    sentence: str
    expression: str
    start: int
    published: str | None
    value: str | None
    accept: tuple[str, ...] = ()
    kind: str = "all"


class Dated(msgspec.Struct, frozen=True):
    """A prediction: the value of one expression, null for none."""

    id: str
    value: str | None = None


def read_gold(path: Path, options: Options) -> list[Case]:
    """The cases of a file. Raises GoldError when one does not fit or its words do not stand where it says."""
    cases = [case for case in read_lines(path, Case) if in_part(case.id, options.part)]
    require(bool(cases), f"{path} holds no case.")
    for case in cases:
        stands = case.sentence[case.start : case.start + len(case.expression)] == case.expression
        require(stands, f"{path}, case {case.id}: {case.expression!r} does not stand at {case.start}.")
    return cases


def predict(gold: Sequence[Case], options: Options) -> list[Dated]:
    """The value that onrecord gives the expression: that of the time found that shares most characters with it."""
    from onrecord.dates import times_in
    from onrecord.evaluation.reading import sentences_of

    articles = [
        Article(
            id=case.id, document=case.id, text=case.sentence, published=case.published, published_basis="user"
        )
        for case in gold
    ]
    out = []
    for case, (article, sentences) in zip(gold, sentences_of(articles, options.model), strict=True):
        end = case.start + len(case.expression)
        shared = [
            (min(end, time.end) - max(case.start, time.start), -time.start, time)
            for time in times_in(article, sentences)
        ]
        best = max(shared, key=lambda found: found[:2], default=None)
        out.append(Dated(case.id, best[2].value.value if best is not None and best[0] > 0 else None))
    return out


def judged(case: Case, value: str | None) -> str:
    """`right`, `wrong` or `abstained` (a value is wanted and none is given)."""
    if value in UNRESOLVED:
        return "right" if case.value is None else "abstained"
    return "right" if value in (case.value, *case.accept) else "wrong"


def score(path: Path, gold: list[Case], predictions: Sequence[Dated], options: Options) -> Report:
    """Exact values in all and by kind of expression."""
    given, notes = by_id(predictions, (case.id for case in gold), lambda line: line.id)
    judgements = [
        (case.kind, judged(case, given[case.id].value if case.id in given else None)) for case in gold
    ]
    kinds = sorted({kind for kind, _ in judgements})
    rows = [Row("all", counted([judgement for _, judgement in judgements]))]
    rows += [Row(kind, counted([judgement for k, judgement in judgements if k == kind])) for kind in kinds]
    return Report(
        task="dates",
        gold=str(path),
        items=len(gold),
        rows=tuple(rows),
        headline=("all", "right"),
        notes=notes,
    )


def counted(judgements: Sequence[str]) -> dict[str, Value]:
    """The shares of right, wrong and abstained, and of how many."""
    counts = Counter(judgements)
    shares = {name: share(counts[name], len(judgements)) for name in ("right", "wrong", "abstained")}
    return {**shares, "cases": len(judgements)}


TASK = Task(Dated, read_gold, predict, score)
