"""In whose words an event stands."""

from __future__ import annotations

import pytest

import onrecord


def voices(text: str) -> dict[str, str | None]:
    """Under the type of each event whose words the record gives as its voice."""
    events = onrecord.code(text, published="2012-05-08").events
    return {event.type: event.by and event.by.source_text for event in events}


@pytest.mark.parametrize(
    ("text", "type_", "by"),
    [
        ("Kenya condemned the raid in which Ethiopian troops killed six Somalis.", "ASSAULT", None),
        ("Kenya declined to support the plan, which Ethiopia had rejected.", "REJECT", None),
        ("Kenya said that Ethiopian troops had killed six Somalis.", "ASSAULT", "Kenya"),
        (
            "Kenya said that the raid in which Ethiopian troops killed six Somalis was over.",
            "ASSAULT",
            "Kenya",
        ),
        ("Kenya denied the raid on Somalia.", "ASSAULT", "Kenya"),
        ("Ethiopia sees the island as a base and rejects any contact with Eritrea.", "REJECT", None),
    ],
)
def test_what_is_named_in_passing_where_nothing_is_said_is_the_outlets_word(
    text: str, type_: str, by: str | None
) -> None:
    assert voices(text)[type_] == by
