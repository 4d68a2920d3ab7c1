"""The characters a reader sees on a page, each with its place in the HTML source.

A small scanner of our own, because the parsers that extraction builds on do not keep offsets. It need not understand
the page: it leaves out tags, comments, scripts and styles and decodes entities. White space and invisible characters
are left out as well, so that two texts that differ in nothing else read the same.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

_HIDDEN = ("script", "style", "template", "svg", "title", "textarea")
_HIDDEN_TAG = re.compile(rf"<({'|'.join(_HIDDEN)})\b", re.IGNORECASE)
_CLOSING = {name: re.compile(rf"</{name}\s*+>", re.IGNORECASE) for name in _HIDDEN}
_TAG = re.compile(r"<[a-zA-Z/!?](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>")
_TAG_OPENS = re.compile(r"<[a-zA-Z/!?]")
_INVISIBLE = "\\s\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad\x00-\x1f\x7f"
_PIECE = re.compile(rf"&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|[^&{_INVISIBLE}]++|&")
_NO_CONTROL = dict.fromkeys([*range(32), 127])
_Piece = tuple[int, int, int, int]
_PIECE_START, _PIECE_END = itemgetter(0), itemgetter(1)
WORD = re.compile(rf"[^{_INVISIBLE}]+")
"""A run of characters that the stream keeps."""


class VisibleText:
    """The visible characters of an HTML source in one string, without white space.

    `stretches` tells where they stand in the source. The text between two tags is kept as one piece and only cut into
    words and entities when somebody asks for a place in it: most of a page is never asked for.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts: list[int] = []
        self._bounds: list[tuple[int, int]] = []
        self._pieces: dict[int, list[_Piece]] = {}
        parts: list[str] = []
        length = 0
        for low, high in _text_stretches(source):
            visible = _visible(source[low:high])
            if visible:
                self._starts.append(length)
                self._bounds.append((low, high))
                parts.append(visible)
                length += len(visible)
        self.end = self._bounds[-1][1] if self._bounds else 0
        self.text = "".join(parts)

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """Where the stream's characters `start:end` stand: `(start, end, source_start, source_end)` for each piece,
        one to one where the lengths are equal, one stretch for one stretch (an entity) elsewhere."""
        number = max(0, bisect_right(self._starts, start) - 1)
        while start < end and number < len(self._starts):
            pieces = self._cut(number)
            first = bisect_right(pieces, start, key=_PIECE_END)
            for low, high, doc_low, doc_high in pieces[
                first : bisect_left(pieces, end, first, key=_PIECE_START)
            ]:
                if high - low == doc_high - doc_low:
                    doc_low += max(0, start - low)
                    doc_high -= max(0, high - end)
                yield max(start, low), min(end, high), doc_low, doc_high
            number += 1
            start = self._starts[number] if number < len(self._starts) else end

    def source_start(self, index: int) -> int:
        """Where the stream's character `index` begins in the source; the end of the text for what lies beyond."""
        return next((stretch[2] for stretch in self.stretches(index, index + 1)), self.end)

    def _cut(self, number: int) -> list[_Piece]:
        """The words and entities of one piece of text: `(start, end, source_start, source_end)`."""
        if number not in self._pieces:
            at = self._starts[number]
            pieces: list[_Piece] = []
            for match in _PIECE.finditer(self.source, *self._bounds[number]):
                length = len(_visible(match[0]))
                if length:
                    pieces.append((at, at + length, *match.span()))
                    at += length
            self._pieces[number] = pieces
        return self._pieces[number]


def _text_stretches(source: str) -> list[tuple[int, int]]:
    """The stretches between tags, comments and hidden elements; one pass, whatever the markup."""
    marks = _Marks(source)
    stretches: list[tuple[int, int]] = []
    at, place = 0, source.find("<")
    while place >= 0:
        end = marks.end_of(place)
        if end is None:
            place = source.find("<", place + 1)
            continue
        if place > at:
            stretches.append((at, place))
        at, place = end, source.find("<", end)
    stretches.append((at, len(source)))
    return stretches


class _Marks:
    """Where markup that opens at a place ends. What was once sought in vain is not sought again, so that a page of
    unclosed tags costs no more than any other."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._absent: set[str] = set()

    def end_of(self, place: int) -> int | None:
        """The character behind the comment, hidden element or tag that opens at `place`; None when none does."""
        if self._source.startswith("<!--", place) and (end := self._find("-->", place + 4)) is not None:
            return end
        hidden = _HIDDEN_TAG.match(self._source, place)
        if hidden and (end := self._element(hidden[1].lower(), place)) is not None:
            return end
        if not _TAG_OPENS.match(self._source, place):
            return None
        tag = _TAG.match(self._source, place)
        return tag.end() if tag else self._find(">", place)

    def _element(self, name: str, place: int) -> int | None:
        opened = self._find(">", place)
        if opened is None or name in self._absent:
            return None
        closing = _CLOSING[name].search(self._source, opened)
        if closing is None:
            self._absent.add(name)
            return None
        return closing.end()

    def _find(self, sign: str, place: int) -> int | None:
        if sign in self._absent:
            return None
        found = self._source.find(sign, place)
        if found < 0:
            self._absent.add(sign)
            return None
        return found + len(sign)


def _visible(text: str) -> str:
    if "&" in text:
        text = "".join(html.unescape(match[0]) for match in _PIECE.finditer(text))
    if text.isascii():
        return "".join(text.split()).translate(_NO_CONTROL)
    return "".join(WORD.findall(text))
