"""`python -m onrecord.evaluation.bench`: every measurement whose data is there, with the peers' figures beside it.

    python -m onrecord.evaluation.bench [--bench DIR] [--write docs/measurements.md] [--date DAY] [--no-speed]

Without `--bench` the folder is that of the environment's `ONRECORD_BENCH`, else `../shared/bench`. `--write` rewrites
the table in a document, between the two marks that it must hold, and the actors' tiers where it has the marks for them.
"""

from __future__ import annotations

import gc
import platform
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

from onrecord.cli import COLLECT_AFTER
from onrecord.errors import GoldError
from onrecord.evaluation import tiers
from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.marks import figure, fill, marks
from onrecord.evaluation.marks import table as markdown_table
from onrecord.evaluation.measures import Measured, load_measures, run
from onrecord.evaluation.report import Value
from onrecord.evaluation.scripts import exit_status, script_parser, takes_bench, takes_document
from onrecord.evaluation.speed import measure_speed, peak_megabytes
from onrecord.evaluation.stages import stage_shares_apart

NAME = "measurements"
BEGIN, END = marks(NAME)
SPEED_TEXTS = "statements/dev/text"
COLUMNS = ("task", "data", "onrecord", "peers, on the kept-apart part", "command")


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Run the bench."""
    parser = script_parser("bench", "Measure onrecord.")
    takes_bench(parser)
    takes_document(parser)
    parser.add_argument("--no-speed", action="store_true", help="leave out speed and memory")
    chosen = parser.parse_args(arguments)
    lines = []
    for measured in measurements(chosen.bench, speed=not chosen.no_speed):
        sys.stdout.write(text_line(measured) + "\n")
        sys.stdout.flush()
        lines.append(measured)
    if chosen.write is not None:
        write_table(chosen.write, lines, chosen.date)
        if tiers.BEGIN in read_text(chosen.write):
            tiers.write_tiers(chosen.write, tiers.tiered(chosen.bench, Path()))


def measurements(bench: Path, *, speed: bool) -> Iterator[Measured]:
    """All measurements, one after the other, accuracy first. Raises GoldError when there is no bench folder."""
    if not bench.is_dir():
        raise GoldError(
            f"There is no bench folder {bench}; name one with --bench or ONRECORD_BENCH.", code="missing"
        )
    for measure in load_measures():
        yield run(measure, bench)
    if speed:
        yield from speeds(bench / SPEED_TEXTS)


def speeds(texts: Path) -> Iterator[Measured]:
    """Speed and memory of reading a folder of texts, and what share of it each stage takes."""
    command = "python -m onrecord.evaluation.bench"
    data = f"{SPEED_TEXTS}, one process, database included"
    if not texts.is_dir():
        yield Measured("speed", data, {}, "", command, f"{SPEED_TEXTS} is not there")
        return
    gc.set_threshold(COLLECT_AFTER)  # as in `onrecord read`; spaCy is timed under it too
    speed = measure_speed(texts)
    figures: dict[str, Value] = {
        "articles kept": speed.articles,
        "words a second (median of three)": round(median(speed.ours)),
        "spaCy's full pipeline in the same run": round(median(speed.spacy)),
        "ratio (median of the rounds' ratios)": round(speed.ratio, 2),
    }
    yield Measured("speed", data, figures, "spaCy's full pipeline: 1.0 by definition", command)
    peak: dict[str, Value] = {"peak memory, MB": round(peak_megabytes(texts))}
    yield Measured("memory", data, peak, "bound: 700 MB", command)
    shares: dict[str, Value] = dict(stage_shares_apart(texts))
    bounds = "bounds: finding mentions .050, statements .150, events .250"
    yield Measured("stages", f"{data}, shares of processor time", shares, bounds, command)


def text_line(measured: Measured) -> str:
    """A measurement as one line of text, indented figures below it."""
    if measured.skipped:
        return f"{measured.task}: {measured.data}\n    skipped: {measured.skipped}"
    figures = "\n".join(f"    {name:<40} {figure(value)}" for name, value in measured.figures.items())
    return f"{measured.task}: {measured.data}\n{figures}\n    beside: {measured.beside}"


def table(lines: Sequence[Measured], day: str) -> str:
    """The measurements as a Markdown table, with the date and the machine they were made on."""
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    rows = ((each.task, each.data, shown(each), each.beside, f"`{each.command}`") for each in lines)
    return f"Measured on {day} ({machine}).\n\n{markdown_table(COLUMNS, rows)}"


def shown(measured: Measured) -> str:
    """The figures of a measurement in one cell of a table, or why there are none."""
    figures = [f"{name} **{figure(value)}**" for name, value in measured.figures.items()]
    return "<br>".join(figures) or f"skipped: {measured.skipped}"


def write_table(document: Path, lines: Sequence[Measured], day: str) -> None:
    """Put the table between the two marks of a document. Raises GoldError when it has none."""
    fill(document, NAME, table(lines, day))


if __name__ == "__main__":
    sys.exit(main())
