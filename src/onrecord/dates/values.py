"""The value of a date: a stretch of days with a precision, and how it is written.

A `DateRange` is what an expression of time comes to: first and last day (both included), how precise the words were,
and the value written as TIMEX3 writes it (ISO-TimeML, section 3.2.1): `2014-11-21`, `2014-W47`, `2014-11`, `2014-Q3`,
`2014-SU`, `2014-H1`, `2014`, `201` (a decade), `20` (a century), `2014-11-21/2014-11-23`. The days may be narrower than
the value says ("late January" is `2018-01`, from the 21st to the 31st), never wider.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import Literal

import msgspec

from onrecord.records import DateValue, Precision

Unit = Literal["day", "week", "month", "quarter", "year", "decade", "century"]
Part = Literal["early", "mid", "late", "end", "earlier", "later"]

SEASON_MONTHS: dict[str, int] = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each (northern) season; a winter is named by the year in which it begins."""
_DAYS_IN_WEEK = 7


class DateRange(msgspec.Struct, frozen=True):
    """A stretch of days, `first` and `last` included, written as `value`; `ValueError` when it would end first."""

    first: date
    last: date
    precision: Precision
    value: str

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise ValueError(f"a date range cannot end ({self.last}) before it begins ({self.first})")

    def narrowed(self, first: date, last: date) -> DateRange:
        """The same value with its days cut down to those between `first` and `last`, when any are left."""
        low, high = max(self.first, first), min(self.last, last)
        return DateRange(low, high, self.precision, self.value) if low <= high else self

    def part(self, part: Literal["early", "mid", "late"]) -> DateRange:
        """The first, middle or last third of the days, under the same value."""
        days = (self.last - self.first).days + 1
        third = max(days // 3, 1)
        cuts = {
            "early": (self.first, self.first + timedelta(third - 1)),
            "mid": (self.first + timedelta(third), self.last - timedelta(third)),
            "late": (self.last - timedelta(days - 2 * third - 1 if days >= 3 else 0), self.last),
        }
        low, high = cuts[part]
        return self.narrowed(low, high) if low <= high else self


def day(when: date) -> DateRange:
    """One day."""
    return DateRange(when, when, "day", when.isoformat())


def week(when: date) -> DateRange:
    """The ISO week (Monday to Sunday) in which a day lies."""
    monday = when - timedelta(when.weekday())
    iso = monday.isocalendar()
    return DateRange(monday, monday + timedelta(_DAYS_IN_WEEK - 1), "week", f"{iso.year:04d}-W{iso.week:02d}")


def month(year_number: int, number: int) -> DateRange:
    """A calendar month."""
    first, last = _months(year_number, number, 1)
    return DateRange(first, last, "month", f"{year_number:04d}-{number:02d}")


def quarter(year_number: int, number: int) -> DateRange:
    """A quarter of the calendar year, 1 to 4."""
    first, last = _months(year_number, 3 * number - 2, 3)
    return DateRange(first, last, "quarter", f"{year_number:04d}-Q{number}")


def half(year_number: int, number: int) -> DateRange:
    """A half of the calendar year, 1 or 2."""
    first, last = _months(year_number, 6 * number - 5, 6)
    return DateRange(first, last, "half", f"{year_number:04d}-H{number}")


def season(year_number: int, code: str) -> DateRange:
    """A northern season; the winter of a year begins in its December."""
    first, last = _months(year_number, SEASON_MONTHS[code], 3)
    return DateRange(first, last, "season", f"{year_number:04d}-{code}")


def year(number: int) -> DateRange:
    """A calendar year."""
    return DateRange(date(number, 1, 1), date(number, 12, 31), "year", f"{number:04d}")


def decade(number: int) -> DateRange:
    """The ten years in which a year lies, written with three digits: 1994 gives `199`."""
    first = number - number % 10
    return DateRange(date(max(first, 1), 1, 1), date(first + 9, 12, 31), "decade", f"{first // 10:03d}")


def century(number: int) -> DateRange:
    """The hundred years in which a year lies, written with two digits: 1815 gives `18`."""
    first = number - number % 100
    return DateRange(date(max(first, 1), 1, 1), date(first + 99, 12, 31), "range", f"{first // 100:02d}")


def between(first: DateRange, last: DateRange) -> DateRange:
    """From the first day of one range to the last day of another, written `first/last`; `ValueError` when reversed."""
    if first == last:
        return first
    same = first.precision == last.precision and first.precision in ("day", "month", "year")
    left, right = (first.value, last.value) if same else (first.first.isoformat(), last.last.isoformat())
    return DateRange(first.first, last.last, "range", f"{left}/{right}")


def shifted(when: date, unit: Unit, count: int) -> date:
    """The same day so many units later (earlier when negative), cut to the month's length.

    `ValueError` or `OverflowError` when the calendar does not reach that far."""
    if unit == "day":
        return when + timedelta(count)
    if unit == "week":
        return when + timedelta(_DAYS_IN_WEEK * count)
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    index = when.year * 12 + when.month - 1 + months * count
    year_number, month_number = index // 12, index % 12 + 1
    return date(year_number, month_number, min(when.day, _length(year_number, month_number)))


def around(when: date, unit: Unit) -> DateRange:
    """The day, week, month, quarter, year, decade or century in which a day lies."""
    makers: dict[str, Callable[[date], DateRange]] = {
        "day": day,
        "week": week,
        "month": lambda d: month(d.year, d.month),
        "quarter": lambda d: quarter(d.year, (d.month - 1) // 3 + 1),
        "year": lambda d: year(d.year),
        "decade": lambda d: decade(d.year),
        "century": lambda d: century(d.year),
    }
    return makers[unit](when)


_SHAPES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], DateRange]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)"), lambda m: day(date(int(m[1]), int(m[2]), int(m[3])))),
    (re.compile(r"(\d{4})-W(\d\d)"), lambda m: week(date.fromisocalendar(int(m[1]), int(m[2]), 1))),
    (re.compile(r"(\d{4})-(\d\d)"), lambda m: month(int(m[1]), int(m[2]))),
    (re.compile(r"(\d{4})-Q([1-4])"), lambda m: quarter(int(m[1]), int(m[2]))),
    (re.compile(r"(\d{4})-H([12])"), lambda m: half(int(m[1]), int(m[2]))),
    (re.compile(r"(\d{4})-(SP|SU|FA|WI)"), lambda m: season(int(m[1]), m[2])),
    (re.compile(r"(\d{4})"), lambda m: year(int(m[1]))),
    (re.compile(r"(\d{3})"), lambda m: decade(int(m[1]) * 10)),
    (re.compile(r"(\d{2})"), lambda m: century(int(m[1]) * 100)),
)


def range_of(value: str) -> DateRange | None:
    """The range that a written value stands for; None for one without days (`PAST_REF`) or with impossible ones."""
    if "/" in value:
        left, _, right = value.partition("/")
        ends = range_of(left), range_of(right)
        try:
            return between(ends[0], ends[1]) if ends[0] and ends[1] else None
        except ValueError:
            return None
    for shape, make in _SHAPES:
        if match := shape.fullmatch(value):
            try:
                return make(match)
            except ValueError:
                return None
    return None


def dated(found: DateRange, basis: str, text: str) -> DateValue:
    """The record for a range that was found."""
    first, last = found.first.isoformat(), found.last.isoformat()
    return DateValue(
        value=found.value, start=first, end=last, precision=found.precision, basis=basis, text=text
    )


def undated(reason: str, text: str) -> DateValue:
    """The record for words of time that no day can be given to, with the reason."""
    return DateValue(text=text, reason=reason)


def _months(year_number: int, number: int, count: int) -> tuple[date, date]:
    last_index = year_number * 12 + number - 1 + count - 1
    last_year, last_month = last_index // 12, last_index % 12 + 1
    return date(year_number, number, 1), date(last_year, last_month, _length(last_year, last_month))


def _length(year_number: int, number: int) -> int:
    return monthrange(year_number, number)[1]
