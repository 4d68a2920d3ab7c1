"""Quotation marks of all kinds, open ones, and none at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.statements import quotes_in

MARKS = st.text(alphabet="ab c.,\n\"'“”‘’«»„`", max_size=80)


def inner(text: str) -> list[str]:
    return [text[quote.inner_start : quote.inner_end] for quote in quotes_in(text)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" twice.', ["no"]),
        ("He said “no” and “never”.", ["no", "never"]),
        ("Elle a dit «non» hier.", ["non"]),
        ("He said ''no'' to it.", ["no"]),
        ("He said ``no'' to it.", ["no"]),
        ("The envoy 'will not go', he said.", ["will not go"]),
        ("The envoys' plane wasn't there.", []),
        ("“We don't ‘surrender’,” she said.", ["We don't ‘surrender’,"]),
        ("no marks at all", []),
        ("", []),
    ],
)
def test_marks_of_all_kinds(text: str, quoted: list[str]) -> None:
    assert inner(text) == quoted


def test_a_mark_left_open_ends_with_its_paragraph_and_goes_on_in_the_next() -> None:
    text = "“We came in peace.\n\n“We shall leave in peace.”\n\nHe said “no”."
    first, second, third = quotes_in(text)
    assert (first.open_end, first.continues) == (True, False)
    assert (second.open_end, second.continues) == (False, True)
    assert text[third.start : third.end] == "“no”"


def test_a_stray_mark_spoils_only_its_own_paragraph() -> None:
    assert inner('A 6" gun.\n\nHe said "no".')[1:] == ["no"]


@given(MARKS)
def test_quotes_stand_in_order_within_the_text_and_never_cross_a_line(text: str) -> None:
    last = 0
    for quote in quotes_in(text):
        assert last <= quote.start <= quote.inner_start <= quote.inner_end <= quote.end <= len(text)
        assert "\n" not in text[quote.start : quote.end]
        last = quote.end
