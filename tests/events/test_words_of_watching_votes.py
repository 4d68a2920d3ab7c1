"""Whoever watched an election and judges it: words that only count in somebody's mouth."""

from __future__ import annotations

import pytest

from tests.events.told import rows


@pytest.mark.parametrize(
    "text",
    [
        "The European Union said Kenya's election did not meet international standards.",
        "The poll in Kenya fell short of democratic norms, the European Union said.",
        "The vote in Kenya was neither free nor fair, the European Union said.",
        "The vote in Kenya was not credible, the European Union said.",
        "The European Union said the referendum in Kenya was rigged.",
        "The European Union said Kenya's vote had been marred by fraud.",
        "The European Union called Kenya's election flawed.",
    ],
)
def test_a_vote_that_is_found_wanting_is_a_charge(text: str) -> None:
    assert rows(text) == [("ACCUSE", "EUR", "KEN")]


def test_a_vote_that_is_found_fair_is_praised() -> None:
    assert rows("The European Union said the vote in Kenya was free and fair.") == [("SUPPORT", "EUR", "KEN")]


@pytest.mark.parametrize(
    "text",
    [
        "The European Union said Kenya's milk did not meet its standards.",
        "The weather in Kenya was fair, the European Union said.",
    ],
)
def test_what_is_no_vote_is_not_judged(text: str) -> None:
    assert rows(text) == []
