"""What an offer, promise or plan is of is not done by making it; who writes a letter says what it says."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya offered Uganda a hand of dialogue.", ["AGREE"]),
        ("Kenya proposed a plan of cooperation with Uganda.", ["AGREE"]),
        ("Kenya agreed to impose sanctions on Uganda.", ["THREATEN"]),
        ("Kenya offered to send troops to Uganda.", ["AGREE"]),
        ("Kenya agreed not to attack Uganda.", ["AGREE"]),
        ("Kenya issued a condemnation of the Ethiopian attack on Uganda.", ["ACCUSE", "ASSAULT"]),
    ],
)
def test_what_is_offered_is_not_done(text: str, types: list[str]) -> None:
    assert [event.type for event in onrecord.code(text, published="2021-09-18").events] == types


@pytest.mark.parametrize(
    "text",
    [
        "A statement by Kenya condemned Uganda.",
        "A statement by Kenya condemning Uganda was read out.",
        "A declaration by Kenya accused Uganda of murder.",
    ],
)
def test_who_writes_a_text_says_what_it_says(text: str) -> None:
    (event,) = onrecord.code(text, published="2021-09-18").events
    assert (event.type, event.sources[0].country, event.targets[0].country) == ("ACCUSE", "KEN", "UGA")
