"""Rules for dates of the calendar: days with their month, months, numbers written as dates."""

from __future__ import annotations

import re
from datetime import date

from onrecord.dates import values
from onrecord.dates.expressions import (
    DayOfMonth,
    Expression,
    Fixed,
    InYear,
    MonthDay,
    MonthName,
    NumericDate,
    Range,
)
from onrecord.dates.lexicon import (
    DAY,
    DAY_OR_ORDINAL,
    MONTH,
    WEEKDAY,
    WEEKDAY_SHORT,
    WORDS,
    YEAR,
    day_number,
    month_number,
    short_year,
    weekday_number,
)
from onrecord.dates.rules import (
    ANY_NUMBER,
    FOUR_DIGITS,
    JOIN,
    MONTH_KEYS,
    PART,
    WEEKDAY_KEYS,
    WHICH,
    Built,
    Match,
    fixed,
    fixed_day,
    listed,
    rule,
    which,
    with_part,
    word_after,
    words_before,
)

_LICENCE = frozenset(WORDS["ambiguous_months"]["licence"])
_AMBIGUOUS = frozenset(WORDS["ambiguous_months"]["names"])
_TRUST = frozenset(WORDS["ambiguous_months"]["trust"])
_AFTER_ORDINAL = frozenset(WORDS["traps"]["after_ordinal"])
_LISTED_YEAR = re.compile(
    rf",?\s+(?:and|or)\s+(?:{DAY}\s+(?:of\s+)?)?(?P<month>{MONTH})(?:\s+{DAY})?,?\s+(?P<year>{YEAR})"
)


def _day_month(match: Match) -> Built:
    month, day = month_number(match["month"]), day_number(match["day"])
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    if match["year"]:
        return fixed_day(int(match["year"]), month, day)
    if not _day_exists(month, day):
        return None
    if weekday is None and not match["shift"] and (year := _year_ahead(match, month)):
        return fixed_day(year, month, day)
    return _in_year(match, month, day) or MonthDay(month, day, weekday)


def _year_ahead(match: Match, month: int) -> int | None:
    """The year that follows the other of two dates: of February in "February and March 2014"."""
    other = _LISTED_YEAR.match(match.string, match.end())
    if other is None:
        return None
    return int(other["year"]) - (month > month_number(other["month"]))


def _in_year(match: Match, month: int, day: int | None) -> Expression | None:
    """The day or month in "last year", "that year", "the following year", when one of these follows it."""
    words = (match["shift"] or "").lower().split()
    if not words:
        return None
    shift = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(words[-1], 0)
    return InYear(month, day, shift, words[-1] not in ("last", "this", "next"))


def _day_range(match: Match) -> Built:
    month = month_number(match["month"])
    first, last = day_number(match["day"]), day_number(match["day2"])
    if not first < last or not _day_exists(month, last) or (listed(match) and last > first + 1):
        return None
    if not match["year"]:
        end = _in_year(match, month, last) or MonthDay(month, last)
        return Range(DayOfMonth(first), end)
    year = int(match["year"])
    return fixed(
        lambda: values.between(values.day(date(year, month, first)), values.day(date(year, month, last)))
    )


def _iso(match: Match) -> Built:
    return fixed_day(int(match["year"]), int(match["month"]), int(match["day"]))


def _numeric(match: Match) -> Built:
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    day_first, month_first = fixed_day(year, second, first), fixed_day(year, first, second)
    if match["sep"] == "." or month_first is None or first == second:
        return day_first or month_first
    if not (isinstance(day_first, Fixed) and isinstance(month_first, Fixed)):
        return month_first
    return NumericDate(day_first.range, month_first.range)


def _month(match: Match) -> Built:
    number = month_number(match["month"])
    if match["year"]:
        return with_part(match, Fixed(values.month(int(match["year"]), number)))
    if match["short"]:
        return with_part(match, Fixed(values.month(short_year(match["short"]), number)))
    named = any(match[group] for group in ("part", "which", "shift"))
    if not named and not _licensed(match):
        return None
    if not (match["which"] or match["shift"]) and (ahead := _year_ahead(match, number)):
        return with_part(match, Fixed(values.month(ahead, number)))
    return with_part(match, _in_year(match, number, None) or MonthName(number, which(match)))


def _licensed(match: Match) -> bool:
    """Whether a month alone is one: always for an unmistakable name, else after a word such as "in" or "a"."""
    name = match["month"]
    if name.rstrip(".") not in _AMBIGUOUS:
        return True
    before = words_before(match)
    if before is None or (name.rstrip(".") != name and len(name) > 5):
        return False
    nearest, other = before[2].lower(), (before[1] or "").lower()
    return (nearest in _LICENCE or nearest.endswith(("'s", "’s"))) and other not in _TRUST


def _ordinal(match: Match) -> Built:
    after = word_after(match)
    if after and after[1].lower() not in _AFTER_ORDINAL and not after[1].endswith("ed"):
        return None
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    return DayOfMonth(day_number(match["day"]), weekday)


def _day_exists(month: int, day: int) -> bool:
    return day <= (29 if month == 2 else 30 if month in (4, 6, 9, 11) else 31)


_WEEKDAY_BEFORE = rf"(?:\b(?P<weekday>{WEEKDAY_SHORT}),?\s+)?"
_SOME = r"(?i:last|this|next|that|that\s+same|the\s+same|the\s+following|the\s+previous)"
_YEAR_AFTER = rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<shift>{_SOME})\s+year\b))?"
_NUMBER_KEYS = (FOUR_DIGITS,)

RULES = (
    rule(
        "iso",
        _NUMBER_KEYS,
        r"(?<![\d./-])(?P<year>\d{4})([-/])(?P<month>\d\d?)\2(?P<day>\d\d?)(?:T[\d:.]+Z?)?(?![\d/-])",
        _iso,
    ),
    rule(
        "numeric",
        _NUMBER_KEYS,
        r"(?<![\d/.-])(?P<first>\d\d?)(?P<sep>[./-])(?P<second>\d\d?)(?P=sep)(?P<year>(?:1[5-9]|20)\d\d)(?![\d/-])",
        _numeric,
    ),
    rule(
        "day month",
        MONTH_KEYS,
        rf"{_WEEKDAY_BEFORE}(?:\bthe\s+)?\b(?<![.,:/-])(?P<day>{DAY_OR_ORDINAL})(?:\s+of)?\s+(?P<month>{MONTH})(?!\w){_YEAR_AFTER}",
        _day_month,
    ),
    rule(
        "month day",
        MONTH_KEYS,
        rf"{_WEEKDAY_BEFORE}\b(?P<month>{MONTH})\s+(?:the\s+)?(?P<day>{DAY_OR_ORDINAL})(?![-–—/]\d){_YEAR_AFTER}",
        _day_month,
    ),
    rule(
        "days month",
        MONTH_KEYS,
        rf"\b(?:(?P<lead>from|between)\s+)?(?:the\s+)?(?P<day>{DAY}){JOIN}(?:the\s+)?"
        rf"(?P<day2>{DAY})(?:\s+of)?\s+(?P<month>{MONTH})(?!\w){_YEAR_AFTER}",
        _day_range,
        beside=(ANY_NUMBER,),
    ),
    rule(
        "month days",
        MONTH_KEYS,
        rf"\b(?:(?P<lead>from|between)\s+)?(?P<month>{MONTH})\s+(?P<day>{DAY}){JOIN}"
        rf"(?P<day2>{DAY})(?!\s+{MONTH}){_YEAR_AFTER}",
        _day_range,
        beside=(ANY_NUMBER,),
    ),
    rule(
        "month",
        MONTH_KEYS,
        rf"\b{PART}{WHICH}?\b(?P<month>{MONTH})(?!\w)(?:\s+['’‘](?P<short>\d\d)\b(?!s)|{_YEAR_AFTER})",
        _month,
    ),
    rule(
        "ordinal",
        ("st", "nd", "rd", "th"),
        r"\b(?:(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Bb]efore|[Aa]fter|[Ss]ince|to|for|between|and|through)\s+)"
        r"the\s+(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?!-)(?P<weekday>(?!))?",
        _ordinal,
    ),
    rule(
        "weekday ordinal",
        WEEKDAY_KEYS,
        rf"\b(?P<weekday>{WEEKDAY}),?\s+(?:the\s+)?(?P<day>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))\b(?!\s+{MONTH})",
        _ordinal,
        beside=("st", "nd", "rd", "th"),
    ),
)
"""`weekday` before `day month` makes "Friday 19 April"; a year may follow every day and month."""
