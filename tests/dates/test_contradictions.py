from __future__ import annotations

import pytest

from onrecord.dates import times_in
from onrecord.dates.contradictions import contradictions
from onrecord.grammar import Clause
from onrecord.records import Article
from tests.dates.built import clause, sentence


def codes(text: str, published: str | None, *clauses: Clause) -> list[tuple[str, str]]:
    article = Article(id="a", document="d", text=text, published=published)
    sentences = (sentence(text, *clauses),)
    found = contradictions(article, sentences, times_in(article, sentences))
    return [(notice.code, text[notice.start : notice.end]) for notice in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The ferry sank on Tuesday, 15 March 2017.", "Tuesday, 15 March 2017"),
        ("The ferry sank on Fri, March 15, 2017.", "Fri, March 15, 2017"),
        ("The ferry sank on Tuesday, March 15.", "Tuesday, March 15"),
    ],
)
def test_a_weekday_that_is_not_the_days_own(text: str, words: str) -> None:
    assert codes(text, "2017-03-16") == [("weekday_mismatch", words)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank on Wednesday, 15 March 2017.",
        "The ferry sank on Wednesday, March 15.",
        "The ferry sank on Friday, March 14.",
        "The ferry sank on Tuesday; on 15 March 2017 it was raised.",
    ],
)
def test_a_weekday_that_fits_or_belongs_to_another_year_is_none(text: str) -> None:
    assert codes(text, "2017-03-25") == []


def test_the_date_with_a_wrong_weekday_keeps_its_calendar_day_and_says_so() -> None:
    text = "The ferry sank on Tuesday, 15 March 2017."
    article = Article(id="a", document="d", text=text, published="2017-03-16")
    value = times_in(article, (sentence(text),))[0].value
    assert value.value == "2017-03-15"
    assert value.reason == "“Tuesday, 15 March 2017” names a Tuesday, but 2017-03-15 was a Wednesday."


@pytest.mark.parametrize("words", ["31 June", "February 30, 2015", "29 February 2015", "September 31"])
def test_days_that_the_calendar_does_not_have(words: str) -> None:
    assert codes(f"They met on {words} in Lanvar.", None) == [("impossible_date", words)]


def test_a_leap_day_is_a_day() -> None:
    assert codes("They met on 29 February, and on 29 February 2016.", None) == []


def killed(**more: object) -> Clause:
    text = "In 2041 he was killed."
    return clause(text, 0, "In 2041 he was killed", "was killed", "kill", **more)


def test_the_past_of_a_year_to_come() -> None:
    text = "In 2041 he was killed."
    assert codes(text, "2014-05-02", killed(tense="past", passive=True)) == [("impossible_date", "2041")]


def test_what_is_planned_or_only_named_may_lie_ahead() -> None:
    text = "In 2041 he was killed."
    assert codes(text, "2014-05-02", killed(modal="would")) == []
    planned = "The vote was scheduled in 2041."
    scheduled = clause(planned, 0, planned[:-1], "was scheduled", "schedule", tense="past", passive=True)
    assert codes(planned, "2014-05-02", scheduled) == []
    named = "They discussed the election in 2041."
    discussed = clause(named, 0, named[:-1], "discussed", "discuss", tense="past")
    assert codes(named, "2014-05-02", discussed) == []
