"""The measurements of the bench: which gold is scored, which figures are shown, and what peers reach."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path

import msgspec

from onrecord.evaluation.report import Value
from onrecord.evaluation.scoring import evaluate
from onrecord.evaluation.task import Options


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure of a report, and the name it is shown under."""

    row: str
    figure: str
    name: str


class Measure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line of the table: a task, its gold inside the bench folder, the figures shown, and the peers' figures."""

    task: str
    gold: str
    data: str
    figures: tuple[Shown, ...]
    peers: str
    part: str | None = None
    events: str = "read"

    @property
    def command(self) -> str:
        """How to get the figures of this line alone, `BENCH` standing for the bench folder."""
        part = f" --part {self.part}" if self.part else ""
        events = f" --events {self.events}" if self.events != "read" else ""
        return f"onrecord evaluate {self.task} BENCH/{self.gold}{part}{events}"


class Measured(msgspec.Struct, frozen=True):
    """A line with its figures, by the names they are shown under; `skipped` tells why there are none."""

    task: str
    data: str
    figures: dict[str, Value]
    peers: str
    command: str
    skipped: str | None = None


def load_measures() -> tuple[Measure, ...]:
    """The measurements listed in `bench.toml`, in its order."""
    listed = tomllib.loads(files("onrecord.evaluation").joinpath("bench.toml").read_text("utf-8"))
    return msgspec.convert(listed["measure"], tuple[Measure, ...])


def run(measure: Measure, bench: Path) -> Measured:
    """Score onrecord on one measure; skipped, with a word, where its data is not there."""
    gold = bench / measure.gold
    if not gold.exists():
        return Measured(
            measure.task, measure.data, {}, measure.peers, measure.command, f"{measure.gold} is not there"
        )
    report = evaluate(measure.task, gold, options=Options(part=measure.part, events=measure.events))
    figures = {shown.name: report.value(shown.row, shown.figure) for shown in measure.figures}
    return Measured(measure.task, measure.data, figures, measure.peers, measure.command)
