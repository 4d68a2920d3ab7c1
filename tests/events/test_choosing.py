"""Which effect an operator has once it is known what it governs, on the shipped codebook."""

from __future__ import annotations

import pytest

import onrecord
from tests.events.told import rows


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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kenya's president ordered the army to move ten battalions to the border with Uganda.", "MOBILIZE"),
        ("The president of Kenya ordered his troops to stop shelling Uganda.", "RETREAT"),
        ("Kenya ordered its navy to fire on Uganda's ships.", "ASSAULT"),
        ("Kenya ordered the ships of Uganda to leave its waters.", "REQUEST"),
    ],
)
def test_what_ones_own_forces_are_told_to_do_one_does_oneself(text: str, told: str) -> None:
    assert rows(text) == [(told, "KEN", "UGA")]
