"""Block quotations that lost their marks: the paragraph behind a cue and a colon."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar
from tests.statements.reading import statements_in

BLOCK = "If the dam is opened without notice, the villages will seek damages in court."


def said(grammar: Grammar, text: str) -> list[str]:
    return [s.content_text for s in statements_in(grammar, text) if s.cue_text == "said"]


def test_the_paragraph_behind_the_colon_is_what_was_said(grammar: Grammar) -> None:
    text = f"In a statement issued later, the river board said:\n\n{BLOCK}\n\nThe board met on Monday."
    found = [s for s in statements_in(grammar, text) if s.cue_text == "said"]
    assert [(s.source_text, s.content_text, s.rule) for s in found] == [
        ("the river board", BLOCK, "say:say+block")
    ]
    assert found[0].score < 1


@pytest.mark.parametrize(
    "text",
    [
        "The river board said:\n\nPHOTO: A dam.",
        "The river board said.\n\n" + BLOCK,
        "The river board, which said: nothing of use came of it, met.\n\n" + BLOCK,
    ],
)
def test_without_colon_or_paragraph_there_is_no_block(grammar: Grammar, text: str) -> None:
    assert BLOCK not in said(grammar, text)


def test_marks_say_themselves_what_they_hold(grammar: Grammar) -> None:
    text = "The river board said:\n\n“The dam stays closed.” Nobody else spoke."
    assert said(grammar, text) == ["“The dam stays closed.”"]
