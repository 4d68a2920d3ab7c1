"""Words that the parser has hardly met, given to it as words of the same length that it has: "clung" as "stuck".

What the parser has not met it takes for a name: "Norway clung to its claim" has no verb otherwise, and of "test-fired",
cut in three at its hyphens, the first is one more subject. Found by putting the 2,113 verbs of the codebook into ten
plain frames each; those that had no clause and have one use alone are in the table.
"""

from __future__ import annotations

import re
from functools import lru_cache

import msgspec

from onrecord.grammar.lemma import PREFIXES
from onrecord.shipped import shipped


class Hyphened(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs with a hyphen, in their first form."""

    verbs: tuple[str, ...]


class KnownWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Each word with the one that the parser is given for it, as long as itself; those that behind an article are nouns
    and stay as they are; and verbs that are not cut."""

    behind_no_article: frozenset[str]
    words: dict[str, str]
    hyphened: Hyphened


@lru_cache(maxsize=1)
def known_words() -> KnownWords:
    """The table as shipped."""
    return shipped("en/grammar/known_words.toml", KnownWords, code="grammar")


def in_known_words(text: str) -> str:
    """The text as the parser is given it; same length."""
    return _pattern().sub(lambda match: known_words().words[match.group()], text)


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    table = known_words()
    guarded, others = sorted(table.behind_no_article), sorted(table.words.keys() - table.behind_no_article)
    return re.compile(rf"\b(?:{'|'.join(others)}|(?<!\ba )(?<!\bthe )(?:{'|'.join(guarded)}))\b")


@lru_cache(maxsize=1)
def one_word() -> re.Pattern[str]:
    """Words with a hyphen that are not cut in three: "to de-escalate" is then a verb under `to`."""
    stems = "|".join(sorted(verb.removesuffix("e") for verb in known_words().hyphened.verbs))
    return re.compile(
        rf"(?:(?:{'|'.join(PREFIXES)})-[a-z]{{4,}}|(?:{stems})(?:e|s|es|[a-z]?ed|[a-z]?ing)?)$", re.IGNORECASE
    )
