"""`onrecord registry`: checks of the registry's files and of one's own, imports."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import Json
from onrecord.cli.output import write_json

if TYPE_CHECKING:
    from onrecord.actors.registry_findings import Finding

SOUND, UNSOUND = 0, 1

registry = typer.Typer(
    help="The registry of actors: checks of its files and of your own, imports.",
    no_args_is_help=True,
)

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day from which `checked` is counted; today unless told."),
]


@registry.command()
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="DIR",
            help="A folder of registry files (.toml), or one file; the package's own files when it is left out.",
            show_default=False,
        ),
    ] = None,
    on: On = None,
    json: Json = False,
) -> None:
    """Check registry files: format, dates, holders who overlap, offices left open, gaps, old checks, names twice.

    Each sentence names file, place and key. Exit status 1 when something is wrong; warnings alone are 0.
    """
    from onrecord.actors.registry_clashes import check_folder, check_package

    found = check_folder(folder, today=day_of(on)) if folder else check_package(today=day_of(on))
    if json:
        write_json(found)
    else:
        _tell(found)
    raise typer.Exit(UNSOUND if any(finding.level == "error" for finding in found) else SOUND)


@registry.command(name="import")
def import_(
    layout: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="petrarch (actor dictionary) or wikidata (JSON of entities)."),
    ],
    source: Annotated[Path, typer.Argument(metavar="FILE", help="The file to import.")],
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="Where the registry files are written.")],
) -> None:
    """Turn another project's actors into registry files, to be read with --registry. No file is written over."""
    from onrecord.actors.imports import import_actors
    from onrecord.questions.wording import counted

    result = import_actors(layout, source, out)
    for path in result.written:
        typer.echo(f"wrote {path}")
    for line in result.left_out:
        typer.echo(f"left out: {line}", err=True)
    typer.echo(
        f"{counted(result.actors, 'actor')}, {counted(result.holders, 'term of office', 'terms of office')}; "
        f"{counted(len(result.left_out), 'entry', 'entries')} left out"
    )


def day_of(on: str | None) -> dt.date:
    """The day of `--on`, today when it is not given. Raises `QuestionError`."""
    from onrecord.errors import QuestionError

    if on is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(on)
    except ValueError as error:
        raise QuestionError(f"--on {on}: is not a date such as 2026-01-31", code="date") from error


def _tell(found: tuple[Finding, ...]) -> None:
    from onrecord.questions.wording import counted

    for finding in found:
        typer.echo(f"{finding.level}: {finding}")
    errors = sum(finding.level == "error" for finding in found)
    typer.echo(
        f"{counted(errors, 'error')}, {counted(len(found) - errors, 'warning')}"
        if found
        else "all files follow format and rules"
    )
