"""The tables: one for each record type, and a few that make questions quick.

Beside a record's own columns a table may carry index columns, which never leave the store; `index.py` fills them.
"""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec
import sqlalchemy as sa

from onrecord.records import RECORD_TYPES, SCHEMA_VERSION
from onrecord.store.columns import columns_of

TABLES_VERSION = 3
"""Raise when a table below changes; a change of a record type is noticed by itself."""

ARTICLE_RECORDS = ("mention", "statement", "event", "label")
"""The records that belong to one article and go when it is read anew."""

LINKED_RECORDS = ("near", "happening", "quotation", "exchange")
"""The records that belong to one chapter of a story and are made anew when an article joins it."""

metadata = sa.MetaData()


def _day_columns(*, index: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column("first_day", sa.Text, index=index), sa.Column("last_day", sa.Text)]


def _place_columns() -> list[sa.Column[Any]]:
    return [
        sa.Column("in_text", sa.Boolean, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
    ]


def _chapter_columns(*, index: bool = True) -> list[sa.Column[Any]]:
    """A chapter is a stretch of a story; nearly all stories have one alone."""
    return [sa.Column("chapter", sa.Integer, nullable=False), *_day_columns(index=index)]


def _named_column() -> sa.Column[Any]:
    """Whether the clauses name every side of the record: none of its actors is inferred."""
    return sa.Column("named", sa.Boolean, nullable=False)


def _story_column() -> sa.Column[Any]:
    return sa.Column("story", sa.Text, index=True)


def _index_columns(kind: str) -> list[sa.Column[Any]]:
    """Columns beside the record's own, by kind of record."""
    match kind:
        case "article":
            number = sa.Column("number", sa.Integer, primary_key=True, autoincrement=True)
            return [number, sa.Column("outlet_key", sa.Text), *_day_columns()]
        case "actor":
            return [sa.Column("name_key", sa.Text, nullable=False, index=True)]
        case "statement":
            return [sa.Column("source_key", sa.Text, nullable=False), *_place_columns(), *_day_columns()]
        case "event":
            voice = sa.Column("voice", sa.Text, index=True)
            return [voice, _named_column(), *_place_columns(), *_day_columns()]
        case "story":
            return [sa.Column("size", sa.Integer, nullable=False), *_day_columns()]
        case "near":
            return [_story_column(), sa.Column("chapter", sa.Integer, nullable=False)]
        case "happening":
            told = [sa.Column(name, sa.Integer, nullable=False) for name in ("articles", "outlets")]
            differs = sa.Column("differs", sa.Boolean, nullable=False)
            return [*told, differs, _named_column(), *_chapter_columns(index=False)]
        case "quotation":
            told = [sa.Column(name, sa.Integer, nullable=False) for name in ("articles", "outlets")]
            return [*told, _story_column(), *_chapter_columns()]
        case "exchange":
            return [_named_column(), _story_column(), *_chapter_columns()]
        case "position":
            pair = sa.Column("pair", sa.Text, nullable=False, index=True)
            return [pair, _named_column(), *_day_columns()]
        case _:
            return []


BY_THEMSELVES = ("article", "type", "status", "document", "story", "of", "overture", "record")
"""Columns with an index of their own, unless an index below begins with them."""

BEGUN_WITH = {("event", "type"), ("event", "status"), ("happening", "story")}


def _record_table(kind: str) -> sa.Table:
    columns = columns_of(RECORD_TYPES[kind])
    extra = _index_columns(kind)
    by_name = {column.name: column for column in columns}
    by_name["id"].primary_key = not any(column.primary_key for column in extra)
    by_name["id"].unique = not by_name["id"].primary_key or None
    if kind == "set_aside":
        by_name["source"].index = True
    for name in BY_THEMSELVES:
        if name in by_name and (kind, name) not in BEGUN_WITH:
            by_name[name].index = True
    return sa.Table(kind, metadata, *columns, *extra)


record_tables: dict[str, sa.Table] = {kind: _record_table(kind) for kind in RECORD_TYPES}
"""The table of every record type, under the name it has in `records.RECORD_TYPES`."""

_article, _statement = record_tables["article"].c, record_tables["statement"].c
sa.Index("actor_name", record_tables["actor"].c.name_key, record_tables["actor"].c.id)
"""A part of a name is looked for in all names, which walks this index instead of all actors."""

sa.Index("statement_source", _statement.source_key, _statement.id)
"""Words of a source are looked for within its name, which walks this index instead of all statements."""

sa.Index("article_outlet", _article.outlet_key, _article.id)
"""The articles of an outlet, without their texts."""

_event = record_tables["event"].c
sa.Index("event_type", _event.type, _event.id, _event.article)
sa.Index("event_status", _event.status, _event.id, _event.article)
sa.Index("event_named", _event.named, _event.id, _event.article)
"""The events of a type or status, or whose sides are all named, and their articles, read from these indexes alone."""

sa.Index("statement_stance", _statement.stance, _statement.article)
"""How many statements have a stance."""

_happening = record_tables["happening"].c
sa.Index(
    "happening_most_told",
    _happening.origins.desc(),
    _happening.articles.desc(),
    _happening.first_day.is_(None),
    _happening.first_day,
    _happening.id,
)
sa.Index("happening_by_day", _happening.first_day, _happening.last_day, _happening.id)
sa.Index("happening_differs", _happening.differs, _happening.first_day, _happening.last_day, _happening.id)
sa.Index("happening_named", _happening.named, _happening.first_day, _happening.last_day, _happening.id)
"""The orders of the listings of happenings, so that a page is read from an index instead of sorting everything."""

sa.Index("happening_story", _happening.story, _happening.differs)
"""The happenings of a story, and those on which its articles differ."""

sa.Index("article_order", _article.first_day.is_(None), _article.first_day, _article.outlet_key, _article.id)
"""The order of all listings: by publication, the undated last."""

meta = sa.Table(
    "onrecord",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("value", sa.Text, nullable=False),
)
"""What this database is: its schema's version and digest."""

reading = sa.Table(
    "reading",
    metadata,
    sa.Column("article", sa.Text, primary_key=True),
    sa.Column("fingerprint", sa.Text, nullable=False),
)
"""Under which fingerprint each article was read."""

actor_in_article = sa.Table(
    "actor_in_article",
    metadata,
    sa.Column("article", sa.Text, primary_key=True),
    sa.Column("actor", sa.Text, primary_key=True, index=True),
)
"""Which actors an article's reading gave; an actor that no article gives any more is removed."""

involvement = sa.Table(
    "involvement",
    metadata,
    sa.Column("record", sa.Text, primary_key=True),
    sa.Column("side", sa.Text, primary_key=True),
    sa.Column("actor", sa.Text, primary_key=True, index=True),
    sa.Column("country", sa.Text, index=True),
    sa.Column("article", sa.Text, nullable=False, index=True),
)
"""Who is in an event (`source`, `target`, `voice`), a statement (`speaker`, `addressee`, `about`) or a label (`bearer`,
`voice`)."""


def record_columns(kind: str) -> list[sa.ColumnElement[Any]]:
    """What to select for a record: its own fields, in the record's order. Of an article `origin` and `copy_of` are
    what linking found, where it found something; the article itself stays as it was read."""
    table = record_tables[kind]
    linked = _linked_columns() if kind == "article" else {}
    names = [field.name for field in msgspec.structs.fields(RECORD_TYPES[kind])]
    return [linked[name] if name in linked else table.c[name] for name in names]


def _linked_columns() -> dict[str, sa.ColumnElement[Any]]:
    article, copy = record_tables["article"], record_tables["copy"]
    of = sa.select(copy.c.of).where(copy.c.article == article.c.id).scalar_subquery()
    origin = sa.case(
        (article.c.origin == "own", sa.func.coalesce("copy of " + of, "own")), else_=article.c.origin
    )
    return {
        "origin": origin.label("origin"),
        "copy_of": sa.func.coalesce(of, article.c.copy_of).label("copy_of"),
    }


def schema_digest() -> str:
    """The hash of all tables and columns: two programs with equal digests can share a database."""
    lines = [f"{SCHEMA_VERSION}.{TABLES_VERSION}"]
    for table in metadata.sorted_tables:
        lines += [f"{table.name}.{column.name} {column.type!r} {column.nullable}" for column in table.columns]
    return hashlib.blake2b("\n".join(sorted(lines)).encode(), digest_size=8).hexdigest()
