"""Rules for periods that lean on another day: next month, the week before last, seasons, quarters."""

from __future__ import annotations

from onrecord.dates import values
from onrecord.dates.expressions import (
    Expression,
    Fixed,
    MonthName,
    Nth,
    PartOf,
    SeasonName,
    Shift,
    YearPart,
)
from onrecord.dates.lexicon import (
    MONTH,
    ORDINALS,
    SEASONS,
    WEEKDAY,
    YEAR,
    any_of,
    month_number,
    short_year,
    weekday_number,
)
from onrecord.dates.rules import (
    PART,
    PART_WORDS,
    SEASON_KEYS,
    UNIT_KEYS,
    WEEKDAY_KEYS,
    WHICH,
    Built,
    Match,
    rule,
    which,
    with_part,
)
from onrecord.dates.rules_units import SHIFT, UNITS


def _period(match: Match) -> Built:
    unit = UNITS[match["unit"].lower()]
    word = match["which"].lower().split()[-1]
    if unit == "day" and word in ("last", "past", "this", "current", "coming", "the"):
        return None
    from_text = word in ("previous", "following", "that", "same") or unit == "day"
    return with_part(match, Shift(unit, SHIFT[word], from_text=from_text))


def _the_period(match: Match) -> Built:
    unit = UNITS[match["unit"].lower()]
    return with_part(match, Shift(unit, 0, from_text=unit == "day")) if match["part"] else None


def _period_end(match: Match) -> Built:
    return PartOf("end", Shift(UNITS[match["unit"].lower()], 0))


def _before_last(match: Match) -> Built:
    return Shift(UNITS[match["unit"].lower()], -2 if match["which"].lower() == "last" else 2)


def _season(match: Match) -> Built:
    code = SEASONS[match["season"].lower()]
    if match["year"]:
        return with_part(match, Fixed(values.season(int(match["year"]), code)))
    if match["short"]:
        return with_part(match, Fixed(values.season(short_year(match["short"]), code)))
    shift = SHIFT[match["shift"].lower()] if match["shift"] else None
    licensed = match["lead"] or match["which"] or match["part"] or shift is not None
    return with_part(match, SeasonName(code, which(match), shift)) if licensed else None


def _year_part(match: Match) -> Built:
    quarter = (match["kind"] or "q").lower() != "half"
    digits, word = match["digit"], match["nth"]
    last = not digits and word.lower() in ("last", "final", "latter")
    count = int(digits) if digits else (4 if quarter else 2) if last else ORDINALS[word.lower()]
    if match["year"] or match["of"]:
        year = int(match["year"] or match["of"])
        return Fixed(values.quarter(year, count) if quarter else values.half(year, count))
    shift = match["shift"]
    if not quarter and not shift:
        return None
    return YearPart("quarter" if quarter else "half", count, SHIFT[shift.lower()] if shift else None)


def _nth(match: Match) -> Built:
    word = match["nth"].lower()
    count = -1 if word in ("last", "final") else ORDINALS[word]
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    inner: Expression
    if match["month"]:
        month = month_number(match["month"])
        inner = Fixed(values.month(int(match["year"]), month)) if match["year"] else MonthName(month)
    elif match["alone"]:
        inner = Fixed(values.year(int(match["alone"])))
    else:
        inner = Shift(UNITS[match["unit"].lower()], SHIFT[match["which"].lower()])
    return Nth(count, weekday, inner)


RULES = (
    rule(
        "period",
        UNIT_KEYS,
        rf"\b(?:(?i:the)\s+)?{PART}(?P<which>(?i:last|this|current|next|coming|previous|preceding|following|that|the\s+same|that\s+same))\s+(?P<unit>(?i:day|week|month|quarter|year|decade|century))\b(?!-|\s+(?i:old|olds)\b)",
        _period,
        beside=(
            "last",
            "this",
            "current",
            "next",
            "coming",
            "previous",
            "preceding",
            "following",
            "that",
            "same",
        ),
    ),
    rule(
        "the period",
        UNIT_KEYS,
        rf"\b(?:(?i:by|at|before|until|towards?)\s+)?{PART}the\s+(?P<unit>(?i:week|month|quarter|year|decade|century))\b",
        _the_period,
        beside=PART_WORDS,
    ),
    rule(
        "later in",
        UNIT_KEYS,
        r"\b(?P<part>(?i:later|earlier|late|early)\s+in)\s+the\s+(?P<unit>(?i:day|week|month|year|decade|century))\b",
        _the_period,
        beside=("later", "earlier", "late", "early"),
    ),
    rule(
        "period's end",
        UNIT_KEYS,
        r"\b(?:(?i:the)\s+)?(?P<unit>(?i:week|month|quarter|year|decade))(?:['’]s[\s-]+|-|\s)(?i:end)\b",
        _period_end,
        beside=("end",),
    ),
    rule(
        "before last",
        UNIT_KEYS,
        r"\b(?i:the)\s+(?P<unit>(?i:week|month|quarter|year|decade))\s+(?i:before|after)\s+(?P<which>(?i:last|next))\b",
        _before_last,
        beside=("last", "next"),
    ),
    rule(
        "season",
        SEASON_KEYS,
        rf"\b(?P<lead>(?i:in|by|since|until|during|over|before|after|through)\s+)?(?P<the>(?i:the)\s+)?{PART}{WHICH}?(?P<season>(?i:{any_of(SEASONS)}))\b"
        rf"(?!\s+(?:in|of\s+(?!\d|['’‘]\d|(?:last|this|next)\s+year)|to|from|by)\b)(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|['’‘](?P<short>\d\d)\b(?!s)|(?P<shift>(?i:last|this|next))\s+(?i:year)\b))?",
        _season,
    ),
    rule(
        "year part",
        ("quarter", "half", "q1", "q2", "q3", "q4", "q"),
        rf"\b(?:(?:(?P<of>{YEAR})['’]s\s+|(?i:the)\s+)?(?:(?P<nth>(?i:first|second|third|fourth|last|final|latter))[\s-]+(?P<kind>(?i:quarter|half))|Q(?P<digit>[1-4]))\b)"
        rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<shift>(?i:last|this|next|the))\s+(?i:year)\b))?",
        _year_part,
    ),
    rule(
        "nth",
        WEEKDAY_KEYS | {"week"},
        rf"\b(?:(?i:the)\s+)?(?P<nth>(?i:first|second|third|fourth|fifth|last|final))\s+(?:(?i:full\s+)?(?i:week)|(?P<weekday>{WEEKDAY}))\s+(?:of|in)\s+"
        rf"(?:(?P<month>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?|(?P<alone>{YEAR})|(?P<which>(?i:this|last|next|the))\s+(?P<unit>(?i:month|year))\b)",
        _nth,
    ),
)
