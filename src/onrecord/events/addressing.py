"""What a headline tells somebody to do, behind a colon: "UN to Iran: let the inspectors in"."""

from __future__ import annotations

import msgspec

from onrecord.events.codebook import NO_EVENT
from onrecord.events.commands import BASE, BEFORE, OPENING, TO_NOBODY
from onrecord.events.meaning import Meaning
from onrecord.events.modality import Modality
from onrecord.grammar import Clause, Sentence

_REQUEST = "REQUEST"
_QUOTES = OPENING - {":", ",", ";"}
_LONGEST = 12
"""Words before the colon: with more of them it is a sentence."""
_IN_PASSING = TO_NOBODY - {"let", "be", "have", "listen", "wait", "see"}
"""Verbs that ask for nothing even where somebody is addressed: "Iran to Oman: thank you"."""


def told_to(
    sentence: Sentence, clause: Clause, meaning: Meaning | None, modality: Modality
) -> Meaning | None:
    """A meaning as what one side tells another to do, where its clause is an imperative so addressed; else as it is."""
    sides = _sides(sentence, clause)
    if sides is None:
        return meaning
    own = Meaning(clause=clause.index, type=_REQUEST)
    asked = own if meaning is None or meaning.type == NO_EVENT else modality.through(meaning, "request")
    return msgspec.structs.replace(
        asked,
        type=_REQUEST,
        status="reported",
        sources=((sides[0],),),
        targets=((sides[1],),),
        needs_source=True,
        needs_target=True,
        rule="request:addressed",
        consumed=(*asked.consumed, *(below.clause for below in clause.complements)),
    )


def _sides(sentence: Sentence, clause: Clause) -> tuple[int, int] | None:
    """The phrases of who tells and who is told, before the colon of an imperative."""
    bare = clause.kind == "verb" and clause.parent is None and clause.modal is None
    if not bare or sentence.words[clause.word].tag not in BASE or clause.lemma in _IN_PASSING:
        return None
    colon = _colon_before(sentence, clause.word)
    before = sentence.words[:colon]
    to = next((number for number, word in enumerate(before) if word.text == "to"), 0)
    if colon > _LONGEST or any(word.tag[:2] in ("VB", "MD", "IN", "WD", "WP") for word in before[:to]):
        return None
    teller, told = _phrase_in(sentence, 0, to), _phrase_in(sentence, to + 1, colon)
    return None if teller is None or told is None else (teller, told)


def _colon_before(sentence: Sentence, word: int) -> int:
    """The place of the colon with nothing but quotation marks and "do not" behind it; 0 where there is none."""
    before = word - 1
    while before > 0 and (
        sentence.words[before].text in _QUOTES or sentence.words[before].text.lower() in BEFORE
    ):
        before -= 1
    return before if before > 0 and sentence.words[before].text == ":" else 0


def _phrase_in(sentence: Sentence, first: int, last: int) -> int | None:
    """The first phrase whose head stands between two places."""
    heads = (number for number, phrase in enumerate(sentence.phrases) if first <= phrase.head < last)
    return next(heads, None)
