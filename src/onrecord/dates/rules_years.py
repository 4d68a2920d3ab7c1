"""Rules for years, decades and centuries, alone and as ranges."""

from __future__ import annotations

from onrecord.dates import values
from onrecord.dates.expressions import Fixed
from onrecord.dates.lexicon import DAY_OR_ORDINAL, DECADES, WORDS, YEAR, any_of, day_number, short_year
from onrecord.dates.rules import (
    ANY_NUMBER,
    FOUR_DIGITS,
    JOIN,
    PART,
    TENS_AND_S,
    Built,
    Match,
    listed,
    rule,
    with_part,
    word_after,
    words_before,
)

_NOT_BEFORE_YEAR = frozenset(WORDS["traps"]["before_year"])
_NOT_AFTER_YEAR = frozenset(WORDS["traps"]["after_year"])
_CENTURY_YEARS = 100
_YEAR_LEADS = frozenset(("in", "since", "by", "until"))
_NUMBER_KEYS = (FOUR_DIGITS,)


def _year(match: Match) -> Built:
    before, after = words_before(match), word_after(match)
    nearest = before[2].lower() if before else ""
    if nearest in _NOT_BEFORE_YEAR or nearest in ("$", "€", "£", "#"):
        return None
    if not match["part"] and nearest not in _YEAR_LEADS and after and after[1].lower() in _NOT_AFTER_YEAR:
        return None
    return with_part(match, Fixed(values.year(int(match["year"]))))


def _short_year(match: Match) -> Built:
    return Fixed(values.year(short_year(match["digits"])))


def _year_range(match: Match) -> Built:
    first, last = int(match["year"]), match["year2"]
    final = int(last) if len(last) > 2 else first - first % _CENTURY_YEARS + int(last)
    if final <= first or (listed(match) and final > first + 1):
        return None
    return Fixed(values.between(values.year(first), values.year(final)))


def _decade(match: Match) -> Built:
    digits = match["digits"]
    number = int(digits) if len(digits) > len("80") else 1900 + int(digits)
    return with_part(match, Fixed(values.decade(number)))


def _named_decade(match: Match) -> Built:
    return with_part(match, Fixed(values.decade(1900 + DECADES[match["name"].lower()])))


def _century(match: Match) -> Built:
    number = day_number(match["nth"])
    return with_part(match, Fixed(values.century((number - 1) * _CENTURY_YEARS)))


RULES = (
    rule("year", _NUMBER_KEYS, rf"(?<![\d.,:/$€£#-])\b{PART}(?P<year>{YEAR})(?![/:-]\d|s\b|\w)", _year),
    rule(
        "short year",
        (ANY_NUMBER,),
        r"['’‘](?:(?<=\bin .)|(?<=\bof .)|(?<=\bby .)|(?<=\bsince .))(?P<digits>\d\d)\b(?!['’]?s)",
        _short_year,
    ),
    rule(
        "years",
        _NUMBER_KEYS,
        rf"\b(?<![\d.,/$€£-])(?:(?P<lead>from|between)\s+)?(?P<year>{YEAR})(?:{JOIN}|/)(?P<year2>(?:1[5-9]|20)?\d\d)(?![\d/%-])(?!\w)",
        _year_range,
    ),
    rule(
        "decade",
        (TENS_AND_S,),
        rf"(?:\b(?:the\s+)?{PART}(?P<digits>(?:1[5-9]|20)\d0)['’]?s\b)",
        _decade,
    ),
    rule(
        "short decade", (TENS_AND_S,), rf"(?:\bthe\s+{PART}['’‘]?|['’‘])(?P<digits>[2-9]0)['’]?s\b", _decade
    ),
    rule("named decade", DECADES, rf"\bthe\s+{PART}(?P<name>{any_of(DECADES)})\b", _named_decade),
    rule(
        "century",
        ("century", "centuries"),
        rf"\b(?:the\s+)?{PART}(?P<nth>{DAY_OR_ORDINAL})[\s-]+[Cc]entury\b",
        _century,
    ),
)
