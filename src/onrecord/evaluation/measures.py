"""The measurements that documents give: which gold is scored, which figures are shown, and what stands beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import msgspec

from onrecord.evaluation.report import Report, Value
from onrecord.evaluation.scoring import evaluate
from onrecord.evaluation.task import Options

BENCH = "BENCH/"
"""How the paths of gold begin that lies in the bench folder; others lie in the repository."""


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of a report, and the name it is shown under."""

    row: str
    figure: str
    name: str


class Measure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of a table: a task, the path of its gold, the figures shown, and what stands beside them (the peers'
    figures, or those of our first run)."""

    task: str
    gold: str
    data: str
    figures: tuple[Shown, ...]
    beside: str
    part: str | None = None
    events: str = "read"
    scores: bool = False

    @property
    def command(self) -> str:
        """How to get the figures of this line alone."""
        part = f" --part {self.part}" if self.part else ""
        events = f" --events {self.events}" if self.events != "read" else ""
        scores = " --scores" if self.scores else ""
        return f"onrecord evaluate {self.task} {self.gold}{part}{events}{scores}"


class Measured(msgspec.Struct, frozen=True):
    """A line with its figures, by the names they are shown under; `skipped` tells why there are none."""

    task: str
    data: str
    figures: dict[str, Value]
    beside: str
    command: str
    skipped: str | None = None


def load_measures(name: str = "bench") -> tuple[Measure, ...]:
    """The measurements that a table of this folder lists (`bench.toml`, `own_gold.toml`), in its order."""
    listed = tomllib.loads(files("onrecord.evaluation").joinpath(f"{name}.toml").read_text("utf-8"))
    return msgspec.convert(listed["measure"], tuple[Measure, ...])


def place(gold: str, bench: Path) -> Path:
    """Where gold lies, given the bench folder."""
    return bench / gold.removeprefix(BENCH) if gold.startswith(BENCH) else Path(gold)


def run(measure: Measure, bench: Path) -> Measured:
    """Score onrecord on one measure; skipped, with a word, where its data is not there."""
    gold = place(measure.gold, bench)
    if not gold.exists():
        skipped = f"{measure.gold} is not there"
        return Measured(measure.task, measure.data, {}, measure.beside, measure.command, skipped)
    options = Options(part=measure.part, events=measure.events, scores=measure.scores)
    report = evaluate(measure.task, gold, options=options)
    return Measured(
        measure.task, measure.data, figures(report, measure.figures), measure.beside, measure.command
    )


def figures(report: Report, wanted: Sequence[Shown]) -> dict[str, Value]:
    """Figures of a report by the names that they are shown under."""
    return {each.name: report.value(each.row, each.figure) for each in wanted}
