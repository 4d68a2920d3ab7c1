"""Marked words are whole words."""

from __future__ import annotations

import pytest

from onrecord.errors import QuestionError
from onrecord.review.places import place_in

TEXT = "The Tolens’ envoy didn’t telephone the cafe\u0301 in US-held Vostok. 中国拒绝了。\n\nB"


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("lepho", "telephone"),
        ("envoy", "envoy"),
        ("olen", "Tolens"),
        ("dn", "didn’t"),
        ("t tele", "didn’t telephone"),
        (" the cafe", "the cafe\u0301"),
        ("hel", "held"),
        ("S", "US"),
        ("国拒", "国拒"),
        ("Vost", "Vostok"),
    ],
)
def test_a_place_within_a_word_is_widened_to_the_word(marked: str, words: str) -> None:
    start = TEXT.find(marked)
    found = place_in(TEXT, "text", start, start + len(marked))
    assert (found.words, TEXT[found.start : found.end]) == (words, words)


@pytest.mark.parametrize("whole", ["w" * 50_000, "a " + "b" * 2_500])
def test_a_word_longer_than_any_evidence_is_refused(whole: str) -> None:
    with pytest.raises(QuestionError, match="at most 2000 characters"):
        place_in(whole, "text", len(whole) - 2, len(whole) - 1)


@pytest.mark.parametrize(("start", "end"), [(5, 5), (7, 3), (-1, 3), (0, 9_999)])
def test_a_place_outside_of_the_text_is_refused(start: int, end: int) -> None:
    with pytest.raises(QuestionError, match="at least one word"):
        place_in(TEXT, "text", start, end)
