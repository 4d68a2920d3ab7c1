"""Who goes between two neither harms them nor is harmed."""

from __future__ import annotations

import pytest

from tests.events.told import rows


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        (
            "Norway brokered talks between Mali and Chad. Two Malian soldiers were shot dead on Monday.",
            ("ASSAULT", "TCD", "MLI"),
        ),
        (
            "Egypt mediates between Israel and Gaza. Egyptian officials met Israeli ones in Cairo. "
            "Eight Palestinians were killed overnight.",
            ("ASSAULT", "ISR", "PSE"),
        ),
    ],
)
def test_what_nobody_is_said_to_do_no_mediator_does(text: str, deed: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == deed


def test_a_mediator_of_whom_harm_is_told_may_do_more() -> None:
    text = "Turkey hosted talks between Ukraine and Russia. Turkey shelled a Syrian town. Two Syrians were killed."
    assert rows(text)[-1] == ("ASSAULT", "TUR", "SYR")
