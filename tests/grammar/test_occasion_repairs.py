"""What is told beside something else, on the wrong parses that make it a part of that; written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair


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
