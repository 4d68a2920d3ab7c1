"""`onrecord evaluate`: accuracy against gold data."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord.cli.options import Codebook
from onrecord.cli.output import write_json


def evaluate(
    task: Annotated[
        str,
        typer.Argument(
            metavar="TASK",
            help="statements, events, actors, dates, articles, stories, copies, quotations or happenings.",
        ),
    ],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="File or folder of gold data.")],
    predictions: Annotated[
        Path | None,
        typer.Option(
            "--predictions",
            metavar="FILE.jsonl",
            help="Score these answers and predict nothing; of happenings a folder of tables.",
        ),
    ] = None,
    write: Annotated[
        Path | None,
        typer.Option(
            "--write",
            metavar="FILE.jsonl",
            help="Write the answers, one item a line; of happenings a folder of tables.",
        ),
    ] = None,
    part: Annotated[
        str | None,
        typer.Option(
            "--part", metavar="I/N", help="Score this share of the items only; !I/N: all the others."
        ),
    ] = None,
    unit: Annotated[
        str, typer.Option("--unit", metavar="UNIT", help="Statements: attribution or fragment.")
    ] = "attribution",
    annotator: Annotated[
        str, typer.Option("--annotator", metavar="ID", help="Statements: whose annotations, or first.")
    ] = "first",
    text: Annotated[
        Path | None,
        typer.Option("--text", metavar="DIR", help="Statements: the texts, if not beside the annotations."),
    ] = None,
    events: Annotated[
        str,
        typer.Option(
            "--events",
            metavar="WHICH",
            help="Happenings: link the events that were read, or those of the key.",
        ),
    ] = "read",
    model: Annotated[
        str | None,
        typer.Option("--model", metavar="NAME", help="The parser's model, if not the default one."),
    ] = None,
    codebook: Codebook = None,
    scores: Annotated[
        bool,
        typer.Option("--scores", help="Events in whole sentences: scores against the share that is right."),
    ] = False,
    confusion: Annotated[
        bool, typer.Option("--confusion", help="Events: types in gold against types coded.")
    ] = False,
    wrong: Annotated[
        bool, typer.Option("--wrong", help="Events and happenings: what is wrong, case by case.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="The figures as one line of JSON.")] = False,
) -> None:
    """Measure how well a task is done against gold data."""
    from onrecord.evaluation import Options
    from onrecord.evaluation import evaluate as measure

    options = Options(
        model=model,
        codebook=codebook,
        scores=scores,
        confusion=confusion,
        wrong=wrong,
        part=part,
        unit=unit,
        annotator=annotator,
        text=text,
        events=events,
    )
    report = measure(task, gold, predictions=predictions, write=write, options=options)
    if json:
        write_json([report.to_dict()])
        return
    for line in report.lines():
        typer.echo(line)
