"""Entries: answers that are more than one record, one under the other, each with its day and labelled lines."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.cli.rows import short, sides
from onrecord.cli.screen import joined, marked, status_text
from onrecord.questions.agreeing import agreeing
from onrecord.questions.happenings import HappeningTold, ReportTold, Standing
from onrecord.questions.wording import counted
from onrecord.records import Evidence, Span, Voice
from onrecord.store.fold import fold

ROOMY = 60
"""From this many columns on the day stands beside its entry; below, above it."""

SHOWN = 220
"""Characters of a sentence in a list: three lines of a narrow terminal; most sentences fit whole.
`show` has the rest."""

NAMED = 6
"""Outlets named in one line; the others are counted."""

SOURCE = 48
"""Characters of a source's words in a list: a name with its office."""

SILENT = 2
"""Silent outlets that are named even where fewer report it; else who is silent tells less than how many."""


class Entry(NamedTuple):
    """A day, a headline, and lines with a label each."""

    when: Text
    head: Text
    lines: Sequence[tuple[str | Text, Text | str]]


def entries_table(entries: Iterable[Entry], width: int) -> RenderableType:
    """Entries one under the other, with an empty line between."""
    roomy = width >= ROOMY
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    if roomy:
        table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for entry in entries:
        parts: list[RenderableType] = [entry.head, labelled(entry.lines, roomy), Text()]
        if roomy:
            table.add_row(entry.when, Group(*parts))
        else:
            when = Text(entry.when.plain.replace("\n", " "))
            table.add_row(Group(*([when] if when.plain else []), *parts))
    return table


def labelled(lines: Iterable[tuple[str | Text, Text | str]], roomy: bool = True) -> Table:
    """Lines with their labels in a column; in a narrow terminal the label begins its line."""
    shown = [(label, value) for label, value in lines if value]
    roomy = roomy and any(label for label, _ in shown)
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    if roomy:
        table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for label, value in shown:
        if roomy:
            table.add_row(label if isinstance(label, Text) else Text(label, style="dim"), value)
        else:
            table.add_row(joined([label, value], " "))
    return table


def headline(told: HappeningTold) -> Text:
    """Who did what to whom."""
    return joined([sides(told.happening), told.action], ": ")


def day_text(told: HappeningTold) -> Text:
    """The day or days of a happening; in brackets the day on which it was first printed."""
    return days_text(told.day, told.last_day, printed=told.day_basis == "published")


def days_text(first: str | None, last: str | None = None, *, printed: bool = False) -> Text:
    """`2014-12-16`, `2014-12` and `2014` for all of them, another stretch on two lines, `(2014-12-17)` for a day of
    publication."""
    if first is None:
        return Text("undated")
    if printed:
        return Text(f"({first})")
    if whole := _whole(first, last):
        return Text(whole)
    return Text(f"{first}\n– {last}" if last and last != first else first)


def _whole(first: str, last: str | None) -> str:
    """The month or the year that a stretch is all of."""
    if not last or first[:4] != last[:4] or first[8:] != "01":
        return ""
    if first[5:7] == last[5:7]:
        days = monthrange(int(first[:4]), int(first[5:7]))[1]
        return first[:7] if last[8:] == str(days) else ""
    return first[:4] if (first[5:], last[5:]) == ("01-01", "12-31") else ""


def words_of(report: ReportTold | None, *, whole: bool = False) -> Text:
    """The sentence of a report with its trigger marked, its outlet, and in whose words."""
    if report is None:
        return Text("")
    trigger = report.event.trigger
    told = quoted(report.event.sentence, [Span(trigger.start, trigger.end)], whole=whole)
    return joined([told, source_words(report.article.outlet, report.report.by)], " — ")


def source_words(outlet: str, by: Voice | None = None) -> str:
    """`Meridian`, or `Meridian: says Anton Brask`."""
    name = outlet or "unknown outlet"
    return f"{name}: {voice_words(by)}" if by is not None else name


def voice_words(by: Voice) -> str:
    """`says` (of several `say`) and who: in the article's words where they do not name the actor who is meant."""
    words = " ".join(by.source_text.split())
    if by.speaker is None:
        return f"{agreeing('says', words)} {words or 'somebody not named'}"
    name = by.speaker.name
    parts = fold(name).split()
    named = not words or 2 * len(set(parts) & set(fold(words).split())) >= len(parts)
    if named:
        return f"{agreeing('says', name, by.speaker)} {name}"
    return f"{agreeing('says', words, by.speaker)} {_begun(words)} ({name})"


def _begun(words: str) -> str:
    return words if len(words) <= SOURCE else f"{words[:SOURCE].rsplit(' ', 1)[0]} …"


def quoted(sentence: Evidence, marks: Sequence[Span], *, whole: bool = False) -> Text:
    """A sentence with the marks in it; one that is long is cut around the first."""
    first, last = 0, len(sentence.text)
    if not whole and last > SHOWN and marks:
        middle = (marks[0].start + marks[0].end) // 2 - sentence.start
        first = max(0, min(middle - SHOWN // 2, last - SHOWN))
        first = sentence.text.find(" ", first) + 1 if first else 0
        last = min(last, first + SHOWN)
        last = sentence.text.rfind(" ", first, last) if last < len(sentence.text) else last
    text = marked(sentence.text[first:last], sentence.start + first, marks)
    before, after = "… " if first else "", " …" if last < len(sentence.text) else ""
    return Text.assemble(before, text, after)


def some_names(outlets: Sequence[str]) -> str:
    """Names in a row; beyond `NAMED` they are counted."""
    shown = [name or "unknown outlet" for name in outlets[:NAMED]]
    more = [f"{len(outlets) - NAMED} more"] if len(outlets) > NAMED else []
    return ", ".join(shown + more)


def standing_text(standing: Standing) -> Text:
    """`✓ reported by Meridian, Gazette`: a status with its sign, and the outlets that report it so."""
    return joined([status_text(standing.status), f"by {some_names(standing.outlets)}"], " ")


def silent_words(told: HappeningTold) -> str:
    """Who of the story is silent: by name where these are few, else how many."""
    silent = told.happening.not_reported_by
    if len(silent) <= max(SILENT, len(told.outlets)):
        return f"silent: {some_names(silent)}" if silent else ""
    return f"{len(silent)} other outlets silent"


def origins_words(told: HappeningTold) -> str:
    """`3 origins`; where copies make them look more, in how many outlets."""
    number = told.happening.origins
    origins = counted(number, "origin")
    return origins if number >= len(told.outlets) else f"{origins} in {len(told.outlets)} outlets"


def identity(record_id: str) -> Text:
    """The beginning of an id that `show` takes, set back."""
    return Text(short(record_id), style="dim")
