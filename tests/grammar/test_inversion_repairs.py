"""Speakers behind their verb, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import Sentence, hand_built
from onrecord.grammar.repairs import repair
from onrecord.grammar.sentences import sentence_of
from tests.grammar.shapes import clause, names, sentence


@pytest.mark.parametrize("label", ["dobj", "attr"])
def test_who_warns_behind_a_quotation_is_no_object(label: str) -> None:
    item = sentence(
        "\"/``/punct/3 We/PRP/nsubj/2 agree/VBP/ccomp/5/agree ,/,/punct/5 \"/''/punct/5 warned/VBD/ROOT/5/warn "
        f"the/DT/det/7 envoy/NN/{label}/5 ,/,/punct/5 blaming/VBG/advcl/5/blame Vostia/NNP/dobj/9 ././punct/5"
    )
    assert names(item, clause(item, "warn").subjects) == ["the envoy"]
    assert names(item, clause(item, "blame").subjects) == ["the envoy"]


def test_whom_one_warns_in_the_next_clause_is_an_object() -> None:
    parse = hand_built(
        "Vostia/NNP/nsubj/1 agrees/VBZ/ccomp/3/agree ,/,/punct/3 warned/VBD/ROOT/3/warn Tolen/NNP/dobj/3 "
        "of/IN/prep/3 war/NN/pobj/5 ././punct/3"
    )
    assert "speaker_read_as_object" not in repair(parse)


def test_a_headline_goes_on_with_its_subject() -> None:
    item = _headline(
        "Vostia/NNP/nsubj/1 accuses/VBZ/ccomp/4/accuse Kerland/NNP/dobj/1 ,/,/punct/1 urges/VBZ/ROOT/4/urge "
        "talks/NNS/dobj/4/talk"
    )
    assert names(item, clause(item, "urge").subjects) == ["Vostia"]
    assert clause(item, "accuse").relation == "root"


@pytest.mark.parametrize(
    "read", ["nsubj/2 to/TO/aux/2 free/VB/ccomp/6", "npadvmod/6 to/TO/aux/2 free/VB/relcl/0"]
)
def test_what_a_headline_will_do_by_its_speaker_is_its_future(read: str) -> None:
    item = _headline(
        f"Vostia/NNP/{read}/free crew/NN/dobj/2 ,/,/punct/6 Kerland/NNP/nsubj/6 says/VBZ/ROOT/6/say"
    )
    assert clause(item, "free").tense == "future"
    assert names(item, clause(item, "free").subjects) == ["Vostia"]


def _headline(source: str) -> Sentence:
    return sentence_of(hand_built(source), field="title")
