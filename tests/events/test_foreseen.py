"""What is foreseen, feared, lacked or averted is not told as done."""

from __future__ import annotations

import pytest

from tests.events.told import statuses


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A possible Iranian attack on Iraq worries Kuwait.", ("THREATEN", "possible")),
        ("A planned Iranian attack on Iraq worries Kuwait.", ("THREATEN", "planned")),
        ("The alleged Iranian attack on Iraq worries Kuwait.", ("ASSAULT", "possible")),
        ("The Iranian attack on Iraq worries Kuwait.", ("ASSAULT", "reported")),
        ("Kuwait averted an Iranian attack on Iraq.", ("ASSAULT", "negated")),
        ("Kuwait warned of an Iranian invasion of Iraq.", ("THREATEN", "possible")),
        ("Fears of an Iranian attack on Iraq grew.", ("THREATEN", "possible")),
        ("Iraq lacks Iranian support.", ("SUPPORT", "negated")),
        ("Iraq needs Iranian aid.", ("AGREE", "possible")),
        ("Iran almost attacked Iraq.", ("ASSAULT", "negated")),
        ("Iran attacks Iraq almost daily.", ("ASSAULT", "reported")),
        ("Iran is capable of attacking Iraq.", ("THREATEN", "possible")),
        ("Iran was close to signing a deal with Iraq.", ("AGREE", "possible")),
        ("Iran is expected to sign a treaty with Iraq.", ("AGREE", "planned")),
    ],
)
def test_what_may_be_or_was_not_to_be_is_not_told_as_done(text: str, told: tuple[str, str]) -> None:
    assert statuses(text) == [told]
