"""One page of a listing from a database of any size: which records stand on it, and how many there are.

Where few records fit they are found and put in order; where many do, the listing is walked in its order until the page
is full, and how many fit is not counted to the end. Both give the same records in the same order.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.filter import Filter
from onrecord.questions.listings import LISTINGS, Listing
from onrecord.questions.probing import without_indexes
from onrecord.questions.where import MANY, MANY_STORIES, Condition, Where
from onrecord.store import Store
from onrecord.store.tables import record_tables

WALKED = 5_000
"""Records of articles from which on a page is read article by article, in the order of the listing, until it is full.
Fewer are found by their own conditions and sorted, which is quicker for few and slower for many."""

Order = tuple[sa.ColumnElement[Any], ...]

_article = record_tables["article"]


class PageOf(NamedTuple):
    """The ids of the records of a page in their order, and how many fit in all: `total`, or with `more` beyond that."""

    ids: list[str]
    total: int
    more: bool


def page_of(
    store: Store,
    connection: sa.Connection,
    kind: str,
    f: Filter,
    *,
    order: Order | None = None,
    also: Sequence[Condition] = (),
) -> PageOf:
    """The page of a listing that the filter's limit and offset ask for; `also` are conditions beside the filter's."""
    # the articles with a country take long to find, and twice to walk
    few_stories = kind == "story" and not f.actor
    most = min(MANY, MANY_STORIES) if few_stories else MANY
    where = Where(store, connection, f, by_page=True, most=most)
    conditions = [*LISTINGS[kind].where(where), *also]
    listing = LISTINGS[kind]
    if where.many and not listing.joined:
        certain = where.most if len(conditions) == 1 else 0
        return _walked(connection, f, _select(kind, conditions), order or listing.order, certain)
    if where.many and f.actor and len(conditions) == 1:
        total, more = MANY, True
    else:
        total, more = _counted(connection, kind, conditions)
    query = _to_page(kind, conditions, walked=total > WALKED if listing.joined else more)
    query = query.order_by(*(order or listing.order)).limit(f.limit).offset(f.offset)
    return PageOf(list(connection.execute(query).scalars()), total, more)


def _walked(
    connection: sa.Connection, f: Filter, query: sa.Select[Any], order: Order, certain: int
) -> PageOf:
    """A page with one record more, which tells that there are others. More than `certain` are known to fit: a condition
    that is the only one was looked up so far."""
    limit = f.limit if f.limit is not None else MANY
    found = list(connection.execute(query.order_by(*order).limit(limit + 1).offset(f.offset)).scalars())
    seen = f.offset + min(len(found), limit)
    if len(found) > limit:
        return PageOf(found[:limit], max(seen, certain), True)
    if found or not f.offset:
        return PageOf(found, seen, False)
    first = _walked(connection, replace(f, offset=0), query, order, certain)
    return PageOf([], first.total, first.more)


def _counted(connection: sa.Connection, kind: str, conditions: Sequence[Condition]) -> tuple[int, bool]:
    """How many fit, counted up to `MANY`; all of them where nothing is asked."""
    if not conditions:
        every = sa.select(sa.func.count()).select_from(_table(LISTINGS[kind], kind))
        return int(connection.execute(every).scalar_one()), False
    some = _bare(kind, conditions).limit(MANY + 1).subquery()
    number = int(connection.execute(sa.select(sa.func.count()).select_from(some)).scalar_one())
    return min(number, MANY), number > MANY


def _to_page(kind: str, conditions: Sequence[Condition], *, walked: bool) -> sa.Select[Any]:
    """The query to be put in the order of the listing; to be `walked`, it leads SQLite into no index but that order."""
    if not walked:
        return _select(kind, conditions)
    held = [without_indexes(each) for each in conditions]
    return _by_article(kind, held) if LISTINGS[kind].joined else _select(kind, held)


def _table(listing: Listing, kind: str) -> sa.Table:
    return record_tables[listing.of or kind]


def _select(kind: str, conditions: Sequence[Condition]) -> sa.Select[Any]:
    listing = LISTINGS[kind]
    table = _table(listing, kind)
    source = table.join(_article, table.c.article == _article.c.id) if listing.joined else table
    return sa.select(table.c.id).select_from(source).where(*conditions)


def _bare(kind: str, conditions: Sequence[Condition]) -> sa.Select[Any]:
    """What fits, in no order: articles are joined only where a condition asks something of them."""
    if _article in sa.select(sa.literal(1)).where(*conditions).get_final_froms():
        return _select(kind, conditions)
    table = _table(LISTINGS[kind], kind)
    return sa.select(table.c.id).select_from(table).where(*conditions)


def _by_article(kind: str, conditions: Sequence[Condition]) -> sa.Select[Any]:
    """The id is joined as an expression, so that SQLite walks articles in their order and looks up the records of each,
    instead of walking all records and sorting them."""
    table = record_tables[kind]
    joined = _article.join(table, table.c.article == _article.c.id.concat(""))
    return sa.select(table.c.id).select_from(joined).where(*conditions)
