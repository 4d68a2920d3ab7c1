"""What a rule of the date grammar is, and the pieces that several rules share.

A rule's `pattern` is looked for only in sentences that hold one of its `keys`: lower-case words, or `#4` for a
four-digit number, `#n` for any number, `#0s` for "1990s"; and one of the words `beside` them, where it names some.
`build` returns the expression, `TRAP` for words that look
like a date and are none, or None when the words do not fit after all. Of overlapping matches the longest wins, so a
trap names its context.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final, Literal, NamedTuple

from onrecord.dates import values
from onrecord.dates.expressions import Expression, Fixed, PartOf, Which
from onrecord.dates.lexicon import DASH, SEASONS, WORDS
from onrecord.dates.values import DateRange, Part

TRAP: Final = "trap"
Built = Expression | Literal["trap"] | None
Match = re.Match[str]

_WEEKDAYS = [word.lower() for word in (*WORDS["weekdays"], *WORDS["weekday_abbreviations"])]
WEEKDAY_KEYS = frozenset(_WEEKDAYS) | frozenset(f"{word}s" for word in _WEEKDAYS)
MONTH_KEYS = frozenset(word.lower() for word in (*WORDS["months"], *WORDS["month_abbreviations"]))
UNIT_KEYS = frozenset(
    f"{unit}{end}"
    for unit in ("day", "week", "fortnight", "month", "quarter", "year", "decade", "hour", "minute")
    for end in ("", "s")
) | {"century", "centuries"}
SEASON_KEYS = frozenset(SEASONS)
FOUR_DIGITS: Final = "#4"
ANY_NUMBER: Final = "#n"
TENS_AND_S: Final = "#0s"

PART = (
    r"(?:(?P<part>(?i:early(?:\s+(?:on\s+)?in)?|earlier(?:\s+in)?|late(?:r)?(?:\s+in)?|mid|"
    r"(?:the\s+)?(?:very\s+|latter\s+)?(?:end|close|start|beginning|middle|turn|part|days|weeks)\s+of|"
    r"the\s+(?:early|late|later|latter|first|last|final|closing|opening)\s+(?:part|days|weeks|months|hours|years)\s+of))(?:\s+|-))?"
)
"""The place within a period: "late", "mid-", "the end of"."""
PART_WORDS = (
    *("early", "earlier", "late", "later", "mid", "end", "close", "start", "beginning", "middle", "turn"),
    *("part", "days", "weeks", "latter", "first", "last", "final", "closing", "opening"),
)
"""Words of which one stands in every `PART`."""
JOIN = rf"(?:\s*{DASH}\s*|\s+(?P<join>to|until|till|through|and)\s+)"
"""What stands between the two ends of a range."""
WHICH = r"(?:(?P<which>(?i:last|past|previous|this|current|next|coming|following|upcoming))\s+)"

_WHICH: dict[str, Which] = {
    "last": "last",
    "past": "last",
    "previous": "last",
    "this": "this",
    "current": "this",
    "next": "next",
    "coming": "next",
    "following": "next",
    "upcoming": "next",
}
_LAST_WORDS = re.compile(r"(?:([\w'’]+)\s+)?([\w'’]+|\S)[\s(\"“]*$")
_NEXT_WORD = re.compile(r"[\s-]*([\w'’]+)")
_LOOK_BACK = 40
"""How far before a match, in characters, the words that license it are looked for."""
_LATE = frozenset(("late", "latter", "final", "closing", "last", "later", "close"))


def words_before(match: Match) -> Match | None:
    """The two words before a match, the farther one first."""
    return _LAST_WORDS.search(match.string, max(0, match.start() - _LOOK_BACK), match.start())


def word_after(match: Match) -> Match | None:
    """The word behind a match."""
    return _NEXT_WORD.match(match.string, match.end())


class Rule(NamedTuple):
    """One shape of expression; see the module's text."""

    name: str
    keys: frozenset[str]
    pattern: re.Pattern[str]
    build: Callable[[Match], Built]
    beside: frozenset[str] = frozenset()

    def may_fit(self, words: AbstractSet[str]) -> bool:
        """Whether a sentence of these words has what the rule cannot do without."""
        return not (self.keys.isdisjoint(words) or (self.beside and self.beside.isdisjoint(words)))


def rule(
    name: str,
    keys: Iterable[str],
    pattern: str,
    build: Callable[[Match], Built],
    *,
    beside: Iterable[str] = (),
) -> Rule:
    """A rule from the text of its pattern."""
    return Rule(name, frozenset(keys), re.compile(pattern), build, frozenset(beside))


def which(match: Match) -> Which | None:
    """The matched last, this or next."""
    word = match["which"]
    return _WHICH[word.lower()] if word else None


def part(match: Match) -> Part | None:
    """The place within a period that `PART` matched."""
    if not match["part"]:
        return None
    words = match["part"].lower().split()
    if words[0] in ("earlier", "later"):
        return "earlier" if words[0] == "earlier" else "later"
    if "end" in words:
        return "end"
    if "mid" in words or "middle" in words:
        return "mid"
    return "late" if _LATE & set(words) else "early"


def with_part(match: Match, expression: Expression) -> Expression:
    """The expression, or the part of it that the words before it single out."""
    found = part(match)
    return PartOf(found, expression) if found else expression


def fixed(make: Callable[[], DateRange]) -> Expression | None:
    """A fixed date; None when the calendar has no such day (31 June)."""
    try:
        return Fixed(make())
    except ValueError:
        return None


def fixed_day(year: int, month: int, day: int) -> Expression | None:
    """A fixed day; None when the calendar has no such day."""
    return fixed(lambda: values.day(date(year, month, day)))


def listed(match: Match) -> bool:
    """Whether "and" only lists two dates: "3 and 7 May", unlike "between 3 and 7 May"."""
    return match["join"] == "and" and match["lead"] != "between"
