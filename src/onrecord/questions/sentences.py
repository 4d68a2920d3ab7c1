"""The words around a place in an article, for records that keep no sentence of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

import sqlalchemy as sa

from onrecord.questions.fetching import ASKED, batches
from onrecord.records import Evidence, Field
from onrecord.store.tables import record_tables

_article = record_tables["article"]

Texts = dict[str, dict[Field, str]]

_ENDS = re.compile(r"(?<=[a-z0-9)]{2})[.!?][\"”’']*\s+(?=[\"“‘'(]?[A-Z0-9])")
"""An end of a sentence, near enough to show words around a place: a stop behind two small letters and before a capital,
so that `Mr. Obama` stays whole; what is *found* in an article leans on the parser's sentences instead."""


def texts_of(connection: sa.Connection, articles: Iterable[str]) -> Texts:
    """Text and title of articles, by id."""
    found: Texts = {}
    for some in batches(sorted(set(articles)), ASKED):
        query = sa.select(_article.c.id, _article.c.text, _article.c.title).where(_article.c.id.in_(some))
        found.update((row.id, {"text": row.text, "title": row.title}) for row in connection.execute(query))
    return found


def sentence_around(whole: str, start: int, end: int, field: Field = "text") -> Evidence:
    """The sentence of `whole` that holds the characters `start:end`, within its line."""
    first = whole.rfind("\n", 0, start) + 1
    last = whole.find("\n", end)
    last = len(whole) if last < 0 else last
    for stop in _ENDS.finditer(whole, first, last):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end - 1:
            last = len(whole[: stop.end()].rstrip())
            break
    return Evidence(start=first, end=last, text=whole[first:last], field=field)
