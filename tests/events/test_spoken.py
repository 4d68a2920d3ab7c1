"""What a frame has said is said once; what a measure measures is meant; days meet no condition, for or against."""

from __future__ import annotations

import pytest

from onrecord.events import Codebook
from onrecord.events.coder import Coder
from onrecord.events.examples import coded
from onrecord.grammar import Grammar
from tests.events.toy import BOOK


def types(book: Codebook, grammar: Grammar, text: str) -> list[str]:
    return [event.type for event in coded(Coder(book), grammar, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania called the law of Freedonia insulting.", ["ACCUSE"]),
        ("Ruritania sent two planeloads of blankets to Freedonia.", ["AID"]),
        ("Ruritania test-fired a ballistic missile on Sunday.", ["MOBILIZE"]),
        ("Ruritania insisted that Freedonia return the islands.", ["REQUEST"]),
        ("Ruritania stopped Freedonia from joining the union.", ["COERCE"]),
        ("Ruritania stopped sending food to Freedonia.", ["SANCTION"]),
    ],
)
def test_one_event_of_the_right_type(grammar: Grammar, text: str, expected: list[str]) -> None:
    assert types(BOOK, grammar, text) == expected
