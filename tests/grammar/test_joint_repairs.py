"""Clauses that the parser joins in the wrong way, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_who_waits_in_a_clause_of_time_is_no_object_of_its_opening_word() -> None:
    item = sentence(
        "As/IN/prep/4 a/DT/det/2 crowd/NN/pobj/0 outside/RB/advmod/2 waited/VBD/advcl/7/wait ,/,/punct/7 "
        "she/PRP/nsubj/7 left/VBD/ROOT/7/leave ././punct/7"
    )
    waited = clause(item, "wait")
    assert names(item, waited.subjects) == ["a crowd"]
    assert waited.mark == "as"


_MET = (
    "Envoys/NNS/nsubj/1/envoy met/VBD/ROOT/1/meet here/RB/advmod/1 ,/,/punct/1 "
    "condemned/VBD/advcl/1/condemn Vostia/NNP/dobj/4 "
)


def test_a_past_behind_a_comma_is_the_next_verb_of_a_row() -> None:
    item = sentence(f"{_MET} ,/,/punct/4 and/CC/cc/4 asked/VBD/conj/4/ask Kerland/NNP/dobj/8 ././punct/1")
    assert names(item, clause(item, "condemn").subjects) == ["Envoys"]
    assert names(item, clause(item, "ask").subjects) == ["Envoys"]


def test_a_participle_behind_a_comma_is_no_verb_of_a_row() -> None:
    parse = hand_built(
        "Envoys/NNS/nsubj/1/envoy met/VBD/ROOT/1/meet here/RB/advmod/1 ,/,/punct/1 "
        "backed/VBN/advcl/1/back by/IN/agent/4 Vostia/NNP/pobj/5 ././punct/1"
    )
    assert repair(parse) == []


def test_how_somebody_looks_is_no_second_subject() -> None:
    item = sentence(
        "His/PRP$/poss/1/his arm/NN/nsubj/8 in/IN/prep/1 a/DT/det/4 sling/NN/pobj/2 ,/,/punct/8 "
        "the/DT/det/7 envoy/NN/nsubj/8 left/VBD/ROOT/8/leave Vostia/NNP/dobj/8 ././punct/8"
    )
    assert names(item, clause(item, "leave").subjects) == ["the envoy"]


def test_what_is_told_in_the_past_is_no_time_of_an_infinitive() -> None:
    parse = hand_built(
        "They/PRP/nsubj/1 agreed/VBD/ROOT/1/agree to/TO/aux/3 resume/VB/xcomp/1/resume talks/NNS/dobj/3/talk "
        "after/IN/mark/7 presidents/NNS/nsubj/7/president met/VBD/advcl/3/meet"
    )
    assert repair(parse) == ["past_hung_on_what_is_to_come"]
    assert parse.heads[7] == 1


def test_what_is_to_come_too_stays_its_time() -> None:
    parse = hand_built(
        "They/PRP/nsubj/1 agreed/VBD/ROOT/1/agree to/TO/aux/3 resume/VB/xcomp/1/resume talks/NNS/dobj/3/talk "
        "after/IN/mark/7 presidents/NNS/nsubj/7/president meet/VBP/advcl/3/meet"
    )
    assert repair(parse) == []


def test_a_sentence_before_a_semicolon_is_its_own() -> None:
    parse = hand_built(
        "Tolen/NNP/nsubj/1 sent/VBD/ccomp/5/send ships/NNS/dobj/1/ship ;/:/punct/5 Vostia/NNP/nsubj/5 "
        "refused/VBD/ccomp/8/refuse ;/:/punct/8 Kerland/NNP/nsubj/8 answered/VBD/ROOT/8/answer"
    )
    assert repair(parse) == ["sentence_before_a_semicolon"]
    assert (parse.root, parse.heads[5], parse.deps[5], parse.heads[8]) == (1, 1, "conj", 5)


@pytest.mark.parametrize("stop", [",/,", "''/''"], ids=["comma", "quote"])
def test_what_is_said_behind_a_comma_is_said(stop: str) -> None:
    parse = hand_built(
        f"Tolen/NNP/nsubj/1 attacked/VBD/ccomp/4/attack {stop}/punct/4 he/PRP/nsubj/4 said/VBD/ROOT/4/say"
    )
    assert repair(parse) == []


def test_what_goes_on_behind_a_semicolon_is_the_second_sentences() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 condemned/VBD/ccomp/5/condemn it/PRP/dobj/1 ;/:/punct/5 Kerland/NNP/nsubj/5 "
        "objected/VBD/ROOT/5/object and/CC/cc/1 called/VBD/conj/1/call for/IN/prep/7 talks/NNS/pobj/8/talk ././punct/5"
    )
    assert clause(item, "condemn").relation == "root"
    assert names(item, clause(item, "call").subjects) == ["Kerland"]
