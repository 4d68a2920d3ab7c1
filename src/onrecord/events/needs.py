"""What an entry cannot do without, asked of a clause before the entry's conditions are looked at one by one.

A clause is held against all entries of its predicate, and those of "make" or "have" are many and differ by their object
alone: nine of ten fall away by the words of a role or for want of a preposition. The entries of a predicate are found
by such a word, so that most of them are not looked at; of the others most cost one comparison of two sets.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from onrecord.events.attached import attached
from onrecord.events.conditions import Words, object_lemmas, words_of, words_within
from onrecord.events.measured import role_lemmas
from onrecord.events.schema import Frame, Typed
from onrecord.grammar import Clause, Sentence

_FEW = 8
"""Entries of a predicate that are not worth an index: their classes have thousands of words, and to look at them all
costs no clause more. Over the first eighty articles of a process it saves 7 % of the time that events take."""


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


class Entries:
    """The entries of one predicate in the codebook's order, each found by a word that it cannot do without."""

    def __init__(self, entries: Iterable[tuple[Typed, Needs]]) -> None:
        self.all = tuple(entries)
        self._by_object: dict[str, list[int]] = {}
        self._by_subject: dict[str, list[int]] = {}
        self._by_preposition: dict[str, list[int]] = {}
        self._others: list[int] = []
        for number, (_, needs) in enumerate(self.all):
            if len(self.all) <= _FEW:
                self._others.append(number)
            elif needs.objects is not None:
                _file(self._by_object, needs.objects, number)
            elif needs.subjects is not None:
                _file(self._by_subject, needs.subjects, number)
            elif needs.prepositions:
                _file(self._by_preposition, (min(needs.prepositions),), number)
            elif needs.either is not None:
                _file(self._by_preposition, needs.either, number)
            else:
                self._others.append(number)

    def met_by(self, offered: Offered) -> list[Typed]:
        """Those that lack nothing of what they cannot do without."""
        if not self.all:
            return []
        found = set(self._others)
        if self._by_object:
            for word in offered.objects:
                found.update(self._by_object.get(word, ()))
        if self._by_subject:
            for word in offered.subjects:
                found.update(self._by_subject.get(word, ()))
        if self._by_preposition:
            for word in offered.prepositions:
                found.update(self._by_preposition.get(word, ()))
        entries = self.all
        return [typed for typed, needs in map(entries.__getitem__, sorted(found)) if offered.meets(needs)]


def _file(under: dict[str, list[int]], words: Iterable[str], number: int) -> None:
    for word in words:
        under.setdefault(word, []).append(number)


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
        if objects is not None and objects.isdisjoint(self.objects):
            return False
        if subjects is not None and subjects.isdisjoint(self.subjects):
            return False
        if prepositions and not prepositions <= self.prepositions:
            return False
        if either is not None and either.isdisjoint(self.prepositions):
            return False
        if setting is not None and setting.isdisjoint(self._setting.words):
            return False
        if words is None:
            return True
        # what the sentence does not have no clause of it has, and its words are spelt only once
        return not words.isdisjoint(self._setting.words) and not words.isdisjoint(self._words)

    @cached_property
    def objects(self) -> frozenset[str]:
        """The words of its objects."""
        return frozenset(object_lemmas(self._sentence, self._clause))

    @cached_property
    def subjects(self) -> frozenset[str]:
        """The words of its subjects."""
        return frozenset(role_lemmas(self._sentence, self._clause.subjects))

    @cached_property
    def _words(self) -> frozenset[str]:
        return words_within(self._sentence, self._clause)

    @cached_property
    def prepositions(self) -> frozenset[str]:
        """The prepositions of the phrases attached to it."""
        return frozenset(prep for prep, _ in attached(self._sentence, self._clause))
