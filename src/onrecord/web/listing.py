"""A page of a listing from a database of any size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar, cast

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import fetch
from onrecord.questions.listings import LISTINGS, count, records
from onrecord.questions.where import Where
from onrecord.store import Store
from onrecord.store.tables import record_tables
from onrecord.web.asking import Asked

R = TypeVar("R", bound=msgspec.Struct)

WALKED = 5_000
"""Records from which on a page is read article by article, in the order of the listing, until it is full. Fewer are
found by their own conditions and sorted, which is quicker for few and slower for many."""

_article = record_tables["article"]


def page_of(store: Store, record_type: type[R], kind: str, asked: Asked) -> tuple[tuple[R, ...], int]:
    """The records of a page and how many fit in all. `kind` is a kind of record that belongs to articles."""
    total = count(store, kind, asked.f)
    if total <= WALKED:
        return tuple(cast("Iterator[R]", records(store, kind, asked.paged))), total
    return _walked(store, record_type, kind, asked), total


def _walked(store: Store, record_type: type[R], kind: str, asked: Asked) -> tuple[R, ...]:
    """The id is joined as an expression, so that SQLite walks articles in their order and looks up the records
    of each, instead of walking all records and sorting them."""
    table, f = record_tables[kind], asked.paged
    joined = _article.join(table, table.c.article == _article.c.id.concat(""))
    with store.reading() as connection:
        conditions = list(LISTINGS[kind].where(Where(store, connection, f)))
        query = sa.select(table.c.id).select_from(joined).where(*conditions).order_by(*LISTINGS[kind].order)
        ids = list(connection.execute(query.limit(f.limit).offset(f.offset)).scalars())
        return tuple(fetch(connection, record_type, ids).values())


def article_page(store: Store, asked: Asked) -> tuple[list[str], int]:
    """The ids of the articles of a page, without their texts, and how many fit in all."""
    f = asked.paged
    with store.reading() as connection:
        conditions = list(LISTINGS["article"].where(Where(store, connection, f)))
        query = sa.select(_article.c.id).where(*conditions).order_by(*LISTINGS["article"].order)
        ids = list(connection.execute(query.limit(f.limit).offset(f.offset)).scalars())
    return ids, count(store, "article", asked.f)
