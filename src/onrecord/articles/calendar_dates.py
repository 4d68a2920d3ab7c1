"""Written-out calendar dates at the head of an article ("July 14, 2015", "14 July", "2015-07-14"), day by day.

Only what names a day and a month outright; expressions that lean on another date belong to `dates/`.
"""

from __future__ import annotations

import datetime
import re

import msgspec

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_NUMBER = {name[:3].lower(): number for number, name in enumerate(_MONTHS, start=1)}

MONTH = rf"(?:{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in _MONTHS if name != 'May')}|May|Sept)\.?"
"""A pattern of the months as they are written with a capital, in full or cut short."""
_ORDINAL = "(?:st|nd|rd|th)?"
DAY = rf"\d{{1,2}}{_ORDINAL}"
"""A pattern of the days of a month."""
_MONTH, _DAY = rf"(?P<month>{MONTH})", rf"(?P<day>\d{{1,2}}){_ORDINAL}"
_FORMS = (
    re.compile(rf"\b{_MONTH}\s+{_DAY}\b(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE),
    re.compile(rf"\b{_DAY}(?:\s+of)?[\s-]+{_MONTH}(?:,?[\s-]+(?P<year>(?:19|20)\d\d)\b)?", re.IGNORECASE),
    re.compile(r"\b(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)"),
)


class CalendarDate(msgspec.Struct, frozen=True):
    """A day and month, with the year when it is written, and where the words stand."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def iso(self, year: int | None = None) -> str | None:
        """`YYYY-MM-DD`, with `year` where none is written; None without a year or for a day that does not exist."""
        chosen = self.year if self.year is not None else year
        if chosen is None:
            return None
        try:
            return datetime.date(chosen, self.month, self.day).isoformat()
        except ValueError:
            return None


def calendar_dates(text: str) -> list[CalendarDate]:
    """The calendar dates of a text in order; where two readings overlap, the one with a year, else the longer."""
    found = [_date(match) for form in _FORMS for match in form.finditer(text)]
    found.sort(key=lambda date: (date.year is None, date.start - date.end))
    kept: list[CalendarDate] = []
    for date in found:
        if 1 <= date.month <= 12 and 1 <= date.day <= 31 and not any(_overlap(date, other) for other in kept):
            kept.append(date)
    return sorted(kept, key=lambda date: date.start)


def _date(match: re.Match[str]) -> CalendarDate:
    month = match["month"].lower()
    year = match["year"]
    return CalendarDate(
        year=int(year) if year else None,
        month=int(month) if month.isdigit() else _NUMBER[month[:3]],
        day=int(match["day"]),
        start=match.start(),
        end=match.end(),
    )


def _overlap(one: CalendarDate, other: CalendarDate) -> bool:
    return one.start < other.end and other.start < one.end
