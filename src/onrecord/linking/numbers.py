"""Numbers bound to what they count: `70,000 people`, `nearly an hour of talks`, `some 25 million tonnes of grain`.

Belongs here: finding counts in a sentence, and telling whether two of them say the same. What is counted (`counted.py`)
is the run of words behind the number as far as the next sign or word of grammar; of a number that stands alone (`two
were shot down`) what was counted before it. Dates, clock times and bare years are no counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec
from msgspec.structs import replace

from onrecord.linking.counted import (
    DURATION,
    LENGTH,
    MONEY,
    PERSONS,
    THINGS,
    Token,
    duration,
    families_of,
    kinds_of,
    things_before,
    things_behind,
    things_of_total,
    tokens_of,
    unit_of,
    words_of_numbers,
)
from onrecord.linking.families import family
from onrecord.linking.vague import vague_at

__all__ = ["DURATION", "LENGTH", "PERSONS", "Count", "agree", "find_counts", "find_single", "same_thing"]

Bound = Literal["exact", "about", "more", "less"]

SAME_ROUGHLY, SAME_BOUND = 1.10, 1.25
"""How far two values may be apart, as a ratio, and still be one: one of them rough, or a round number; one of them a
bound (`more than 100,000` beside `120,000`). Two exact ones must be equal."""

UNIT_ABOVE = 2.0
"""The same of a bound below a range: `more than a hundred` may be `hundreds`, which begin at two of them."""

FARTHEST_RATIO = 20.0
"""Ratio from which two numbers count different things after all (`two men`, `70,000 people`)."""

YEARS = range(1500, 2101)
"""Four digits that are taken for a year."""

_DIGITS = re.compile(r"[$€£]?(\d[\d,]*(?:\.\d+)?)%?$")


class Count(msgspec.Struct, frozen=True, kw_only=True):
    """A number and what it counts. `start` and `end` are characters of the text it was found in."""

    value: float
    things: frozenset[str]
    """Families of the words that name what is counted, and marks."""
    bound: Bound
    most: float = 0.0
    """The end of a range that begins at `value` (`hundreds`); 0 for a number."""
    start: int
    end: int
    text: str


def find_counts(text: str, before: Sequence[Count] = ()) -> tuple[Count, ...]:
    """The counts of a text, in order. `before` are those of the sentence before it: of a number that stands alone they
    tell what is counted."""
    tokens = tokens_of(text)
    out: list[Count] = []
    at = 0
    while at < len(tokens):
        vague = vague_at(tokens, at)
        value, behind = (vague.least, vague.behind) if vague else _value(tokens, at)
        if value is None:
            at += 1
            continue
        if _beginning(tokens, at, behind):
            at = behind  # of `from 40 to 30` the second is what it comes to
            continue
        last = [each for each in (*before, *out) if not each.most][-1:]
        if (count := _count(text, tokens, at, behind, value, last)) is not None:
            out.append(replace(count, most=vague.most) if vague else count)
        at = behind
    return tuple(out)


def find_single(text: str, first: int, last: int) -> Iterator[Count]:
    """What is told as one by an article alone, with the article between two places: `sank a destroyer`, for the last
    word of its phrase."""
    tokens = tokens_of(text)
    for at, token in enumerate(tokens):
        if token.low not in ("a", "an") or not first <= token.start < last:
            continue
        things = things_behind(tokens[at + 1 :])
        if things and not any(
            unit_of(each.low) or each.low in words_of_numbers()["multiples"] for each in things
        ):
            start, end = token.start, things[-1].end
            yield Count(
                value=1,
                things=frozenset((family(things[-1].low), *kinds_of((things[-1].low,)))),
                bound="exact",
                start=start,
                end=end,
                text=text[start:end],
            )


def _beginning(tokens: Sequence[Token], at: int, behind: int) -> bool:
    """Whether a number is where a change began: `from about 40 to 30`."""
    words = [token.low for token in tokens[max(0, at - 3) : at]]
    rough = {word for name in ("about", "more", "less") for word in words_of_numbers()["roughly"][name]} | {
        "than"
    }
    while words and words[-1] in rough:
        words.pop()
    after = [token.low for token in tokens[behind : behind + THINGS + 1]]
    return words[-1:] == ["from"] and "to" in after


def same_thing(a: Count, b: Count) -> bool:
    """Whether two counts count the same. Lengths of time must be lengths of the same, or of what is told."""
    low, high = sorted((a.value, b.value))
    if (DURATION in a.things) != (DURATION in b.things) or high > FARTHEST_RATIO * low:
        return False
    named_a, named_b = a.things - {DURATION, LENGTH}, b.things - {DURATION, LENGTH}
    if DURATION in a.things and not (named_a and named_b):
        return LENGTH in a.things and LENGTH in b.things
    return bool(named_a & named_b)


def agree(a: Count, b: Count) -> bool:
    """Whether two counts of one thing may both be right, roughness and bounds allowed for."""
    low, high = sorted((a, b), key=lambda count: (count.value, count.bound == "more"))
    if low.most:
        return high.value <= low.most * SAME_BOUND
    if high.most:
        return high.value <= low.value * (UNIT_ABOVE if low.bound == "more" else SAME_BOUND)
    if low.value <= 0:
        return high.value == low.value
    if low.bound == "less" and high.bound == "more":
        return False
    bounds = {a.bound, b.bound}
    rough = "about" in bounds or _round(low.value) or _round(high.value)
    if a.bound == b.bound == "less":
        return high.value / low.value <= SAME_ROUGHLY  # two who say how many at most
    beyond = (high.bound == "more" and low.bound == "exact") or (
        low.bound == "less" and high.bound == "exact"
    )
    allowed = SAME_BOUND if bounds & {"more", "less"} and not beyond else SAME_ROUGHLY if rough else 1.0
    return high.value / low.value <= allowed


def _round(value: float) -> bool:
    """Whether a number of three digits or more has at most two that are not 0."""
    return value >= 100 and value == float(f"{value:.2g}")


def _count(
    text: str, tokens: list[Token], at: int, behind: int, value: float, last: Sequence[Count]
) -> Count | None:
    before = [token.low for token in tokens[max(0, at - 3) : at]]
    after = tokens[behind : behind + THINGS + 3]
    calendar = words_of_numbers()["calendar"]["words"]
    if (before and before[-1] in calendar) or (after and after[0].low in calendar):
        return None
    if tokens[at].text.isdigit() and value in YEARS:
        return None
    unit = unit_of(after[0].low) if after else None
    words = after[:1] if unit else things_behind(after)
    end = words[-1].end if words else tokens[behind - 1].end
    counted = words or things_of_total(after) or things_before(tokens, at)
    more = _one_more(words, after[len(words) :])
    end = after[len(words) + 1].end if more else end
    number = tokens[at].text
    things: frozenset[str] | None = duration(before, after) if unit else families_of(counted, after, number)
    if not counted and "%" not in number and number[0] not in MONEY:
        things = _counted_alone(before, after, last)
    if things is None:
        return None
    return Count(
        value=value * (unit or 1) + more,
        things=things,
        bound=_bound(before),
        start=tokens[at].start,
        end=end,
        text=text[tokens[at].start : end],
    )


def _counted_alone(
    before: Sequence[str], after: Sequence[Token], last: Sequence[Count]
) -> frozenset[str] | None:
    """What a number without a noun counts: beside a verb of the table what the last one did, else, behind a verb of
    counting, people; None where it counts nothing."""
    alone = words_of_numbers()["alone"]
    behind_verb = any(word in alone["after"] for word in before[-2:])
    if last and (behind_verb or (after and after[0].low in alone["before"])):
        return last[0].things
    return frozenset({PERSONS}) if behind_verb else None


def _one_more(counted: Sequence[Token], behind: Sequence[Token]) -> int:
    """1 where a state by name comes on top: `three neighbouring states and Egypt`."""
    states = counted[-1:] and counted[-1].low in words_of_numbers()["states"]["words"]
    named = len(behind) > 1 and behind[0].low in ("and", "plus") and behind[1].text[0].isupper()
    return int(bool(states) and named)


def _value(tokens: list[Token], at: int) -> tuple[float | None, int]:
    """The number that begins at a token, and the first token behind it."""
    first = tokens[at].low
    table = words_of_numbers()
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
    return word in words_of_numbers()["multiples"] or word in ("hour", "minute")


def _bound(before: list[str]) -> Bound:
    rough, near = words_of_numbers()["roughly"], before[-2:]
    for name in ("more", "less", "about"):
        if any(word in rough[name] for word in (*near, " ".join(near))):
            return name
    return "exact"
