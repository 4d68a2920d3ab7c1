"""`onrecord compare`: two outlets side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from onrecord.cli.options import Asked, listing, open_to_read
from onrecord.cli.output import write_csv, write_json

if TYPE_CHECKING:
    from rich.text import Text

    from onrecord.cli.entries import Entry
    from onrecord.questions import Comparison, HappeningCompared, QuotationCompared, ReportTold, VariantTold

Name = Annotated[str, typer.Argument(metavar="OUTLET", help="An outlet, or enough of its name.")]

FILTERS = ("actor", "type", "since", "until", "status", "story", "named")


@listing(*FILTERS)
def compare(asked: Asked, left: Name, right: Name) -> None:
    """Compare two outlets: what each reports, how and in which words, what it leaves out, whom it calls what.

    Only stories that both tell are compared. --json gives one record, --csv one row for each thing that happened.
    """
    from onrecord.questions import compare as ask

    f = asked.filter(limit=None)
    with open_to_read(asked.db) as store:
        found = ask(store, left, right, f)
    if asked.json:
        write_json([found])
    elif asked.csv:
        from onrecord.questions.spreadsheet import compared_row
        from onrecord.questions.spreadsheet_rows import ComparedRow

        write_csv((compared_row(row, found.left, found.right) for row in found.happenings), ComparedRow)
    else:
        _print(found, asked.filter().limit)


def _print(found: Comparison, limit: int | None) -> None:
    from rich.text import Text

    from onrecord.cli.entries import entries_table
    from onrecord.cli.screen import console

    screen = console()
    for title, entries in _parts(found, limit):
        if entries:
            screen.print(Text(title, style="bold underline"))
            screen.print()
            screen.print(entries_table(entries, screen.width))
    screen.print(_closing(found, limit), markup=False)


def _parts(found: Comparison, limit: int | None) -> Iterator[tuple[str, list[Entry]]]:
    names = found.left, found.right
    yield "What happened", [_happening(row, names) for row in found.happenings[:limit]]
    yield "Quotations", [_quotation(row, names) for row in found.quotations[:limit]]
    yield "Labels", list(_labels(found))


def _happening(row: HappeningCompared, names: tuple[str, str]) -> Entry:
    from onrecord.cli.entries import Entry, day_text, headline, identity
    from onrecord.cli.screen import joined

    mark = "≠ told otherwise" if row.otherwise else ""
    head = joined([headline(row.told), mark, identity(row.told.happening.id)], "  ·  ")
    lines = [
        (_label(name), text)
        for name, side in zip(names, (row.left, row.right), strict=True)
        for text in _reports(side)
    ]
    return Entry(day_text(row.told), head, [*lines, *_differences(row)])


def _differences(row: HappeningCompared) -> Iterator[tuple[str, Text]]:
    """On what these two outlets differ, each with its own value; whether it happened is told by the marks before."""
    from rich.text import Text

    from onrecord.cli.happening_entries import differing

    for difference in row.told.happening.differences:
        values = [
            dict.fromkeys(each.value for each in difference.values if each.article in articles)
            for articles in ({report.article.id for report in side} for side in (row.left, row.right))
        ]
        if difference.on != "occurrence" and all(values) and values[0].keys().isdisjoint(values[1]):
            yield "", Text(differing(difference, (", ".join(each) for each in values)))


def _label(name: str) -> str:
    return name or "unknown outlet"


def _reports(side: tuple[ReportTold, ...]) -> list[Text]:
    """The first report under each status with its words; `silent` for none."""
    from rich.text import Text

    from onrecord.cli.entries import quoted, voice_words
    from onrecord.cli.screen import joined, status_text
    from onrecord.records import Span

    if not side:
        return [Text("silent", style="dim")]
    first = {each.report.status: each for each in reversed(side)}
    lines = []
    for each in side:
        if first[each.report.status] is each:
            trigger = each.event.trigger
            words = quoted(each.event.sentence, [Span(trigger.start, trigger.end)])
            voice = voice_words(each.report.by) if each.report.by else ""
            lines.append(joined([status_text(each.report.status), words, voice], "  "))
    return lines


def _quotation(row: QuotationCompared, names: tuple[str, str]) -> Entry:
    from rich.text import Text

    from onrecord.cli.entries import Entry, days_text, identity
    from onrecord.cli.screen import joined

    speaker = row.told.quotation.speaker.name if row.told.quotation.speaker else "nobody named"
    kept = {"both": "the same words", "cut": "≠ other words"}.get(row.kept, "in one alone")
    head = joined([Text(speaker, style="bold"), kept, identity(row.told.quotation.id)], "  ·  ")
    lines = [(_label(name), _variant(each)) for name, each in zip(names, (row.left, row.right), strict=True)]
    return Entry(days_text(row.told.first, printed=True), head, lines)


def _variant(variant: VariantTold | None) -> Text:
    from rich.text import Text

    from onrecord.cli.quotation_entries import pieces_text

    return Text("left out", style="dim") if variant is None else pieces_text(variant.pieces)


def _labels(found: Comparison) -> Iterator[Entry]:
    from rich.text import Text

    from onrecord.cli.entries import Entry, quoted, voice_words
    from onrecord.cli.screen import joined
    from onrecord.records import Span

    for name, labels in ((found.left, found.left_labels), (found.right, found.right_labels)):
        lines: list[tuple[Any, Any]] = []
        for told in labels:
            bearer = told.label.actor.name if told.label.actor else ""
            voice = "in its own words" if told.label.voice is None else voice_words(told.label.voice)
            words = quoted(told.sentence, [Span(told.label.start, told.label.end)])
            lines.append((told.label.term, joined([bearer, voice, words])))
        yield Entry(Text(""), Text(name, style="bold"), lines or [("", Text("no label", style="dim"))])


def _closing(found: Comparison, limit: int | None) -> str:
    from onrecord.questions.wording import counted

    rows = found.happenings
    both = sum(bool(row.left and row.right) for row in rows)
    left, right = (sum(not (r.right if one else r.left) for r in rows) for one in (True, False))
    more = f" Shown: the first {limit}; --limit 0 shows all." if limit and len(rows) > limit else ""
    otherwise = sum(row.otherwise for row in rows)
    differ = f", {otherwise} of them otherwise" if otherwise else ""
    return (
        f"{counted(len(rows), 'thing')} happened: {both} told by both{differ}, {left} by {found.left} alone, "
        f"{right} by {found.right} alone.{more}"
    )
