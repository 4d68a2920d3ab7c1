"""The members of one body meet each other, and nobody else is looked for."""

from __future__ import annotations

import pytest

import onrecord


def meeting(text: str) -> tuple[list[str | None], list[str | None]]:
    """The countries of the sources and targets of the first event."""
    event = onrecord.code(text, published="2021-09-18").events[0]
    return [actor.country for actor in event.sources], [actor.country for actor in event.targets]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("NATO foreign ministers met in Brussels. The alliance praised Ukraine.", "IGO"),
        ("The UN Security Council met on Monday. Russia vetoed a resolution on Syria.", "UNO"),
        ("Ministers of the Arab League met in Cairo. The organisation condemned Israel.", "IGO"),
    ],
)
def test_the_members_of_a_body_meet_each_other(text: str, body: str) -> None:
    assert meeting(text) == ([body], [])


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("The foreign ministers of the EU met with the Turkish president.", "TUR"),
        ("UN and Iraqi officials met in Baghdad.", "IRQ"),
        ("The African Union envoy met in Khartoum on Sunday. Sudan had invited him.", "SDN"),
    ],
    ids=["with another", "of two bodies", "one who speaks for it"],
)
def test_who_meets_another_is_told_with_him(text: str, other: str) -> None:
    assert meeting(text)[0][-1] == other


def test_that_they_will_meet_is_agreed_with_nobody_else() -> None:
    events = onrecord.code(
        "EU leaders will meet in Brussels. They condemned Russia.", published="2021-09-18"
    ).events
    assert [event.type for event in events] == ["ACCUSE"]
