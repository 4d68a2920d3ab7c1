"""When an article was published, and how that is known: user > metadata > dateline > date line > unknown.

A day without its year is not a date: the year is taken only from the article's address or a date line beside it, never
from the calendar on the wall.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

import msgspec

from onrecord.articles.calendar_dates import CalendarDate, calendar_dates
from onrecord.articles.dateline import dateline_of
from onrecord.records import Notice, PublishedBasis

HEAD_LINES = 8
"""A date line counts only among this many lines at the top, unless it says that it is the date of publication."""
FIRST_MILLISECONDS = 100_000_000_000
"""A count of this many seconds would lie in the year 5138: from here on a number is milliseconds."""
DATE_LINE_WORDS = 10
"""The longest date line: weekday, date, time, time zone, "Updated"."""

_STATED = re.compile(
    r"\W*(?:first |originally |last )?(?:published|posted|updated|modified|issued|date)\b", re.IGNORECASE
)
_FIRST = re.compile(r"\W*(?:first |originally )?(?:published|posted|issued|date)\b", re.IGNORECASE)
_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)/(?P<month>\d{1,2})(?:/|\b)")
_ISO = re.compile(r"\s*(?P<date>\d{4}-\d\d-\d\d)(?:$|[T\s])")
_COMPACT = re.compile(r"\s*(\d{4})(\d\d)(\d\d)(?:T?\d{4}|T?\d{6})?Z?\s*$")
_MONTH_OR_YEAR = re.compile(r"\s*(?P<date>(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)\s*$")
_NUMBERS = re.compile(
    r"\s*(?P<one>\d{1,2})(?P<mark>[./-])(?P<two>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d)(?!\d)"
)
_EPOCH = re.compile(r"\s*\d{9,10}(?:\d{3})?(?:\.\d+)?\s*$")
_CLOCK = re.compile(r"\s+\d{1,2}:\d\d(?::\d\d)?(?:\s+[A-Z]{3,4})?(?=\s+(?:19|20)\d\d\b)")
_DATE_FILLER = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b\d{1,2}[:.h]\d\d(?::\d\d)?\b|\b[ap]\.?m\b\.?"
    r"|\b(?:gmt|utc|bst|cet|cest|est|edt|pst|pdt|et|ist|msk|local time|at|on|published|posted|updated|last|modified)\b"
    r"|\b(?:date|time|hrs?|first|originally|issued)\b|[^\w]|\+?\d{3,4}\b",
    re.IGNORECASE,
)


class Publication(msgspec.Struct, frozen=True):
    """The day of publication (`YYYY-MM-DD`; the month or year where a source gives no more), what it rests on, and what
    should be said of it."""

    published: str | None
    basis: PublishedBasis
    notices: tuple[Notice, ...] = ()


def publication_of(
    *,
    given: str | None,
    basis: PublishedBasis,
    head: Sequence[str],
    date_lines: Sequence[str],
    body: str,
    url: str | None,
) -> Publication:
    """The date of an article.

    `given` is what user or source said (`basis` tells which); `head` the lines at the top, furniture included;
    `date_lines` the lines anywhere that were set aside as dates; `body` the first paragraph of the article.
    """
    notices: list[Notice] = []
    if given:
        published = stated_date(given) or _month_or_year(given)
        if published is not None:
            return Publication(published, basis)
        notices.append(Notice(code="bad_date", text=f"The given date “{given[:40]}” is no calendar date."))
    line = _from_lines(head, date_lines)
    dateline = dateline_of(body)
    if dateline is not None and dateline.date is not None:
        published = dateline.date.iso(_year_for(dateline.date, line, url))
        if published is not None:
            return Publication(published, "dateline", tuple(notices))
    if line is not None:
        return Publication(line, "text", tuple(notices))
    notices.append(
        Notice(code="undated", text="Neither source, page nor text tells when this was published.")
    )
    return Publication(None, "unknown", tuple(notices))


def stated_date(text: str) -> str | None:
    """The day in a date as sources write it, or None: ISO 8601, `20150714`, written out with its year, `14/07/2015`
    where only one order of day and month is possible, or seconds (milliseconds) since 1970, taken in UTC."""
    iso = _ISO.match(text)
    if iso:
        dates = calendar_dates(iso["date"])
        return dates[0].iso() if dates else None
    compact = _COMPACT.match(text)
    if compact:
        return CalendarDate(int(compact[1]), int(compact[2]), int(compact[3]), 0, 8).iso()
    numbers = _NUMBERS.match(text)
    if numbers:
        return _from_numbers(int(numbers["one"]), int(numbers["two"]), int(numbers["year"]))
    if _EPOCH.match(text):
        return _from_epoch(float(text))
    return next(
        (date.iso() for date in calendar_dates(text) if date.year is not None), _clock_before_year(text)
    )


def _month_or_year(text: str) -> str | None:
    """`2015-07` and `2015` alone, which say less than a day and no more than they say."""
    found = _MONTH_OR_YEAR.match(text)
    return found["date"] if found else None


def _from_numbers(one: int, two: int, year: int) -> str | None:
    """A day written in numbers; None where both could be the month and they differ."""
    if one <= 12 and two <= 12 and one != two:
        return None
    day, month = (one, two) if one > 12 else (two, one)
    return CalendarDate(year, month, day, 0, 10).iso()


def _from_epoch(number: float) -> str:
    seconds = number / 1000 if number >= FIRST_MILLISECONDS else number
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date().isoformat()


def _clock_before_year(text: str) -> str | None:
    """`Tue Jul 14 10:00:00 2015`, as programs print it."""
    found = _CLOCK.sub(" ", text)
    return stated_date(found) if found != text else None


def is_date_line(line: str) -> bool:
    """Whether a line says nothing but a calendar date with its year (and a time, a weekday)."""
    if line.count(" ") >= DATE_LINE_WORDS + 2:
        return False
    dates = [date for date in calendar_dates(line) if date.year is not None]
    if not dates:
        return False
    rest = line
    for date in reversed(dates):
        rest = rest[: date.start] + rest[date.end :]
    return not _DATE_FILLER.sub("", rest).strip()


def _from_lines(head: Sequence[str], date_lines: Sequence[str]) -> str | None:
    """The day that a date line states: one at the top, or one anywhere that says it is the date of publication."""
    top = [line for line in head[:HEAD_LINES] if is_date_line(line)]
    stated = [line for line in date_lines if _STATED.match(line)]
    ranked = sorted([*top, *stated], key=lambda line: _FIRST.match(line) is None)
    return next((day for line in ranked if (day := stated_date(line)) is not None), None)


def _year_for(date: CalendarDate, line: str | None, url: str | None) -> int | None:
    """The year of a dateline that does not name it, from a date line or the address, when they agree on the month."""
    if date.year is not None:
        return date.year
    if line is not None and abs(int(line[5:7]) - date.month) in {0, 1}:
        return int(line[:4])
    address = _IN_ADDRESS.search(url or "")
    if address and int(address["month"]) == date.month:
        return int(address["year"])
    return None
