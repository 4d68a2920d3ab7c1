"""Which clauses of a sentence are asked, on parses written by hand."""

from __future__ import annotations

from tests.grammar.shapes import clause, sentence

QUOTED = (
    "\"/``/punct/4 Will/MD/aux/4 Vostia/NNP/nsubj/4 ever/RB/advmod/4 yield/VB/ccomp/7/yield ?/./punct/7 \"/''/punct/7 "
    "asked/VBD/ROOT/7/ask Kerland/NNP/nsubj/7 {end}"
)


def test_a_quotation_with_a_question_mark_is_asked_and_who_asks_it_is_not() -> None:
    item = sentence(QUOTED.format(end="././punct/7"))
    assert clause(item, "yield").question
    assert not clause(item, "ask").question


def test_what_stands_in_the_same_quotation_before_the_question_is_said() -> None:
    item = sentence(
        '"/``/punct/2 We/PRP/nsubj/2 waited/VBD/ROOT/2/wait ././punct/2 Will/MD/aux/6 Vostia/NNP/nsubj/6 '
        "yield/VB/parataxis/2/yield ?/./punct/6 \"/''/punct/2"
    )
    assert clause(item, "yield").question
    assert not clause(item, "wait").question


def test_a_sentence_that_ends_in_a_question_mark_is_asked_as_a_whole() -> None:
    item = sentence("Will/MD/aux/2 Vostia/NNP/nsubj/2 yield/VB/ROOT/2/yield ?/./punct/2")
    assert clause(item, "yield").question
