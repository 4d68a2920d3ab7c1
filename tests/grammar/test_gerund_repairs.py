"""Gerunds and what looks like one, on parses written by hand."""

from __future__ import annotations

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import attached, clause, names, sentence


def test_what_is_denied_is_a_verb() -> None:
    source = (
        "Iran/NNP/nsubj/1 denied/VBD/ROOT/1/deny supplying/VBG/amod/3/supply missiles/NNS/dobj/1/missile "
        "to/IN/prep/1 Oman/NNP/pobj/4"
    )
    assert repair(hand_built(source)) == ["gerund_read_as_adjective"]
    item = sentence(source)
    assert names(item, clause(item, "supply").subjects) == ["Iran"]
    assert names(item, clause(item, "supply").objects) == ["missiles"]
    assert attached(item, "supply") == [("to", "Oman")]


def test_what_was_done_before_is_a_verb() -> None:
    having = (
        "Iran/NNP/nsubj/1 denied/VBD/ROOT/1/deny having/VBG/aux/3/have supplied/VBN/amod/4/supply "
        "missiles/NNS/dobj/1/missile to/IN/prep/1 Oman/NNP/pobj/5"
    )
    assert repair(hand_built(having)) == ["perfect_read_as_adjective"]
    item = sentence(having)
    assert names(item, clause(item, "supply").objects) == ["missiles"]
    assert attached(item, "supply") == [("to", "Oman")]
    never = (
        "Iran/NNP/nsubj/1 had/VBD/ROOT/1/have never/RB/advmod/3 armed/VBN/amod/4/arm rebels/NNS/dobj/1/rebel"
    )
    item = sentence(never)
    assert names(item, clause(item, "arm").subjects) == ["Iran"]
    assert names(item, clause(item, "arm").objects) == ["rebels"]


def test_what_one_has_is_described() -> None:
    source = "Iran/NNP/nsubj/1 had/VBD/ROOT/1/have armed/VBN/amod/3/arm rebels/NNS/dobj/1/rebel"
    assert repair(hand_built(source)) == []


def test_a_gerund_that_describes_stays_so() -> None:
    source = "Iran/NNP/nsubj/1 met/VBD/ROOT/1/meet visiting/VBG/amod/3/visit envoys/NNS/dobj/1/envoy"
    assert repair(hand_built(source)) == []


def test_a_gerund_in_a_row() -> None:
    item = sentence(
        "They/PRP/nsubj/1 marched/VBD/ROOT/1/march ,/,/punct/1 chanting/VBG/advcl/1/chant slogans/NNS/dobj/3/slogan "
        "and/CC/cc/4 waving/VBG/amod/7/wave flags/NNS/conj/4/flag"
    )
    assert names(item, clause(item, "chant").objects) == ["slogans"]
    assert names(item, clause(item, "wave").subjects) == ["They"]


def test_what_one_is_accused_of_is_a_verb() -> None:
    item = sentence(
        "Iran/NNP/nsubj/1 accuses/VBZ/ROOT/1/accuse Oman/NNP/dobj/1 of/IN/prep/1 jamming/VBG/amod/5/jam "
        "radio/NN/pobj/3"
    )
    assert names(item, clause(item, "jam").objects) == ["radio"]
    assert names(item, clause(item, "jam").subjects) == ["Oman"]


def test_a_gerund_where_a_noun_stands_is_one() -> None:
    item = sentence(
        "Fighting/VBG/nsubj/5/fight between/IN/prep/0 Vostia/NNP/pobj/1 and/CC/cc/2 Oman/NNP/conj/2 "
        "ended/VBD/ROOT/5/end ././punct/5"
    )
    assert clause(item, "fighting").kind == "noun"
    assert names(item, clause(item, "end").subjects) == ["Fighting"]


def test_a_progressive_with_an_object_is_no_adjective() -> None:
    item = sentence("Vostia/NNP/nsubj/1 is/VBZ/ROOT/1/be menacing/JJ/acomp/1 Oman/NNP/dobj/2 ././punct/1")
    told = clause(item, "menace")
    assert (names(item, told.subjects), names(item, told.objects)) == (["Vostia"], ["Oman"])


def test_what_a_name_is_doing_is_the_verb() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 is/VBZ/ROOT/1/be mediating/VBG/attr/1/mediate between/IN/prep/2 them/PRP/pobj/3 ././punct/1"
    )
    assert names(item, clause(item, "mediate").subjects) == ["Vostia"]


def test_a_gerund_that_opens_a_sentence_is_no_part_of_the_name() -> None:
    source = (
        '"/``/punct/8 Arming/NNP/compound/2 Vostia/NNP/nsubj/4 will/MD/aux/4 end/VB/ccomp/8 nothing/NN/dobj/4 '
        ",/,/punct/8 Oman/NNP/nsubj/8 said/VBD/ROOT/8/say"
    )
    assert repair(hand_built(source)) == ["gerund_read_as_name"]
    item = sentence(source)
    assert names(item, clause(item, "arm").objects) == ["Vostia"]
    assert clause(item, "end").subjects == ()


def test_whose_thing_is_dealt_with_behind_a_gerund() -> None:
    item = sentence(
        "Questioning/NNP/compound/1 Vostia/NNP/poss/3 's/POS/case/1 rights/NNS/nsubj/4/right was/VBD/ROOT/4/be "
        "wrong/JJ/acomp/4 ././punct/4"
    )
    assert names(item, clause(item, "question").objects) == ["Vostia 's rights"]


def test_what_describes_a_name_stays_a_part_of_it() -> None:
    source = "Neighbouring/NNP/compound/1 Vostia/NNP/nsubj/2 agreed/VBD/ROOT/2/agree ././punct/2"
    assert repair(hand_built(source)) == []


def test_what_stands_behind_a_gerund_is_its_object() -> None:
    source = (
        "Recognising/VBG/csubj/2/recognise Vostia/NNP/nsubj/2 was/VBD/ROOT/2/be a/DT/det/4 mistake/NN/attr/2 "
        "././punct/2"
    )
    assert repair(hand_built(source)) == ["object_read_as_second_subject"]
    assert names(sentence(source), clause(sentence(source), "recognise").objects) == ["Vostia"]
