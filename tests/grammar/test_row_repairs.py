"""Rows of clauses: in a sentence, behind a speaker, in a content; on parses written by hand."""

from __future__ import annotations

from tests.grammar.shapes import clause, names, sentence


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


def test_neither_negates_the_verb() -> None:
    item = sentence(
        "Neither/CC/preconj/1 Oman/NNP/nsubj/4 nor/CC/cc/1 Iran/NNP/conj/1 signed/VBD/ROOT/4/sign it/PRP/dobj/4"
    )
    assert clause(item, "sign").negated


def test_were_to_opens_a_condition() -> None:
    item = sentence(
        "If/IN/mark/2 Oman/NNP/nsubj/2 were/VBD/advcl/8/be to/TO/aux/4 attack/VB/xcomp/2 ,/,/punct/8 Iran/NNP/nsubj/8 "
        "would/MD/aux/8 retaliate/VB/ROOT/8"
    )
    assert clause(item, "attack").condition


def test_until_opens_a_condition_where_it_is_not_yet_so() -> None:
    source = (
        "talks/NNS/nsubjpass/2/talk are/VBP/auxpass/2/be suspended/VBN/ROOT/2/suspend until/IN/mark/6 "
        "men/NNS/nsubjpass/6/man {be} freed/VBN/advcl/2/free"
    )
    assert clause(sentence(source.format(be="are/VBP/auxpass/6/be")), "free").condition
    assert not clause(sentence(source.format(be="were/VBD/auxpass/6/be")), "free").condition


def test_of_whom_a_refusal_is_told() -> None:
    item = sentence(
        "refusal/NN/nsubj/5 of/IN/prep/0 Oman/NNP/pobj/1 to/TO/aux/4 sign/VB/acl/0 angered/VBD/ROOT/5/anger "
        "Iran/NNP/dobj/5"
    )
    assert names(item, clause(item, "sign").subjects) == ["Oman"]


def test_who_gets_until_noon_does_it() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 gave/VBD/ROOT/1/give rebels/NNS/dobj/1/rebel until/IN/prep/1 noon/NN/pobj/3 to/TO/aux/6 "
        "leave/VB/relcl/4"
    )
    assert names(item, clause(item, "leave").subjects) == ["rebels"]


def test_talks_behind_a_measure_have_their_light_verb() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 held/VBD/ROOT/1/hold hours/NNS/dobj/1/hour of/IN/prep/2 talks/NNS/pobj/3/talk "
        "with/IN/prep/4 Iran/NNP/pobj/5"
    )
    assert clause(item, "talk").light == "hold"
    assert names(item, clause(item, "talk").subjects) == ["Oman"]
