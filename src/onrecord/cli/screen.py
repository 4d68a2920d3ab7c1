"""How records look in a terminal of any width: rows that are columns where there is room and blocks where not.

Nothing is told by colour alone: evidence stands between » and «, a status has a sign and its word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from onrecord.records import Span

WIDE = 90
"""From this many columns on, a row is shown side by side; below, evidence would get less than half the line."""

OPEN, CLOSE = "»", "«"
ARROW = "→"

STATUS_SIGNS: dict[str, str] = {
    "reported": "✓",
    "planned": "○",
    "possible": "?",
    "conditional": "~",
    "denied": "✗",
    "negated": "–",
}

STATUS_STYLES: dict[str, str] = {"reported": "green", "denied": "red", "negated": "red"}


_SPACE = re.compile(r"\s+")


class Row(NamedTuple):
    """One record on the screen: when, who and what, the words, and where they come from."""

    when: Text
    head: Text
    body: Text
    foot: Text


def console(*, stderr: bool = False) -> Console:
    """The terminal; numbers and names are never coloured by guess."""
    return Console(stderr=stderr, highlight=False, soft_wrap=False)


def status_text(status: str) -> Text:
    """A status with its sign."""
    return Text(
        f"{STATUS_SIGNS.get(status, '·')} {status}",
        style=STATUS_STYLES.get(status, "yellow"),
    )


def marked(text: str, start: int, spans: Iterable[Span]) -> Text:
    """`text`, whose first character is number `start` of its field, with the spans between » and «."""
    made, done = Text(), 0
    for span in sorted(spans):
        first, last = max(span.start - start, done), min(span.end - start, len(text))
        if first < last:
            made.append(_one_line(text[done:first]))
            made.append(OPEN + _one_line(text[first:last]) + CLOSE, style="bold")
            done = last
    made.append(_one_line(text[done:]))
    return made


def _one_line(text: str) -> str:
    return _SPACE.sub(" ", text)


def joined(parts: Sequence[Text | str], separator: str = " · ") -> Text:
    """Parts that are not empty, with a separator between."""
    texts = [part if isinstance(part, Text) else Text(part) for part in parts if part]
    return Text(separator).join(texts)


def rows_table(headings: tuple[str, str, str], rows: Iterable[Row], width: int) -> RenderableType:
    """Rows as a table of three columns, or as blocks one under the other in a narrow terminal."""
    return _wide(headings, rows) if width >= WIDE else _narrow(rows)


def _wide(headings: tuple[str, str, str], rows: Iterable[Row]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=True, show_lines=False, padding=(0, 2, 1, 0))
    table.add_column(headings[0], no_wrap=True)
    table.add_column(headings[1], ratio=2)
    table.add_column(headings[2], ratio=4)
    for row in rows:
        table.add_row(row.when, row.head, Group(*_present(row.body, _dim(row.foot))))
    return table


def _narrow(rows: Iterable[Row]) -> Table:
    table = Table.grid(expand=True)
    table.add_column()
    for row in rows:
        when = Text(row.when.plain.replace("\n", " "))
        table.add_row(Group(*_present(joined([when, row.head], "  "), row.body, _dim(row.foot)), Text()))
    return table


def _dim(text: Text) -> Text:
    copy = text.copy()
    copy.stylize("dim")
    return copy


def _present(*texts: Text) -> list[Text]:
    return [text for text in texts if text.plain]


def facts(pairs: Iterable[tuple[str, Text | str]]) -> Table:
    """Names and values one under the other; empty values are left out."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style="dim", no_wrap=True)
    table.add_column(overflow="fold")
    for name, value in pairs:
        if value:
            table.add_row(name, value)
    return table
