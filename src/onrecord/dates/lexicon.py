"""The words of time as tables: read once from `data/en/dates/words.toml`, and the patterns built of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from importlib import resources
from typing import Any


def load(name: str) -> dict[str, Any]:
    """A TOML table of `data/en/dates`."""
    path = resources.files("onrecord").joinpath("data", "en", "dates", name)
    return tomllib.loads(path.read_text(encoding="utf-8"))


def any_of(words: Iterable[str]) -> str:
    """A group that matches any of the words, the longest first, a space standing for any white space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


def any_pattern(patterns: Iterable[str]) -> str:
    """A group that matches any of some patterns (plural marks allowed), the longest first."""
    ordered = sorted(patterns, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(ordered).replace(" ", r"\s+") + ")"


WORDS = load("words.toml")

MONTHS: dict[str, int] = {name: i for i, name in enumerate(WORDS["months"], 1)} | WORDS["month_abbreviations"]
WEEKDAYS: dict[str, int] = {name: i for i, name in enumerate(WORDS["weekdays"])} | WORDS[
    "weekday_abbreviations"
]
NUMBERS: dict[str, int] = WORDS["numbers"]
ORDINALS: dict[str, int] = WORDS["ordinals"]
SEASONS: dict[str, str] = WORDS["seasons"]
DECADES: dict[str, int] = WORDS["decades"]

WEEKDAY = any_of(WORDS["weekdays"])
WEEKDAY_SHORT = rf"(?:{WEEKDAY}|{any_of(WORDS['weekday_abbreviations'])}\.?)"
MONTH = rf"(?:{any_of(WORDS['months'])}|{any_of(WORDS['month_abbreviations'])}\b\.?)"
YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d%])(?![.,]\d)"
DAY = r"(?:3[01]|[12]\d|0?[1-9])(?![\d:%])(?:st|nd|rd|th)?"
ORDINAL_WORD = rf"(?i:{any_of(ORDINALS)})"
DAY_OR_ORDINAL = rf"(?:{DAY}|{ORDINAL_WORD})\b"
TENS = any_of(word for word, value in NUMBERS.items() if value >= 20)
ONES = any_of(word for word, value in NUMBERS.items() if value < 10 and len(word) > 2)
NUMBER = rf"(?i:\d{{1,3}}(?![\d.,%])|{TENS}[ -]{ONES}\b|{any_of(NUMBERS)}\b|a\s+couple\s+of)"
UNIT = r"(?i:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centuries|century|hours?|minutes?)\b"
DASH = r"(?:-|–|—)"
_SHORT_YEARS_BEFORE = 30
"""Two digits of a year below this are of this century."""


def number(text: str) -> int:
    """The number that digits or words say: "12", "twenty-one", "a"; `ValueError` for anything else."""
    word = re.sub(r"\s+", " ", text.lower())
    if word == "a couple of":
        return 2
    if word.isdigit():
        return int(word)
    parts = re.split(r"[ -]", word)
    if any(part not in NUMBERS for part in parts):
        raise ValueError(f"not a number: {text!r}")
    return sum(NUMBERS[part] for part in parts)


def short_year(digits: str) -> int:
    """The year of two digits: '98 is 1998, '12 is 2012."""
    return int(digits) + (2000 if int(digits) < _SHORT_YEARS_BEFORE else 1900)


def day_number(text: str) -> int:
    """The day of the month that "3", "3rd" or "third" says."""
    digits = text.rstrip("stndrh")
    return int(digits) if digits.isdigit() else ORDINALS[text.lower()]


def month_number(text: str) -> int:
    """The month that a name or abbreviation, with or without its stop, says."""
    return MONTHS[text.rstrip(".")]


def weekday_number(text: str) -> int:
    """The weekday, 0 for Monday, that a name or abbreviation says."""
    return WEEKDAYS[text.rstrip(".")]
