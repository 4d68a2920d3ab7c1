"""The conditions that a frame sets to a clause."""

from __future__ import annotations

import pytest

from onrecord.events.conditions import conditions_of
from onrecord.events.schema import Frame
from onrecord.grammar import Grammar

FRAME = Frame(id="toy.pose", verbs=("pose",), several=True)


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("The kings posed for photographs.", True),
        ("The king and the queen posed for photographs.", True),
        ("The king posed for photographs.", False),
        ("The king posed with two guests.", False),
    ],
)
def test_a_subject_that_is_more_than_one(grammar: Grammar, text: str, met: bool) -> None:
    sentence = grammar.of_text(text)[0]
    clause = next(clause for clause in sentence.clauses if clause.lemma == "pose")
    (condition,) = conditions_of(sentence, clause, FRAME, frozenset)
    assert (condition.key, condition.met) == ("several", met)
