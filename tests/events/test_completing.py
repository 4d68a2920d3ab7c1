"""Whom an event needs, and who of those that were found does not do."""

from __future__ import annotations

import pytest

import onrecord

HOUSE = (
    "The Norwegian parliament passed the budget of Norway on Friday. The finance minister of Norway was pleased. "
    "The Norwegian premier left early. Deputies of the Norwegian left were angry. "
    "The debate in the Norwegian parliament had lasted a week. {last}"
)


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Nokia attacked Samsung in the market for cheap phones.", []),
        ("Hamas fighters attacked an Israeli company in Ashkelon.", ["ASSAULT"]),
        ("Guards of Shell killed two villagers in Nigeria.", ["ASSAULT"]),
    ],
)
def test_firms_fight_each_other_for_customers_only(text: str, types: list[str]) -> None:
    assert [event.type for event in onrecord.code(text, published="2020-06-15").events] == types


@pytest.mark.parametrize(
    ("last", "wanted"),
    [
        ("The speaker broke the logjam in the session.", set()),
        ("The premier met the Danish premier on Saturday.", {"CONSULT"}),
    ],
)
def test_a_parliament_does_nothing_for_two_with_its_own_state(last: str, wanted: set[str]) -> None:
    found = onrecord.code(HOUSE.format(last=last), published="2020-06-15").events
    assert {event.type for event in found if event.type in ("CONSULT", "COOPERATE", "AID")} == wanted
