"""Days and times as people write them."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange

from onrecord.questions.filter import MONTHS, date_words

_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ](\d{2}:\d{2})(:\d{2}(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?")


def day_words(date: str | None) -> str:
    """`2014-12-17T10:00:00-05:00` → `17 December 2014`; what is no date stays as it is; `undated` for none."""
    if not date:
        return "undated"
    found = _DAY.match(date)
    if found is None or not _possible(found[0]):
        return date
    return date_words(found[0])


def _possible(date: str) -> bool:
    parts = date.split("-")
    return len(parts) < 2 or 1 <= int(parts[1]) <= 12


def clock_words(date: str | None) -> str:
    """The time of day with its own zone, when the date has one: `10:00 -05:00`."""
    found = _TIME.match(date or "")
    if found is None:
        return ""
    zone = {"Z": "UTC", None: ""}.get(found[4], found[4])
    return f"{found[1]} {zone}".strip()


def span_words(first: str | None, last: str | None) -> str:
    """`5–25 June 2017`, `28 May – 2 June 2017`, `30 December 2013 – 2 January 2014`; whole months and years by their
    names: `June 1998`, `September – November 2014`, `2001`, `1998–2000`."""
    if not first or not last or first[:10] == last[:10]:
        return day_words(first or last)
    try:
        since, until = dt.date.fromisoformat(first[:10]), dt.date.fromisoformat(last[:10])
    except ValueError:
        return f"{day_words(first)} – {day_words(last)}"
    if since.day == 1 and until.day == monthrange(until.year, until.month)[1]:
        return _months_words(since, until)
    if since.year != until.year:
        return f"{day_words(first[:10])} – {day_words(last[:10])}"
    if since.month != until.month:
        return f"{since.day} {MONTHS[since.month - 1]} – {day_words(last[:10])}"
    return f"{since.day}–{until.day} {MONTHS[since.month - 1]} {since.year}"


def _months_words(since: dt.date, until: dt.date) -> str:
    """A span of whole months; of whole years without their months."""
    one, other = MONTHS[since.month - 1], MONTHS[until.month - 1]
    if (since.month, until.month) == (1, 12):
        return f"{since.year}" if since.year == until.year else f"{since.year}–{until.year}"
    if since.year != until.year:
        return f"{one} {since.year} – {other} {until.year}"
    return f"{one} {since.year}" if one == other else f"{one} – {other} {since.year}"


def day_of(date: str | None) -> dt.date | None:
    """The day of a date, None where it is not known to the day."""
    try:
        return dt.date.fromisoformat((date or "")[:10])
    except ValueError:
        return None
