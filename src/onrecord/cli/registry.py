"""`onrecord registry`: what is thin in the registry of actors, checks of one's own files, imports."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import Json
from onrecord.cli.output import write_json

if TYPE_CHECKING:
    from rich.table import Table

    from onrecord.actors.coverage import Coverage
    from onrecord.actors.registry_checks import Finding

SOUND, UNSOUND = 0, 1

NAME_WIDTH = 16
"""Columns for a country's name, so that the table fits a terminal of 80."""

registry = typer.Typer(
    help="The registry of actors: what is thin in it, checks of your own files, imports.",
    no_args_is_help=True,
)

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="The day from which `checked` is counted; today unless told."),
]


@registry.command()
def coverage(
    country: Annotated[
        list[str] | None, typer.Option("--country", metavar="ISO3", help="Only this country, with its gaps.")
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--registry", metavar="DIR", help="A folder of your own files instead of the package's."
        ),
    ] = None,
    on: On = None,
    json: Json = False,
) -> None:
    """Show what is thin: names, offices and holders of each country, roles without anybody, age of the checks."""
    from onrecord.actors.coverage import coverage as measure
    from onrecord.actors.registry_reading import read_folder, read_package
    from onrecord.cli.screen import console

    tables = read_folder(folder) if folder else read_package()
    rows = measure(tables.values(), today=_day(on))
    if country:
        wanted = {code.upper() for code in country}
        rows = tuple(row for row in rows if row.id in wanted)
        _all_known(wanted - {row.id for row in rows})
    if json:
        write_json(rows)
        return
    screen = console()
    screen.print(_table(rows))
    for row in rows if country else ():
        for line in _gaps(row):
            screen.print(line)
    screen.print(_legend(), style="dim")


@registry.command()
def check(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A folder of registry files (.toml), or one file.")
    ],
    on: On = None,
    json: Json = False,
) -> None:
    """Check your own registry files; each sentence names file, place and key. Exit status 1 when something is wrong."""
    from onrecord.actors.registry_clashes import check_folder

    found = check_folder(folder, today=_day(on))
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

    result = import_actors(layout, source, out)
    for path in result.written:
        typer.echo(f"wrote {path}")
    for line in result.left_out:
        typer.echo(f"left out: {line}", err=True)
    typer.echo(
        f"{result.actors} actors, {result.holders} terms of office; {len(result.left_out)} entries left out"
    )


def _day(on: str | None) -> dt.date:
    from onrecord.errors import QuestionError

    if on is None:
        return dt.date.today()
    try:
        return dt.date.fromisoformat(on)
    except ValueError as error:
        raise QuestionError(f"--on {on}: is not a date such as 2026-01-31", code="date") from error


def _all_known(unknown: set[str]) -> None:
    from onrecord.errors import QuestionError

    if unknown:
        raise QuestionError(f"--country {sorted(unknown)[0]}: the registry has no such file", code="country")


def _table(rows: tuple[Coverage, ...]) -> Table:
    from rich import box
    from rich.table import Table

    from onrecord.actors.coverage import OLD

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("country", no_wrap=True, max_width=NAME_WIDTH, overflow="ellipsis")
    for heading in ("names", "bodies", "offices", "holders", "covered", "open", "old", "missing"):
        table.add_column(heading, justify="right", no_wrap=True)
    for row in rows:
        figures = [
            row.names,
            row.actors,
            row.offices,
            row.holders,
            f"{row.covered:.0%}",
            sum(row.open.values()),
        ]
        last = [row.open[OLD] or "", len(row.missing) or ""]
        table.add_row(f"{row.id} {row.name}", *map(str, [*figures, *last]))
    return table


def _legend() -> str:
    from onrecord.actors.coverage import OLD, WANTED

    return (
        f"covered: share of the time since 2005 of {len(WANTED)} roles in which somebody is given; open: holders "
        f"without an end; old: of these, checked {OLD} ago; missing: roles without anybody (--country tells which)"
    )


def _gaps(row: Coverage) -> list[str]:
    ages = ", ".join(f"{number} {name}" for name, number in row.open.items() if number)
    opening = [
        f"{row.id} open, by age of the check: {ages or 'none'}",
        f"{row.id} nobody: {', '.join(row.missing)}",
    ]
    return opening + [
        f"{row.id} {role.role}: gaps {', '.join(str(gap) for gap in role.gaps)}"
        for role in row.roles
        if role.holders and role.gaps
    ]


def _tell(found: tuple[Finding, ...]) -> None:
    for finding in found:
        typer.echo(f"{finding.level}: {finding}")
    errors = sum(finding.level == "error" for finding in found)
    typer.echo(
        f"{errors} errors, {len(found) - errors} warnings" if found else "all files follow format and rules"
    )
