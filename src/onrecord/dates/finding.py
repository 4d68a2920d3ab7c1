"""Find the expressions of time in a sentence: the rules, tried where their words occur, the longest match first."""

from __future__ import annotations

import re

from onrecord.dates import (
    rules_calendar,
    rules_counts,
    rules_days,
    rules_named,
    rules_periods,
    rules_within,
    rules_years,
)
from onrecord.dates.expressions import (
    DayOfMonth,
    Expression,
    Fixed,
    Found,
    Holiday,
    MonthDay,
    MonthName,
    NumericDate,
    Offset,
    Range,
    SeasonName,
    Shift,
    Stretch,
    Unresolvable,
    Vague,
    WeekdayName,
)
from onrecord.dates.lexicon import NUMBER, UNIT, number
from onrecord.dates.rules import (
    ANY_NUMBER,
    FOUR_DIGITS,
    MONTH_KEYS,
    TENS_AND_S,
    TRAP,
    WEEKDAY_KEYS,
    Rule,
)
from onrecord.dates.rules_units import pointed

_RULES: tuple[Rule, ...] = (
    *rules_named.RULES,
    *rules_calendar.RULES,
    *rules_years.RULES,
    *rules_days.RULES,
    *rules_counts.RULES,
    *rules_periods.RULES,
    *rules_within.RULES,
)
_KEYS = frozenset(key for rule in _RULES for key in rule.keys)
_ASKED = _KEYS.union(*(rule.beside for rule in _RULES))
_CALENDAR = MONTH_KEYS | WEEKDAY_KEYS
_WORDS = re.compile(r"[a-z]+|[0-9]+")
_SMALL_NAMES = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|july|september|october|november|december)\b"
)
_SMALL_MONTHS = re.compile(
    r"\b(?:april|june|august)\b(?=,?\s+\d)|(?<=\d\s)(?:april|june|august)\b"
    r"|(?<=\d\s)(?:may|march)\b(?=,?\s+(?:19|20)\d\d)|\b(?:may|march)\b(?=\s+\d{1,2},?\s+(?:19|20)\d\d)"
)
"""Months whose small name is also a word are read beside numbers alone."""
_TENS = re.compile(r"\d0['’]?s\b")
_RANGE_LEAD = re.compile(r"(?:\b(from|between)\s+)$", re.IGNORECASE)
_RANGE_JOIN = re.compile(r"\s+(to|until|till|through|and)\s+(?:the\s+)?|\s*[-–—]\s*")
_OFFSET_LEAD = re.compile(
    rf"\b(?:(?P<count>{NUMBER})\s+(?P<unit>{UNIT})|(?:on\s+)?(?i:the)\s+(?P<one>(?i:day|week|month|year|morning|night)))\s+(?P<side>(?i:after|before|following))\s+(?:the\s+|an?\s+)?$"
)
_DATES = (Fixed, MonthDay, DayOfMonth, WeekdayName, MonthName, SeasonName, Shift, Holiday, NumericDate)
_WEEK_OF = re.compile(r"\b(?i:the\s+)?(?i:week)\s+(?i:of|beginning|starting|commencing)\s+(?:on\s+)?$")
_LEAD_REACH = 45
"""How far before a date, in characters, the words "three weeks after the" or "from" may begin."""


def find(text: str) -> tuple[Found, ...]:
    """The expressions of time in one sentence, in order, none overlapping another; offsets into `text`."""
    words = _words(text)
    if _KEYS.isdisjoint(words):
        return ()
    text = _capitalised(text, words)
    return tuple(_offsets(text, _ranges(text, _longest(_matches(text, words)))))


def _capitalised(text: str, words: set[str]) -> str:
    """The text with names of weekdays and months as they are usually written, character for character."""
    if _CALENDAR.isdisjoint(words):
        return text
    text = _SMALL_NAMES.sub(lambda match: match[0].capitalize(), text)
    return _SMALL_MONTHS.sub(lambda match: match[0].title(), text)


def _words(text: str) -> set[str]:
    """The words and signs of a sentence that rules ask for."""
    tokens = set(_WORDS.findall(text.lower()))
    found = tokens & _ASKED
    numbers = [token for token in tokens if token.isdigit()]
    if numbers:
        found.add(ANY_NUMBER)
        if any(len(token) == len("2014") for token in numbers):
            found.add(FOUR_DIGITS)
        if "s" in tokens and _TENS.search(text):
            found.add(TENS_AND_S)
    return found


def _matches(text: str, words: set[str]) -> list[tuple[int, int, int, Expression | None]]:
    found: list[tuple[int, int, int, Expression | None]] = []
    for order, rule in enumerate(_RULES):
        if not rule.may_fit(words):
            continue
        for match in rule.pattern.finditer(text):
            built = rule.build(match)
            if built is not None:
                found.append((match.start(), match.end(), order, None if built == TRAP else built))
    return found


def _longest(matches: list[tuple[int, int, int, Expression | None]]) -> list[Found]:
    """The longest of overlapping matches, earlier rules first among equals, those without a day last.

    A trap wins its place and leaves nothing there."""
    kept: list[tuple[int, int, Expression | None]] = []
    for start, end, _, expression in sorted(matches, key=_rank):
        if all(end <= other[0] or start >= other[1] for other in kept):
            kept.append((start, end, expression))
    kept.sort(key=lambda k: k[0])
    return [Found(start, end, expression) for start, end, expression in kept if expression is not None]


def _rank(match: tuple[int, int, int, Expression | None]) -> tuple[bool, int, int]:
    start, end, order, expression = match
    return expression == rules_named.EVENT, start - end, order


def _ranges(text: str, found: list[Found]) -> list[Found]:
    """Join "from A to B", "between A and B" and "A-B" into ranges."""
    joined: list[Found] = []
    for item in found:
        lead = _joins(text, joined[-1], item) if joined else None
        if lead is not None:
            joined[-1] = Found(lead, item.end, Range(joined[-1].expression, item.expression))
        else:
            joined.append(item)
    return joined


def _joins(text: str, first: Found, last: Found) -> int | None:
    """Where the range of two neighbours begins, or None when they make none."""
    if not (isinstance(first.expression, _DATES) and isinstance(last.expression, _DATES)):
        return None
    join = _RANGE_JOIN.fullmatch(text, first.end, last.start)
    if join is None:
        return None
    lead = _RANGE_LEAD.search(text, max(0, first.start - _LEAD_REACH), first.start)
    word = (join[1] or "-").lower()
    if lead is None:
        return (
            first.start
            if word in ("through", "-") or (word == "to" and type(first.expression) is type(last.expression))
            else None
        )
    between = lead[1].lower() == "between"
    return lead.start() if between == (word == "and") or word == "-" else None


def _offsets(text: str, found: list[Found]) -> list[Found]:
    """Read "two days after Christmas" and "the day before Tuesday's vote" as days counted from a date."""
    out: list[Found] = []
    for item in found:
        if isinstance(item.expression, Unresolvable | Vague | Stretch):
            out.append(item)
            continue
        if week := _WEEK_OF.search(text, max(0, item.start - _LEAD_REACH), item.start):
            item = Found(week.start(), item.end, Offset("week", 0, item.expression))
        lead = _OFFSET_LEAD.search(text, max(0, item.start - _LEAD_REACH), item.start)
        out.append(_offset(lead, item) if lead else item)
    return out


def _offset(lead: re.Match[str], item: Found) -> Found:
    unit, count = pointed(number(lead["count"] or "one"), lead["unit"] or _plain(lead["one"]))
    sign = -1 if lead["side"].lower() == "before" else 1
    return Found(lead.start(), item.end, Offset(unit, sign * count, item.expression))


def _plain(word: str) -> str:
    return "day" if word.lower() in ("morning", "night") else word
