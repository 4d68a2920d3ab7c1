"""What is asked and not said."""

from __future__ import annotations

import pytest

import onrecord
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


@pytest.mark.parametrize(
    "text",
    [
        '"Will Sweden help us?" the Finnish premier asked in Helsinki.',
        '"How long will Kenya wait?" asked the Ugandan paper.',
        '"Has Iran attacked our ships?" a Saudi officer asked.',
    ],
)
def test_a_question_in_quotation_marks_is_no_event(text: str) -> None:
    assert not onrecord.code(text, published="2020-06-15").events


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ('Norway asked Sweden: "Will you send us your planes?"', "REQUEST"),
        ('"Can Norway send us tents?" Turkey asked Norway for help.', "REQUEST"),
        ('"Free our crew," Norway asked Sudan.', "REQUEST"),
        ("Deputies questioned the Danish minister over the sale of arms to Sudan.", "ACCUSE"),
    ],
)
def test_who_is_asked_to_do_something_is_asked_for_it(text: str, type_: str) -> None:
    assert [event.type for event in onrecord.code(text, published="2020-06-15").events] == [type_]
