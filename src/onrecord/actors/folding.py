"""Text and names brought to one form for matching: no accents, no capitals, marks as spaces, no dots in acronyms.

Folding a text keeps the way back: `Folded.span` turns a stretch of the folded text into one of the original.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import msgspec

_DOTTED = re.compile(r"(?<![A-Za-z.])(?:[A-Za-z]\.){2,}")
_SINGLE = {
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ı": "i",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ð": "d",
    "þ": "t",
    "ħ": "h",
    "ə": "a",
}


class _Table(dict[int, str]):
    """A translation table for `str.translate` that works out each character once; always one character for one."""

    def __missing__(self, code: int) -> str:
        lowered = chr(code).lower()
        char = lowered if len(lowered) == 1 else lowered[0]
        folded = _SINGLE.get(char) or (unicodedata.normalize("NFD", char)[0] if ord(char) > 127 else char)
        folded = folded if folded.isalnum() else " "
        self[code] = folded
        return folded


_TABLE = _Table()


class Folded(msgspec.Struct, frozen=True):
    """A folded text; `offsets` maps its characters to the original's (None when they are the same)."""

    text: str
    offsets: tuple[int, ...] | None = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original text for a stretch of the folded one."""
        if self.offsets is None:
            return start, end
        return self.offsets[start], self.offsets[end]


def fold_text(text: str) -> Folded:
    """Fold a whole text with the map back to its characters."""
    plain = text.translate(_TABLE)
    if "." not in text or not _DOTTED.search(text):
        return Folded(plain)
    kept: list[str] = []
    offsets: list[int] = []
    position = 0
    for match in _DOTTED.finditer(text):
        kept.append(plain[position : match.start()])
        offsets.extend(range(position, match.start()))
        kept.append(plain[match.start() : match.end() : 2])
        offsets.extend(range(match.start(), match.end(), 2))
        position = match.end()
    kept.append(plain[position:])
    offsets.extend(range(position, len(text) + 1))
    return Folded("".join(kept), tuple(offsets))


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A name in its folded form ("U.N.H.C.R." -> "unhcr", "Kim Jong-un" -> "kim jong un")."""
    return " ".join(fold_text(name).text.split())


def slug(name: str) -> str:
    """A name as part of an id: folded, words joined by hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")
