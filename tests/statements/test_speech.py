"""Speech alone: what somebody is said to have said, apart from what nobody said."""

from __future__ import annotations

import pytest

from onrecord.grammar import Grammar
from tests.statements.reading import statements_in


@pytest.mark.parametrize(
    ("text", "cue", "speech"),
    [
        ("The envoy suggested that the dam was safe.", "suggested", True),
        ("The results suggested that the dam was safe.", "suggested", False),
        ("The minister said that the border would open.", "said", True),
        ("The minister did not say that the border would open.", "say", False),
        ("Her claim that the dam was safe angered farmers.", "claim", True),
        ("Farmers rejected the idea that the dam was safe.", "idea", False),
        ("The dam was reportedly closed on Monday.", "reportedly", False),
        ("The dam was closed on Monday, according to the mayor.", "according to", True),
        ("The minister wants to open the border.", "wants", False),
    ],
)
def test_speech_is_what_somebody_is_said_to_have_said(
    grammar: Grammar, text: str, cue: str, speech: bool
) -> None:
    found = [statement for statement in statements_in(grammar, text) if statement.cue_text == cue]
    assert [statement.speech for statement in found] == [speech]
