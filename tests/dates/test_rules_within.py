from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates import Context, find, resolve
from onrecord.dates.context import Leaning

PUBLISHED = date(2018, 10, 17)  # a Wednesday


def read(text: str, leaning: Leaning = "past") -> list[str | None]:
    context = Context(PUBLISHED, leaning)
    return [resolve(f.expression, text[f.start : f.end], context).value for f in find(text)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("on the 20th of next month", "2018-11-20"),
        ("on the last day of 2016", "2016-12-31"),
        ("on the first day of October", "2018-10-01"),
        ("in the first two weeks of October", "2018-10-01/2018-10-14"),
        ("in the last three days of June 2016", "2016-06-28/2016-06-30"),
        ("in the first three months of 2016", "2016-01/2016-03"),
        ("in the first week of 2017", "2017-01-01/2017-01-07"),
        ("in the second decade of the 20th century", "191"),
        ("in the first decade of the century", "200"),
        ("ten years ago this month", "2008-10"),
        ("one year ago today", "2017-10-17"),
        ("a week ago Monday", "2018-10-08"),
        ("on the Friday before last", "2018-10-05"),
        ("on 16. Nov. 2016", "2016-11-16"),
        ("in 2017's third quarter", "2017-Q3"),
        ("in the latter half of 2017", "2017-H2"),
        ("in the autumn of last year", "2017-FA"),
        ("in the spring of '98", "1998-SP"),
        ("in Oct. '16", "2016-10"),
        ("in june 2016", "2016-06"),
        ("on 3 may 2016", "2016-05-03"),
        ("on tuesday", "2018-10-16"),
        ("on 28-Feb-2015", "2015-02-28"),
        ("on 28 Feb. '15", "2015-02-28"),
    ],
)
def test_other_wordings(words: str, value: str) -> None:
    assert read(f"The ferry sank {words}.") == [value]


@pytest.mark.parametrize("words", ["on the 31st of next month", "on the fifth day of the month of rain"])
def test_days_a_period_does_not_have_are_not_guessed(words: str) -> None:
    assert "2018-11-31" not in read(f"The ferry sank {words}.")
    assert None in read(f"The ferry sank {words}.") or read(f"The ferry sank {words}.") == []


def test_a_coming_weekday_is_the_nearest_one_ahead() -> None:
    assert read("They meet this coming Friday.", "future") == ["2018-10-19"]
    assert read("They meet this coming Wednesday.", "future") == ["2018-10-24"]


def test_a_few_weeks_are_a_time_only_ahead() -> None:
    assert read("They will vote in a few weeks.") == ["FUTURE_REF"]
    assert read("He learned it in a few weeks.") == []


@pytest.mark.parametrize(
    "text", ["He once again said no.", "Once they left, it rained.", "It is held once a year."]
)
def test_once_that_is_no_time(text: str) -> None:
    assert read(text) == []


def test_once_that_looks_back() -> None:
    assert read("He was once a teacher.") == ["PAST_REF"]


@pytest.mark.parametrize(
    "text", ["They may march 20 miles.", "He spoke at an august gathering.", "An april fool."]
)
def test_small_words_that_are_no_months(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("in February and March 2014", ["2014-02", "2014-03"]),
        ("in December and January 2014", ["2013-12", "2014-01"]),
        ("on 3 May and 5 June 2014", ["2014-05-03", "2014-06-05"]),
        ("on May 3, and June 5, 2014", ["2014-05-03", "2014-06-05"]),
    ],
)
def test_two_dates_share_the_year_that_ends_them(words: str, values: list[str]) -> None:
    assert read(f"The ferry sank {words}.") == values
