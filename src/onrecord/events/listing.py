"""Which sides a text names together: "Ruritania and Freedonia", "the Ruritania-Freedonia border", "A, B and C"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

import msgspec

from onrecord.grammar import Sentence

_PAIR = 2
_ARTICLES = frozenset({"the", "a", "an"})
_PAIRING = frozenset({"and", "-", "–", "/"})
_WHERE = frozenset(
    {"to", "into", "in", "from", "across", "through", "via", "near", "at", "including", "like"}
)
_BETWEEN = _PAIRING | {","}
"""Words that make a list of what they stand between, and those that may stand there besides articles."""


class NamedSide(msgspec.Struct, frozen=True):
    """Where a text names a side, as characters of the field (half-open)."""

    start: int
    end: int
    side: str


class Together:
    """How often a text names two sides, and no third, as one pair."""

    def __init__(self, sentences: Iterable[tuple[Sentence, Iterable[NamedSide]]]) -> None:
        self._times = Counter(
            sides
            for sentence, named in sentences
            for sides in lists_of(sentence, named)
            if len(sides) == _PAIR
        )

    def times(self, one: str, other: str) -> int:
        """How often the text names these two as one pair."""
        return self._times.get(frozenset((one, other)), 0)

    def couple(self, worth: Callable[[str], float], but_for: frozenset[str]) -> frozenset[str]:
        """The two named together most often, without some; of equals those worth more, and else the first."""
        found = [sides for sides in self._times if not sides & but_for]
        return max(
            found,
            key=lambda two: (self._times[two], sum(worth(one) for one in sorted(two))),
            default=frozenset(),
        )


def lists_of(sentence: Sentence, named: Iterable[NamedSide]) -> Iterator[frozenset[str]]:
    """The sides of each list of a sentence; `named` are those that it names, in the order of the text."""
    several: list[str] = []
    joined, placed, last = False, False, -1
    for one in named:
        between = _words_between(sentence, last, one.start) if several else set()
        if not between or not between <= _BETWEEN:
            if joined:
                yield frozenset(several)
            several, joined = [], False
            placed = _is_place(sentence, one.start)
        elif not placed:
            joined = joined or not between.isdisjoint(_PAIRING)
        several.append(one.side)
        last = max(last, one.end)
    if joined:
        yield frozenset(several)


def _is_place(sentence: Sentence, start: int) -> bool:
    """ "fled to Ruritania and Freedonia": whether a list that starts there is only where something is."""
    before = [word.lemma for word in sentence.words if word.end <= start and word.lemma not in _ARTICLES]
    return bool(before) and before[-1] in _WHERE


def _words_between(sentence: Sentence, start: int, end: int) -> set[str]:
    return {word.lemma for word in sentence.words if start <= word.start < end} - _ARTICLES
