"""What a noun only mentions borrows no side from elsewhere, and whoever wishes is not always asking."""

from __future__ import annotations

import pytest

from onrecord.events.coder import Coder
from onrecord.events.examples import coded
from onrecord.grammar import Grammar
from tests.events.toy import BOOK

MARKET_DAY = (
    "The market of the town was full. A baker sold bread. {} The children went home early. "
    "The bus was late. A dog slept in the sun. Ruritania is a small country."
)


def told(grammar: Grammar, text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (event.type, event.status, [actor.id for actor in event.targets])
        for event in coded(Coder(BOOK), grammar, text)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The Ruritania-Freedonia war worried Sylvania.",
        MARKET_DAY.format("Since the Ruritanian attack the bakers of Freedonia work at night."),
    ],
)
def test_a_deed_that_is_only_mentioned_is_left(grammar: Grammar, text: str) -> None:
    assert [each for each in told(grammar, text) if each[0] == "ASSAULT"] == []


def test_a_noun_that_names_its_target_is_coded(grammar: Grammar) -> None:
    assert told(grammar, "Ruritania's attack on Freedonia worried Sylvania.") == [
        ("ASSAULT", "reported", ["Freedonia"])
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania wants to deport the Freedonians.", [("THREATEN", "planned")]),
        ("Ruritania wants to meet Freedonia.", [("AGREE", "planned")]),
        ("Ruritania wants Freedonia to punish Sylvania.", [("REQUEST", "reported")]),
        ("Ruritania called for sanctions on Freedonia.", [("ACCUSE", "reported")]),
        ("Ruritania tries to avoid Freedonia.", []),
        ("Ruritania tried four Freedonian officers for murder.", [("ACCUSE", "reported")]),
    ],
)
def test_what_wanting_and_trying_make_of_it(
    grammar: Grammar, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [each[:2] for each in told(grammar, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruritania said that Freedonia should return the islands.", ["REQUEST"]),
        ("Ruritania said that Freedonia should have returned the islands.", []),
        ("Ruritania said that it must return to Freedonia.", []),
    ],
)
def test_what_should_be_asks_somebody_else_for_what_is_ahead(
    grammar: Grammar, text: str, expected: list[str]
) -> None:
    assert [each[0] for each in told(grammar, text)] == expected
