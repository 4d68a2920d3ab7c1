"""The characters a reader sees on a page, each with its place in the HTML source.

A small scanner of our own, because the parsers that extraction builds on do not keep offsets. It need not understand
the page: it leaves out tags, comments, scripts and styles and decodes entities. White space and invisible characters
are left out as well, so that two texts that differ in nothing else read the same.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from collections.abc import Iterator

_SKIP = re.compile(
    r"<!--.*?-->|<(?P<name>script|style|template|svg|title|textarea)\b[^>]*+>.*?</(?P=name)\s*+>"
    r"|<[a-zA-Z/!?](?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+>|<[a-zA-Z/!?][^>]*+>",
    re.IGNORECASE | re.DOTALL,
)
_INVISIBLE = "\\s\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad\x00-\x1f\x7f"
_PIECE = re.compile(rf"&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|[^&{_INVISIBLE}]++|&")
_NO_CONTROL = dict.fromkeys([*range(32), 127])
_Piece = tuple[int, int, int, int]
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
            for low, high, doc_low, doc_high in self._cut(number):
                if high <= start or low >= end:
                    continue
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
    stretches: list[tuple[int, int]] = []
    at = 0
    for match in _SKIP.finditer(source):
        if match.start() > at:
            stretches.append((at, match.start()))
        at = match.end()
    stretches.append((at, len(source)))
    return stretches


def _visible(text: str) -> str:
    if "&" in text:
        text = "".join(html.unescape(match[0]) for match in _PIECE.finditer(text))
    if text.isascii():
        return "".join(text.split()).translate(_NO_CONTROL)
    return "".join(WORD.findall(text))
