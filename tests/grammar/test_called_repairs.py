"""What is called, handed and confessed, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import attached, clause, names, sentence


def test_that_is_what_is_called_so() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 called/VBD/ROOT/1/call that/IN/mark/4 a/DT/det/4 lie/NN/ccomp/1 ././punct/1"
    )
    told = clause(item, "call")
    assert (names(item, told.objects), attached(item, told.lemma)) == (["that"], [("as", "a lie")])


def test_what_one_is_called_is_no_apposition() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 brands/VBZ/ROOT/1/brand Tolen/NNP/dobj/1 an/DT/det/4 enemy/NN/appos/2 ././punct/1"
    )
    told = clause(item, "brand")
    assert (names(item, told.objects), attached(item, told.lemma)) == (["Tolen"], [("as", "an enemy")])
    parse = hand_built(
        "Vostia/NNP/nsubj/1 called/VBD/ROOT/1/call Tolen/NNP/dobj/1 ,/,/punct/2 an/DT/det/5 enemy/NN/appos/2"
    )
    assert "name_called_read_as_apposition" not in repair(parse)


def test_what_one_is_called_is_no_second_thing() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 labels/VBZ/ROOT/1/label Tolen/NNP/dobj/1 a/DT/det/4 thief/NN/dobj/1 and/CC/cc/4 a/DT/det/7 "
        "liar/NN/conj/4 ././punct/1"
    )
    told = clause(item, "label")
    assert names(item, told.objects) == ["Tolen"]
    assert attached(item, "label") == [("as", "a thief"), ("as", "a liar")]


def test_one_confesses_to_a_deed() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 confessed/VBD/ROOT/1/confess to/TO/aux/3 manslaughter/VB/xcomp/1 ././punct/1"
    )
    assert attached(item, "confess") == [("to", "manslaughter")]


def test_one_pleads_guilty_to_a_deed_and_pleads_to_stay() -> None:
    guilty = hand_built(
        "Tolen/NNP/nsubj/1 pleaded/VBD/ROOT/1/plead guilty/JJ/acomp/1 to/TO/aux/4 manslaughter/VB/xcomp/1"
    )
    assert "what_is_confessed_read_as_verb" in repair(guilty)
    staying = hand_built("Tolen/NNP/nsubj/1 pleaded/VBD/ROOT/1/plead to/TO/aux/3 stay/VB/xcomp/1")
    assert "what_is_confessed_read_as_verb" not in repair(staying)


def test_what_one_is_held_as_belongs_to_the_verb() -> None:
    as_a_part = sentence(
        "Tolen/NNP/nsubj/1 took/VBD/ROOT/1/take ten/CD/nummod/5 Vostian/JJ/amod/5 sailors/NNS/compound/5 "
        "prisoner/NN/dobj/1 on/IN/prep/5 Sunday/NNP/pobj/6 ././punct/1"
    )
    as_a_verb = sentence(
        "Tolen/NNP/nsubj/1 held/VBD/ROOT/1/hold the/DT/det/3 sailors/NNS/dobj/1 hostage/VB/advcl/1 ././punct/1"
    )
    passive = sentence(
        "Ten/CD/nummod/1 sailors/NNS/nsubjpass/3 were/VBD/auxpass/3 taken/VBN/ROOT/3/take captive/NN/oprd/3 ././punct/3"
    )
    assert names(as_a_part, clause(as_a_part, "take prisoner").objects) == ["ten Vostian sailors"]
    assert attached(as_a_part, "take prisoner") == [("on", "Sunday")]
    assert names(as_a_verb, clause(as_a_verb, "hold hostage").objects) == ["the sailors"]
    assert names(passive, clause(passive, "take captive").objects) == ["Ten sailors"]
    parse = hand_built(
        "Tolen/NNP/nsubj/1 took/VBD/ROOT/1/take the/DT/det/3 prisoner/NN/dobj/1 home/RB/advmod/1"
    )
    assert "what_one_is_held_as_read_as_thing" not in repair(parse)


TWO_NAMES = (
    "isles/NNS/ROOT/0/isle ,/,/punct/0 which/WDT/dobj/4 Oman/NNP/nsubj/4 calls/VBZ/relcl/0/call "
    "Klow/NNP/nsubj/9 and/CC/cc/5 Iran/NNP/conj/5 now/RB/advmod/9 calls/VBZ/ccomp/4/call Bolz/NNP/oprd/9"
)


@pytest.mark.parametrize(
    ("parse", "verb", "things", "called"),
    [
        (
            TWO_NAMES,
            0,
            ["isles"],
            [("as", "Klow")],
        ),
        (
            TWO_NAMES,
            1,
            [],
            [("as", "Bolz")],
        ),
        (
            "The/DT/det/1 rebel/NN/nsubj/8 ,/,/punct/1 as/IN/mark/5 Oman/NNP/nsubj/5 calls/VBZ/advcl/8/call "
            "Tolen/NNP/dobj/5 ,/,/punct/8 left/VBD/ROOT/8/leave",
            0,
            [],
            [("as", "Tolen")],
        ),
        (
            "Oman/NNP/nsubj/2 has/VBZ/aux/2 called/VBN/ROOT/2/call the/DT/det/5 strike/NN/compound/5 "
            "terrorism/NN/dobj/2",
            0,
            ["the strike"],
            [("as", "terrorism")],
        ),
        (
            "Oman/NNP/nsubj/1 called/VBD/ROOT/1/call the/DT/det/3 treatment/NN/dobj/1 "
            "of/IN/prep/3 captives/NNS/compound/6 genocide/NN/pobj/4",
            0,
            ["the treatment"],
            [("as", "genocide")],
        ),
        (
            "Oman/NNP/nsubj/1 called/VBD/ROOT/1/call the/DT/det/4 police/NN/compound/4 station/NN/dobj/1",
            0,
            ["the police station"],
            [],
        ),
    ],
)
def test_what_has_a_name_and_the_name(
    parse: str, verb: int, things: list[str], called: list[tuple[str, str]]
) -> None:
    item = sentence(parse)
    told = [each for each in item.clauses if each.lemma == "call"][verb]
    assert names(item, told.objects) == things
    assert [(each.prep, names(item, (each.phrase,))[0]) for each in told.attachments] == called


def test_what_is_called_a_mistake_is_no_verb() -> None:
    item = sentence(
        "Tolen/NNP/nsubj/1 calls/VBZ/ROOT/1/call deal/VBP/advcl/1 historic/JJ/amod/4 mistake/NN/dobj/2 ././punct/1"
    )
    assert names(item, clause(item, "call").objects) == ["deal"]
    assert attached(item, "call") == [("as", "historic mistake")]
