"""The short names of two states that share one: "the South", "the North", "the southern army"."""

from __future__ import annotations

import pytest

from onrecord import code

_SUDANS = "KHARTOUM - Sudan and South Sudan met on Monday. "


def _country(text: str, words: str, published: str = "2013-05-10") -> str | None:
    found = [
        m.country for m in code(text, published=published).mentions if words in m.text and m.kind != "place"
    ]
    return found[0] if found else None


@pytest.mark.parametrize(
    ("sentence", "words", "country"),
    [
        ("The South pulled its men out of the wells.", "South", "SSD"),
        ("The North refused to pay for the pipeline.", "North", "SDN"),
        ("A neighbour condemned the South's move.", "South", "SSD"),
        ("The southern army said that it had lost a post.", "southern army", "SSD"),
        ("Northern troops shelled a market.", "Northern troops", "SDN"),
        ("S. Sudan shut the wells.", "S. Sudan", "SSD"),
    ],
)
def test_the_short_name_is_that_of_one_of_the_two_sudans(sentence: str, words: str, country: str) -> None:
    found = [
        m.country
        for m in code(_SUDANS + sentence, published="2013-05-10").mentions
        if m.start > len(_SUDANS) - 1
    ]
    assert country in found[:2]
    assert _country(sentence + " " + _SUDANS[11:], words) == country


def test_the_two_koreas_have_armies_by_their_adjectives() -> None:
    text = "SEOUL - North Korea and South Korea traded fire. The southern navy sent a ship."
    assert _country(text, "southern navy", "2010-11-24") == "KOR"


def test_the_adjective_is_a_part_of_the_land_where_no_other_half_is_named() -> None:
    text = "KHARTOUM - Sudan is calm. The southern army post reported nothing. The southern troops slept."
    assert _country(text, "troops") == "SDN"


def test_a_part_of_a_state_is_no_other_state() -> None:
    text = _SUDANS + "The South of the desert is dry."
    assert _country(text, "The South of") is None
    assert all(m.text != "South" for m in code(text, published="2013-05-10").mentions)
