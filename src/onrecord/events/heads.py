"""Several actors before one head: "Iranian and Saudi officials", "the Ruritania-Freedonia talks"."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.grammar import Phrase, Sentence
from onrecord.records import Mention

_DASHES = frozenset({"-", "–", "/"})

Lookup = Callable[[int, int, bool], Mention | None]
"""Finds the actor of a stretch of characters; the flag says whether places count."""


def coupled_before(sentence: Sentence, phrase: Phrase, lookup: Lookup) -> list[Mention]:
    """The two whose names a dash joins before the head of a phrase; empty where none are."""
    words = sentence.words
    for at in range(phrase.first + 1, phrase.head - 1):
        if words[at].text in _DASHES:
            sides = (words[at - 1], words[at + 1])
            found = [each for side in sides if (each := lookup(side.start, side.end, True)) is not None]
            if len(found) == len(sides):
                return found
    return []


def sharing_head(sentence: Sentence, phrase: Phrase, lookup: Lookup) -> list[Mention]:
    """Those whom "and" joins before a plural head: "the Russian and Ukrainian sides"."""
    words = sentence.words[phrase.first : phrase.head + 1]
    if not phrase.plural or not any(word.lemma == "and" for word in words):
        return []
    return [each for word in words if (each := lookup(word.start, word.end, False)) is not None]
