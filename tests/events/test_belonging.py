"""Whose a bare office or audience is."""

from __future__ import annotations

import pytest

import onrecord
from onrecord.records import Event


def events(text: str, type_: str) -> list[Event]:
    return [event for event in onrecord.code(text, published="2019-03-05").events if event.type == type_]


def test_an_office_in_a_capital_is_of_that_country() -> None:
    text = "Serbia quarrels with Croatia. The prime minister in Zagreb demanded an apology from Serbia."
    (event,) = events(text, "REQUEST")
    assert [source.country for source in event.sources] == ["HRV"]


@pytest.mark.parametrize("audience", ["lawmakers", "voters", "Congress"])
def test_whom_a_president_speaks_to_at_home_is_of_his_own_country(audience: str) -> None:
    text = (
        "Cuba and the United States restored relations on Wednesday. "
        f"The American president warned {audience} that change in Cuba would be slow."
    )
    (event,) = events(text, "THREATEN")
    assert {target.country for target in event.targets} == {"USA"}


def test_whose_neighbour_accuses_somebody_does_not_accuse() -> None:
    text = "Slovenia disagrees with Croatia. Slovenia is patient. Its neighbour accused Slovenia of greed."
    assert all(event.sources[0].country != "SVN" for event in events(text, "ACCUSE"))
