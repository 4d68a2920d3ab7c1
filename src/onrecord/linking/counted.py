"""What a number counts: the words behind it, before it, or what was counted last; and the words of numbers.

Belongs here: tokens, and from the tokens around a number to the families of what is counted. Does not belong here: the
numbers themselves and when two of them agree (`numbers.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec

from onrecord.linking.families import family
from onrecord.linking.shingles import plain_words
from onrecord.linking.stopwords import stopwords
from onrecord.linking.story_words import is_people
from onrecord.shipped import shipped

THINGS = 3
"""Words behind a number that may name what it counts (`2,000 Russian soldiers`)."""

TOTAL = 12
"""Words before a number in which `the number of` or `the toll` may stand (`the number of states to have done so has
grown to seven`)."""

DURATION, LENGTH, PERSONS = "@duration", "@length", "@persons"
"""Marks among the things: a time; the length of what is told; people."""

MONEY = "$€£"
"""Signs before a sum, each of which is what the sum counts."""

_TOKEN = re.compile(
    r"[A-Z][^\W\d_]*-\d+\w*|[$€£]?\d[\d,]*(?:\.\d+)?%?|[^\W\d_]+(?:['’][^\W\d_]+)?|[.,;:()\"“”!?–—]"
)
"""A name with a number ("EP-3", "Covid-19"), which counts nothing; a number, a word or a mark."""


class Token(msgspec.Struct, frozen=True):
    """A word, a number or a sign, with its place."""

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """The word in lower case."""
        return self.text.lower()


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text."""
    return [Token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text)]


def unit_of(word: str) -> float | None:
    """The minutes of a unit of time, None for any other word."""
    durations = words_of_numbers()["durations"]
    return durations.get(word) or durations.get(word.removesuffix("s"))


def things_behind(after: Sequence[Token]) -> list[Token]:
    """The words behind a number that name what it counts."""
    out: list[Token] = []
    for token in after[:THINGS]:
        if not token.text[0].isalpha() or token.low in stopwords():
            break
        out.append(token)
        if token.low in words_of_numbers()["persons"]["words"]:
            break
    return out


def things_before(tokens: list[Token], at: int) -> list[Token]:
    """What is counted where it stands before the number: `carts from 40 to 30`, `a crowd of 500`, `the number of states
    has grown to seven`."""
    before = [token.low for token in tokens[max(0, at - 2) : at]]
    if before[-1:] == ["of"]:
        return _last(tokens[: at - 1])
    words = tokens[:at]
    low = [token.low for token in words]
    if "from" in low[-6:]:
        return _last(words[: max(n for n, word in enumerate(low) if word == "from")])
    totals = words_of_numbers()["totals"]
    if before[-1:] and before[-1] in totals["before"]:
        for n in range(len(words) - 1, max(0, len(words) - TOTAL) - 1, -1):
            if low[n] in totals["of"] and low[n + 1 : n + 2] == ["of"]:
                return things_behind(words[n + 2 :])
            if low[n] in totals["dead"]:
                return [words[n]]
    return []


def things_of_total(after: Sequence[Token]) -> list[Token]:
    """What is counted where `the number of` follows: `brought to six the number of states`."""
    low = [token.low for token in after[:3]]
    found = low[:1] == ["the"] and low[1:2] and low[1] in words_of_numbers()["totals"]["of"]
    return things_behind(after[3:]) if found and low[2:] == ["of"] else []


def families_of(counted: Sequence[Token], after: Sequence[Token], number: str) -> frozenset[str]:
    """The families of what is counted, with what stands behind `of` after it (`25 million tonnes of grain`)."""
    used = len(counted)
    follows = bool(used) and list(after[:used]) == list(counted)
    of = follows and after[used : used + 1] and after[used].low == "of"
    complement = things_behind(after[used + 1 :]) if of else []
    plain = [word for token in (*counted, *complement) for word in plain_words(token.text)]
    table = words_of_numbers()
    people = {*table["persons"]["words"], *table["totals"]["dead"]}
    said = [token.low for token in after[: used + 2]]
    dying = follows and any(word in table["persons"]["dying"] for word in said)
    persons = (
        {PERSONS} if dying or any(each.low in people or is_people(each.low) for each in counted) else set()
    )
    signs = {sign for sign in ("%", *MONEY) if sign in number}
    return frozenset({*map(family, plain), *kinds_of(plain), *persons, *signs})


def kinds_of(words: Iterable[str]) -> frozenset[str]:
    """The kinds of things that plain words name: `gunboats` and `vessels` are ships."""
    return frozenset(_kinds()[found] for found in words if found in _kinds())


@cache
def _kinds() -> dict[str, str]:
    """The marks of the table's kinds, by their words and the plurals of these, not by families: a bomber's is that of
    all attacks."""
    table = words_of_numbers()["kinds"]
    return {
        form: f"@{kind}"
        for kind, words in table.items()
        for word in words
        for form in (word, f"{word}s", f"{word.removesuffix('y')}ies")
    }


def duration(before: Sequence[str], after: Sequence[Token]) -> frozenset[str]:
    """A length of time, and of what: what stands behind `of`, and `LENGTH` where it is that of what is told."""
    table = words_of_numbers()["lengths"]
    behind = after[1].low if len(after) > 1 else ""
    lasts = any(word in table["words"] for word in before[-2:]) and behind not in table["distant"]
    told = {LENGTH} if lasts else set()
    complement = _complement(after)
    return frozenset({DURATION, *complement, *told, *({LENGTH} if complement else ())})


def _complement(after: Sequence[Token]) -> list[str]:
    """What stands behind `of` after a unit of time."""
    if len(after) < 3 or after[1].low != "of":
        return []
    return [family(plain) for token in things_behind(after[2:]) for plain in plain_words(token.text)]


def _last(tokens: Sequence[Token]) -> list[Token]:
    return [token for token in tokens[-1:] if token.text[0].isalpha() and token.low not in stopwords()]


@cache
def words_of_numbers(language: str = "en") -> dict[str, dict[str, Any]]:
    """The table of numbers in words, units and what makes a number rough."""
    return shipped(f"{language}/linking/numbers.toml", dict[str, dict[str, Any]], code="linking")
