"""Written units of time, "fortnights", "hours", as units of the calendar, and what "last" and "next" add to them."""

from __future__ import annotations

from onrecord.dates.values import Unit

UNITS: dict[str, Unit] = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "century": "century",
    "centurie": "century",
}
_HOURS_IN_DAY = 24
SHIFT: dict[str, int] = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "this": 0,
    "current": 0,
    "the": 0,
    "that": 0,
    "same": 0,
    "next": 1,
    "following": 1,
    "coming": 1,
}


def counted(count: int, unit: str) -> tuple[Unit, int]:
    """A number of written units as a unit of the calendar: 48 hours are two days, a fortnight two weeks."""
    word = unit.lower().removesuffix("s")
    if word == "fortnight":
        return "week", 2 * count
    if word in ("hour", "minute"):
        return "day", count // _HOURS_IN_DAY if word == "hour" else 0
    return UNITS[word], count


def pointed(count: int, unit: str) -> tuple[Unit, int]:
    """As `counted`, but a single week, "a week ago", points to a day."""
    name, many = counted(count, unit)
    return ("day", 7 * many) if name == "week" and abs(many) == 1 else (name, many)
