"""Quotation marks, tracked by character and reset at each paragraph.

Double marks of all kinds (“ ” " « » „ '' ``) open and close; single marks do only in a text that has no double ones. A
mark left open runs to the end of the paragraph, and the next paragraph continues it when it opens again. One stray mark
never loses more than its own paragraph.
"""

from __future__ import annotations

import re

import msgspec

_DOUBLE = re.compile(r"[“”«»„\"]|''|``|’’|‘‘")
_SINGLE = re.compile(r"[‘’']")
_OPENING = frozenset({"“", "«", "„", "``", "‘‘"})
_CLOSING = frozenset({"”", "»", "’’"})
_SCARE_WORDS = 3
"""A quotation of at most so many words with no verb of its own is a term in quotation marks rather than speech."""


class Quote(msgspec.Struct, frozen=True):
    """A quotation: `start:end` with its marks, `inner_start:inner_end` without; `open_end` when no mark closes it;
    `continues` when it goes on from the paragraph before."""

    start: int
    end: int
    inner_start: int
    inner_end: int
    open_end: bool = False
    continues: bool = False

    def words(self, text: str) -> int:
        """How many words it holds."""
        return len(text[self.inner_start : self.inner_end].split())

    def is_short(self, text: str) -> bool:
        """Whether it may be a mere term in quotation marks: few words that do not look like a whole sentence."""
        words = text[self.inner_start : self.inner_end].strip()
        whole = words[:1].isupper() and words[-1:] in (".", "!", "?") and " " in words
        return self.words(text) <= _SCARE_WORDS and not whole


def quotes_in(text: str) -> tuple[Quote, ...]:
    """All quotations of a text, in order; those of a pair nested in another are not told apart from it."""
    double = _DOUBLE.search(text) is not None
    found: list[Quote] = []
    left_open = False
    for match in re.finditer(r"[^\n]+", text):
        quotes = _in_paragraph(text, match.start(), match.end(), double)
        if left_open and quotes and not text[match.start() : quotes[0].start].strip():
            quotes[0] = msgspec.structs.replace(quotes[0], continues=True)
        left_open = bool(quotes) and quotes[-1].open_end
        found.extend(quotes)
    return tuple(found)


def _in_paragraph(text: str, low: int, high: int, double: bool) -> list[Quote]:
    found: list[Quote] = []
    opened: re.Match[str] | None = None
    for mark in (_DOUBLE if double else _SINGLE).finditer(text, low, high):
        if not double and not _is_single_mark(text, mark.start(), opened is not None):
            continue
        sign = mark.group()
        if opened is None:
            if sign not in _CLOSING or not double:
                opened = mark
        elif sign not in _OPENING or not double:
            found.append(Quote(opened.start(), mark.end(), opened.end(), mark.start()))
            opened = None
    if opened is not None and double:
        found.append(Quote(opened.start(), high, opened.end(), high, open_end=True))
    return found


def _is_single_mark(text: str, place: int, is_open: bool) -> bool:
    """A single mark that quotes, not an apostrophe: opens after a space before a word, closes after a word or stop."""
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    if is_open:
        return not before.isspace() and not after.isalnum()
    return not before.isalnum() and not after.isspace()
