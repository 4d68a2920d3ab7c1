"""Words that the parser makes peers of the wrong word, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence


def test_a_name_behind_and_with_an_aside_is_the_subject_of_the_verb_behind_it() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 closed/VBD/ROOT/1/close the/DT/det/3 border/NN/dobj/1 and/CC/cc/3 "
        "Kerland/NNP/conj/3 ,/,/punct/1 accusing/VBG/advcl/1/accuse Vostia/NNP/dobj/7 of/IN/prep/7 "
        "meddling/NN/pobj/9 ,/,/punct/7 expelled/VBD/conj/1/expel its/PRP$/poss/14 envoy/NN/dobj/12 ././punct/1"
    )
    assert names(item, clause(item, "close").objects) == ["the border"]
    assert names(item, clause(item, "expel").subjects) == ["Kerland"]
    assert names(item, clause(item, "accuse").subjects) == ["Kerland"]


def test_a_relative_clause_behind_the_name_is_the_names() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 summoned/VBD/ROOT/1/summon the/DT/det/3 envoy/NN/dobj/1 and/CC/cc/3 "
        "Kerland/NNP/conj/3 ,/,/punct/3 which/WDT/nsubj/8 borders/VBZ/relcl/3/border it/PRP/dobj/8 "
        ",/,/punct/1 condemned/VBD/dep/1/condemn the/DT/det/13 move/NN/dobj/11 ././punct/1"
    )
    assert names(item, clause(item, "condemn").subjects) == ["Kerland"]
    assert names(item, clause(item, "border").subjects) == ["Kerland"]


def test_a_row_of_verbs_behind_two_objects_keeps_its_subject() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 met/VBD/ROOT/1/meet Kerland/NNP/dobj/1 and/CC/cc/2 Oman/NNP/conj/2 ,/,/punct/2 "
        "which/WDT/nsubj/7 borders/VBZ/relcl/2/border it/PRP/dobj/7 ,/,/punct/1 condemned/VBD/conj/1/condemn "
        "the/DT/det/12 raid/NN/dobj/10 ,/,/punct/10 and/CC/cc/10 left/VBD/conj/10/leave ././punct/1"
    )
    assert "subject_read_as_peer_of_the_object" not in repair(parse)


def test_a_participle_goes_on_with_a_participle_and_not_with_an_infinitive() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/1 met/VBD/ROOT/1/meet Kerland/NNP/dobj/1 ,/,/punct/1 urging/VBG/advcl/1/urge "
        "it/PRP/dobj/4 to/TO/aux/7 sign/VB/xcomp/4/sign and/CC/cc/7 calling/VBG/conj/7/call for/IN/prep/9 "
        "calm/NN/pobj/10 ././punct/1"
    )
    assert names(item, clause(item, "call").subjects) == ["Vostia"]


@pytest.mark.parametrize(
    ("has", "asked", "sent"), [("has/VBZ/aux/2", "VBN", "VBN/conj"), ("once/RB/advmod/2", "VBD", "VBD/dep")]
)
def test_a_past_goes_on_with_who_asks_and_not_with_what_is_asked(has: str, asked: str, sent: str) -> None:
    item = sentence(
        f"Vostia/NNP/nsubj/2 {has} asked/{asked}/ROOT/2/ask Kerland/NNP/dobj/2 to/TO/aux/5 sign/VB/xcomp/2/sign "
        f"and/CC/cc/5 sent/{sent}/5/send ships/NNS/dobj/7 ././punct/2"
    )
    assert names(item, clause(item, "send").subjects) == ["Vostia"]


def test_an_infinitive_that_looks_like_a_past_stays_where_it_is() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 promised/VBD/ROOT/1/promise to/TO/aux/3 meet/VB/xcomp/1/meet and/CC/cc/3 "
        "cut/VBD/conj/3/cut arms/NNS/dobj/5 ././punct/1"
    )
    assert repair(parse) == []


def test_of_two_subjects_with_where_between_the_first_is_the_main_verbs() -> None:
    item = sentence(
        "Vostia/NNP/nsubj/4 ,/,/punct/4 where/WRB/advmod/4 Tolen/NNP/nsubj/4 held/VBD/ROOT/4/hold "
        "talks/NNS/dobj/4 ,/,/punct/4 promised/VBD/dep/4/promise help/NN/dobj/7 ././punct/4"
    )
    assert names(item, clause(item, "promise").subjects) == ["Vostia"]
    assert names(item, clause(item, "hold").subjects) == ["Tolen"]


def test_a_past_goes_on_with_who_demands_and_not_with_what_is_demanded() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 demanded/VBD/ROOT/1/demand that/IN/mark/4 they/PRP/nsubj/4 leave/VBP/ccomp/1/leave "
        "and/CC/cc/4 sent/VBD/conj/4/send ships/NNS/dobj/6/ship"
    )
    assert repair(parse) == ["participle_joined_to_an_infinitive"]
    assert parse.heads[6] == 1


def test_a_perfect_goes_on_with_the_perfect_above_the_infinitive() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/2 has/VBZ/aux/2/have called/VBN/ROOT/2/call on/IN/prep/2 Tolen/NNP/pobj/3 "
        "to/TO/aux/6 leave/VB/xcomp/2/leave and/CC/cc/6 has/VBZ/aux/9/have thanked/VBN/conj/6/thank "
        "Kerland/NNP/dobj/9"
    )
    assert repair(parse) == ["participle_joined_to_an_infinitive"]
    assert parse.heads[9] == 2


def test_what_they_wanted_and_got_is_of_one_time() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 said/VBD/ROOT/1/say that/IN/mark/4 they/PRP/nsubj/4 leave/VBP/ccomp/1/leave "
        "and/CC/cc/4 sent/VBD/conj/4/send ships/NNS/dobj/6/ship"
    )
    assert repair(parse) == []
