from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import values

DAYS = st.dates(min_value=date(1501, 1, 1), max_value=date(2199, 12, 31))
UNITS = st.sampled_from(["day", "week", "month", "quarter", "year", "decade", "century"])
SEASONS = st.sampled_from(sorted(values.SEASON_MONTHS))


@given(DAYS, UNITS)
def test_a_unit_around_a_day_holds_it_and_reads_back(when: date, unit: values.Unit) -> None:
    found = values.around(when, unit)
    assert found.first <= when <= found.last
    assert values.range_of(found.value) == found


@given(st.integers(1501, 2199), SEASONS)
def test_a_season_lasts_three_months_and_reads_back(year: int, code: str) -> None:
    found = values.season(year, code)
    assert 89 <= (found.last - found.first).days <= 92
    assert values.range_of(found.value) == found


@given(st.integers(1501, 2199), st.integers(1, 2))
def test_two_halves_make_a_year(year: int, number: int) -> None:
    halves = values.half(year, 1), values.half(year, 2)
    assert halves[0].last + timedelta(1) == halves[1].first
    assert values.range_of(f"{year}-H{number}") == halves[number - 1]


@given(DAYS, DAYS, UNITS)
def test_between_covers_both_ends_and_reads_back(a: date, b: date, unit: values.Unit) -> None:
    first, last = sorted((a, b))
    found = values.between(values.around(first, unit), values.around(last, unit))
    read = values.range_of(found.value)
    assert read is not None
    assert (read.first, read.last) == (found.first, found.last)


@given(DAYS, UNITS, st.sampled_from(["early", "mid", "late"]))
def test_a_part_stays_inside_its_whole(when: date, unit: values.Unit, part: str) -> None:
    whole = values.around(when, unit)
    found = whole.part(part)  # type: ignore[arg-type]
    assert whole.first <= found.first <= found.last <= whole.last
    assert found.value == whole.value


@given(DAYS, st.integers(-600, 600))
def test_shifting_months_keeps_the_day_or_the_months_end(when: date, count: int) -> None:
    found = values.shifted(when, "month", count)
    assert (found.year * 12 + found.month) - (when.year * 12 + when.month) == count
    assert found.day == when.day or (found.day < when.day and (found + timedelta(1)).day == 1)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2015-WI", "2015-12-01", "2016-02-29"),
        ("2009-W53", "2009-12-28", "2010-01-03"),
        ("199", "1990-01-01", "1999-12-31"),
        ("18", "1800-01-01", "1899-12-31"),
        ("2009/2012", "2009-01-01", "2012-12-31"),
        ("2014-Q4", "2014-10-01", "2014-12-31"),
    ],
)
def test_values_have_first_and_last_days(value: str, first: str, last: str) -> None:
    found = values.range_of(value)
    assert found is not None
    assert (found.first.isoformat(), found.last.isoformat()) == (first, last)


@pytest.mark.parametrize("value", ["PAST_REF", "2014-13", "2014-02-30", "2012/2009", "", "2014-W54"])
def test_values_without_days_have_no_range(value: str) -> None:
    assert values.range_of(value) is None


def test_thirds_of_a_month() -> None:
    month = values.month(2018, 1)
    assert [month.part(p).first.day for p in ("early", "mid", "late")] == [1, 11, 21]
    assert month.part("late").last.day == 31


def test_a_range_cannot_end_before_it_begins() -> None:
    with pytest.raises(ValueError, match="before it begins"):
        values.between(values.year(2012), values.year(2009))
