"""Numbers bound to what they count: `70,000 people`, `nearly an hour of talks`, `some 25 million tonnes of grain`.

Belongs here: finding counts in a sentence, and telling whether two of them say the same. What is counted is the run of
words behind the number as far as the next sign or word of grammar. Dates, clock times and bare years are no counts.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import msgspec

from onrecord.linking.families import family
from onrecord.linking.shingles import plain_words
from onrecord.linking.stopwords import stopwords

Bound = Literal["exact", "about", "more", "less"]

THINGS = 3
"""Words behind a number that may name what it counts (`2,000 Russian soldiers`)."""

SAME_ROUGHLY, SAME_BOUND = 1.10, 1.25
"""How far two values may be apart, as a ratio, and still be one: one of them rough, or a round number; one of them a
bound (`more than 100,000` beside `120,000`). Two exact ones must be equal."""

YEARS = range(1500, 2101)
"""Four digits that are taken for a year."""

DURATION = "duration"

_TOKEN = re.compile(r"[$€£]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_]+(?:['’][^\W\d_]+)?|[.,;:()\"“”!?–—]")
_DIGITS = re.compile(r"[$€£]?(\d[\d,]*(?:\.\d+)?)%?$")


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A number and what it counts. `start` and `end` are characters of the text it was found in."""

    value: float
    things: frozenset[str]
    """Families of the words that name what is counted; for a time, `duration` and the preposition before it."""
    bound: Bound
    start: int
    end: int
    text: str


class _Token(msgspec.Struct, frozen=True):
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()


def find_counts(text: str) -> tuple[Count, ...]:
    """The counts of a text, in order."""
    tokens = [_Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]
    out, at = [], 0
    while at < len(tokens):
        value, behind = _value(tokens, at)
        if value is None:
            at += 1
            continue
        if (count := _count(text, tokens, at, behind, value)) is not None:
            out.append(count)
        at = behind
    return tuple(out)


def same_thing(a: Count, b: Count) -> bool:
    """Whether two counts count the same; times must also be times of the same (`four days of talks`)."""
    shared = a.things & b.things
    return len(shared) > 1 if DURATION in shared else bool(shared)


def agree(a: Count, b: Count) -> bool:
    """Whether two counts of one thing may both be right, roughness and bounds allowed for."""
    low, high = sorted((a, b), key=lambda count: count.value)
    if low.value <= 0:
        return high.value == low.value
    bounds = {a.bound, b.bound}
    rough = "about" in bounds or _round(low.value) or _round(high.value)
    allowed = SAME_BOUND if bounds & {"more", "less"} else SAME_ROUGHLY if rough else 1.0
    return high.value / low.value <= allowed


def _round(value: float) -> bool:
    """Whether a number of three digits or more has at most two that are not 0."""
    return value >= 100 and value == float(f"{value:.2g}")


def _count(text: str, tokens: list[_Token], at: int, behind: int, value: float) -> Count | None:
    before = [token.low for token in tokens[max(0, at - 3) : at]]
    after = tokens[behind : behind + THINGS + 3]
    calendar = _table()["calendar"]["words"]
    if (before and before[-1] in calendar) or (after and after[0].low in calendar):
        return None
    if tokens[at].text.isdigit() and value in YEARS:
        return None
    unit = _unit(after[0].low) if after else None
    words = after[:1] if unit else _things(after)
    if not words and "%" not in tokens[at].text and tokens[at].text[0] not in "$€£":
        return None
    if unit is not None:
        things = frozenset(
            {DURATION, *_complement(after), *(f"@{word}" for word in before[-1:] if word in _PREPOSITIONS)}
        )
        end = words[0].end
    else:
        things = frozenset(family(plain) for word in words for plain in plain_words(word.text))
        end = words[-1].end if words else tokens[behind - 1].end
    if "%" in tokens[at].text:
        things |= {"%"}
    return Count(
        value=value * (unit or 1),
        things=things,
        bound=_bound(before),
        start=tokens[at].start,
        end=end,
        text=text[tokens[at].start : end],
    )


_PREPOSITIONS = frozenset({"for", "within", "after", "every", "last", "next"})


def _value(tokens: list[_Token], at: int) -> tuple[float | None, int]:
    """The number that begins at a token, and the first token behind it."""
    first = tokens[at].low
    table = _table()
    total: float | None = None
    if match := _DIGITS.match(first):
        total, at = float(match[1].replace(",", "")), at + 1
    elif first in table["words"]:
        total, at = float(table["words"][first]), at + 1
        if at < len(tokens) and total >= 20 and 0 < table["words"].get(tokens[at].low, 0) < 10:
            total, at = total + table["words"][tokens[at].low], at + 1
    elif first in ("a", "an") and at + 1 < len(tokens) and _a_unit(tokens[at + 1].low):
        total, at = 1.0, at + 1
    if total is None:
        return None, at
    while at < len(tokens) and tokens[at].low in table["multiples"]:
        total, at = total * table["multiples"][tokens[at].low], at + 1
    return total, at


def _a_unit(word: str) -> bool:
    return word in _table()["multiples"] or word in ("hour", "minute")


def _things(after: list[_Token]) -> list[_Token]:
    out: list[_Token] = []
    for token in after[:THINGS]:
        if not token.text[0].isalpha() or token.low in stopwords():
            break
        out.append(token)
    return out


def _complement(after: list[_Token]) -> list[str]:
    """What stands behind `of` after a unit of time."""
    if len(after) < 3 or after[1].low != "of":
        return []
    return [family(plain) for token in _things(after[2:]) for plain in plain_words(token.text)]


def _unit(word: str) -> float | None:
    durations = _table()["durations"]
    return durations.get(word) or durations.get(word.removesuffix("s"))


def _bound(before: list[str]) -> Bound:
    rough = _table()["roughly"]
    for name in ("more", "less", "about"):
        if any(word in rough[name] for word in before[-2:]):
            return name
    return "exact"


@cache
def _table(language: str = "en") -> dict[str, dict[str, Any]]:
    return tomllib.loads(
        files("onrecord").joinpath(f"data/{language}/linking/numbers.toml").read_text("utf-8")
    )
