"""The words around a place in an article, for records that keep no sentence of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable

import sqlalchemy as sa

from onrecord.questions.fetching import ASKED, batches
from onrecord.records import Evidence, Field, Statement
from onrecord.statements import Voices
from onrecord.store.tables import record_columns, record_tables

_article, _statement = record_tables["article"], record_tables["statement"]

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


def voices_of(connection: sa.Connection, articles: Iterable[str]) -> dict[str, Voices]:
    """What is said by somebody in articles, by id, for places that no record tells the voice of."""
    said: dict[str, list[Statement]] = {article: [] for article in articles}
    for some in batches(sorted(said), ASKED):
        query = sa.select(*record_columns("statement")).where(_statement.c.article.in_(some))
        for row in connection.execute(query):
            said[row.article].append(Statement(**row._mapping))
    return {article: Voices(statements) for article, statements in said.items()}


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
