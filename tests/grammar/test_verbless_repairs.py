"""Sentences that the parser reads without a verb of their own, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence

_ECHOING = (
    "Tolen/NNP/ROOT/0 ,/,/punct/0 echoing/VBG/acl/0/echo Kerland/NNP/dobj/2 ,/,/punct/0 {verb} ././punct/0"
)


def test_a_verb_behind_an_aside_is_the_sentences_own() -> None:
    called = "called/VBN/acl/3/call on/IN/prep/5 Vostia/NNP/pobj/6 to/TO/aux/9 act/VB/advcl/5/act"
    item = sentence(_ECHOING.format(verb=called))
    assert names(item, clause(item, "call").subjects) == ["Tolen"]
    assert not clause(item, "call").passive


@pytest.mark.parametrize(
    "verb",
    ["shelled/VBN/acl/3/shell by/IN/agent/5 Vostia/NNP/pobj/6", "accused/VBN/acl/3/accuse of/IN/prep/5"],
)
def test_a_participle_still_describes(verb: str) -> None:
    assert repair(hand_built(_ECHOING.format(verb=verb))) == []


def test_a_verb_with_a_finite_auxiliary_is_the_sentences_own() -> None:
    item = sentence(
        "The/DT/det/1 envoy/NN/ROOT/1 of/IN/prep/1 Kerland/NNP/pobj/2 has/VBZ/aux/5/have left/VBN/acl/3/leave "
        "the/DT/det/7 city/NN/dobj/5 ././punct/1"
    )
    assert names(item, clause(item, "leave").subjects) == ["The envoy"]


def test_what_is_needed_within_another_clause_is_not() -> None:
    parse = hand_built(
        "Tolen/NNP/ROOT/0 ,/,/punct/0 who/WP/nsubj/3 lacks/VBZ/relcl/0/lack the/DT/det/5 skill/NN/dobj/3 "
        "needed/VBN/acl/5/need to/TO/aux/8 lead/VB/xcomp/6/lead ././punct/0"
    )
    assert repair(parse) == []


def test_a_past_read_as_describing_the_object() -> None:
    item = sentence("Tolen/NNP/ROOT/0 defended/VBN/amod/3/defend the/DT/det/3 treaty/NN/appos/0 ././punct/0")
    assert names(item, clause(item, "defend").subjects) == ["Tolen"]
    assert names(item, clause(item, "defend").objects) == ["the treaty"]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Not/RB/neg/1 one/CD/nummod/2 shot/NN/nsubjpass/4 was/VBD/auxpass/4 fired/VBN/ROOT/4/fire", True),
        ("Nor/CC/cc/3 has/VBZ/aux/3/have Kerland/NNP/nsubj/3 fired/VBN/ROOT/3/fire", True),
        ("Not/RB/neg/1 every/DT/det/2 shot/NN/nsubjpass/4 was/VBD/auxpass/4 fired/VBN/ROOT/4/fire", False),
    ],
)
def test_not_one_and_nor_deny(text: str, negated: bool) -> None:
    assert clause(sentence(f"{text} ././punct/3"), "fire").negated == negated


@pytest.mark.parametrize(
    ("text", "subjects", "objects"),
    [
        ("Dozens/NNS/nsubj/1 arrested/VBD/ROOT/1/arrest ././punct/1", [], ["Dozens"]),
        ("Men/NNS/ROOT/0 taken/VBN/acl/0/take until/IN/prep/1 May/NNP/pobj/2 ././punct/0", [], ["Men"]),
        ("Ministers/NNS/nsubj/1 agreed/VBD/ROOT/1/agree on/IN/prep/1 it/PRP/pobj/2 ././punct/1", ["Ministers"], []),
        ("The/DT/det/1 army/NN/nsubj/2 bombed/VBD/ROOT/2/bomb ././punct/2", ["The army"], []),
        ("Tolen/NNP/nsubj/1 sent/VBD/ROOT/1/send men/NNS/npadvmod/1 ashore/RB/advmod/1 ././punct/1", ["Tolen"], []),
    ],
)  # fmt: skip
def test_a_note_without_an_auxiliary_tells_what_was_done(
    text: str, subjects: list[str], objects: list[str]
) -> None:
    item = sentence(text)
    verb = next(each for each in item.clauses if each.kind == "verb")
    assert (names(item, verb.subjects), names(item, verb.objects)) == (subjects, objects)
