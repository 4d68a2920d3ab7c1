"""Rules for holidays, for words that only point (recently, soon), for happenings as dates, and for what is no date."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.dates.expressions import Holiday, Unresolvable, Vague
from onrecord.dates.holidays import NAMES
from onrecord.dates.lexicon import DAY, MONTH, NUMBER, UNIT, WEEKDAY, WORDS, YEAR, any_of, any_pattern
from onrecord.dates.rules import MONTH_KEYS, TRAP, UNIT_KEYS, WEEKDAY_KEYS, WHICH, Built, Match, rule, which
from onrecord.dates.rules_units import SHIFT

_VAGUE = WORDS["vague"]
_TRAPS = WORDS["traps"]
_PAST, _PRESENT = frozenset(_VAGUE["past"]), frozenset(_VAGUE["present"])
_CLAUSE = r"(?:the|a|an|his|her|its|their|he|she|it|they|we|I|[A-Z]\w+)"

EVENT = Unresolvable("the day hangs on an event whose date these words do not give")
"""What "the day after the vote" says: it gives way to any date among its words."""


def _holiday(match: Match) -> Built:
    key = NAMES[" ".join(match["name"].split())]
    shift = SHIFT[match["shift"].lower()] if match["shift"] else None
    return Holiday(key, which(match), int(match["year"]) if match["year"] else None, shift)


def _vague(match: Match) -> Built:
    words = " ".join(match[0].lower().split())
    before = match.string[max(0, match.start() - 6) : match.start()]
    if _NOT_VAGUE.search(before) or (match[0][0].isupper() and _MID_SENTENCE.search(before)):
        return None
    if words in _PAST:
        return Vague("PAST_REF")
    return Vague("PRESENT_REF") if words in _PRESENT else Vague("FUTURE_REF")


def _event(match: Match) -> Built:
    return EVENT


def _trap(match: Match) -> Built:
    return TRAP


def _keys(names: Iterable[str], rank: int = 0) -> frozenset[str]:
    """A piece of each name, the longest or one that comes behind it, that a sentence with the name must hold:
    "christmas", "11" of "9/11"; the only one of "Pentecost" is its second too."""
    pieces = (sorted(re.findall(r"[a-z]+|[0-9]+", name.lower()), key=len, reverse=True) for name in names)
    return frozenset(each[min(rank, len(each) - 1)] for each in pieces)


_VAGUE_WORDS = [*_VAGUE["past"], *_VAGUE["present"], *_VAGUE["future"]]
_NOT_VAGUE = re.compile(r"\b(?:until|by)\s+$", re.IGNORECASE)
_MID_SENTENCE = re.compile(r"\w\s$")
_AFTER_DATE, _BEFORE_DATE = any_pattern(_TRAPS["after_date"]), any_pattern(_TRAPS["before_date"])
_SOME_DATE = rf"(?:{DAY}\s+{MONTH}|{MONTH}\s+{DAY})"

RULES = (
    rule(
        "holiday",
        _keys(NAMES),
        rf"(?:\b{WHICH})?\b(?<!/)(?P<name>{any_of(NAMES)})(?![\w/])(?!['’]s\b\s+(?i:island))(?:,?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})|(?P<shift>(?i:last|this|next))\s+year\b))?",
        _holiday,
        beside=_keys(NAMES, 1),
    ),
    rule(
        "vague",
        [words.split()[-1] for words in _VAGUE_WORDS],
        rf"\b(?i:{any_of(_VAGUE_WORDS)})\b(?!\s+(?i:after|before|that|to\s+be|as|released|formed|famous|defunct)\b)(?!-)",
        _vague,
    ),
    rule(
        "once",
        ("once",),
        r"(?:(?<=\bwas )|(?<=\bwere )|(?<=\bhad )|(?<=\bwho )|(?<=\bwhich )|(?<=\bthat ))once\b"
        r"(?!\s+(?i:again|more|every|per|in|the|they|he|she|it|we|an?\s+(?:day|week|month|year)))(?=\s+[a-z])",
        lambda match: Vague("PAST_REF"),
    ),
    rule(
        "day of event",
        UNIT_KEYS | {"eve", "night", "morning", "evening"},
        rf"\b(?:(?i:on)\s+)?(?:(?i:the)\s+(?:very\s+)?(?i:day|eve|morning|night|evening|week|month|year|weekend)|(?P<count>{NUMBER})\s+{UNIT}|(?i:days|weeks|months|years|hours)|(?i:shortly|soon|just))"
        rf"\s+(?i:after|before|of|following|preceding)\s+(?={_CLAUSE}\b|\w+ing\b)(?:{_CLAUSE}(?:\s+[\w'’-]+)?|\w+ing)",
        _event,
        beside=("after", "before", "of", "following", "preceding"),
    ),
    rule(
        "during event",
        ("during",),
        r"\b[Dd]uring\s+(?:the|a|an|his|her|its|their|this|that)\s+(?!\d)(?:[\w'’-]+\s+)?[\w'’-]+",
        _event,
    ),
    rule("weekday name", WEEKDAY_KEYS, rf"\b{WEEKDAY}\s+{any_pattern(_TRAPS['after_weekday'])}\b", _trap),
    rule(
        "named weekday",
        WEEKDAY_KEYS,
        rf"\b{any_pattern(_TRAPS['before_weekday'])}\s+{WEEKDAY}\b(?:\s+[A-Z]\w+)?",
        _trap,
    ),
    rule(
        "holiday name",
        ("friday",),
        r"\bGood\s+Friday\s+(?i:agreement|accords?|deal|peace)\b",
        _trap,
    ),
    rule(
        "date as name",
        MONTH_KEYS,
        rf"\b(?:{_SOME_DATE}(?:st|nd|rd|th)?(?:\s+of\s+{MONTH})?\s+{_AFTER_DATE}\b|(?i:{_BEFORE_DATE})\s+(?:the\s+)?(?i:['\"“‘])?{_SOME_DATE}\b(?!,?\s+{YEAR}))",
        _trap,
    ),
    rule("named month", MONTH_KEYS, rf"\b{any_pattern(_TRAPS['before_month'])}\s+{MONTH}(?!\w)", _trap),
    rule("movement", MONTH_KEYS, rf"\b{DAY}\s+of\s+{MONTH}\s+{_AFTER_DATE}\b", _trap),
)
