"""An adjective said of a verb's object: "found X guilty"."""

from __future__ import annotations

from tests.grammar.shapes import clause, names, sentence


def test_whom_an_adjective_is_said_of_is_the_object() -> None:
    item = sentence(
        "The/DT/det/1 court/NN/nsubj/2 found/VBD/ROOT/2/find Freedonia/NNP/nsubj/4 guilty/JJ/ccomp/2"
    )
    found = clause(item, "find")
    assert names(item, found.subjects) == ["The court"]
    assert names(item, found.objects) == ["Freedonia"]


def test_who_calls_himself_ready_is_ready() -> None:
    item = sentence(
        "Oman/NNP/nsubj/1 declared/VBD/ROOT/1/declare itself/PRP/nsubj/3 ready/JJ/ccomp/1 "
        "for/IN/prep/3 talks/NNS/pobj/4/talk"
    )
    assert names(item, clause(item, "ready").subjects) == ["Oman"]
