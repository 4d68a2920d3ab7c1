"""What an offer, promise or plan is of is not done by making it."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Kenya offered Uganda a hand of dialogue.", ["AGREE"]),
        ("Kenya proposed a plan of cooperation with Uganda.", ["AGREE"]),
        ("Kenya issued a condemnation of the Ethiopian attack on Uganda.", ["ACCUSE", "ASSAULT"]),
    ],
)
def test_what_is_offered_is_not_done(text: str, types: list[str]) -> None:
    assert [event.type for event in onrecord.code(text, published="2021-09-18").events] == types
