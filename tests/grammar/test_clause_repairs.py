"""Clauses that the parser takes for others, on parses written by hand."""

from __future__ import annotations

from tests.grammar.shapes import attached, clause, names, sentence


def test_the_next_verb_of_a_row_is_no_participle() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 signed/VBD/ROOT/1/sign a/DT/det/3 convention/NN/dobj/1 ,/,/punct/3 banned/VBN/acl/3/ban "
        "nets/NNS/dobj/5/net and/CC/cc/1 agreed/VBD/conj/1/agree to/TO/aux/10 pay/VB/xcomp/8"
    )
    assert names(item, clause(item, "ban").subjects) == ["Oman"]
    assert names(item, clause(item, "ban").objects) == ["nets"]


def test_what_is_said_goes_on_behind_the_speaker() -> None:
    item = sentence(
        "rebels/NNS/nsubj/2/rebel never/RB/neg/2 agreed/VBD/ccomp/6/agree ,/,/punct/6 their/PRP$/poss/5 "
        "spokesman/NN/nsubj/6 said/VBD/ROOT/6/say ,/,/punct/6 and/CC/cc/6 would/MD/aux/11 not/RB/neg/11 "
        "disarm/VB/conj/6"
    )
    assert names(item, clause(item, "disarm").subjects) == ["rebels"]


def test_a_speaker_may_do_something_himself() -> None:
    item = sentence(
        "rebels/NNS/nsubj/1/rebel agreed/VBD/ccomp/4/agree ,/,/punct/4 he/PRP/nsubj/4 said/VBD/ROOT/4/say and/CC/cc/4 "
        "left/VBD/conj/4/leave"
    )
    assert names(item, clause(item, "leave").subjects) == ["he"]


def test_contents_in_a_row_share_their_subject() -> None:
    item = sentence(
        "He/PRP/nsubj/1 said/VBD/ROOT/1/say rebels/NNS/nsubj/5/rebel had/VBD/aux/5/have not/RB/neg/5 "
        "attacked/VBN/ccomp/1/attack ,/,/punct/5 did/VBD/aux/9/do not/RB/neg/9 plan/VB/ccomp/1 it/PRP/dobj/9"
    )
    assert names(item, clause(item, "plan").subjects) == ["rebels"]


def test_provided_that_opens_a_condition() -> None:
    item = sentence(
        "Iran/NNP/nsubj/2 will/MD/aux/2 lift/VB/ROOT/2 it/PRP/dobj/2 provided/VBN/acl/3/provide that/IN/mark/7 "
        "Oman/NNP/nsubj/7 leaves/VBZ/pcomp/4/leave"
    )
    assert (clause(item, "leave").condition, clause(item, "lift").conditioned) == (True, True)


def test_a_condition_by_inversion_read_as_a_noun() -> None:
    item = sentence(
        "Should/MD/advcl/6 Iran/NNP/compound/2 attack/NN/nsubj/0 ,/,/punct/6"
        " Oman/NNP/nsubj/6 would/MD/aux/6 retaliate/VB/ROOT/6"
    )
    assert (clause(item, "attack").kind, clause(item, "attack").condition) == ("verb", True)
    assert clause(item, "retaliate").conditioned


def test_a_condition_by_inversion_read_as_a_relative_clause() -> None:
    item = sentence(
        "Were/VBD/advcl/7/be Iran/NNP/nsubj/0 to/TO/aux/3 attack/VB/relcl/1 ,/,/punct/7"
        " Oman/NNP/nsubj/7 would/MD/aux/7 retaliate/VB/ROOT/7"
    )
    assert names(item, clause(item, "attack").subjects) == ["Iran"]
    assert clause(item, "attack").condition


def test_a_subject_taken_for_an_apposition() -> None:
    item = sentence(
        "The/DT/det/1 deal/NN/nsubj/6 Iran/NNP/appos/1 signed/VBD/acl/1/sign with/IN/prep/3 Oman/NNP/pobj/4 "
        "collapsed/VBD/ROOT/6/collapse"
    )
    assert names(item, clause(item, "sign").subjects) == ["Iran"]
    assert names(item, clause(item, "sign").objects) == ["The deal"]


def test_what_is_said_before_says_is_not_its_subject() -> None:
    item = sentence("No/DT/det/1 talks/NNS/nsubj/3/talk ,/,/punct/3 says/VBZ/ROOT/3/say Tolen/NNP/nsubj/3")
    found = clause(item, "say")
    assert (names(item, found.subjects), found.negated) == (["Tolen"], False)


def test_noun_read_as_infinitive() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/1 agreed/VBD/ROOT/1/agree to/TO/aux/3 talks/NNS/xcomp/1/talk "
        "with/IN/prep/3 Vostia/NNP/pobj/4"
    )
    assert attached(item, "agree") == [("to", "talks")]
    assert attached(item, "talk") == [("with", "Vostia")]


def test_infinitive_tagged_as_a_noun() -> None:
    item = sentence(
        "Kerland/NNP/nsubj/1 offered/VBD/ROOT/1/offer to/TO/aux/3 host/NN/xcomp/1/host talks/NNS/dobj/3/talk"
    )
    assert names(item, clause(item, "host").objects) == ["talks"]
