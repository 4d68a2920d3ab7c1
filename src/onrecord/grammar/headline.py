"""Headlines: capitals taken back before parsing, so that the parser sees the words as the article's body writes them.

"Moscow REJECTS Offer Of Talks" and "IRAN, IAEA SIGN ROADMAP" are parsed as "Moscow rejects offer of talks" and
"Iran, IAEA sign roadmap". The body tells which words are names. Length never changes, so offsets stay true.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENING = re.compile(r"(?:[.!?:\n]\W{0,2}|[\"“‘])$")
"""What stands before the first word of a sentence, whose capital says nothing."""
_SHOUTED_SHARE = 0.5
"""Above this share of capitalised words a headline is written in title case or in capitals; below it is left alone."""


def words_of(text: str) -> tuple[frozenset[str], dict[str, str]]:
    """From an article's body: the words it writes in lower case, and the form of those it capitalises mid-sentence."""
    lower: set[str] = set()
    names: dict[str, str] = {}
    for match in _WORD.finditer(text):
        word = match.group()
        if word[0].islower():
            lower.add(word)
        elif not _OPENING.search(text, max(0, match.start() - 3), match.start()):
            names.setdefault(word.lower(), word)
    return frozenset(lower), names


def unshout(
    title: str, lower: frozenset[str], names: dict[str, str], is_verbal: Callable[[str], bool]
) -> str:
    """The headline with its words written as the body writes them; same length. `is_verbal` tells of a word in lower
    case that the body does not have whether it is a form of a verb alone, which no name is."""
    words = [m.group() for m in _WORD.finditer(title) if len(m.group()) > 2]
    capitals = sum(1 for word in words if word[0].isupper())
    if not words or capitals / len(words) <= _SHOUTED_SHARE:
        return title

    def written(match: re.Match[str]) -> str:
        word, first = match.group(), match.start() == 0
        known = _as_body(word, first, lower, names)
        if known is not None:
            return known
        if not word.isupper() or len(word) <= _ACRONYM:
            return word
        return word.lower() if not first and is_verbal(word.lower()) else word.capitalize()

    return _WORD.sub(written, title)


_ACRONYM = 4
"""Letters of a word in capitals that may be an acronym."""


_SMALL = frozenset(
    {
        "a",
        "an",
        "the",
        "of",
        "in",
        "on",
        "at",
        "to",
        "for",
        "from",
        "by",
        "with",
        "as",
        "and",
        "or",
        "but",
        "over",
    }
    | {"after", "before", "into", "against", "between", "under", "not"}
)
"""Words that are never names: lower-cased in title case even when there is no body to ask."""


def _as_body(word: str, first: bool, lower: frozenset[str], names: dict[str, str]) -> str | None:
    """A word as the body writes it; None where it has no such word."""
    small = word.lower()
    if len(small) != len(word):
        return word
    if small in names and small not in lower:
        return names[small] if len(names[small]) == len(word) else word
    if small in _SMALL and not first:
        return small
    if small in lower or _inflected(small) & lower:
        return small.capitalize() if first else small
    return None


def _inflected(word: str) -> frozenset[str]:
    """Other forms under which the body may write a headline's verb: "rejects" stands for "rejected", "rejecting"."""
    stem = word[:-1] if word.endswith("s") else word
    short = stem.removesuffix("e")
    return frozenset({stem, f"{short}ed", f"{short}ing", f"{stem}s"}) - {word}
