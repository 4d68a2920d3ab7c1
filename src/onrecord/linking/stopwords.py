"""The words that say nothing about what an article is about."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def stopwords(language: str = "en") -> frozenset[str]:
    """The words of `data/<language>/linking/stopwords.toml`, in lower case."""
    table = files("onrecord").joinpath(f"data/{language}/linking/stopwords.toml").read_text("utf-8")
    return frozenset(word for words in tomllib.loads(table).values() for word in words)
