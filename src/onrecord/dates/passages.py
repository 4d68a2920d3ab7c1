"""The year of a passage: in "The crisis of 1962 lasted weeks. On 28 October it ended" the day is one of 1962.

A day and month without a year are mostly of the months around publication. They belong to an earlier year where the
words just before tell of one ("in 2003", "of 1962", a full date), look back, and the day as it would be read otherwise
does not lie shortly before publication.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from onrecord.dates.expressions import Expression, InYear, MonthDay
from onrecord.dates.mention import TimeMention
from onrecord.dates.values import DateRange, range_of
from onrecord.grammar.tree import Sentence

RECENT_DAYS = 90
"""A day that lies so shortly before publication is read as that one whatever the passage tells: news is about now."""
_TELLING = re.compile(r"\b(?:in|during|of)\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?)?$", re.IGNORECASE)
"""What stands before a year that the passage tells of; in "the 2009 law was amended on 3 March" 2009 is none."""
_TELLING_ITSELF = re.compile(r"(?:in|during)\s", re.IGNORECASE)
_LEAD = 24
"""How far before a year, in characters, those words may begin."""


def in_passage(
    expression: Expression,
    text: str,
    sentence: Sentence,
    before: Sequence[TimeMention],
    published: date | None,
) -> tuple[Expression, DateRange] | None:
    """A day and month as one of the passage's year, with the date that gives the year; None outside the rule."""
    if (
        not isinstance(expression, MonthDay)
        or expression.weekday is not None
        or published is None
        or not before
    ):
        return None
    last = before[-1]
    if last.field != sentence.field or sentence.index - last.sentence > 1 or not _tells(last, text):
        return None
    year = range_of(last.value.value or "")
    if year is None or year.first.year != year.last.year or year.last.year >= published.year:
        return None
    if _recent(expression, published):
        return None
    return InYear(expression.month, expression.day, 0, from_text=True), year


def _tells(mention: TimeMention, text: str) -> bool:
    """Whether a date has a year of its own or from the passage, and stands where the passage tells of it."""
    value = mention.value
    if value.basis == "anchor":
        return value.precision == "day"
    if value.basis != "text" or value.precision not in ("day", "month", "season", "year"):
        return False
    if value.precision == "day" or _TELLING_ITSELF.match(text, mention.start):
        return True
    return _TELLING.search(text, max(0, mention.start - _LEAD), mention.start) is not None


def _recent(expression: MonthDay, published: date) -> bool:
    for year in (published.year, published.year - 1):
        try:
            passed = (published - date(year, expression.month, expression.day)).days
        except ValueError:
            continue
        if 0 <= passed <= RECENT_DAYS:
            return True
    return False
