"""The characters a reader sees on a page, each with its place in the HTML source.

A small scanner of our own, because the parsers that extraction builds on do not keep offsets. It need not understand
the page: it leaves out tags, comments, scripts and styles and decodes entities. White space and invisible characters
are left out as well, so that two texts that differ in nothing else read the same.
"""

from __future__ import annotations

import html
import re
from bisect import bisect_right
from functools import cached_property

_SKIP = re.compile(
    r"<!--.*?-->|<!\[CDATA\[|<(?P<name>script|style|template|svg|title|textarea)\b[^>]*>.*?</(?P=name)\s*>"
    r"|<[a-zA-Z/!?](?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>|<[a-zA-Z/!?][^>]*>",
    re.IGNORECASE | re.DOTALL,
)
_INVISIBLE = "\\s\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u00ad\x00-\x1f\x7f"
_PIECE = re.compile(rf"&(?:#[xX]?[0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]*);?|[^&{_INVISIBLE}]+|&")
WORD = re.compile(rf"[^{_INVISIBLE}]+")
"""A run of characters that the stream keeps."""


class VisibleText:
    """The visible characters of an HTML source in one string, without white space.

    `text[i]` was made from the source's characters `place(i)`.
    """

    def __init__(self, source: str) -> None:
        self.source = source
        self._starts: list[int] = []
        self._places: list[tuple[int, int]] = []
        pieces: list[str] = []
        length = at = 0
        for low, high in _text_stretches(source):
            for match in _PIECE.finditer(source, low, high):
                visible = _visible(match[0])
                if visible:
                    self._starts.append(length)
                    self._places.append(match.span())
                    pieces.append(visible)
                    length += len(visible)
            at = high
        self.end = at
        self.text = "".join(pieces)

    def place(self, index: int) -> tuple[int, int]:
        """Where character `index` of the stream stands in the source."""
        number = bisect_right(self._starts, index) - 1
        start, end = self._places[number]
        length = self._lengths[number]
        if length != end - start:
            return start, end
        offset = index - self._starts[number]
        return start + offset, start + offset + 1

    @cached_property
    def _lengths(self) -> list[int]:
        bounds = [*self._starts[1:], len(self.text)]
        return [after - start for start, after in zip(self._starts, bounds, strict=True)]


def _text_stretches(source: str) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    at = 0
    for match in _SKIP.finditer(source):
        if match.start() > at:
            stretches.append((at, match.start()))
        at = match.end()
    stretches.append((at, len(source)))
    return stretches


def _visible(piece: str) -> str:
    if not piece.startswith("&") or len(piece) == 1:
        return piece
    return "".join(WORD.findall(html.unescape(piece)))
