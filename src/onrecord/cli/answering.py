"""How the answer of a listing leaves: as a table with a closing line, as JSON Lines or as CSV."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from onrecord.cli.options import Asked, open_to_read
from onrecord.cli.output import write_csv, write_json

if TYPE_CHECKING:
    from rich.console import RenderableType

    from onrecord.questions import Filter
    from onrecord.store import Store

Draw = Callable[["Store", "Filter", list[Any], int], "RenderableType"]
"""From the answers of a listing to what stands on a screen of some width."""

LINKED = ("story", "happening", "conflict", "quotation", "exchange", "position")
"""Listings of what joins articles."""

PLURALS = {"story": "stories"}
"""Kinds of record whose plural takes more than an s."""

MEANS = {
    "conflict": "No two articles contradict each other on one and the same thing.",
    "exchange": "Nobody is told to offer or ask for something that others answer.",
    "position": "Nothing shows where one side stands toward another.",
    "quotation": "No words are quoted.",
    "label": "Nobody is called by a loaded or contested word.",
}
"""What it says of the articles of a database that nothing of a kind is found in them."""


def plural(kind: str, number: int = 2) -> str:
    """`1 story`, `2 stories`: the word for that many."""
    return kind if number == 1 else PLURALS.get(kind, f"{kind}s")


def answer(
    kind: str,
    asked: Asked,
    *,
    draw: Draw,
    question: str | None = None,
    always: bool = False,
    record: Callable[[Any], object] = lambda told: told,
    note: str = "",
    f: Filter | None = None,
    **more: object,
) -> None:
    """Ask, and let the answer leave in the form that was asked for.

    `kind` is the listing, `question` the function of `questions` that answers (the kind's plural unless told), `record`
    finds in an answer what leaves as JSON, `note` ends the closing line, and `more` goes to the question as it is.
    `always` draws even where nothing was found.
    """
    from onrecord import questions

    f = asked.filter() if f is None else f
    with open_to_read(asked.db) as store:
        found: Iterable[Any] = getattr(questions, question or plural(kind))(store, f, **more)
        if asked.json:
            write_json(record(told) for told in found)
        elif asked.csv:
            _write_rows(kind, found)
        else:
            answers = list(found)
            if answers or always:
                _print(store, f, answers, draw)
            _close(kind, store, f, len(answers), note if answers else "", counted="shared" not in more)


def _write_rows(kind: str, found: Iterable[Any]) -> None:
    from onrecord.questions.spreadsheet import ROWS
    from onrecord.records import RECORD_TYPES

    if kind in ROWS:
        row_type, row = ROWS[kind]
        write_csv((row(told) for told in found), row_type)
    else:
        write_csv(found, RECORD_TYPES[kind])


def _print(store: Store, f: Filter, found: list[Any], draw: Draw) -> None:
    from onrecord.cli.screen import console

    screen = console()
    screen.print(draw(store, f, found, screen.width))


def _close(kind: str, store: Store, f: Filter, shown: int, note: str, *, counted: bool) -> None:
    from onrecord.cli.screen import console

    closing = _closing(kind, store, f, shown, counted=counted)
    console().print(f"{closing}{f' {note}' if note else ''}", markup=False)


def _closing(kind: str, store: Store, f: Filter, shown: int, *, counted: bool) -> str:
    """What was asked, how much of it is shown, what was left out for want of a date, and of nothing the reason."""
    from onrecord.questions import count, count_undated, gone_stories, why_nothing

    total = count(store, kind, f) if counted else shown
    undated = count_undated(store, kind, f)
    asked = f.sentence(plural(kind, total))
    number = "No" if not total else f"{shown} of {total}" if shown < total else str(total)
    more = " (--limit 0 shows all; --json and --csv write all)" if 0 < shown < total else ""
    left = f" Left out: {undated} undated." if undated else ""
    gone = "".join(f" {each}" for each in gone_stories(store, f))
    why = "" if total else why_nothing(store, f, linked=kind in LINKED) or MEANS.get(kind, "")
    return f"{number} {asked}{more}.{left}{gone} {why}".rstrip()
