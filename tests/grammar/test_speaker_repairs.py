"""What a speaker goes on to do behind what he said, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence

_ARRESTED = (
    "He/PRP/nsubj/1 said/VBD/ROOT/1/say men/NNS/nsubjpass/5/man had/VBD/aux/5/have been/VBN/auxpass/5/be "
    "arrested/VBN/ccomp/1/arrest and/CC/cc/5 "
)


def test_who_accuses_behind_an_arrest_is_who_speaks_of_it() -> None:
    item = sentence(
        f"{_ARRESTED} accused/VBN/conj/5/accuse Oman/NNP/dobj/7 of/IN/prep/7 spying/VBG/pcomp/9/spy"
    )
    assert names(item, clause(item, "accuse").subjects) == ["He"]
    item = sentence(f"{_ARRESTED} called/VBD/conj/5/call for/IN/prep/7 talks/NNS/pobj/8/talk")
    assert names(item, clause(item, "call").subjects) == ["He"]


def test_who_is_arrested_may_be_told_something_too() -> None:
    assert repair(hand_built(f"{_ARRESTED} told/VBN/conj/5/tell lies/NNS/dobj/7/lie")) == []
    assert repair(hand_built(f"{_ARRESTED} flown/VBN/conj/5/fly to/IN/prep/7 Oman/NNP/pobj/8")) == []


def test_what_is_decided_behind_a_passive_is_the_speakers() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 said/VBD/ROOT/1/say that/IN/mark/6 errors/NNS/nsubjpass/6 had/VBD/aux/6/have "
        "been/VBN/auxpass/6/be made/VBN/ccomp/1/make and/CC/cc/6 agreed/VBN/conj/6/agree to/TO/aux/10 "
        "pay/VB/xcomp/8 ././punct/1"
    )
    assert names(item, clause(item, "agree").subjects) == ["Vostia"]
    assert not clause(item, "agree").passive


def test_an_accusation_behind_what_is_said_is_the_speakers() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 said/VBD/ROOT/1/say Iran/NNP/nsubj/4 had/VBD/aux/4 closed/VBN/ccomp/1/close "
        "the/DT/det/6 port/NN/dobj/4 ,/,/punct/4 accusing/VBG/advcl/4/accuse Yemen/NNP/dobj/8 of/IN/prep/8 "
        "theft/NN/pobj/10"
    )
    assert names(item, clause(item, "accuse").subjects) == ["Oman"]


def test_those_accused_by_a_pronoun_are_of_what_is_said() -> None:
    parse = hand_built(
        "Oman/NNP/nsubj/1 said/VBD/ROOT/1/say Iran/NNP/nsubj/4 had/VBD/aux/4 held/VBN/ccomp/1/detain "
        "sailors/NNS/dobj/4/sailor ,/,/punct/4 accusing/VBG/advcl/4/accuse them/PRP/dobj/7 of/IN/prep/7 "
        "theft/NN/pobj/9"
    )
    assert "speech_hung_on_what_is_said" not in repair(parse)


def test_an_agency_that_tells_of_a_deed_accuses_nobody() -> None:
    parse = hand_built(
        "Reuters/NNP/nsubj/1/reuters said/VBD/ROOT/1/say Iran/NNP/nsubj/4 had/VBD/aux/4 closed/VBN/ccomp/1/close "
        "the/DT/det/6 port/NN/dobj/4 ,/,/punct/4 accusing/VBG/advcl/4/accuse Yemen/NNP/dobj/8"
    )
    assert "speech_hung_on_what_is_said" not in repair(parse)
