"""Who is given something, on the wrong parses that hang the name on the thing; written by hand."""

from __future__ import annotations

import pytest

from onrecord.grammar import hand_built
from onrecord.grammar.repairs import repair
from tests.grammar.shapes import clause, names, sentence

MENDED = ["receiver_read_as_part_of_the_thing"]


def test_a_name_between_giving_and_a_bare_noun_receives() -> None:
    source = (
        "Vostia/NNP/nsubj/1 offered/VBD/ROOT/1/offer New/NNP/compound/5 Tolen/NNP/compound/5 peace/NN/compound/5 "
        "talks/NNS/dobj/1/talk on/IN/prep/1 Monday/NNP/pobj/6"
    )
    parse = hand_built(source)
    assert repair(parse) == MENDED
    assert [(parse.heads[word], parse.deps[word]) for word in (2, 3, 4)] == [
        (3, "compound"),
        (1, "dative"),
        (5, "compound"),
    ]
    item = sentence(source)
    assert names(item, clause(item, "offer").objects) == ["peace talks"]
    assert names(item, clause(item, "offer").recipients) == ["New Tolen"]


@pytest.mark.parametrize(
    "source",
    [
        "Vostia/NNP/nsubj/1 sent/VBD/ROOT/1/send Tolen/NNP/compound/3 fighters/NNS/dobj/1/fighter",
        "Vostia/NNP/nsubj/1 sent/VBD/ROOT/1/send Tolen/NNP/compound/3 troops/NNS/dobj/1/troops",
        "Vostia/NNP/nsubj/1 denied/VBD/ROOT/1/deny NATO/NNP/compound/3 membership/NN/dobj/1/membership",
        "Vostia/NNP/nsubj/1 offered/VBD/ROOT/1/offer the/DT/det/4 Tolen/NNP/compound/4 talks/NNS/dobj/1/talk",
        "Vostia/NNP/nsubj/1 praised/VBD/ROOT/1/praise Tolen/NNP/compound/3 talks/NNS/dobj/1/talk",
    ],
    ids=["men of it", "troops", "abbreviation", "article", "another verb"],
)
def test_what_may_be_one_phrase_stays_one(source: str) -> None:
    assert repair(hand_built(source)) == []


@pytest.mark.parametrize(("thing", "received"), [("offer", True), ("enemy", False)])
def test_whoever_is_made_an_offer_receives_it(thing: str, received: bool) -> None:
    made = "Vostia/NNP/nsubj/1 made/VBD/ROOT/1/make Tolen/NNP/nsubj/4 a/DT/det/4"
    source = f"{made} {thing}/NN/ccomp/1/{thing} ././punct/1"
    parse = hand_built(source)
    assert repair(parse) == (["receiver_read_as_what_is_made"] if received else [])
    assert parse.deps[2] == ("dative" if received else "nsubj")
