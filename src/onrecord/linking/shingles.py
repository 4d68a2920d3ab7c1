"""The runs of words by which one article's text is recognised in another.

A run ("shingle", Broder 1997) is some words in a row without their signs and damaged letters: only the letters a to z
and the digits of a word are kept, so that `Erdoğan`, `Erdoan` and the same name in the wrong encoding are equal, and a
change of quotation marks is none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

RUN = 5
"""Words in a run: four words in a row are often a set phrase, five are seldom used twice by chance."""

SAMPLE = 4
"""One run in so many is looked up (always the same ones, by their value): a text of sixty words still has a dozen."""

_CUT = re.compile(r"[\s\-–—/]+")
_DROPPED = re.compile(r"[^a-z0-9]+")


def plain_words(text: str) -> list[str]:
    """The words of a text in lower case with nothing but the letters a to z and digits; empty ones are left out."""
    return [
        word
        for raw in _CUT.split(text.lower())
        if (word := raw if raw.isascii() and raw.isalnum() else _DROPPED.sub("", raw))
    ]


@lru_cache(maxsize=2**13)
def plain_row(text: str) -> tuple[str, ...]:
    """The same of a sentence or a part of one, which many rules look at: kept for a while, about 10 MB."""
    return tuple(plain_words(text))


def shingles(text: str, run: int = RUN) -> frozenset[int]:
    """The runs of a text, as 32-bit checks; a text shorter than a run is one run, an empty one none."""
    words = plain_words(text)
    if len(words) <= run:
        return frozenset([_check(words)]) if words else frozenset()
    return frozenset(_check(words[i : i + run]) for i in range(len(words) - run + 1))


def sampled(runs: frozenset[int]) -> list[int]:
    """The runs that are looked up; all of them where the text is too short to be sampled."""
    kept = sorted(run for run in runs if run % SAMPLE == 0)
    return kept if len(kept) >= SAMPLE else sorted(runs)


def _check(words: list[str]) -> int:
    return crc32(" ".join(words).encode("ascii"))
