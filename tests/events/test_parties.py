"""Phrases that mean the two sides of a story."""

from __future__ import annotations

import pytest

import onrecord
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


def test_the_soldiers_of_the_two_armies_are_of_both_sides() -> None:
    text = (
        "Benin and Togo quarrel. Benin and Togo met. Soldiers of the two armies threw stones at each other."
    )
    (thrown,) = [
        event for event in onrecord.code(text, published="2018-07-09").events if event.type == "ASSAULT"
    ]
    assert {actor.country for actor in thrown.sources} == {"BEN", "TGO"}
