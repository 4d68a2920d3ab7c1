"""`onrecord evaluate`: accuracy against gold data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.output import write_json


def evaluate(
    task: Annotated[
        str,
        typer.Argument(
            metavar="TASK",
            help="statements, events, actors, dates, articles, stories or quotations.",
        ),
    ],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="File or folder of gold data.")],
    predictions: Annotated[
        Path | None,
        typer.Option("--predictions", metavar="FILE.jsonl", help="Score these answers and predict nothing."),
    ] = None,
    write: Annotated[
        Path | None, typer.Option("--write", metavar="FILE.jsonl", help="Write the answers, one item a line.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="The figures as one line of JSON.")] = False,
) -> None:
    """Measure how well a task is done against gold data."""
    from onrecord.evaluation import evaluate as measure

    report = measure(task, gold, predictions=predictions, write=write)
    if json:
        write_json([report.to_dict()])
        return
    for line in report.lines():
        typer.echo(line)
