"""Lines → paragraphs: where a plain-text file was wrapped at a fixed width, its lines are joined again.

Everywhere else a line is a paragraph, as news archives and web extraction write it. The rule is conservative: lines
are joined only when the whole file shows that they were broken because the next word did not fit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from onrecord.articles.mapped import MappedText, concatenated
from onrecord.records import MapRun

MIN_WRAPPED_LINES = 5
"""Fewer broken lines than this say nothing about the file's width."""
WIDTHS = (40, 120)
"""The widths mail and agency systems wrap at lie between these; longer lines are paragraphs."""
FULL_SHARE = 0.9
"""The share of broken lines in which the next line's first word would not have fitted. Greedy wrapping gives 1.0,
verse and lists of headlines stay below 0.5."""
SLACK = 4
"""A line this much shorter than the width still counts as full (widths are uneven where tabs or quotes stood)."""


class Line(msgspec.Struct, frozen=True):
    """One line of text and whether an empty line stands before it."""

    text: MappedText
    after_blank: bool


def lines_of(text: MappedText) -> list[Line]:
    """The lines that hold anything, stripped."""
    lines: list[Line] = []
    blank = True
    for match in re.finditer(r"[^\n]*(?:\n|$)", text.text):
        line = text.cut(match.start(), match.end()).stripped()
        if not line.text:
            blank = blank or match.end() > match.start()
            continue
        lines.append(Line(line, blank))
        blank = False
    return lines


def unwrapped(lines: Sequence[Line]) -> list[Line]:
    """The lines, with those of a file that was wrapped at a fixed width joined to paragraphs."""
    width = _wrap_width(lines)
    if width is None:
        return list(lines)
    joined: list[Line] = []
    for index, line in enumerate(lines):
        if index and not line.after_blank and _broken(lines[index - 1], line, width):
            joined[-1] = Line(_spliced(joined[-1].text, line.text), joined[-1].after_blank)
        else:
            joined.append(line)
    return joined


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """The width the lines were wrapped at, or None when they were not."""
    pairs = [(before, line) for before, line in pairwise(lines) if not line.after_blank]
    if len(pairs) < MIN_WRAPPED_LINES:
        return None
    width = max(len(line.text.text) for line in lines)
    if not WIDTHS[0] <= width <= WIDTHS[1]:
        return None
    return width if sum(_broken(*pair, width) for pair in pairs) / len(pairs) >= FULL_SHARE else None


def _broken(before: Line, line: Line, width: int) -> bool:
    """Whether the line break was put because the next word did not fit."""
    word = line.text.text.split(" ", 1)[0]
    return len(before.text.text) + 1 + len(word) > width - SLACK


def _spliced(before: MappedText, after: MappedText) -> MappedText:
    """Two lines as one: a space between them, none after a hyphen inside a word."""
    hyphen = re.search(r"\w-$", before.text) and after.text[:1].islower()
    low, high = before.runs[-1].doc_end, after.runs[0].doc_start
    space = MappedText("" if hyphen else " ", () if hyphen else (MapRun(0, 1, low, max(low, high)),))
    return concatenated([before, space, after])
