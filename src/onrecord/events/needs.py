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
    sentence (None: it asks for none), the prepositions that must all be there, and those of which one must."""

    objects: frozenset[str] | None
    subjects: frozenset[str] | None
    words: frozenset[str] | None
    setting: frozenset[str] | None
    prepositions: frozenset[str]
    either: frozenset[str] | None


def needs_of(frame: Frame, words: Words) -> Needs:
    """What a frame cannot do without; `words` opens the codebook's classes."""
    return Needs(
        objects=words(frame.object) if frame.object else None,
        subjects=words(frame.subject) if frame.subject else None,
        words=words(frame.words) if frame.words else None,
        setting=words(frame.setting) if frame.setting else None,
        prepositions=frozenset(frame.with_),
        either=frozenset(frame.with_any) if frame.with_any else None,
    )


class Setting:
    """A sentence around its clauses."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.seen: dict[int, Offered] = {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the sentence in lower case, and their lemmas."""
        return words_of(self.sentence)

    def offered(self, clause: Clause) -> Offered:
        """What one of its clauses has, or one that was made of it."""
        if self.sentence.clauses[clause.index] is not clause:
            return Offered(self.sentence, clause, self)
        if clause.index not in self.seen:
            self.seen[clause.index] = Offered(self.sentence, clause, self)
        return self.seen[clause.index]


class Offered:
    """What a clause has there. `setting`: the words of its sentence, which its other clauses share."""

    def __init__(self, sentence: Sentence, clause: Clause, setting: Setting) -> None:
        self._sentence, self._clause, self._setting = sentence, clause, setting

    def meets(self, needs: Needs) -> bool:
        """Whether the clause has what an entry cannot do without; its other conditions are not looked at."""
        objects, subjects, words, setting, prepositions, either = needs
        if objects is not None and objects.isdisjoint(self._objects):
            return False
        if subjects is not None and subjects.isdisjoint(self._subjects):
            return False
        if prepositions and not prepositions <= self._prepositions:
            return False
        if either is not None and either.isdisjoint(self._prepositions):
            return False
        if setting is not None and setting.isdisjoint(self._setting.words):
            return False
        if words is None:
            return True
        # what the sentence does not have no clause of it has, and its words are spelt only once
        return not words.isdisjoint(self._setting.words) and not words.isdisjoint(self._words)

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
    def _prepositions(self) -> frozenset[str]:
        return frozenset(prep for prep, _ in attached(self._sentence, self._clause))
