"""What hangs on a verb of saying and what on what is said, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.headline_repairs import repair_headline
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
