"""What a clause's own negation and modal verb make of a meaning; parses by hand, for the small word is the point."""

from __future__ import annotations

import pytest

from onrecord.events.meaning import Meaning
from onrecord.events.modality import Modality
from onrecord.grammar import hand_built, sentence_of
from tests.events.toy import BOOK

R, F = "Ruritania/NNP/nsubj", "Freedonia/NNP/dobj"


@pytest.mark.parametrize(
    ("shape", "type_", "status"),
    [
        (f"{R}/1 visited/VBD/ROOT/1/visit {F}/1", "CONSULT", "reported"),
        (f"{R}/2 will/MD/aux/2 visit/VB/ROOT/2/visit {F}/2", "AGREE", "planned"),
        (f"{R}/2 may/MD/aux/2 visit/VB/ROOT/2/visit {F}/2", "AGREE", "possible"),
        (f"{R}/3 will/MD/aux/3 not/RB/neg/3 visit/VB/ROOT/3/visit {F}/3", "REJECT", "reported"),
        (f"{R}/3 did/VBD/aux/3/do not/RB/neg/3 visit/VB/ROOT/3/visit {F}/3", "CONSULT", "negated"),
    ],
)
def test_small_words_turn_the_type_and_the_status(shape: str, type_: str, status: str) -> None:
    sentence = sentence_of(hand_built(shape))
    (clause,) = sentence.clauses
    visit = Meaning(clause=clause.index, type="CONSULT", rule="consult.visit")
    meaning = Modality(BOOK, sentence).applied(clause, visit)
    assert (meaning.type, meaning.status) == (type_, status)


def test_a_meaning_without_a_row_for_an_effect_is_left_to_it() -> None:
    sentence = sentence_of(hand_built(f"{R}/1 visited/VBD/ROOT/1/visit {F}/1"))
    assert (
        Modality(BOOK, sentence).said(Meaning(clause=0, type="CONSULT", rule="x"), "no such effect") is None
    )


@pytest.mark.parametrize(
    ("shape", "type_"),
    [
        (f"{R}/3 will/MD/aux/3 never/RB/neg/3 recognise/VB/ROOT/3/recognise {F}/3", "REJECT"),
        (f"{R}/2 never/RB/neg/2 recognised/VBD/ROOT/2/recognise {F}/2", "SUPPORT"),
    ],
)
def test_what_one_will_never_do_is_refused_and_what_one_never_did_is_not_done(shape: str, type_: str) -> None:
    sentence = sentence_of(hand_built(shape))
    (clause,) = sentence.clauses
    support = Meaning(clause=clause.index, type="SUPPORT", rule="support.recognise")
    assert Modality(BOOK, sentence).applied(clause, support).type == type_
