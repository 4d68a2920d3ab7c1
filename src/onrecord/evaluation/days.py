"""The days that a value in TIMEX3's form covers, so that two ways of writing one stretch of time can be compared."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both included."""

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
"""First and last month of the seasons within a year; winter (`WI`) runs from December into the next year."""

_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Days]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T[A-Z0-9:]+)?"), lambda m: _day(int(m[1]), int(m[2]), int(m[3]))),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: _months(int(m[1]), int(m[2]), int(m[2]))),
    (re.compile(r"(\d{4})"), lambda m: _months(int(m[1]), 1, 12)),
    (re.compile(r"(\d{3})"), lambda m: (date(int(m[1]) * 10, 1, 1), date(int(m[1]) * 10 + 9, 12, 31))),
    (re.compile(r"(\d{4})-W(\d\d)"), lambda m: _week(int(m[1]), int(m[2]), 1)),
    (re.compile(r"(\d{4})-W(\d\d)-WE"), lambda m: _week(int(m[1]), int(m[2]), 6)),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: _months(int(m[1]), int(m[2]) * 3 - 2, int(m[2]) * 3)),
    (re.compile(r"(\d{4})-H([12])"), lambda m: _months(int(m[1]), int(m[2]) * 6 - 5, int(m[2]) * 6)),
    (re.compile(r"(\d{4})-(SP|SU|FA)"), lambda m: _months(int(m[1]), *SEASONS[m[2]])),
    (re.compile(r"(\d{4})-WI"), lambda m: (date(int(m[1]), 12, 1), _months(int(m[1]) + 1, 2, 2)[1])),
)


def days_of(value: str | None) -> Days | None:
    """The first and the last day of a value; None when it names no stretch of days (`PAST_REF`, nonsense)."""
    if not value:
        return None
    first, slash, last = value.partition("/")
    if slash:
        start, end = days_of(first), days_of(last)
        return (start[0], end[1]) if start and end else None
    for form, read in _FORMS:
        if match := form.fullmatch(value):
            try:
                return read(match)
            except ValueError:  # the 31st of June, week 54
                return None
    return None


def _day(year: int, month: int, day: int) -> Days:
    only = date(year, month, day)
    return only, only


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _week(year: int, week: int, first: int) -> Days:
    return date.fromisocalendar(year, week, first), date.fromisocalendar(year, week, 1) + timedelta(days=6)
