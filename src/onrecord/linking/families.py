"""Families of words: the forms of a word, and the words that reporters use for one and the same thing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from onrecord.linking.shingles import plain_words
from onrecord.linking.stopwords import stopwords
from onrecord.linking.story_words import singular
from onrecord.shipped import shipped

_ENDING = re.compile(r"(?:ing|ed|es|ion|ment|al|ers?|ly|e|s)$")

SHORTEST = 4
"""Letters that a word must keep when its ending is taken off."""


@cache
def family(word: str) -> str:
    """The family of a plain word: its name in the table, letter for letter before other forms of a word (`broke`,
    `broker`), else the word without its ending."""
    words, stems = _table()
    return words.get(word) or stems.get(stem(word), stem(word))


def families_of(words: Iterable[str]) -> frozenset[str]:
    """The families of those of some plain words that say something."""
    silent = stopwords()
    return frozenset(family(word) for word in words if word not in silent)


def stem(word: str) -> str:
    """A word without its commonest ending, which brings `rejects` and `rejection` together; rough on purpose."""
    short = _ENDING.sub("", singular(word))
    return short if len(short) >= SHORTEST else word


@cache
def _table(language: str = "en") -> tuple[dict[str, str], dict[str, str]]:
    """The names of the families by their words, and by the words without their endings."""
    table = shipped(f"{language}/linking/families.toml", dict[str, list[str]], code="linking")
    words = {
        plain: f"={name}" for name, listed in table.items() for word in listed for plain in plain_words(word)
    }
    return words, {stem(plain): name for plain, name in words.items()}
