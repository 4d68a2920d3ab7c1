"""Holidays: names from `data/en/dates/holidays.toml`, days fixed, counted from Easter, by weekday, or from a table."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from onrecord.dates.lexicon import load

_TABLE: dict[str, dict[str, Any]] = load("holidays.toml")

NAMES: dict[str, str] = {name: key for key, entry in _TABLE.items() for name in entry["names"]}
"""Every name of a holiday in the press, and its key."""


def day_of(key: str, year: int) -> date | None:
    """The day of a holiday in a year; None when the table behind it does not reach that year."""
    entry = _TABLE[key]
    if "fixed" in entry:
        found: date = entry["fixed"]
        return found
    if "on" in entry:
        month, day = entry["on"].split("-")
        return date(year, int(month), int(day))
    if "nth" in entry:
        month, weekday, which = entry["nth"]
        return nth_weekday(year, month, weekday, which) + timedelta(entry.get("plus", 0))
    if "table" in entry:
        return next((when for when in entry["table"] if when.year == year), None)
    if "easter" in entry:
        return easter(year) + timedelta(entry["easter"])
    return orthodox_easter(year) + timedelta(entry["orthodox_easter"])


def is_fixed(key: str) -> bool:
    """Whether the name carries its year with it, as "9/11" does."""
    return "fixed" in _TABLE[key]


def nth_weekday(year: int, month: int, weekday: int, which: int) -> date:
    """The nth weekday (0 Monday) of a month, counted from its end when negative; `ValueError` when there is none."""
    length = monthrange(year, month)[1]
    if which > 0:
        first = date(year, month, 1)
        return date(year, month, 1 + (weekday - first.weekday()) % 7 + 7 * (which - 1))
    last = date(year, month, length)
    return date(year, month, length - (last.weekday() - weekday) % 7 + 7 * (which + 1))


def easter(year: int) -> date:
    """Western Easter Sunday, after the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday in the Gregorian calendar, after Meeus's Julian algorithm."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    julian_lag = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + timedelta(julian_lag)
