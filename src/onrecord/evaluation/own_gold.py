"""`python -m onrecord.evaluation.own_gold`: what is measured on the gold of this repository; story packs side by side.

    python -m onrecord.evaluation.own_gold [--bench DIR] [--write docs/measurements.md] [--date DAY]

`--write` rewrites the two tables in a document, between the marks that it must hold. Gold that is not there is left out
of the table of packs and named in the other.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path

import msgspec

from onrecord.evaluation.bench import shown, text_line
from onrecord.evaluation.marks import figure, fill, table
from onrecord.evaluation.measures import Measured, Shown, figures, load_measures, place, run
from onrecord.evaluation.report import Value
from onrecord.evaluation.scoring import evaluate
from onrecord.evaluation.scripts import exit_status, script_parser, takes_bench, takes_document
from onrecord.evaluation.task import Options

COLUMNS = ("task", "data", "now", "first run", "command")
PACKS = ("from raw text", "reports in the key", "first run: reports found")
ALONE = ("linking alone",)

RAW = tuple(
    Shown(*each)
    for each in (
        ("reports", "r", "reports found"),
        ("reports shared", "r", "of two origins"),
        ("events in key", "r", "reported in the key"),
        ("status", "r", "status"),
        ("by", "r", "by"),
        ("happening pairs", "f1", "pairs F1"),
        ("origins", "r", "origins"),
        ("differences", "f1", "differences F1"),
        ("exchanges", "f1", "exchanges F1"),
        ("positions", "f1", "positions F1"),
        ("labels", "f1", "labels F1"),
    )
)
"""The figures of packs that were read from raw text."""

LINKED = tuple(
    each
    for each in RAW
    if each.row in ("happening pairs", "origins", "differences", "exchanges", "positions")
)
"""Those that mean something where linking is given the events of the key."""


class PackSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A line of the table of packs: one or a folder of them, what it is, and the share of reports of its first run."""

    gold: str
    data: str
    beside: str


class PackLine(msgspec.Struct, frozen=True):
    """The figures of a set of packs: from raw text, and of linking alone."""

    packs: PackSet
    reports: int
    raw: dict[str, Value]
    alone: dict[str, Value]


def pack_sets() -> tuple[PackSet, ...]:
    """The sets of packs that are listed, in their order."""
    listed = tomllib.loads(files("onrecord.evaluation").joinpath("own_gold.toml").read_text("utf-8"))
    return msgspec.convert(listed["packs"], tuple[PackSet, ...])


def pack_lines(bench: Path) -> Iterator[PackLine]:
    """Each set that is there, read from raw text and linked from the events of its key."""
    for packs in pack_sets():
        gold = place(packs.gold, bench)
        if gold.exists():
            raw = evaluate("happenings", gold)
            alone = evaluate("happenings", gold, options=Options(events="key"))
            told = raw.value("reports", "of")
            assert isinstance(told, int)  # a count
            yield PackLine(packs, told, figures(raw, RAW), figures(alone, LINKED))


def pack_table(lines: Sequence[PackLine], day: str) -> str:
    """The sets side by side, a figure a column: read from raw text, then linking alone."""
    raw = table(
        (*PACKS, *(each.name for each in RAW)),
        (
            (
                f"{line.packs.data} (`{line.packs.gold}`)",
                figure(line.reports),
                line.packs.beside,
                *map(figure, line.raw.values()),
            )
            for line in lines
        ),
    )
    alone = table(
        (*ALONE, *(each.name for each in LINKED)),
        ((f"`{line.packs.gold}`", *map(figure, line.alone.values())) for line in lines),
    )
    return f"Measured on {day}.\n\n{raw}\n\n{alone}"


def gold_table(lines: Sequence[Measured], day: str) -> str:
    """The other gold: what it is, the figures, those of the first run, and the command."""
    rows = ((each.task, each.data, shown(each), each.beside, f"`{each.command}`") for each in lines)
    return f"Measured on {day}.\n\n{table(COLUMNS, rows)}"


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Measure, print, and write where asked."""
    parser = script_parser("own_gold", "Measure onrecord on its own gold.")
    takes_bench(parser)
    takes_document(parser)
    chosen = parser.parse_args(arguments)
    lines = []
    for measure in load_measures("own_gold"):
        lines.append(run(measure, chosen.bench))
        sys.stdout.write(text_line(lines[-1]) + "\n")
        sys.stdout.flush()
    packs = pack_table(list(pack_lines(chosen.bench)), chosen.date)
    sys.stdout.write(packs + "\n")
    if chosen.write is not None:
        fill(chosen.write, "own gold", gold_table(lines, chosen.date))
        fill(chosen.write, "packs", packs)


if __name__ == "__main__":
    sys.exit(main())
