"""The words that say nothing about what an article is about."""

from __future__ import annotations

from functools import cache

from onrecord.shipped import shipped


@cache
def stopwords(language: str = "en") -> frozenset[str]:
    """The words of `data/<language>/linking/stopwords.toml`, in lower case."""
    table = shipped(f"{language}/linking/stopwords.toml", dict[str, list[str]], code="linking")
    return frozenset(word for words in table.values() for word in words)
