"""The year of a passage: days and months in a story about an earlier year. Published on 12 March 2014."""

from __future__ import annotations

import pytest

from onrecord.dates import times_in
from onrecord.records import Article
from tests.dates.built import clause, sentence


def read(first: str, second: str) -> str | None:
    text = f"{first} {second}"
    sentences = [
        sentence(text, clause(text, 0, first, "was", "be", tense="past"), end=len(first)),
        sentence(text, clause(text, 0, second, "fell", "fall", tense="past"), start=len(first) + 1, index=1),
    ]
    found = times_in(Article(id="a", document="d", text=text, published="2014-03-12"), sentences)
    return found[-1].value.value


@pytest.mark.parametrize(
    ("first", "want"),
    [
        ("The crisis of 1962 was short.", "1962-10-28"),
        ("In 1962 there was a crisis.", "1962-10-28"),
        ("In the autumn of 1962 there was a crisis.", "1962-10-28"),
        ("On 16 October 1962 it was known.", "1962-10-28"),
        ("The 1962 law was old.", "2013-10-28"),
        ("It was quiet since 2011.", "2013-10-28"),
        ("He was there on Monday.", "2013-10-28"),
    ],
)
def test_a_day_belongs_to_the_year_the_passage_tells_of(first: str, want: str) -> None:
    assert read(first, "On 28 October the town fell.") == want


def test_a_day_shortly_before_publication_is_that_day() -> None:
    assert read("The accord of 1998 was broken.", "On 3 March the town fell.") == "2014-03-03"


@pytest.mark.parametrize(("month", "want"), [("October", "1962-10"), ("February", "2014-02")])
def test_a_month_belongs_to_the_passage_unless_it_was_the_last(month: str, want: str) -> None:
    assert read("In 1962 there was a crisis.", f"In {month} the town fell.") == want


@pytest.mark.parametrize(
    ("first", "want"),
    [
        ("In January there was a crisis.", "2014-01-05"),
        ("On 3 January it was known.", "2014-01-05"),
        ("Last month there was a crisis.", "2014-02-05"),
        ("He was there on Monday.", "2014-03-05"),
        ("In 1962 there was a crisis.", "2014-03-05"),
    ],
)
def test_a_day_alone_belongs_to_the_month_the_passage_tells_of(first: str, want: str) -> None:
    assert read(first, "On the 5th the town fell.") == want


def test_a_day_that_the_month_does_not_have_is_of_another() -> None:
    assert read("In February there was a crisis.", "On the 31st the town fell.") == "2014-01-31"
