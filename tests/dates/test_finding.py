from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import find
from onrecord.dates.expressions import Range, Unresolvable, WeekdayName
from onrecord.dates.lexicon import number


def words(text: str) -> list[str]:
    return [text[f.start : f.end] for f in find(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday Agreement ended the conflict.",
        "The Prague Spring was crushed.",
        "May defended her plan.",
        "They marched; thousands march in the capital.",
        "The Sunday Times reported the deal.",
        "A Sheffield Wednesday striker scored.",
        "Bloody Sunday left thirteen dead.",
        "Black September was dissolved.",
        "He sold Windows 2000 manuals.",
        "The army sent 2000 troops to the border.",
        "Resolution 1973 allowed a no-fly zone.",
        "The plan cost $2000 a head.",
        "Members of November 17 were jailed.",
        "The March 14 alliance boycotted the session.",
        "He lives on the 5th floor.",
        "It was the 3rd time he fled.",
        "See www.example.org/news/2014/03/12/story for more.",
        "The fall of the city came fast.",
        "They had no confidence in May.",
    ],
)
def test_names_and_numbers_that_are_no_dates(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("They met on Sunday and Monday in Vienna.", ["Sunday", "Monday"]),
        ("He ran in 2008 and 2012.", ["2008", "2012"]),
        ("He fled on July 22 that year.", ["July 22 that year"]),
        ("On Friday, Nov. 21, they met until 3 a.m.", ["Friday, Nov. 21"]),
        ("A vote set for next year's spring session.", ["next year"]),
        ("The days before Wednesday's vote were tense.", ["Wednesday"]),
        ("It fell in the third quarter of last year.", ["the third quarter of last year"]),
    ],
)
def test_where_expressions_stand(text: str, want: list[str]) -> None:
    assert words(text) == want


def test_ranges_join_their_ends() -> None:
    found = find("They talked from Monday to Thursday.")
    assert [f.expression for f in found] == [Range(WeekdayName(0), WeekdayName(3))]


@pytest.mark.parametrize(
    "text",
    [
        "He resigned a day after the vote.",
        "Two weeks after losing the election he fled.",
        "On the eve of the summit they quarrelled.",
        "During the war he lived abroad.",
        "They rally on Fridays.",
        "Every Friday they march.",
    ],
)
def test_words_of_time_that_no_calendar_answers(text: str) -> None:
    assert [type(f.expression) for f in find(text)] == [Unresolvable]


@given(st.text(alphabet="aeimn 0123456789/-.,'MarchdyFiWksofthe", max_size=200))
def test_any_text_gives_ordered_spans_without_overlap(text: str) -> None:
    found = find(text)
    assert all(0 <= f.start < f.end <= len(text) for f in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(("text", "want"), [("12", 12), ("Twenty-one", 21), ("a", 1), ("a couple of", 2)])
def test_written_numbers(text: str, want: int) -> None:
    assert number(text) == want
