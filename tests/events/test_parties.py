"""Phrases that mean the two sides of a story."""

from __future__ import annotations

import pytest

from onrecord.events.parties import means_both
from onrecord.grammar import Grammar


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("The two countries met.", True),
        ("Both met.", True),
        ("Norway invited the two heads of state.", True),
        ("Neither government answered.", True),
        ("Each ship left.", False),
        ("The two ships met.", False),
        ("Its two neighbours met.", False),
        ("The two ministers of Norway met.", False),
    ],
)
def test_which_phrases_mean_both_sides(grammar: Grammar, text: str, both: bool) -> None:
    (sentence,) = grammar.of_text(text)
    assert any(means_both(sentence, phrase) for phrase in sentence.phrases) is both
