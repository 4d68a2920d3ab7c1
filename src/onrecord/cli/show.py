"""`onrecord show`: one record with its evidence and everything that leads back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_DB, Db, Json, open_to_read
from onrecord.cli.output import write_json

if TYPE_CHECKING:
    from onrecord.questions import Shown


def show(
    record_id: Annotated[
        str, typer.Argument(metavar="ID", help="A record's id, or enough of its beginning.")
    ],
    db: Db = DEFAULT_DB,
    json: Json = False,
) -> None:
    """Show one record: its sentence with the evidence marked, who says so, its rule, and where it stands."""
    from onrecord.questions import show as ask

    with open_to_read(db) as store:
        shown = ask(store, record_id)
    if json:
        write_json([shown.record])
        return
    _print(shown)


def _print(shown: Shown) -> None:
    from onrecord.cli.details import details, heading
    from onrecord.cli.screen import console, facts, marked

    screen = console()
    screen.print(heading(shown))
    if shown.sentence is not None:
        screen.print()
        screen.print(marked(shown.sentence.text, shown.sentence.start, shown.marks))
    screen.print()
    screen.print(facts(details(shown)))
