"""Scoring dates against the test specifications of recognizers-text: a sentence, a reference day, the value.

Read are `DateParser.json` and `DatePeriodParser.json` of a folder of specifications. A specification gives a past and a
future reading where the expression leaves it open; either counts as right, and so do the days that its `Timex` names.
Periods end there before their last day, but not where both ends are named; either way of counting is taken. Expressions
whose value is no stretch of days (an open end, a day that does not exist) are skipped and counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from onrecord.evaluation.date_cases import UNRESOLVED, Case, Dated, counted
from onrecord.evaluation.date_cases import predict as predict_cases
from onrecord.evaluation.days import Days, days_of
from onrecord.evaluation.goldfiles import read_json
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.task import Options, Task, by_id, require

FILES = ("DateParser.json", "DatePeriodParser.json")
NO_DAY = "0001-01-01"
"""What a specification writes for a day that does not exist."""


class Specified(msgspec.Struct, frozen=True):
    """One specification as a case, with the stretches of days that are right for it."""

    case: Case
    right: tuple[Days, ...]


class Specifications(msgspec.Struct, frozen=True):
    """All specifications that can be expressed, and how many cannot."""

    cases: tuple[Specified, ...]
    skipped: int


def read_gold(folder: Path, options: Options) -> Specifications:
    """The specifications of a folder. Raises GoldError when a file is missing or has another form."""
    cases, skipped = [], 0
    for name in FILES:
        listed = read_json(folder / name)
        require(isinstance(listed, list), f"{folder / name} is not a list of specifications.")
        for number, specification in enumerate(listed if isinstance(listed, list) else ()):
            uid = f"{Path(name).stem}-{number}"
            if not in_part(uid, options.part):
                continue
            specified = _specified(uid, Path(name).stem, specification)
            skipped += specified is None
            cases += [specified] if specified is not None else []
    return Specifications(tuple(cases), skipped)


def _specified(uid: str, kind: str, specification: dict[str, Any]) -> Specified | None:
    """One specification, or None when it cannot be expressed as days."""
    try:
        (result,) = specification["Results"]
        published = specification["Context"]["ReferenceDateTime"][:10]
        value, sentence, start = result["Value"], specification["Input"], result["Start"]
        expression = sentence[start : start + result["Length"]]
    except (KeyError, TypeError, ValueError):
        return None
    if "Mod" in value:
        return None
    sides = ("PastResolution", "FutureResolution")
    right = tuple(days for side in sides for days in _resolved(value.get(side)))
    named = days_of(value.get("Timex"))
    right += (named,) if named is not None else ()
    if not right:
        return None
    case = Case(
        id=uid,
        sentence=sentence,
        expression=expression,
        start=start,
        published=published,
        value="",
        kind=kind,
    )
    return Specified(case, right)


def _resolved(resolution: dict[str, str] | None) -> Iterator[Days]:
    """The stretches of days that a resolution may be read as."""
    resolution = resolution or {}
    if day := _parsed(resolution.get("date")):
        yield day, day
    start, end = _parsed(resolution.get("startDate")), _parsed(resolution.get("endDate"))
    if start and end and start < end:
        yield start, end
        yield start, end - timedelta(days=1)


def _parsed(written: str | None) -> date | None:
    try:
        return date.fromisoformat(written) if written and written != NO_DAY else None
    except ValueError:
        return None


def predict(gold: Specifications, options: Options) -> list[Dated]:
    """The value that onrecord gives each expression."""
    return predict_cases([specified.case for specified in gold.cases], options)


def score(path: Path, gold: Specifications, predictions: Sequence[Dated], options: Options) -> Report:
    """Values that cover exactly the right days, in all and by file."""
    given, notes = by_id(predictions, (each.case.id for each in gold.cases), lambda line: line.id)
    judgements = [
        (each.case.kind, _judged(each, given[each.case.id].value if each.case.id in given else None))
        for each in gold.cases
    ]
    rows = [Row("all", counted([judgement for _, judgement in judgements]))]
    for name in FILES:
        kind = Path(name).stem
        rows.append(Row(kind, counted([judgement for k, judgement in judgements if k == kind])))
    notes += (f"{gold.skipped} specifications are no stretch of days and were skipped",)
    return Report(
        task="dates",
        gold=str(path),
        items=len(gold.cases),
        rows=tuple(rows),
        headline=("all", "right"),
        notes=notes,
    )


def _judged(specified: Specified, value: str | None) -> str:
    if value in UNRESOLVED:
        return "abstained"
    return "right" if days_of(value) in specified.right else "wrong"


TASK = Task(Dated, read_gold, predict, score)
