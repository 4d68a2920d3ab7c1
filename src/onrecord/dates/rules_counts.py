"""Rules for counts of units from another day: two weeks ago, in three months, within ten days, a few years ago."""

from __future__ import annotations

from onrecord.dates.expressions import (
    Shift,
    Stretch,
    Vague,
)
from onrecord.dates.leaning import leaning_from_text
from onrecord.dates.lexicon import (
    NUMBER,
    UNIT,
    number,
)
from onrecord.dates.rules import (
    UNIT_KEYS,
    Built,
    Match,
    rule,
)
from onrecord.dates.rules_units import counted, pointed
from onrecord.dates.values import Unit

_HALVES: dict[str, tuple[Unit, int]] = {"century": ("year", 50), "decade": ("year", 5), "year": ("month", 6)}
"""What half of a unit is: half a decade is five years."""
_BEHIND = ("last", "past", "previous", "preceding")
_FEW = r"(?i:(?:a\s+)?(?:good\s+)?few|several|some|many|a\s+number\s+of)"


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


def _vague_count(match: Match) -> Built:
    where = (match["where"] or "").lower()
    lead = (match["lead"] or "").lower()
    if where == "ago" or lead in ("past", "last", "recent"):
        return Vague("PAST_REF")
    return Vague("FUTURE_REF")


def _in_few(match: Match) -> Built:
    return Vague("FUTURE_REF") if leaning_from_text(match.string[: match.start()]) == "future" else None


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
