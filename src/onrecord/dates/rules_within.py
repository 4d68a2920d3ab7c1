"""Rules for days and stretches within a period: "the 20th of next month", "the first two weeks of October"."""

from __future__ import annotations

from onrecord.dates import values
from onrecord.dates.expressions import (
    Anniversary,
    DayIn,
    Expression,
    Fixed,
    MonthName,
    Opening,
    Shift,
    WeekdayName,
)
from onrecord.dates.lexicon import (
    DAY_OR_ORDINAL,
    MONTH,
    NUMBER,
    ORDINALS,
    WEEKDAY,
    YEAR,
    day_number,
    month_number,
    number,
    short_year,
    weekday_number,
)
from onrecord.dates.rules import (
    ANY_NUMBER,
    FOUR_DIGITS,
    MONTH_KEYS,
    UNIT_KEYS,
    WEEKDAY_KEYS,
    Built,
    Match,
    fixed_day,
    rule,
)
from onrecord.dates.rules_units import SHIFT, UNITS

_THIS_CENTURY = 2000
_GRAINS = {"today": "day", "this week": "week", "this month": "month"}


def _period(match: Match) -> Expression:
    """The month or year after "of"."""
    if match["month"]:
        month = month_number(match["month"])
        return Fixed(values.month(int(match["year"]), month)) if match["year"] else MonthName(month)
    if match["alone"]:
        return Fixed(values.year(int(match["alone"])))
    return Shift(UNITS[match["unit"].lower()], SHIFT[match["which"].lower()])


def _day_in(match: Match) -> Built:
    word = match["nth"].lower()
    return DayIn(-1 if word in ("last", "final") else day_number(match["nth"]), _period(match))


def _opening(match: Match) -> Built:
    unit = UNITS[match["of_unit"].lower().removesuffix("s")]
    sign = 1 if match["side"].lower() in ("first", "opening") else -1
    return Opening(unit, sign * number(match["count"]), _period(match))


def _decade_of(match: Match) -> Built:
    start = (day_number(match["century"]) - 1) * 100 if match["century"] else _THIS_CENTURY
    word = match["nth"].lower()
    place = 10 if word in ("last", "final") else ORDINALS[word]
    return Fixed(values.decade(start + 10 * (place - 1))) if place <= 10 else None


def _ago_today(match: Match) -> Built:
    grain = _GRAINS[" ".join(match["grain"].lower().split())]
    unit = UNITS[match["unit"].lower().removesuffix("s")]
    return Anniversary(unit, -number(match["count"]), UNITS[grain])


def _week_ago_weekday(match: Match) -> Built:
    return WeekdayName(weekday_number(match["weekday"]), "last", None, -1)


def _stopped(match: Match) -> Built:
    year = short_year(match["short"]) if match["short"] else int(match["year"])
    return fixed_day(year, month_number(match["month"]), int(match["day"]))


_FIRST = r"(?<![\w.,:/-])(?P<day>3[01]|[12]\d|0?[1-9])"
_OF = (
    rf"(?:of|in)\s+(?:(?P<month>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?|(?P<alone>{YEAR})"
    r"|(?P<which>(?i:this|last|next|the))\s+(?P<unit>(?i:month|year))\b(?!['’]|\s+of\b))"
)

RULES = (
    rule(
        "day of period",
        ("day",),
        rf"\b(?:(?i:on)\s+)?(?i:the)\s+(?P<nth>{DAY_OR_ORDINAL}|(?i:last|final))\s+(?i:day)\s+{_OF}",
        _day_in,
    ),
    rule(
        "day of month",
        ("month",),
        rf"\b(?:(?i:on)\s+)?(?i:the)\s+(?P<nth>{DAY_OR_ORDINAL})\s+(?=of\s+\w+\s+(?i:month)){_OF}",
        _day_in,
    ),
    rule(
        "first units of period",
        UNIT_KEYS,
        rf"\b(?:(?i:in|over|during|for)\s+)?(?i:the)\s+(?P<side>(?i:first|opening|last|final|closing))\s+(?P<count>{NUMBER})\s+"
        rf"(?P<of_unit>(?i:days|weeks|months))\s+{_OF}",
        _opening,
        beside=("first", "opening", "last", "final", "closing"),
    ),
    rule(
        "decade of century",
        ("decade",),
        rf"\b(?i:the\s+)?(?P<nth>(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|final))\s+(?i:decade)\s+of\s+"
        rf"(?:(?i:the|this)\s+)(?:new\s+)?(?:(?P<century>{DAY_OR_ORDINAL})[\s-]+)?(?i:century)\b",
        _decade_of,
    ),
    rule(
        "years ago today",
        UNIT_KEYS,
        rf"\b(?P<count>{NUMBER})\s+(?P<unit>(?i:weeks?|months?|years?|decades?))\s+(?i:ago)\s+(?P<grain>(?i:today|this\s+week|this\s+month))\b",
        _ago_today,
        beside=("ago",),
    ),
    rule(
        "week ago weekday",
        WEEKDAY_KEYS,
        rf"\b(?:(?i:a\s+week\s+ago)(?:\s+on)?\s+(?P<weekday>{WEEKDAY})\b(?!['’]))",
        _week_ago_weekday,
        beside=("ago",),
    ),
    rule(
        "weekday before last",
        WEEKDAY_KEYS,
        rf"\b(?:(?i:on)\s+)?(?i:the)\s+(?P<weekday>{WEEKDAY})\s+(?i:before\s+last)\b",
        _week_ago_weekday,
        beside=("before",),
    ),
    rule(
        "stopped day",
        MONTH_KEYS,
        rf"{_FIRST}\.\s+(?P<month>{MONTH})\s+(?P<year>{YEAR})(?P<short>(?!))?",
        _stopped,
        beside=(FOUR_DIGITS,),
    ),
    rule(
        "joined day",
        MONTH_KEYS,
        rf"{_FIRST}-(?P<month>{MONTH})-(?P<year>{YEAR})(?P<short>(?!))?",
        _stopped,
        beside=(FOUR_DIGITS,),
    ),
    rule(
        "day and short year",
        MONTH_KEYS,
        rf"{_FIRST}\s+(?P<month>{MONTH})\s+['’‘](?P<short>\d\d)\b(?!s)(?P<year>(?!))?",
        _stopped,
        beside=(ANY_NUMBER,),
    ),
)
