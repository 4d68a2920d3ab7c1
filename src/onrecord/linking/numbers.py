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

FARTHEST = 20.0
"""Ratio from which two numbers count different things after all (`two men`, `70,000 people`)."""

YEARS = range(1500, 2101)
"""Four digits that are taken for a year."""

DURATION, LENGTH, PERSONS = "@duration", "@length", "@persons"
"""Marks among the things: a time; the length of what is told; people."""

_TOKEN = re.compile(r"[$€£]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_]+(?:['’][^\W\d_]+)?|[.,;:()\"“”!?–—]")
_DIGITS = re.compile(r"[$€£]?(\d[\d,]*(?:\.\d+)?)%?$")


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A number and what it counts. `start` and `end` are characters of the text it was found in."""

    value: float
    things: frozenset[str]
    """Families of the words that name what is counted, and marks."""
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
        if at and tokens[at - 1].low == "from" and tokens[behind : behind + 1] and tokens[behind].low == "to":
            at = behind  # of `from 40 to 30` the second is what it comes to
            continue
        if (count := _count(text, tokens, at, behind, value)) is not None:
            out.append(count)
        at = behind
    return tuple(out)


def same_thing(a: Count, b: Count) -> bool:
    """Whether two counts count the same. Lengths of time must be lengths of the same, or of what is told."""
    low, high = sorted((a.value, b.value))
    if (DURATION in a.things) != (DURATION in b.things) or high > FARTHEST * low:
        return False
    named_a, named_b = a.things - {DURATION, LENGTH}, b.things - {DURATION, LENGTH}
    if DURATION in a.things and not (named_a and named_b):
        return LENGTH in a.things and LENGTH in b.things
    return bool(named_a & named_b)


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
    counted = words or _named_before(tokens, at)
    if not counted and "%" not in tokens[at].text and tokens[at].text[0] not in "$€£":
        return None
    return Count(
        value=value * (unit or 1),
        things=_duration(before, after) if unit else _families(counted, after, len(words), tokens[at].text),
        bound=_bound(before),
        start=tokens[at].start,
        end=words[-1].end if words else tokens[behind - 1].end,
        text=text[tokens[at].start : words[-1].end if words else tokens[behind - 1].end],
    )


def _families(counted: list[_Token], after: list[_Token], used: int, number: str) -> frozenset[str]:
    """What is counted: the words behind the number, and behind `of` after them (`25 million tonnes of grain`)."""
    complement = (
        _things(after[used + 1 :]) if used and after[used : used + 1] and after[used].low == "of" else []
    )
    plain = [word for token in (*counted, *complement) for word in plain_words(token.text)]
    persons = {PERSONS} if any(token.low in _table()["persons"]["words"] for token in counted) else set()
    return frozenset({family(word) for word in plain} | persons | ({"%"} if "%" in number else set()))


def _duration(before: list[str], after: list[_Token]) -> frozenset[str]:
    """A length of time, and of what: what stands behind `of`, and `LENGTH` where it is that of what is told."""
    told = {LENGTH} if any(word in _table()["lengths"]["words"] for word in before[-2:]) else set()
    complement = _complement(after)
    return frozenset({DURATION, *complement, *told, *({LENGTH} if complement else ())})


def _named_before(tokens: list[_Token], at: int) -> list[_Token]:
    """What is counted where it stands before the number: `carts from 40 to 30`, `a crowd of 500`."""
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    if before[-1:] == ["of"]:
        return _last(tokens[: at - 1])
    words = tokens[:at]
    if "from" in [token.low for token in words[-6:]]:
        return _last(words[: max(n for n, token in enumerate(words) if token.low == "from")])
    return []


def _last(tokens: list[_Token]) -> list[_Token]:
    return [token for token in tokens[-1:] if token.text[0].isalpha() and token.low not in stopwords()]


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
        if token.low in _table()["persons"]["words"]:
            break
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
