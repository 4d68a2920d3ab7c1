"""What language a text is in, from its script and its most frequent words (`data/languages/stopwords.toml`)."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

import msgspec

SAMPLE_LETTERS = 20_000
MIN_WORDS = 20
"""Below this many words function words say too little; the language declared by the source counts then."""
SCRIPT_SHARE = 0.5
MIN_SHARE = 0.08
"""Running text has 25 to 45 % of these words in its language; lists of names and scores have almost none."""
LEAD = 1.15
"""The leading language must have this many times the hits of English before an article is refused as not English:
close calls are English texts with many foreign names. On the texts tried, foreign articles lead by 2 or more."""

_WORD = re.compile(r"[^\W\d_]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")


class _Languages(msgspec.Struct, frozen=True):
    latin: dict[str, frozenset[str]]
    scripts: dict[str, re.Pattern[str]]
    names: dict[str, str]


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language of `text`, or None when there is too little to tell."""
    sample = text[:SAMPLE_LETTERS]
    table = _languages()
    words = _WORD.findall(sample.casefold())
    letters = sum(map(len, words))
    others = "".join(_NOT_ASCII.findall(sample))  # every script but the Latin
    for code, pattern in table.scripts.items():
        if letters and len(pattern.findall(others)) / letters > SCRIPT_SHARE:
            return code
    if len(words) < MIN_WORDS:
        return None
    counts = Counter(words)
    hits = {code: sum(counts[word] for word in known) for code, known in table.latin.items()}
    best = max(hits, key=lambda code: hits[code])
    if hits[best] < MIN_SHARE * len(words):
        return None
    return best if hits[best] > LEAD * hits["en"] else "en"


def language_name(code: str) -> str:
    """The English name of a language, or its code when it has none in the table."""
    return _languages().names.get(code.split("-")[0].lower(), code)


@cache
def _languages() -> _Languages:
    data = tomllib.loads(files("onrecord").joinpath("data/languages/stopwords.toml").read_text("utf-8"))
    return _Languages(
        latin={code: frozenset(words) for code, words in data["latin"].items()},
        scripts={code: re.compile(f"[{letters}]") for code, letters in data["scripts"].items()},
        names=data["names"],
    )
