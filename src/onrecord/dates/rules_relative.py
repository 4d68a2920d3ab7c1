"""Rules for words of time that lean on another day: weekdays, yesterday, two days ago, next month, seasons."""

from __future__ import annotations

from onrecord.dates import values
from onrecord.dates.expressions import (
    Expression,
    Fixed,
    MonthName,
    Night,
    Nth,
    PartOf,
    SeasonName,
    Shift,
    Stretch,
    Vague,
    WeekdayName,
    Weekend,
    YearPart,
)
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
    weekday_number,
)
from onrecord.dates.rules import (
    PART,
    SEASON_KEYS,
    TRAP,
    UNIT_KEYS,
    WEEKDAY_KEYS,
    WHICH,
    Built,
    Match,
    part,
    rule,
    which,
    with_part,
)
from onrecord.dates.values import Unit

_UNITS: dict[str, Unit] = {
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
_SHIFT = {
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
_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAY_PART = r"(?i:morning|afternoon|evening|night|lunchtime|midday|noon|midnight|dawn)"


def counted(count: int, unit: str) -> tuple[Unit, int]:
    """A number of written units as a unit of the calendar: 48 hours are two days, a fortnight two weeks."""
    word = unit.lower().removesuffix("s")
    if word == "fortnight":
        return "week", 2 * count
    if word in ("hour", "minute"):
        return "day", count // _HOURS_IN_DAY if word == "hour" else 0
    return _UNITS[word], count


def pointed(count: int, unit: str) -> tuple[Unit, int]:
    """As `counted`, but a single week, "a week ago", points to a day."""
    name, many = counted(count, unit)
    return ("day", 7 * many) if name == "week" and abs(many) == 1 else (name, many)


def _weekday(match: Match) -> Built:
    week = match["week"] or match["before"]
    shift = _SHIFT[week.lower()] if week else None
    return WeekdayName(weekday_number(match["weekday"]), which(match), shift)


def _weekday_later(match: Match) -> Built:
    weeks = 2 if (match["fortnight"] or "").lower() == "fortnight" else 1
    return WeekdayName(weekday_number(match["weekday"]), None, None, weeks)


def _weekdays(match: Match) -> Built:
    count = number(match["count"])
    ago = match["where"].lower() == "ago"
    return WeekdayName(
        weekday_number(match["weekday"]), "last" if ago else "next", None, (1 - count) if ago else count - 1
    )


def _day_word(match: Match) -> Built:
    return Shift("day", _DAY_WORDS[match["word"].lower()])


def _beyond(match: Match) -> Built:
    return Shift("day", -2 if match["word"].lower() == "yesterday" else 2)


def _day_part(match: Match) -> Built:
    return Shift("day", -1 if match["word"].lower() == "last" else 0)


def _ago(match: Match) -> Built:
    unit, count = pointed(number(match["count"]), match["unit"])
    where = match["where"].lower().split()[0]
    if where == "ago":
        return Shift(unit, -count)
    if where in ("later", "earlier", "afterwards", "after", "before", "previously"):
        return Shift(unit, count if where in ("later", "afterwards", "after") else -count, from_text=True)
    return Shift(unit, count)


def _ahead(match: Match) -> Built:
    unit, count = pointed(number(match["count"]), match["unit"])
    return Shift(unit, count, ahead=True)


def _stretch(match: Match) -> Built:
    unit, count = counted(number(match["count"] or "one"), match["unit"])
    if unit == "day" and count == 0:
        return Shift("day", 0)
    return Stretch(
        unit, -count if match["which"].lower() in ("last", "past", "previous", "preceding") else count
    )


def _period(match: Match) -> Built:
    unit = _UNITS[match["unit"].lower()]
    word = match["which"].lower().split()[-1]
    if unit == "day" and word in ("last", "past", "this", "current", "coming", "the"):
        return None
    from_text = word in ("previous", "following", "that", "same") or unit == "day"
    return with_part(match, Shift(unit, _SHIFT[word], from_text=from_text))


def _the_period(match: Match) -> Built:
    found = part(match)
    return PartOf(found, Shift(_UNITS[match["unit"].lower()], 0)) if found else None


def _period_end(match: Match) -> Built:
    return PartOf("end", Shift(_UNITS[match["unit"].lower()], 0))


def _before_last(match: Match) -> Built:
    return Shift(_UNITS[match["unit"].lower()], -2 if match["which"].lower() == "last" else 2)


def _next_day(match: Match) -> Built:
    word = match["word"].lower().split()
    return Shift("day", -1 if word[0] in ("previous", "before", "preceding") else 1, from_text=True)


def _day_after(match: Match) -> Built:
    unit, sign = match["unit"].lower(), 1 if match["word"].lower() == "after" else -1
    return Shift("day" if unit in ("morning", "night", "evening") else _UNITS[unit], sign, from_text=True)


def _same_day(match: Match) -> Built:
    return Shift("day", 0, from_text=True)


def _weekend(match: Match) -> Built:
    return Weekend(which(match))


def _season(match: Match) -> Built:
    code = SEASONS[match["season"].lower()]
    if match["year"]:
        return with_part(match, Fixed(values.season(int(match["year"]), code)))
    shift = _SHIFT[match["shift"].lower()] if match["shift"] else None
    licensed = match["lead"] or match["which"] or match["part"] or shift is not None
    return with_part(match, SeasonName(code, which(match), shift)) if licensed else None


def _year_part(match: Match) -> Built:
    quarter = (match["kind"] or "q").lower() != "half"
    digits, word = match["digit"], match["nth"]
    count = int(digits) if digits else 4 if word.lower() in ("last", "final") else ORDINALS[word.lower()]
    if match["year"]:
        year = int(match["year"])
        return Fixed(values.quarter(year, count) if quarter else values.half(year, count))
    shift = match["shift"]
    if not quarter and not shift:
        return None
    return YearPart("quarter" if quarter else "half", count, _SHIFT[shift.lower()] if shift else None)


def _nth(match: Match) -> Built:
    word = match["nth"].lower()
    count = -1 if word in ("last", "final") else ORDINALS[word]
    weekday = weekday_number(match["weekday"]) if match["weekday"] else None
    inner: Expression
    if match["month"]:
        month = month_number(match["month"])
        inner = Fixed(values.month(int(match["year"]), month)) if match["year"] else MonthName(month)
    elif match["year"]:
        inner = Fixed(values.year(int(match["year"])))
    else:
        inner = Shift(_UNITS[match["unit"].lower()], _SHIFT[match["which"].lower()])
    return Nth(count, weekday, inner)


def _vague_count(match: Match) -> Built:
    where = (match["where"] or "").lower()
    lead = (match["lead"] or "").lower()
    if where == "ago" or lead in ("past", "last", "recent"):
        return Vague("PAST_REF")
    return Vague("FUTURE_REF")


def _plural(match: Match) -> Built:
    return TRAP


_BEFORE_DAY = r"(?:(?:(?i:late|early|earlier|later|overnight|before dawn|at dawn|midday)\s+(?:on\s+)?)?)"
_WEEK_SHIFT = r"(?P<week>(?i:last|this|next))\s+(?i:week)\b"
_FEW = r"(?i:(?:a\s+)?(?:good\s+)?few|several|some|many|a\s+number\s+of)"

RULES = (
    rule(
        "weekday",
        WEEKDAY_KEYS,
        rf"\b{_BEFORE_DAY}(?:(?P<before>(?i:last|this|next))\s+week(?:['’]s|\s+on)?\s+|(?i:the\s+)?{WHICH})?(?P<weekday>{WEEKDAY})\b(?!s\b)"
        rf"(?:[\s-]+{_DAY_PART}\b)?(?:,?\s+(?:of\s+)?{_WEEK_SHIFT})?",
        _weekday,
    ),
    rule(
        "weekday week",
        WEEKDAY_KEYS,
        rf"\b(?P<weekday>{WEEKDAY})\s+(?:(?P<fortnight>fortnight)|week)\b(?![-\w])",
        _weekday_later,
    ),
    rule(
        "week on weekday",
        WEEKDAY_KEYS,
        rf"\b[Aa]\s+(?:(?P<fortnight>fortnight)|week)\s+(?:on|from)\s+(?P<weekday>{WEEKDAY})\b",
        _weekday_later,
    ),
    rule(
        "weekdays ago",
        WEEKDAY_KEYS,
        rf"\b(?P<count>{NUMBER})\s+(?P<weekday>{WEEKDAY})s?\s+(?P<where>(?i:ago|from\s+now))\b",
        _weekdays,
    ),
    rule(
        "day word",
        _DAY_WORDS,
        rf"\b(?:(?i:late|early|earlier|later|first\s+thing)\s+)?(?P<word>(?i:today|tonight|yesterday|tomorrow))\b(?:\s+{_DAY_PART}\b)?",
        _day_word,
    ),
    rule(
        "beyond",
        _DAY_WORDS,
        r"\b(?i:the\s+day\s+(?:before\s+(?=y)|after\s+(?=t))(?P<word>yesterday|tomorrow))\b",
        _beyond,
    ),
    rule(
        "part of day",
        ("morning", "afternoon", "evening", "night", "day"),
        r"\b(?:(?i:late|early|earlier|later)\s+)?(?P<word>(?i:this|last))\s+(?:(?<=[Tt]his\s)(?i:morning|afternoon|evening)|(?<=[Ll]ast\s)(?i:night|evening))\b",
        _day_part,
    ),
    rule(
        "overnight",
        ("overnight",),
        r"\b[Oo]vernight\b(?!\s+(?i:stay|stays|train|success|camp|rate|rates|index))",
        lambda match: Night(),
    ),
    rule(
        "units ago",
        UNIT_KEYS,
        rf"\b(?:(?i:just|only|about|around|some|nearly|almost|exactly|over|more\s+than|less\s+than)\s+)?(?P<count>{NUMBER})\s+(?P<unit>{UNIT})\s+"
        r"(?P<where>(?i:ago|from\s+(?:now|today)|away|hence|later|earlier|afterwards|previously)\b|(?i:after|before)(?=\s*[,.;:!?)]|\s*$))",
        _ago,
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
    ),
    rule(
        "past units",
        UNIT_KEYS,
        rf"\b(?:(?i:in|over|during|for|within|throughout)\s+)?(?i:the|these)\s+(?P<which>(?i:last|past|previous|preceding|next|coming|following))\s+(?P<count>{NUMBER})\s+(?P<unit>{UNIT})",
        _stretch,
    ),
    rule(
        "past unit",
        UNIT_KEYS,
        r"\b(?i:in|over|during|for|within|throughout)\s+(?i:the)\s+(?P<which>(?i:last|past))\s+(?P<count>(?!))?(?P<unit>(?i:week|month|year|decade|century))\b",
        _stretch,
    ),
    rule(
        "period",
        UNIT_KEYS,
        rf"\b(?:(?i:the)\s+)?{PART}(?P<which>(?i:last|past|this|current|next|coming|previous|preceding|following|that|the\s+same|that\s+same))\s+(?P<unit>(?i:day|week|month|quarter|year|decade|century))\b(?!-|\s+(?i:old|olds)\b)",
        _period,
    ),
    rule(
        "the period",
        UNIT_KEYS,
        rf"\b(?:(?i:by|at|before|until|towards?)\s+)?{PART}the\s+(?P<unit>(?i:week|month|quarter|year|decade|century))\b",
        _the_period,
    ),
    rule(
        "later in",
        UNIT_KEYS,
        r"\b(?P<part>(?i:later|earlier|late|early)\s+in)\s+the\s+(?P<unit>(?i:day|week|month|year|decade|century))\b",
        _the_period,
    ),
    rule(
        "period's end",
        UNIT_KEYS,
        r"\b(?:(?i:the)\s+)?(?P<unit>(?i:week|month|quarter|year|decade))(?:['’]s[\s-]+|-|\s)(?i:end)\b",
        _period_end,
    ),
    rule(
        "before last",
        UNIT_KEYS,
        r"\b(?i:the)\s+(?P<unit>(?i:week|month|quarter|year|decade))\s+(?i:before|after)\s+(?P<which>(?i:last|next))\b",
        _before_last,
    ),
    rule(
        "next day",
        ("day", "morning", "night", "evening", "afternoon"),
        r"\b(?i:the|on\s+the)\s+(?:very\s+)?(?P<word>(?i:next|following|previous|preceding))\s+(?i:day|morning|night|evening|afternoon)\b",
        _next_day,
    ),
    rule(
        "day after",
        ("day", "week", "month", "year", "night", "morning", "evening"),
        r"\b(?i:on\s+)?(?i:the|a)\s+(?P<unit>(?i:day|week|month|year|night|evening|morning))\s+(?P<word>(?i:after|before))(?=\s*[,.;:!?)]|\s*$)",
        _day_after,
    ),
    rule(
        "same day",
        ("day", "morning", "night", "evening", "afternoon"),
        r"\b(?:(?i:later|earlier|late)\s+)?(?:(?i:on)\s+)?(?i:that\s+same|that|the\s+same)\s+(?i:day|morning|afternoon|evening|night)\b(?!\s+(?i:he|she|it|we|they|I|when|will|would)\b)",
        _same_day,
    ),
    rule(
        "weekend",
        ("weekend",),
        rf"\b(?:(?i:at|over|on|during|for|by|until)\s+)?(?:(?i:the)\s+)?{WHICH}?(?i:weekend)\b(?!['’]?s?\s+(?i:of|break|home))",
        _weekend,
    ),
    rule(
        "season",
        SEASON_KEYS,
        rf"\b(?P<lead>(?i:in|by|since|until|during|over|before|after|through)\s+)?(?P<the>(?i:the)\s+)?{PART}{WHICH}?(?P<season>(?i:{any_of(SEASONS)}))\b"
        rf"(?!\s+(?:in|of\s+(?!\d)|to|from|by)\b)(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<shift>(?i:last|this|next))\s+(?i:year)\b))?",
        _season,
    ),
    rule(
        "year part",
        ("quarter", "half", "q1", "q2", "q3", "q4", "q"),
        rf"\b(?:(?:(?i:the)\s+)?(?:(?P<nth>(?i:first|second|third|fourth|last|final))[\s-]+(?P<kind>(?i:quarter|half))|Q(?P<digit>[1-4]))\b)"
        rf"(?:,?\s+(?:of\s+)?(?:(?P<year>{YEAR})|(?P<shift>(?i:last|this|next|the))\s+(?i:year)\b))?",
        _year_part,
    ),
    rule(
        "nth",
        WEEKDAY_KEYS | {"week"},
        rf"\b(?:(?i:the)\s+)?(?P<nth>(?i:first|second|third|fourth|fifth|last|final))\s+(?:(?i:full\s+)?(?i:week)|(?P<weekday>{WEEKDAY}))\s+(?:of|in)\s+"
        rf"(?:(?P<month>{MONTH})(?!\w)(?:,?\s+(?:of\s+)?(?P<year>{YEAR}))?|(?P<which>(?i:this|last|next|the))\s+(?P<unit>(?i:month|year))\b)",
        _nth,
    ),
    rule(
        "few units",
        UNIT_KEYS,
        rf"\b(?P<lead>)(?:{_FEW})\s+{UNIT}\s+(?P<where>(?i:ago|from\s+now))\b",
        _vague_count,
    ),
    rule(
        "recent units",
        UNIT_KEYS,
        rf"\b(?:(?i:in|over|during|for|within)\s+)?(?:(?i:the)\s+)?(?P<lead>(?i:past|last|recent|coming|next|following))\s+(?:{_FEW}\s+)?(?i:days|weeks|months|years|decades|hours)\b(?P<where>(?!))?",
        _vague_count,
    ),
    rule(
        "weekdays",
        WEEKDAY_KEYS | frozenset(f"{key}s" for key in WEEKDAY_KEYS),
        rf"\b(?:(?i:every|each)\s+{WEEKDAY}|(?:(?i:on)\s+)?{WEEKDAY}s)\b(?!\s+(?i:ago|from\s+now))",
        _plural,
    ),
)
