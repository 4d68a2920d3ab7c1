"""Why an answer is empty, and what to try next, in one sentence."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator

import sqlalchemy as sa

from onrecord.questions.filter import Filter, date_words
from onrecord.questions.where import Condition, Where
from onrecord.questions.who import who
from onrecord.questions.wording import listed
from onrecord.store import Store
from onrecord.store.among import among
from onrecord.store.fold import fold
from onrecord.store.former_stories import became
from onrecord.store.tables import record_tables

NAMED = 5
"""How many names a sentence lists."""

LEAVE_OUT = "Leave out a condition to find more."
"""What is left to say where each condition by itself may be met."""

_article, _actor, _statement, _story = (
    record_tables[kind] for kind in ("article", "actor", "statement", "story")
)


def why_nothing(store: Store, f: Filter, *, linked: bool = False) -> str:
    """The first reason why nothing fits, with what to try; empty where nothing was asked for and nothing is there.

    `linked` says that it was asked for what joins articles.
    """
    with store.reading() as connection:
        return next(_reasons(store, connection, f, linked), "")


def gone_stories(store: Store, f: Filter) -> list[str]:
    """Of the stories that are asked for by their ids those that have gone up in others, a sentence each."""
    if not f.story:
        return []
    with store.reading() as connection:
        there = set(connection.execute(sa.select(_story.c.id).where(among(_story.c.id, f.story))).scalars())
        found = [(each, became(connection, each)) for each in f.story if each not in there]
    return [f"{was} has become part of {now}." for was, now in found if now is not None]


def _reasons(store: Store, connection: sa.Connection, f: Filter, linked: bool) -> Iterator[str]:
    where = Where(store, connection, f)
    days = sa.select(sa.func.min(_article.c.first_day), sa.func.max(_article.c.last_day))
    first, last = connection.execute(days).one()
    if _empty(connection, _article.c.id):
        yield "The database holds no articles yet; onrecord read SOURCE reads some."
    elif linked and _empty(connection, _story.c.id):
        yield "Nothing is linked yet; onrecord link joins what the articles have in common."
    for typed in (*f.actor, *filter(None, (f.about,))):
        if _empty(connection, _actor.c.id, who(connection, typed).actors()):
            yield f"No actor is known as {typed}; onrecord actors lists all, onrecord search looks for words."
    if f.by and _empty(connection, _actor.c.id, who(connection, f.by).actors()):
        sources = _statement.c.source_key.contains(fold(f.by), autoescape=True)
        if _empty(connection, _statement.c.id, sources):
            yield f"Nobody known as {f.by} says anything; onrecord statements lists who does."
    yield from _unknown("outlet", f.outlet, _values(connection, _article.c.outlet), "onrecord articles")
    yield from _unknown("stance", f.stance, _values(connection, _statement.c.stance), "onrecord statements")
    if f.story and _empty(connection, _story.c.id, *where.named_stories(_story.c.id)):
        yield f"No story is known as {listed(f.story, 'or')}; onrecord stories lists all with their words."
    if f.article and _empty(connection, _article.c.id, *where.named_articles()):
        yield f"No article has the id {listed(f.article, 'or')}; onrecord articles lists all."
    if first and last and any(f.window):
        yield f"The articles are from {date_words(first)} to {date_words(last)}; the undated fit no dates."
    if f != Filter(limit=f.limit, offset=f.offset):
        yield LEAVE_OUT


def _empty(connection: sa.Connection, column: sa.ColumnElement[str], *where: Condition) -> bool:
    return connection.execute(sa.select(column).where(*where).limit(1)).first() is None


def _values(connection: sa.Connection, column: sa.ColumnElement[str]) -> list[str]:
    return sorted(str(value) for value in connection.execute(sa.select(column).distinct()).scalars() if value)


def _unknown(what: str, asked: Iterable[str], known: list[str], command: str) -> Iterator[str]:
    """What was asked for is no part of any of the names that are there."""
    for name in asked:
        if not any(fold(name) in fold(each) for each in known):
            near = difflib.get_close_matches(name, known, n=1)
            if near:
                hint = f"did you mean {near[0]}?"
            elif known:
                are = "are" if len(known) > 1 else "is"
                hint = f"there {are} {listed(known[:NAMED])}; {command} shows more."
            else:
                hint = "there is none at all."
            yield f"There is no {what} {name}: {hint}"
