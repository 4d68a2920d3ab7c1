"""`onrecord codebook`: checks of the codebook, the shipped one or one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.cli.options import Json, ModelName
from onrecord.cli.output import write_json

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.events.examples import Outcome

SOUND, UNSOUND = 0, 1

codebook = typer.Typer(help="The codebook of events: checks of its entries.", no_args_is_help=True)


@codebook.callback()
def main() -> None:
    """The codebook of events: checks of its entries."""


@codebook.command()
def check(
    folder: Annotated[
        Path | None,
        typer.Argument(
            metavar="[DIR]", help="A folder of your own; the package's codebook where none is named."
        ),
    ] = None,
    entry: Annotated[
        str | None,
        typer.Option("--entry", metavar="ID", help="Only the entry of this id, or those whose ids begin so."),
    ] = None,
    model: ModelName = None,
    json: Json = False,
) -> None:
    """Code the example sentences of the codebook's entries and tell which do not come out as their entry says.

    Of a codebook that extends the package's, the package's own examples are run too: they show what an addition
    changes elsewhere. Exit status: 0 all come out, 1 some do not, 2 a table does not follow its form.
    """
    from onrecord.errors import DataError
    from onrecord.events import Codebook
    from onrecord.events.examples import run_examples
    from onrecord.grammar import DEFAULT_MODEL, Grammar

    outcomes = list(run_examples(Codebook.load(folder), Grammar(model or DEFAULT_MODEL), entry))
    if not outcomes:
        raise DataError(f"No entry with an example has an id that begins with {entry!r}.", code="codebook")
    wrong = [outcome for outcome in outcomes if not outcome.right]
    if json:
        write_json(outcomes)
    else:
        _print(outcomes, wrong, alone=entry is not None)
    raise typer.Exit(UNSOUND if wrong else SOUND)


def _print(outcomes: list[Outcome], wrong: list[Outcome], *, alone: bool) -> None:
    from onrecord.cli.screen import console

    screen = console()
    for outcome in outcomes if alone else wrong:
        screen.print(_told(outcome))
    entries = len({outcome.entry for outcome in outcomes})
    right = len(outcomes) - len(wrong)
    screen.print(f"{right} of {len(outcomes)} sentences of {entries} entries come out as their entry says.")


def _told(outcome: Outcome) -> Text:
    from rich.text import Text

    from onrecord.cli.screen import joined

    sign = Text("✓", style="green") if outcome.right else Text("✗", style="red")
    lines = [joined([sign, Text(outcome.entry, style="bold"), outcome.text], "  ")]
    if not outcome.right:
        lines += [
            Text(f"   wanted  {outcome.wanted}"),
            Text(f"   coded   {'; '.join(outcome.coded) or 'nothing'}"),
        ]
    return Text("\n").join(lines)
