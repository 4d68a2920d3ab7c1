"""Comparing words that damage and repair have changed: places in a text are counted in its letters.

Letters are the ASCII letters and digits in lower case; all else (spaces, quotation marks, accents, a wrong encoding) is
dropped on both sides, so that a damaged and a repaired text agree.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from functools import cache

MIN_SHARE = 0.6
"""Of the words of the shorter string, for two strings to be the same words."""

Stretch = tuple[int, int]
"""First letter and the one after the last."""

_CUT = re.compile(r"[\s\-–—/]+")


@cache
def letters(text: str) -> str:
    """The letters of a text."""
    return "".join(char.lower() for char in text if char.isascii() and char.isalnum())


@cache
def words(text: str) -> tuple[str, ...]:
    """The words of a text as letters; cut at spaces, dashes and slashes."""
    return tuple(word for word in map(letters, _CUT.split(text)) if word)


def shared(a: Sequence[str], b: Sequence[str]) -> int:
    """How many words two lists have in common, each as often as both have it."""
    return (Counter(a) & Counter(b)).total()


def alike(a: Sequence[str], b: Sequence[str]) -> float | None:
    """Jaccard of the words of two strings that share enough of the shorter one's, else None."""
    both, shorter = shared(a, b), min(len(a), len(b))
    if not shorter or both < MIN_SHARE * shorter:
        return None
    return both / (len(a) + len(b) - both)


def jaccard(a: Stretch, b: Stretch | None) -> float:
    """Length that two stretches share over the length from the first to the last; 0 where they do not touch."""
    if b is None:
        return 0.0
    both = min(a[1], b[1]) - max(a[0], b[0])
    return both / (max(a[1], b[1]) - min(a[0], b[0])) if both > 0 else 0.0


def occurrences(line: str, text: str) -> int:
    """How often the words of a line stand in a text in a row; a line in another script goes by its own letters."""
    if words(line):
        wanted, held = words(line), words(text)
    else:
        wanted, held = tuple(re.findall(r"\w+", line.lower())), tuple(re.findall(r"\w+", text.lower()))
    if not wanted:
        return 0
    return sum(held[at : at + len(wanted)] == wanted for at in range(len(held)))


def naming_words(name: str) -> frozenset[str]:
    """The words of a name that can identify it: those of three letters or more, if it has any."""
    long = frozenset(word for word in words(name) if len(word) > 2) - {"the", "and"}
    return long or frozenset(words(name))


class Surface:
    """The title and the text of an article, one after the other."""

    def __init__(self, title: str = "", text: str = "") -> None:
        self.title, self.text = title, text
        whole = f"{title}\n{text}"
        self._offsets = [at for at, char in enumerate(whole) if char.isascii() and char.isalnum()]
        self._letters = letters(whole)

    def find(self, wanted: str) -> list[Stretch]:
        """Every place where a string stands."""
        string, places, at = letters(wanted), [], -1
        while string and (at := self._letters.find(string, at + 1)) >= 0:
            places.append((at, at + len(string)))
        return places

    def spans(self, wanted: str) -> list[Stretch]:
        """The same places in characters of title, line break and text."""
        return [(self._offsets[first], self._offsets[last - 1] + 1) for first, last in self.find(wanted)]

    def place(self, start: object, end: object, wanted: str, inside: Stretch | None = None) -> Stretch | None:
        """Where a span stands: at its offsets in the text or the title, whichever agrees with its words; else where
        its words are. `inside` is a stretch that must hold it."""
        places = [*self._at(start, end, wanted), *self.find(wanted)]
        return next(
            (
                place
                for place in places
                if inside is None or (inside[0] <= place[0] and place[1] <= inside[1])
            ),
            None,
        )

    def _at(self, start: object, end: object, wanted: str) -> list[Stretch]:
        if not isinstance(start, int) or not isinstance(end, int):
            return []
        places = []
        for base, field in ((len(self.title) + 1, self.text), (0, self.title)):
            if 0 <= start < end <= len(field):
                held = letters(field[start:end])
                if held == letters(wanted) or not wanted:
                    places.append(
                        (bisect_left(self._offsets, base + start), bisect_left(self._offsets, base + end))
                    )
        return places
