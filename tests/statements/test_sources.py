"""Sources: who says it, and what is none."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar
from tests.statements.reading import statements_in


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Iran has repeatedly this week rejected the offer.", "rejected", "Iran"),
        (
            "Vostia, accused by Kerland of shelling a village, denied it and said it would act.",
            "said",
            "Vostia, accused by Kerland of shelling a village",
        ),
        ("Vostia, accusing Kerland of spying, expelled its envoy.", "accusing", "Vostia"),
        ("The ministers met on Monday, with Ana Lund saying that the talks were over.", "saying", "Ana Lund"),
        (
            "Norland rejected the offer for talks, with President Ana Lund saying that it was empty.",
            "saying",
            "President Ana Lund",
        ),
    ],
)
def test_the_source_is_who_speaks(grammar: Grammar, text: str, cue: str, source: str) -> None:
    assert [s.source_text for s in statements_in(grammar, text) if s.cue_text == cue] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "ACCRA: The emir has postponed his address to the nation.",
        "Let's talk about the problems of the country.",
        "The official, who declined to be identified, left early.",
    ],
)
def test_nobody_speaks(grammar: Grammar, text: str) -> None:
    assert not statements_in(grammar, text)


@pytest.mark.parametrize(
    "text",
    [
        "Norland recalled its ambassador in Vostia.",
        "Gunmen attacked the convoy near the border.",
        "Norland will respect the ceasefire.",
        "The president welcomed his guest at the airport.",
        "The Vostian parliament will vote only at the end.",
        "The envoys were careful in their words.",
    ],
)
def test_deeds_say_nothing(grammar: Grammar, text: str) -> None:
    assert statements_in(grammar, text) == ()


def test_the_same_verbs_may_say_something(grammar: Grammar) -> None:
    for text, cue in (
        ("The minister recalled that the islands were theirs.", "recalled"),
        ("The minister attacked the deal.", "attacked"),
        ("Norland welcomed the deal.", "welcomed"),
        ("Lawmakers voted against the deal.", "voted"),
    ):
        assert [s.cue_text for s in statements_in(grammar, text)] == [cue]


def test_nobody_finds_it_hard_to_believe(grammar: Grammar) -> None:
    found = statements_in(grammar, "The minister said it was very hard to believe that the talks had failed.")
    assert "it" not in {each.source_text for each in found}


def test_who_lists_somebody_in_a_relative_clause_is_the_source(grammar: Grammar) -> None:
    found = statements_in(grammar, "The blogger, whom Norland describes as a terrorist, left.")
    assert [(s.source_text, s.content_text) for s in found] == [("Norland", "The blogger … as a terrorist")]
