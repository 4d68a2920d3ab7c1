"""`onrecord show`: one record with its evidence and everything that leads back to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import DEFAULT_DB, Codebook, Db, Json, open_to_read
from onrecord.cli.output import write_json

if TYPE_CHECKING:
    from onrecord.questions import Shown


def show(
    record_id: Annotated[
        str, typer.Argument(metavar="ID", help="A record's id, or enough of its beginning.")
    ],
    db: Db = DEFAULT_DB,
    why: Annotated[
        bool,
        typer.Option(
            "--why", help="Of an event: code its article once more and show why this became of its clause."
        ),
    ] = False,
    codebook: Codebook = None,
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
    if shown.kind == "event":
        _why(shown, codebook, asked=why)


def _why(shown: Shown, codebook: Path | None, *, asked: bool) -> None:
    """Why an event was coded, where it is asked for; else where to ask."""
    from onrecord.cli.screen import console

    screen = console()
    screen.print()
    if not asked:
        screen.print(f"Why it was coded so: onrecord show {shown.record.id} --why", style="dim")
    elif shown.article is not None:
        from onrecord.cli.why import printed_of_event
        from onrecord.pipeline import Pipeline

        whys = Pipeline(codebook=codebook).explain(shown.article)
        screen.print(printed_of_event(whys, shown.record))


def _print(shown: Shown) -> None:
    from onrecord.cli.details import details, heading
    from onrecord.cli.screen import console, facts, marked
    from onrecord.cli.shown_linked import linked_screen

    screen = console()
    if shown.formerly:
        screen.print(f"{shown.formerly} is no story of its own any more. It has become part of this one:\n")
    if shown.told is not None:
        screen.print(linked_screen(shown.told))
        return
    screen.print(heading(shown))
    if shown.sentence is not None:
        screen.print()
        screen.print(marked(shown.sentence.text, shown.sentence.start, shown.marks))
    screen.print()
    screen.print(facts(details(shown)))
