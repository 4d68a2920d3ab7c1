"""The listings of what joins articles: `timeline`, `happenings`, `conflicts`, `exchanges`, `positions`, `quotations`,
`labels`, `stories`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.answering import answer
from onrecord.cli.options import ARTICLE_FILTERS, IN_SQUARE_BRACKETS, Asked, listing

if TYPE_CHECKING:
    from rich.console import RenderableType

    from onrecord.cli.entries import Entry
    from onrecord.questions import Filter
    from onrecord.store import Store

DAY_IN_BRACKETS = "A day in brackets is the day of publication: the text gives none."

WORDS_FILTERS = ("actor", "by", "outlet", "since", "until", "article", "story")
"""The filters of labels and quotations, which are words and neither typed nor done."""

On = Annotated[
    str | None,
    typer.Option("--on", metavar="DATE", help="Held on this day: 2014-02-20, or some day of 2014-02."),
]
Shared = Annotated[
    bool | None,
    typer.Option(
        "--shared/--alone", help="In several independent articles, or in one alone. Both unless told."
    ),
]


@listing(*ARTICLE_FILTERS, "by", "named")
def timeline(asked: Asked) -> None:
    """List what happened, by day: each thing once, however many articles report it.

    Each line tells who reports it as done, planned, possible or denied, how many independent origins there are (copies
    and agency texts count once), on what articles differ, and which outlets of the story are silent. A thing fits
    when one of its reports does: --outlet NAME --status denied asks what that outlet denies. `onrecord events` lists
    the single reports.
    """
    answer(
        "happening",
        asked,
        question="timeline",
        record=_happening,
        draw=_entries("timeline"),
        note=_note(asked),
    )


@listing(*ARTICLE_FILTERS, "by", "named")
def happenings(asked: Asked) -> None:
    """List what happened with the words of every outlet, what most independent origins report first."""
    answer("happening", asked, record=_happening, draw=_entries("happening"), note=_note(asked))


@listing(*ARTICLE_FILTERS, "by", "named")
def conflicts(asked: Asked) -> None:
    """List on what articles differ about one and the same thing, with the words on each side.

    That is the day, a number, who took part, who began it, the place, or whether it happened at all: reported here,
    denied there.
    """
    answer(
        "conflict",
        asked,
        record=lambda told: told.told.happening,
        draw=_entries("conflict"),
        note=_note(asked),
    )


@listing(*ARTICLE_FILTERS, "by", "named")
def exchanges(asked: Asked) -> None:
    """List who offered, asked or proposed what, what the answer was, and how long it took.

    An exchange fits when its overture or one of its answers does; --named asks it of all of them.
    """
    answer("exchange", asked, record=lambda told: told.exchange, draw=_entries("exchange"), note=_note(asked))


@listing(*ARTICLE_FILTERS, "named")
def positions(asked: Asked, on: On = None) -> None:
    """List where one stands toward another, by pair and time, with the words that show it.

    --since and --until ask for positions held on some day between, --on for those held on one day.
    """
    from onrecord.questions.positions import held_on

    f = held_on(asked.filter(), on)
    draw = _entries("position")
    answer("position", asked, record=lambda told: told.position, draw=draw, note=_note(asked), f=f)


@listing(*WORDS_FILTERS, "about")
def quotations(asked: Asked, shared: Shared = None) -> None:
    """List quotations, each with every outlet's version: what one changed or added stands »so«, a cut is […].

    --actor asks for quotations by or about an actor, --by for those of a speaker.
    """
    more: dict[str, Any] = {} if shared is None else {"shared": shared}
    note = "The day is that of the first article that has it."
    answer(
        "quotation", asked, record=lambda told: told.quotation, draw=_entries("quotation"), note=note, **more
    )


@listing(*WORDS_FILTERS)
def labels(asked: Asked) -> None:
    """List loaded or contested descriptions of actors, and in whose words they are.

    With --actor the outlets are compared: what each calls the actor in its own voice, what it prints in the words of
    others, and the plain names and roles it uses.
    """
    compared = bool(asked.given["actor"])
    draw = _called if compared else _label_rows
    answer("label", asked, record=lambda told: told.label, draw=draw, always=compared)


@listing(*ARTICLE_FILTERS)
def stories(asked: Asked) -> None:
    """List the stories that articles tell together, the oldest first, with the words that set each apart.

    --story of the other commands takes one of these words, or the story's id.
    """
    answer("story", asked, record=lambda told: told.story, draw=_entries("story"))


def _note(asked: Asked) -> str:
    """What brackets mean, of those that may stand in the answer."""
    return DAY_IN_BRACKETS if asked.given["named"] else f"{DAY_IN_BRACKETS} {IN_SQUARE_BRACKETS}"


def _happening(told: Any) -> object:  # noqa: ANN401 - a happening with its words
    return told.happening


def _entries(what: str) -> Any:  # noqa: ANN401 - a function from answers to a screen
    def draw(store: Store, f: Filter, found: list[Any], width: int) -> RenderableType:
        from onrecord.cli.entries import entries_table

        entry = _entry(what)
        return entries_table((entry(told) for told in found), width)

    return draw


def _entry(what: str) -> Callable[[Any], Entry]:
    """How an answer of a kind looks; nothing is imported that is not shown."""
    from onrecord.cli import exchange_entries, happening_entries, quotation_entries

    entries: dict[str, Callable[[Any], Entry]] = {
        "timeline": happening_entries.timeline_entry,
        "happening": happening_entries.happening_entry,
        "conflict": happening_entries.conflict_entry,
        "exchange": exchange_entries.exchange_entry,
        "position": exchange_entries.position_entry,
        "quotation": quotation_entries.quotation_entry,
        "story": quotation_entries.story_entry,
    }
    return entries[what]


def _label_rows(store: Store, f: Filter, found: list[Any], width: int) -> RenderableType:
    from onrecord.cli.label_rows import HEADINGS, label_row
    from onrecord.cli.screen import rows_table

    return rows_table(HEADINGS, [label_row(told) for told in found], width)


def _called(store: Store, f: Filter, found: list[Any], width: int) -> RenderableType:
    from onrecord.cli.entries import entries_table
    from onrecord.cli.label_rows import outlet_entry
    from onrecord.questions import called

    return entries_table((outlet_entry(terms) for terms in called(store, f)), width)
