"""Rules for days that lean on another: weekdays, yesterday, the next day, last night, the weekend."""

from __future__ import annotations

from onrecord.dates.expressions import (
    Night,
    Shift,
    Unresolvable,
    WeekdayName,
    Weekend,
)
from onrecord.dates.lexicon import (
    NUMBER,
    WEEKDAY,
    number,
    weekday_number,
)
from onrecord.dates.rules import (
    WEEKDAY_KEYS,
    WHICH,
    Built,
    Match,
    rule,
    which,
)
from onrecord.dates.rules_units import SHIFT, UNITS

REPEATED_REASON = "a day that returns, not one day"
_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_DAY_PART = r"(?i:morning|afternoon|evening|night|lunchtime|midday|noon|midnight|dawn)"


def _weekday(match: Match) -> Built:
    week = match["week"] or match["before"]
    shift = SHIFT[week.lower()] if week else None
    coming = (match["which"] or "").lower() in ("coming", "upcoming")
    return WeekdayName(weekday_number(match["weekday"]), "coming" if coming else which(match), shift)


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


def _next_day(match: Match) -> Built:
    word = match["word"].lower().split()
    return Shift("day", -1 if word[0] in ("previous", "before", "preceding") else 1, from_text=True)


def _day_after(match: Match) -> Built:
    unit, sign = match["unit"].lower(), 1 if match["word"].lower() == "after" else -1
    return Shift("day" if unit in ("morning", "night", "evening") else UNITS[unit], sign, from_text=True)


def _same_day(match: Match) -> Built:
    return Shift("day", 0, from_text=True)


def _weekend(match: Match) -> Built:
    return Weekend(which(match))


def _repeated(match: Match) -> Built:
    return Unresolvable(REPEATED_REASON)


_BEFORE_DAY = r"(?:(?:(?i:late|early|earlier|later|overnight|before dawn|at dawn|midday)\s+(?:on\s+)?)?)"
_WEEK_SHIFT = r"(?P<week>(?i:last|this|next))\s+(?i:week)\b"

RULES = (
    rule(
        "weekday",
        WEEKDAY_KEYS,
        rf"\b{_BEFORE_DAY}(?:(?P<before>(?i:last|this|next))\s+week(?:['’]s|\s+on)?\s+|(?i:the\s+|this\s+(?=coming|past))?{WHICH})?(?P<weekday>{WEEKDAY})\b(?!s\b)"
        rf"(?:[\s-]+{_DAY_PART}\b)?(?:,?\s+(?:of\s+)?{_WEEK_SHIFT})?",
        _weekday,
    ),
    rule(
        "weekday week",
        WEEKDAY_KEYS,
        rf"\b(?P<weekday>{WEEKDAY})\s+(?:(?P<fortnight>fortnight)|week)\b(?![-\w])",
        _weekday_later,
        beside=("week", "fortnight"),
    ),
    rule(
        "week on weekday",
        WEEKDAY_KEYS,
        rf"\b[Aa]\s+(?:(?P<fortnight>fortnight)|week)\s+(?:on|from)\s+(?P<weekday>{WEEKDAY})\b",
        _weekday_later,
        beside=("week", "fortnight"),
    ),
    rule(
        "weekdays ago",
        WEEKDAY_KEYS,
        rf"\b(?P<count>{NUMBER})\s+(?P<weekday>{WEEKDAY})s?\s+(?P<where>(?i:ago|from\s+now))\b",
        _weekdays,
        beside=("ago", "from"),
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
        beside=("before", "after"),
    ),
    rule(
        "part of day",
        ("morning", "afternoon", "evening", "night", "day"),
        r"\b(?:(?i:late|early|earlier|later)\s+)?(?P<word>(?i:this|last))\s+(?:(?<=[Tt]his\s)(?i:morning|afternoon|evening)|(?<=[Ll]ast\s)(?i:night|evening))\b",
        _day_part,
        beside=("this", "last"),
    ),
    rule(
        "overnight",
        ("overnight",),
        r"\b[Oo]vernight\b(?!\s+(?i:stay|stays|train|success|camp|rate|rates|index))",
        lambda match: Night(),
    ),
    rule(
        "next day",
        ("day", "morning", "night", "evening", "afternoon"),
        r"\b(?i:the|on\s+the)\s+(?:very\s+)?(?P<word>(?i:next|following|previous|preceding))\s+(?i:day|morning|night|evening|afternoon)\b",
        _next_day,
        beside=("next", "following", "previous", "preceding"),
    ),
    rule(
        "day after",
        ("day", "week", "month", "year", "night", "morning", "evening"),
        r"\b(?i:on\s+)?(?i:the|a)\s+(?P<unit>(?i:day|week|month|year|night|evening|morning))\s+(?P<word>(?i:after|before))(?=\s*[,.;:!?)]|\s*$)",
        _day_after,
        beside=("after", "before"),
    ),
    rule(
        "same day",
        ("day", "morning", "night", "evening", "afternoon"),
        r"\b(?:(?i:later|earlier|late)\s+)?(?:(?i:on)\s+)?(?i:that\s+same|that|the\s+same)\s+(?i:day|morning|afternoon|evening|night)\b(?!\s+(?i:he|she|it|we|they|I|when|will|would)\b)",
        _same_day,
        beside=("that", "same"),
    ),
    rule(
        "weekend",
        ("weekend",),
        rf"\b(?:(?i:at|over|on|during|for|by|until)\s+)?(?:(?i:the)\s+)?{WHICH}?(?i:weekend)\b(?!['’]?s?\s+(?i:of|break|home))",
        _weekend,
    ),
    rule(
        "weekdays",
        WEEKDAY_KEYS,
        rf"\b(?:(?i:every|each)\s+{WEEKDAY}|(?:(?i:on)\s+)?{WEEKDAY}s)\b(?!\s+(?i:ago|from\s+now))",
        _repeated,
    ),
)
