"""Nouns that name an event and nothing else: "the blockade", "the attack". Grammar makes a clause of a noun with
arguments only; here those without any become clauses too, so that what was told of them before can fill their roles."""

from __future__ import annotations

import msgspec

from onrecord.events.attached import preposition_before
from onrecord.events.codebook import NO_EVENT, Codebook
from onrecord.events.unreal import DEFINITE
from onrecord.grammar import Clause, Sentence

_MASS = frozenset(
    {"bargaining", "haggling", "dialogue", "diplomacy", "mediation", "fighting", "bombing", "shelling"}
)
"""Nouns that stand without an article or plural: "after months of bargaining"."""
_NOTHING_TO = ("to", "do", "with")
"""Words before a noun of which somebody says that he did not do it: "had nothing to do with the attack"."""


def with_bare_nouns(sentence: Sentence, codebook: Codebook) -> Sentence:
    """The sentence with one clause more for each definite event noun that has none."""
    spoken = {clause.phrase for clause in sentence.clauses if clause.phrase is not None}
    found: list[Clause] = []
    for number in range(len(sentence.phrases)):
        if number not in spoken and _names_event(sentence, number, codebook):
            found.append(_clause(sentence, number, len(sentence.clauses) + len(found)))
    if not found:
        return sentence
    return msgspec.structs.replace(sentence, clauses=(*sentence.clauses, *found))


def _names_event(sentence: Sentence, number: int, codebook: Codebook) -> bool:
    phrase = sentence.phrases[number]
    if phrase.kind != "common":
        return False
    before = preposition_before(sentence, number)
    if any(before and before[0] in typed.frame.under for typed in codebook.frames("noun", phrase.lemma)):
        return True
    alone = phrase.determiner is None and (phrase.plural or phrase.lemma in _MASS)
    if phrase.determiner not in DEFINITE and not alone:
        return False
    words = sentence.words[max(phrase.first - len(_NOTHING_TO), 0) : phrase.first]
    disclaimed = tuple(word.text.lower() for word in words) == _NOTHING_TO
    return any(
        typed.type != NO_EVENT
        and not (typed.frame.light or typed.frame.under or typed.frame.beside)
        and (disclaimed or not typed.frame.needs_target)
        for typed in codebook.frames("noun", phrase.lemma)
    )


def _clause(sentence: Sentence, number: int, index: int) -> Clause:
    phrase = sentence.phrases[number]
    head = sentence.words[phrase.head]
    around = [c for c in sentence.clauses if c.span_start <= head.start < c.span_end and c.kind != "noun"]
    outer = min(around, key=lambda clause: clause.span_end - clause.span_start, default=None)
    return Clause(
        index=index,
        start=head.start,
        end=head.end,
        span_start=phrase.full_start,
        span_end=phrase.full_end,
        word=phrase.head,
        kind="noun",
        lemma=phrase.lemma,
        phrase=number,
        parent=None if outer is None else outer.index,
        relation="nominal",
    )
