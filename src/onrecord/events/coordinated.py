"""Verbs and nouns that go on with one that is governed: "agreed to free the sailors and reopen the border", "called for
a truce and for the release of the sailors"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from msgspec.structs import replace

from onrecord.events.governing import Operators
from onrecord.events.meaning import Meaning
from onrecord.events.modality import Modality
from onrecord.grammar import Attachment, Clause, Sentence

_FOR = "for"
_CALLED_FOR = frozenset({"REQUEST", "CONCEDE"})
"""Types of what calls for something or provides for it, told by its own noun alone."""
_GOING_ON = frozenset({"and", ",", "or"})


class Coordinated:
    """What the operators of one sentence govern beside what they were read with."""

    def __init__(self, sentence: Sentence, operators: Operators, modality: Modality) -> None:
        self._sentence, self._operators, self._modality = sentence, operators, modality

    def also_governed(self, found: Iterable[Meaning], stands: Collection[int]) -> list[Meaning]:
        """The meanings of the further verbs and nouns, each with the number of its own clause. `stands`: clauses that
        are told of, by themselves or by what speaks for them."""
        told = [each for each in found if each.clause in stands]
        return [*self._verbs(told), *self._nouns(told)]

    def _verbs(self, told: Iterable[Meaning]) -> Iterator[Meaning]:
        """ "Agreed to free the sailors and reopen the border"."""
        governors = {each.governed: each.clause for each in told if each.governed is not None}
        for clause in self._sentence.clauses:
            if clause.parent is None or clause.relation != "conjunct" or not clause.subject_shared:
                continue
            outer = governors.get(clause.parent)
            if outer is None:
                continue
            governor = self._sentence.clauses[outer]
            kinds = [item for item in governor.complements if item.clause == clause.parent]
            if kinds:
                alike = replace(kinds[0], clause=clause.index)
                meaning = self._operators.governed(replace(governor, complements=(alike,), objects=()), 0)
                if meaning is not None and meaning.governed is not None and meaning.weight:
                    yield replace(self._modality.applied(governor, meaning), clause=clause.index)

    def _nouns(self, told: Iterable[Meaning]) -> Iterator[Meaning]:
        """ "Called for a truce and for the release of the sailors"."""
        for meaning in told:
            verb = self._sentence.clauses[meaning.clause]
            for noun, alone in _with_peers(self._sentence, verb, meaning.governed, meaning.type):
                peer = None if noun.index in meaning.consumed else self._operators.governed(alone, 0)
                if peer is not None and peer.governed == noun.index:
                    yield replace(self._modality.applied(verb, peer), clause=noun.index)


def _with_peers(
    sentence: Sentence, governor: Clause, governed: int | None, type_: str
) -> Iterator[tuple[Clause, Clause]]:
    """The nouns that go on with one under a verb, and the verb as it would stand with each alone: "called for a truce
    and (for) the release of the sailors", "demanded an apology and the withdrawal of the troops"."""
    first = _first_asked(sentence, governor, governed, type_)
    under = next((item.prep for item in governor.attachments if item.phrase == first), None)
    if first is None or governor.kind != "verb" or (under is None and first not in governor.objects):
        return
    others = tuple(item for item in governor.attachments if item.prep != under)
    roles = {first, *governor.subjects, *(item.phrase for item in others)}
    row = {governor.index, *(each.index for each in sentence.clauses if each.phrase == first)}
    for noun in sentence.clauses:
        phrase = noun.phrase
        if noun.kind != "noun" or noun.light is not None or noun.parent not in row or phrase is None:
            continue
        if phrase < first or phrase in roles or not _goes_on(sentence, phrase, under):
            continue
        row.add(noun.index)
        if under is None:
            yield noun, replace(governor, objects=(phrase,), complements=())
        else:
            yield noun, replace(governor, attachments=(Attachment(under, phrase), *others), complements=())


def _first_asked(sentence: Sentence, governor: Clause, governed: int | None, type_: str) -> int | None:
    """The phrase of the noun that a verb governs, or that is called for without any word of its own ("a truce")."""
    if governed is not None:
        inner = sentence.clauses[governed]
        return inner.phrase if inner.kind == "noun" and inner.light is None else None
    if type_ not in _CALLED_FOR:
        return None
    return next((item.phrase for item in governor.attachments if item.prep == _FOR), None)


def _goes_on(sentence: Sentence, phrase: int, under: str | None) -> bool:
    """Whether *and* or a comma stands before a phrase or before its own preposition."""
    before = [word.lemma for word in sentence.words[: sentence.phrases[phrase].first]]
    if before and before[-1] == under:
        before.pop()
    return bool(before) and before[-1] in _GOING_ON
