"""Who does it before a hyphen, on parses written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence

TRUCE = (
    "Vostia/NNP/nsubj/1 {verb} {det} Omani/NNP/npadvmod/5/omani -/HYPH/punct/5 {told}/VBN/amod/6 "
    "truce/NN/dobj/1/truce"
)


def parsed(verb: str = "signed/VBD/ROOT/1/sign", det: str = "the/DT/det/6", told: str = "brokered") -> str:
    return TRUCE.format(verb=verb, det=det, told=told)


def test_who_brokers_it_stands_before_the_hyphen() -> None:
    assert repair(hand_built(parsed())) == ["maker_before_a_hyphen"]
    item = sentence(parsed())
    told = clause(item, "broker")
    assert (names(item, told.subjects), told.relation, told.passive) == (["Omani"], "relative", False)
    assert names(item, clause(item, "sign").objects) == ["truce"]


@pytest.mark.parametrize("told", ["led", "backed", "based"])
def test_a_participle_that_says_whose_it_is_stays_so(told: str) -> None:
    assert repair(hand_built(parsed(told=told))) == []


@pytest.mark.parametrize(
    ("verb", "det", "mended"),
    [
        ("wants/VBZ/ROOT/1/want", "a/DT/det/6", False),
        ("sought/VBD/ROOT/1/seek", "a/DT/det/6", False),
        ("wants/VBZ/ROOT/1/want", "the/DT/det/6", True),
        ("signed/VBD/ROOT/1/sign", "a/DT/det/6", True),
    ],
)
def test_what_is_only_wished_for_has_not_been_brokered(verb: str, det: str, mended: bool) -> None:
    assert bool(repair(hand_built(parsed(verb=verb, det=det)))) is mended
