"""What came of a deed or a mishap, told behind it."""

from __future__ import annotations

import pytest

import onrecord


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Rebels from Chad attacked a post of the army of Sudan, killing nine and wounding four.",
            ["attacked"],
        ),
        ("A helicopter of Chad crashed off Sudan on Monday, killing its crew.", []),
        ("Chad freed the sailors of Sudan, killing two of their captors.", ["freed", "killing"]),
        ("Chad blamed Sudan for burning a village and killing nine.", ["blamed", "burning", "killing"]),
        ("Rebels from Chad struck, killing nine soldiers of Sudan.", ["struck", "killing"]),
    ],
)
def test_what_came_of_one_deed_is_no_second_one(text: str, words: list[str]) -> None:
    assert [event.trigger.text for event in onrecord.code(text).events] == words
