"""What an entry cannot do without, asked of a clause before the entry's conditions are looked at one by one.

A clause is held against all entries of its predicate, and those of "make" or "have" are many and differ by their object
alone: nine of ten fall away by the words of a role or for want of a preposition. These are looked up once for a clause
and once for an entry, so that most entries cost one comparison of two sets.
"""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from onrecord.events.attached import attached
from onrecord.events.conditions import Words, words_of, words_within
from onrecord.events.measured import role_lemmas
from onrecord.events.schema import Frame
from onrecord.grammar import Clause, Sentence


class Needs(NamedTuple):
    """The words of which an entry must have one as object, as subject, anywhere in the clause and anywhere in the
    sentence (None: it asks for none), and the prepositions that must all be there."""

    objects: frozenset[str] | None
    subjects: frozenset[str] | None
    words: frozenset[str] | None
    setting: frozenset[str] | None
    prepositions: frozenset[str]


def needs_of(frame: Frame, words: Words) -> Needs:
    """What a frame cannot do without; `words` opens the codebook's classes."""
    return Needs(
        objects=words(frame.object) if frame.object else None,
        subjects=words(frame.subject) if frame.subject else None,
        words=words(frame.words) if frame.words else None,
        setting=words(frame.setting) if frame.setting else None,
        prepositions=frozenset(frame.with_),
    )


class Offered:
    """What a clause has there."""

    def __init__(self, sentence: Sentence, clause: Clause) -> None:
        self._sentence, self._clause = sentence, clause

    def meets(self, needs: Needs) -> bool:
        """Whether the clause has what an entry cannot do without; its other conditions are not looked at."""
        objects, subjects, words, setting, prepositions = needs
        if objects is not None and objects.isdisjoint(self._objects):
            return False
        if subjects is not None and subjects.isdisjoint(self._subjects):
            return False
        if prepositions and not prepositions <= self._prepositions:
            return False
        if setting is not None and setting.isdisjoint(self._setting):
            return False
        return words is None or not words.isdisjoint(self._words)

    @cached_property
    def _objects(self) -> frozenset[str]:
        return frozenset(role_lemmas(self._sentence, self._clause.objects))

    @cached_property
    def _subjects(self) -> frozenset[str]:
        return frozenset(role_lemmas(self._sentence, self._clause.subjects))

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_within(self._sentence, self._clause)

    @cached_property
    def _setting(self) -> frozenset[str]:
        return words_of(self._sentence)

    @cached_property
    def _prepositions(self) -> frozenset[str]:
        return frozenset(prep for prep, _ in attached(self._sentence, self._clause))
