"""Which sides a text names together: "Ruritania and Freedonia", "the Ruritania-Freedonia border", "A, B and C"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from onrecord.grammar import Sentence

_ARTICLES = frozenset({"the", "a", "an"})
_PAIRING = frozenset({"and", "-", "–", "/"})
_BETWEEN = _PAIRING | {","}
"""Words that make a list of what they stand between, and those that may stand there besides articles."""


class NamedSide(msgspec.Struct, frozen=True):
    """Where a text names a side, as characters of the field (half-open)."""

    start: int
    end: int
    side: str


def lists_of(sentence: Sentence, named: Iterable[NamedSide]) -> Iterator[frozenset[str]]:
    """The sides of each list of a sentence; `named` are those that it names, in the order of the text."""
    several: list[str] = []
    joined, last = False, -1
    for one in named:
        between = _words_between(sentence, last, one.start) if several else set()
        if not between or not between <= _BETWEEN:
            if joined:
                yield frozenset(several)
            several, joined = [], False
        else:
            joined = joined or not between.isdisjoint(_PAIRING)
        several.append(one.side)
        last = max(last, one.end)
    if joined:
        yield frozenset(several)


def _words_between(sentence: Sentence, start: int, end: int) -> set[str]:
    return {word.lemma for word in sentence.words if start <= word.start < end} - _ARTICLES
