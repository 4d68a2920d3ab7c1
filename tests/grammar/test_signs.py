"""Signs given to the parser in place of others."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar, hand_built
from onrecord.grammar.signs import known_signs, own_signs


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Vostia - a friend - left.", "Vostia — a friend — left."),
        ("Vostia [a friend] left.", "Vostia (a friend) left."),
        ("a well-known friend", "a well-known friend"),
        ("- Vostia left", "- Vostia left"),
    ],
)
def test_a_hyphen_between_spaces_and_square_brackets(text: str, known: str) -> None:
    assert known_signs(text) == known


def test_the_words_keep_the_signs_of_the_text() -> None:
    parse = hand_built("Vostia/NNP/nsubj/2 —/:/punct/0 left/VBD/ROOT/2/leave")
    own_signs(parse, "Vostia - left")
    assert (parse.texts[1], parse.small[1], parse.lemmas[1]) == ("-", "-", "-")


def test_a_sentence_goes_on_behind_an_aside(grammar: Grammar) -> None:
    text = "The government - in concert with its allies - passed laws [and a budget] on Monday."
    (sentence,) = grammar.of_text(text)
    assert [word.text for word in sentence.words if word.tag in (":", "-LRB-", "-RRB-")] == [
        "-",
        "-",
        "[",
        "]",
    ]
    assert any(clause.lemma == "pass" and clause.subjects for clause in sentence.clauses)
