"""The year and the month of a passage: in "The crisis of 1962 lasted weeks. On 28 October it ended" the day is one of
1962, in "Remember January? On the 11th they landed" it is 11 January.

A month, or a day of it, without a year is mostly one of the months around publication. It belongs to an earlier year
where the words just before tell of one ("in 2003", "of 1962", a full date), its clause does not look ahead, and read
without them it would not lie shortly before publication. A day alone ("the 11th") belongs to the month that its
paragraph named last ("in January", "on 3 January", "last month"), unless its clause looks ahead.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date
from typing import TypeGuard

from onrecord.dates import values
from onrecord.dates.expressions import DayOfMonth, Expression, InYear, MonthDay, MonthName
from onrecord.dates.lexicon import MONTH
from onrecord.dates.mention import TimeMention
from onrecord.dates.values import DateRange, range_of
from onrecord.grammar import Sentence

RECENT_DAYS = 90
"""A day that lies so shortly before publication is read as that one whatever the passage tells: news is about now."""
_TELLING = re.compile(r"\b(?:in|during|of)\s+(?:the\s+)?(?:\w+\s+(?:of\s+)?)?$", re.IGNORECASE)
"""What stands before a year that the passage tells of; in "the 2009 law was amended on 3 March" 2009 is none."""
_TELLING_ITSELF = re.compile(r"(?:in|during)\s", re.IGNORECASE)
_MONTH = re.compile(rf"\b{MONTH}")
_PARAGRAPH = 3
"""How many sentences back the month may stand that a day alone is of: further on a text has come to other days."""
_LEAD = 24
"""How far before a year, in characters, those words may begin."""


def in_passage(
    expression: Expression,
    text: str,
    sentence: Sentence,
    before: Sequence[TimeMention],
    published: date | None,
) -> tuple[Expression, DateRange] | None:
    """A month or its day as one of the passage's year, a day alone as one of its month, with the date that gives it;
    None outside the rule."""
    if published is None or not before:
        return None
    last = before[-1]
    if isinstance(expression, DayOfMonth):
        return _in_month(expression, sentence, last)
    if not _without_year(expression):
        return None
    if last.field != sentence.field or sentence.index - last.sentence > 1 or not _tells(last, text):
        return None
    year = range_of(last.value.value or "")
    if year is None or year.first.year != year.last.year or year.last.year >= published.year:
        return None
    if _recent(expression, published):
        return None
    day = expression.day if isinstance(expression, MonthDay) else None
    return InYear(expression.month, day, 0, from_text=True), year


def _in_month(
    expression: DayOfMonth, sentence: Sentence, last: TimeMention
) -> tuple[Expression, DateRange] | None:
    """A day alone as one of the month that the date before it is of."""
    if last.field != sentence.field or sentence.index - last.sentence > _PARAGRAPH or not _gives_month(last):
        return None
    month = range_of(last.value.value or "")
    if month is None or (month.first.year, month.first.month) != (month.last.year, month.last.month):
        return None
    if (
        expression.weekday is not None
        or not 1 <= expression.day <= monthrange(month.first.year, month.first.month)[1]
    ):
        return None
    return InYear(month.first.month, expression.day, 0, from_text=True), month


def _gives_month(mention: TimeMention) -> bool:
    """Whether a date tells its month: "in January", "on 3 January", "last month", and a day that has it from those."""
    value = mention.value
    if value.precision == "month":
        return True
    named = _MONTH.search(value.text or "") is not None
    return value.precision == "day" and (named or value.basis == "anchor")


def _without_year(expression: Expression) -> TypeGuard[MonthDay | MonthName]:
    """Whether it is a bare "28 October" or "October", with neither year nor weekday nor "last"."""
    if isinstance(expression, MonthDay):
        return expression.weekday is None
    return isinstance(expression, MonthName) and expression.which is None


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


def _recent(expression: MonthDay | MonthName, published: date) -> bool:
    """Whether the day or month, read without the passage, has begun and ended at most `RECENT_DAYS` ago."""
    for year in (published.year, published.year - 1):
        try:
            found = values.month(year, expression.month)
            if isinstance(expression, MonthDay):
                found = values.day(date(year, expression.month, expression.day))
        except ValueError:
            continue
        if found.first <= published and (published - found.last).days <= RECENT_DAYS:
            return True
    return False
