"""`onrecord actors coverage`: what is thin in the registry, a row for each country, or one country in full."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli import listings
from onrecord.cli.options import Json
from onrecord.cli.output import write_json
from onrecord.cli.registry import On, day_of

if TYPE_CHECKING:
    from onrecord.actors.coverage import Coverage
    from onrecord.actors.registry_format import RegistryFile

actors = typer.Typer(invoke_without_command=True)
actors.callback()(listings.actors)


@actors.command()
def coverage(
    country: Annotated[
        list[str] | None,
        typer.Option("--country", metavar="ISO3", help="This country in full: its gaps and old checks."),
    ] = None,
    all_: Annotated[
        bool, typer.Option("--all", help="All countries, not the sixty most reported alone.")
    ] = False,
    ageing: Annotated[
        bool,
        typer.Option(
            "--ageing", help="How long offices are held after a check: what sets the limit on its age."
        ),
    ] = False,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--registry", metavar="DIR", help="A folder of your own files instead of the package's."
        ),
    ] = None,
    on: On = None,
    json: Json = False,
) -> None:
    """Show what is thin in the registry of actors: which roles have somebody since when, and how old the checks are.

    With --json a whole record for every country.
    """
    from onrecord.actors.coverage import coverage as measure
    from onrecord.actors.registry_reading import read_folder, read_package

    tables = read_folder(folder) if folder else read_package()
    if ageing:
        _print_ageing(tables, json)
        return
    day = day_of(on)
    rows = _chosen(measure(tables.values(), today=day), country)
    if json:
        write_json(rows)
        return
    from onrecord.cli.coverage_screen import country_in_full, overview
    from onrecord.cli.screen import console

    screen = console()
    if country:
        for row in rows:
            screen.print(country_in_full(row))
    else:
        screen.print(overview(rows, day, screen.width, everyone=all_ or folder is not None))


def _chosen(rows: tuple[Coverage, ...], country: list[str] | None) -> tuple[Coverage, ...]:
    from onrecord.errors import QuestionError

    if not country:
        return rows
    wanted = {code.upper() for code in country}
    chosen = tuple(row for row in rows if row.id in wanted)
    for code in sorted(wanted - {row.id for row in chosen}):
        raise QuestionError(f"--country {code}: the registry has no such file", code="country")
    return chosen


def _print_ageing(tables: dict[str, RegistryFile], json: bool) -> None:
    from onrecord.actors.registry_ageing import ageing
    from onrecord.actors.registry_reach import reach

    rows = ageing(tables.values(), [role.role for role in reach().roles])
    if json:
        write_json(rows)
        return
    from onrecord.cli.coverage_screen import ageing_table
    from onrecord.cli.screen import console

    console().print(ageing_table(rows))
