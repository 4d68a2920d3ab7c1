"""What hangs on a verb of saying and what on what is said, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.headline_repairs import repair_headline
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_the_day_behind_said_is_the_day_of_saying() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 said/VBD/ROOT/1/say on/IN/prep/7 Monday/NNP/pobj/2 it/PRP/nsubj/7 would/MD/aux/7 "
        "not/RB/neg/7 sign/VB/ccomp/1"
    )
    assert [each.prep for each in clause(item, "say").attachments] == ["on"]
    assert clause(item, "sign").span_start == len("Oman said on Monday ")


def test_a_place_behind_said_stays_with_what_is_said() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 said/VBD/ROOT/1/say in/IN/prep/6 Europe/NNP/pobj/2 prices/NNS/nsubj/6/price had/VBD/aux/6 "
        "fallen/VBN/ccomp/1/fall"
    )
    assert [each.prep for each in clause(item, "fall").attachments] == ["in"]


def test_what_shares_an_auxiliary_with_what_is_said_is_said_too() -> None:
    item = sentence(
        "He/PRP/nsubj/1 said/VBD/ROOT/1/say rebels/NNS/nsubj/4/rebel had/VBD/aux/4 withdrawn/VBN/ccomp/1/withdraw "
        "and/CC/cc/1 had/VBD/aux/8 not/RB/neg/8 threatened/VBN/conj/1/threaten him/PRP/dobj/8"
    )
    assert names(item, clause(item, "threaten").subjects) == ["rebels"]


def test_what_is_said_does_not_tell_which_day() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 said/VBD/ROOT/1/say the/DT/det/4 same/JJ/amod/4 day/NN/npadvmod/1 that/IN/advmod/8 "
        "it/PRP/nsubj/8 would/MD/aux/8 sign/VB/relcl/4"
    )
    assert [each.kind for each in clause(item, "say").complements] == ["that"]


def test_what_a_thing_is_called_is_not_what_the_speaker_does() -> None:
    item = sentence(
        "He/PRP/nsubj/1 called/VBD/ROOT/1/call the/DT/det/3 deal/NN/dobj/1 damaging/VBG/oprd/1/damage"
    )
    assert "damage" not in {each.lemma for each in item.clauses}


def test_a_headline_goes_on_with_who_speaks() -> None:
    parse = hand_built(
        "Brzdrov/NNP/nsubj/1 says/VBZ/ROOT/1/say army/NN/nsubj/4 is/VBZ/aux/4 advancing/VBG/ccomp/1/advance "
        ",/,/punct/4 vows/VBZ/conj/4/vow answer/NN/dobj/6"
    )
    assert "headline_goes_on_with_the_speaker" in repair_headline(parse)
    assert parse.heads[6] == 1


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
