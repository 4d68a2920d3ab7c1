"""Which effect an operator has once it is known what it governs, on the shipped codebook."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Kenya vowed never to return the island to Uganda.", "REJECT"),
        ("Kenya agreed not to lift the ban on Uganda.", "REJECT"),
        ("Kenya decided not to attend the talks with Uganda.", "REJECT"),
        ("Kenya promised not to attack Uganda.", "AGREE"),
        ("Kenya agreed to lift the ban on Uganda.", "AGREE"),
        ("Kenya called on Uganda to crack down on smugglers.", "REQUEST"),
        ("There will be no talks with Uganda, Kenya said.", "REJECT"),
        ("Kenya delayed the withdrawal from Uganda.", "REJECT"),
    ],
)
def test_binding_oneself_not_to_do_good_is_refusing(text: str, type_: str) -> None:
    found = onrecord.code(text, published="2021-09-18").events
    told = [
        (event.type, event.sources[0].country, event.targets[0].country) for event in found if event.targets
    ]
    assert told == [(type_, "KEN", "UGA")]
