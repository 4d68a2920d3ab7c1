"""What is written or sent says what its writer says, to whom it is addressed."""

from __future__ import annotations

import pytest

import onrecord


def told(text: str) -> list[tuple[str, list[str | None], list[str | None]]]:
    return [
        (event.type, [actor.country for actor in event.sources], [actor.country for actor in event.targets])
        for event in onrecord.code(text, published="2018-06-15").events
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A letter from Kenya to Morocco demanded an apology.",
        "Kenya's letter to Morocco demanded an apology.",
        "A Kenyan note demanded an apology from Morocco.",
        "A memorandum signed by the Kenyan president demanded an apology from Morocco.",
        "The letters of the Kenyan president to Morocco, asking for a solution for the sailors, unlocked the talks.",
    ],
)
def test_a_letter_asks_what_its_writer_asks(text: str) -> None:
    assert ("REQUEST", ["KEN"], ["MAR"]) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A note on the door asked visitors to Kenya to wait.",
        "A reader's letter to the Kenya Daily demanded a correction.",
        "The company's statement to investors in Kenya warned of lower sales.",
    ],
)
def test_a_letter_of_nobody_does_nothing(text: str) -> None:
    assert told(text) == []
