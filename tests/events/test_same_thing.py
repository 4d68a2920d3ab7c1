"""Whose the thing is that one judges with a pronoun after another has judged it."""

from __future__ import annotations

import pytest

from tests.events.told import rows


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Norway rejected Oman's plan. Iran welcomed it.", ("SUPPORT", "IRN", "OMN")),
        (
            "Oman offered to mediate. Iran met Iraq. Yemen rejected the plan. Egypt welcomed it.",
            ("SUPPORT", "EGY", "OMN"),
        ),
        ("Poland built a fence. Belarus condemned the fence. Latvia defended it.", ("SUPPORT", "LVA", "POL")),
        (
            "Turkey closed its airspace. Iran criticised the measure, and Israel hailed it.",
            ("SUPPORT", "ISR", "TUR"),
        ),
        (
            "Brazil proposed a summit to Argentina. Uruguay backed the idea. Argentina rejected it.",
            ("REJECT", "ARG", "BRA"),
        ),
        (
            "Cuba freed the crew. Mexico praised the move. Spain welcomed it, and Peru hailed it.",
            ("SUPPORT", "PER", "CUB"),
        ),
        (
            "The court in The Hague ruled against Chile. Chile regretted the ruling and urged Peru to talk. "
            "Peru welcomed it.",
            ("SUPPORT", "PER", "IGO"),
        ),
        (
            "Chile shelled an Argentine post. Brazil condemned the raid, and Peru spoke of a grave breach of law.",
            ("ACCUSE", "PER", "CHL"),
        ),
    ],
    ids=[
        "an owner's",
        "offered before",
        "no event",
        "in one sentence",
        "turned down",
        "twice",
        "a ruling",
        "beside",
    ],
)
def test_it_is_the_thing_that_another_judged_right_before(text: str, answer: tuple[str, str, str]) -> None:
    assert rows(text)[-1] == answer


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Chile rejected the Peruvian offer. Bolivia condemned it.", "CHL"),
        ("Norway rejected Oman's plan. Israel bombed Beirut. Egypt condemned it.", "ISR"),
    ],
    ids=["the refusal itself", "a deed between"],
)
def test_what_is_told_between_or_a_refusal_is_judged_itself(text: str, target: str) -> None:
    assert rows(text)[-1][2] == target
