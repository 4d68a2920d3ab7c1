from __future__ import annotations

from datetime import date

import pytest

from onrecord.dates import holidays


@pytest.mark.parametrize(
    ("key", "when"),
    [
        ("easter", date(2008, 3, 23)),
        ("easter", date(2011, 4, 24)),
        ("easter", date(2019, 4, 21)),
        ("orthodox-easter", date(2013, 5, 5)),
        ("orthodox-easter", date(2014, 4, 20)),
        ("orthodox-easter", date(2016, 5, 1)),
        ("good-friday", date(2015, 4, 3)),
        ("ash-wednesday", date(2018, 2, 14)),
        ("ascension", date(2017, 5, 25)),
        ("thanksgiving", date(2012, 11, 22)),
        ("black-friday", date(2019, 11, 29)),
        ("memorial-day", date(2016, 5, 30)),
        ("labor-day", date(2014, 9, 1)),
        ("election-day", date(2016, 11, 8)),
        ("mlk-day", date(2013, 1, 21)),
        ("lunar-new-year", date(2018, 2, 16)),
        ("christmas", date(2016, 12, 25)),
    ],
)
def test_days_of_holidays(key: str, when: date) -> None:
    assert holidays.day_of(key, when.year) == when


def test_a_table_that_does_not_reach_a_year_says_so() -> None:
    assert holidays.day_of("eid-al-fitr", 1950) is None


def test_every_holiday_has_a_day_in_our_time() -> None:
    for key in set(holidays.NAMES.values()):
        assert holidays.day_of(key, 2015) is not None


def test_there_is_no_fifth_sunday_in_a_short_month() -> None:
    with pytest.raises(ValueError, match="day"):
        holidays.nth_weekday(2015, 2, 6, 5)
