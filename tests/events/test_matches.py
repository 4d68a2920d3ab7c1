"""Articles about a match."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "types"),
    [
        (
            "Norway beat Sweden in the semi-final on Sunday. The goalkeeper was in tears. "
            "Sweden attacked Norway from the first minute. The referee missed a foul. The stadium was full. "
            "A midfielder was hurt.",
            set(),
        ),
        (
            "Norway and Sweden are at war. The fleet was in port. Sweden attacked Norway from the sea. "
            "The king was in tears. The streets were full. A midfielder was hurt.",
            {"ASSAULT"},
        ),
    ],
    ids=["a match", "a war that a player was hurt in"],
)
def test_words_of_force_hurt_nobody_in_an_article_about_a_match(text: str, types: set[str]) -> None:
    found = onrecord.code(text, published="2019-03-05").events
    assert {event.type for event in found if event.trigger.text == "attacked"} == types


def test_a_side_left_open_in_an_article_about_a_match_is_nobody() -> None:
    text = (
        "Norway beat Brazil in the semi-final on Sunday. Brazil attacked Norway from the first minute. "
        "Brazil's coach accused the referee of stealing the match and refused to shake hands. "
        "The goalkeeper was in tears. The stadium was full. A midfielder was hurt."
    )
    assert onrecord.code(text, published="2019-03-05").events == ()


def test_nobody_fills_a_side_in_an_article_about_a_match_that_has_no_word_of_force() -> None:
    text = (
        "Norway lost to Brazil by nine wickets on Sunday. The innings was short. Brazil was in good form. "
        "The rain held off. Norway refused to shake hands and rejected the verdict of the umpire. "
        "The stadium was full."
    )
    assert onrecord.code(text, published="2019-03-05").events == ()
