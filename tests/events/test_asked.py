"""What is asked and not said."""

from __future__ import annotations

import pytest

from onrecord.events import Coder
from onrecord.events.examples import coded
from onrecord.grammar import Grammar
from tests.events.toy import BOOK


def types(grammar: Grammar, text: str) -> list[str]:
    return [event.type for event in coded(Coder(BOOK), grammar, text)]


@pytest.mark.parametrize(
    "text",
    [
        "Sylvania lies in the east. Ruritania has yet to say which of the two Ruritania recognises in Freedonia.",
        "Sylvania did not say whom Ruritania supports in Freedonia.",
        "Nobody in Sylvania knows which country Ruritania threatened.",
    ],
)
def test_to_whom_it_is_done_is_asked(grammar: Grammar, text: str) -> None:
    assert not {"SUPPORT", "THREATEN"} & set(types(grammar, text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sylvania met Freedonia, which Ruritania supports.", "SUPPORT"),
        ("Sylvania met Freedonia, whom Ruritania blames for the raid.", "ACCUSE"),
        ("Sylvania said that Ruritania supports Freedonia.", "SUPPORT"),
    ],
)
def test_a_relative_clause_asks_nothing(grammar: Grammar, text: str, expected: str) -> None:
    assert expected in types(grammar, text)
