"""Sources: who says it, and what is none."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar
from tests.statements.reading import statements_in


@pytest.mark.parametrize(
    ("text", "cue", "source"),
    [
        ("Iran has repeatedly this week rejected the offer.", "rejected", "Iran"),
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
