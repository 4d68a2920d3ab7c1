"""Rules for periods and counts that lean on another day: two weeks ago, next month, seasons, quarters."""

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
    Stretch,
    Vague,
    YearPart,
)
from onrecord.dates.leaning import leaning_from_text
from onrecord.dates.lexicon import (
    MONTH,
    NUMBER,
    ORDINALS,
    SEASONS,
    UNIT,
    WEEKDAY,
    YEAR,
    any_of,
    month_number,
    number,
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
from onrecord.dates.rules_units import SHIFT, UNITS, counted, pointed
from onrecord.dates.values import Unit

_HALVES: dict[str, tuple[Unit, int]] = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}
"""What half of a unit is: half a decade is five years."""
_BEHIND = ("last", "past", "previous", "preceding")


def _ago(match: Match) -> Built:
    unit, count = pointed(number(match["count"]), match["unit"])
    where = match["where"].lower().split()[0]
    if where == "ago":
        return Shift(unit, -count)
    if where in ("later", "earlier", "afterwards", "after", "before", "previously"):
        return Shift(unit, count if where in ("later", "afterwards", "after") else -count, from_text=True)
    return Shift(unit, count)


def _half_ago(match: Match) -> Built:
    where, unit = match["where"].lower(), (match["many"] or match["one"] or match["half"]).removesuffix("s")
    halves = 2 * number(match["count"]) + 1 if match["count"] else 1
    name, count = _HALVES[unit]
    sign = -1 if where in ("ago", "earlier") else 1
    return Shift(name, sign * halves * count, from_text=where in ("later", "earlier"))


def _ahead(match: Match) -> Built:
    unit, count = pointed(number(match["count"]), match["unit"])
    return Shift(unit, count, ahead=True)


def _stretch(match: Match) -> Built:
    unit, count = counted(number(match["count"] or "one"), match["unit"])
    if unit == "day" and count == 0:
        return Shift("day", 0)
    return Stretch(unit, -count if (match["which"] or "past").lower() in _BEHIND else count)


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


def _vague_count(match: Match) -> Built:
    where = (match["where"] or "").lower()
    lead = (match["lead"] or "").lower()
    if where == "ago" or lead in ("past", "last", "recent"):
        return Vague("PAST_REF")
    return Vague("FUTURE_REF")


def _in_few(match: Match) -> Built:
    return Vague("FUTURE_REF") if leaning_from_text(match.string[: match.start()]) == "future" else None


_FEW = r"(?i:(?:a\s+)?(?:good\s+)?few|several|some|many|a\s+number\s+of)"

RULES = (
    rule(
        "units ago",
        UNIT_KEYS,
        rf"\b(?:(?i:just|only|about|around|some|nearly|almost|exactly|over|more\s+than|less\s+than)\s+)?(?P<count>{NUMBER})\s+(?P<unit>{UNIT})\s+"
        r"(?P<where>(?i:ago|from\s+(?:now|today)|away|hence|later|earlier|afterwards|previously)\b|(?i:after|before)(?=\s*[,.;:!?)]|\s*$))",
        _ago,
        beside=(
            "ago",
            "from",
            "away",
            "hence",
            "later",
            "earlier",
            "afterwards",
            "previously",
            "after",
            "before",
        ),
    ),
    rule(
        "half a unit ago",
        UNIT_KEYS | {"half"},
        rf"\b(?:(?P<count>{NUMBER})\s+(?:and\s+a\s+half\s+(?P<many>years|decades)|(?P<one>year|decade)\s+and\s+a\s+half)|(?i:half)\s+an?\s+(?P<half>century|decade|year))"
        r"\s+(?P<where>(?i:ago|from\s+now|later|earlier))\b",
        _half_ago,
        beside=("half",),
    ),
    rule(
        "in units",
        UNIT_KEYS,
        rf"\b(?i:in)\s+(?:(?i:just|about|only|another)\s+)?(?P<count>{NUMBER})\s+(?P<unit>{UNIT})(?:['’]\s+time)?(?!\s+(?i:of|ago|later|after)\b|-)",
        _ahead,
    ),
    rule(
        "within units",
        UNIT_KEYS,
        rf"\b(?P<which>(?i:within))\s+(?:(?i:the|just|about)\s+)?(?:(?i:next)\s+)?(?P<count>{NUMBER})\s+(?P<unit>{UNIT})(?!\s+(?i:of|after)\b)",
        _stretch,
        beside=("within",),
    ),
    rule(
        "past units",
        UNIT_KEYS,
        rf"\b(?:(?i:in|over|during|for|within|throughout)\s+)?(?i:the|these)\s+(?P<which>(?i:last|past|previous|preceding|next|coming|following))\s+(?P<count>{NUMBER})\s+(?P<unit>{UNIT})",
        _stretch,
        beside=("last", "past", "previous", "preceding", "next", "coming", "following"),
    ),
    rule(
        "past unit",
        UNIT_KEYS,
        r"\b(?:(?i:in|over|during|for|within|throughout)\s+(?i:the)\s+(?P<which>(?i:last|past|next|coming))|(?i:the\s+past))\s+"
        r"(?P<count>(?!))?(?P<unit>(?i:week|month|year|decade|century))\b",
        _stretch,
        beside=("last", "past", "next", "coming"),
    ),
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
    rule(
        "few units",
        UNIT_KEYS,
        rf"\b(?P<lead>)(?:{_FEW})\s+{UNIT}\s+(?P<where>(?i:ago|from\s+now))\b",
        _vague_count,
        beside=("ago", "from"),
    ),
    rule(
        "in few units",
        UNIT_KEYS,
        rf"\b(?i:in)\s+{_FEW}\s+(?i:days|weeks|months|years|hours|minutes)(?:['’]\s+time)?\b(?!\s+(?i:of|ago|later|after)\b)",
        _in_few,
    ),
    rule(
        "recent units",
        UNIT_KEYS,
        rf"\b(?:(?i:in|over|during|for|within)\s+)?(?:(?i:the)\s+)?(?P<lead>(?i:past|last|recent|coming|next|following))\s+(?:{_FEW}\s+)?(?i:days|weeks|months|years|decades|hours)\b(?P<where>(?!))?",
        _vague_count,
        beside=("past", "last", "recent", "coming", "next", "following"),
    ),
)
