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
