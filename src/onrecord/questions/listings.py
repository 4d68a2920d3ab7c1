"""The listings: the records of one kind that fit a filter, in a fixed order.

Articles come by date of publication, the undated last; their records in the order of the text, headline first; actors
by name; what joins articles by day, the undated last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple, TypeVar, cast

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions import where_linked
from onrecord.questions.fetching import batches
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.where import Condition, Where
from onrecord.records import RECORD_TYPES, Actor, Article, Event, Mention, SetAside, Statement
from onrecord.store import Store
from onrecord.store.tables import record_columns, record_tables

BATCH = 200
"""Rows fetched at a time: a listing of any length needs the memory of this many records."""

R = TypeVar("R", bound=msgspec.Struct)

_article, _actor, _mention, _statement, _event, _label = (
    record_tables[kind] for kind in ("article", "actor", "mention", "statement", "event", "label")
)
_happening, _position = record_tables["happening"], record_tables["position"]
BY_ARTICLE = (_article.c.first_day.is_(None), _article.c.first_day, _article.c.outlet_key, _article.c.id)
"""By publication, the undated last; written as the index `article_order` has it, so that a page of a listing is read
from the index instead of sorting everything."""


class Listing(NamedTuple):
    """How one kind of record is listed."""

    where: Callable[[Where], Iterator[Condition]]
    order: tuple[sa.ColumnElement[Any], ...]
    joined: bool
    """Whether its records belong to an article, with which the table is joined."""
    of: str | None = None
    """The kind of record it lists, where the listing has another name."""


def _by_day(kind: str) -> tuple[sa.ColumnElement[Any], ...]:
    table = record_tables[kind]
    return table.c.first_day.nulls_last(), table.c.last_day, table.c.id


LISTINGS: dict[str, Listing] = {
    "article": Listing(Where.articles, BY_ARTICLE, False),
    "actor": Listing(Where.actors, (_actor.c.name_key, _actor.c.id), False),
    "mention": Listing(
        Where.mentions, (*BY_ARTICLE, _mention.c.field.desc(), _mention.c.start, _mention.c.id), True
    ),
    "statement": Listing(
        Where.statements, (*BY_ARTICLE, _statement.c.in_text, _statement.c.position, _statement.c.id), True
    ),
    "event": Listing(Where.events, (*BY_ARTICLE, _event.c.in_text, _event.c.position, _event.c.id), True),
    "label": Listing(
        where_linked.labels, (*BY_ARTICLE, _label.c.field.desc(), _label.c.start, _label.c.id), True
    ),
    "story": Listing(where_linked.stories, _by_day("story"), False),
    "happening": Listing(where_linked.happenings, _by_day("happening"), False),
    "conflict": Listing(where_linked.conflicts, _by_day("happening"), False, "happening"),
    "quotation": Listing(where_linked.quotations, _by_day("quotation"), False),
    "exchange": Listing(where_linked.exchanges, _by_day("exchange"), False),
    "position": Listing(
        where_linked.positions,
        (_position.c.pair, where_linked.first_shown().nulls_first(), _position.c.id),
        False,
    ),
}
"""Kind of record → its listing. `title` sorts after `text`, so that headlines come first in descending order."""


def _select(kind: str, columns: list[sa.ColumnElement[Any]], conditions: list[Condition]) -> sa.Select[Any]:
    table = record_tables[LISTINGS[kind].of or kind]
    source = table.join(_article, table.c.article == _article.c.id) if LISTINGS[kind].joined else table
    return sa.select(*columns).select_from(source).where(*conditions)


def records(
    store: Store, kind: str, f: Filter, order: tuple[sa.ColumnElement[Any], ...] | None = None
) -> Iterator[msgspec.Struct]:
    """The records of one kind that fit, one at a time; the database stays open for reading until the last."""
    with store.reading() as connection:
        yield from records_in(store, connection, kind, f, order)


def records_in(
    store: Store,
    connection: sa.Connection,
    kind: str,
    f: Filter,
    order: tuple[sa.ColumnElement[Any], ...] | None = None,
) -> Iterator[msgspec.Struct]:
    """The same within a connection, for questions that fetch more beside each record."""
    listing = LISTINGS[kind]
    record_type = RECORD_TYPES[listing.of or kind]
    conditions = list(listing.where(Where(store, connection, f)))
    query = _select(kind, [*record_columns(listing.of or kind)], conditions).order_by(
        *(order or listing.order)
    )
    query = query.limit(-1 if f.limit is None else f.limit).offset(f.offset)
    for row in connection.execute(query.execution_options(yield_per=BATCH)):
        yield record_type(**row._mapping)


def count(store: Store, kind: str, f: Filter) -> int:
    """How many records of a kind fit, whatever the filter's limit and offset."""
    with store.reading() as connection:
        conditions = list(LISTINGS[kind].where(Where(store, connection, f)))
        return int(connection.execute(_counting(kind, conditions)).scalar_one())


def _counting(kind: str, conditions: list[Condition]) -> sa.Select[Any]:
    """Articles are joined only where a condition asks something of them."""
    table = record_tables[LISTINGS[kind].of or kind]
    if _article in sa.select(sa.literal(1)).where(*conditions).get_final_froms():
        return _select(kind, [sa.func.count()], conditions)
    return sa.select(sa.func.count()).select_from(table).where(*conditions)


def count_undated(store: Store, kind: str, f: Filter) -> int:
    """How many records would fit but for `since` and `until`, because nobody knows their day."""
    table = record_tables[LISTINGS[kind].of or kind]
    if kind == "position" or "first_day" not in table.c or f.window == (None, None):
        return 0
    with store.reading() as connection:
        timeless = replace(f, since=None, until=None)
        conditions = [*LISTINGS[kind].where(Where(store, connection, timeless)), table.c.first_day.is_(None)]
        return int(connection.execute(_select(kind, [sa.func.count()], conditions)).scalar_one())


def _typed(kind: type[R], found: Iterator[msgspec.Struct]) -> Iterator[R]:
    return cast("Iterator[R]", found)


def articles(store: Store, f: Filter = EVERYTHING) -> Iterator[Article]:
    """Articles, the oldest first."""
    return _typed(Article, records(store, "article", f))


def actors(store: Store, f: Filter = EVERYTHING) -> Iterator[Actor]:
    """Actors by name."""
    return _typed(Actor, records(store, "actor", f))


def mentions(store: Store, f: Filter = EVERYTHING) -> Iterator[Mention]:
    """Mentions in the order of the text."""
    return _typed(Mention, records(store, "mention", f))


def statements(store: Store, f: Filter = EVERYTHING) -> Iterator[Statement]:
    """Statements in the order of the text."""
    return _typed(Statement, records(store, "statement", f))


def events(store: Store, f: Filter = EVERYTHING) -> Iterator[Event]:
    """Events in the order of the text."""
    return _typed(Event, records(store, "event", f))


def set_asides(store: Store) -> Iterator[SetAside]:
    """What was set aside in all runs so far, by source and line."""
    table = record_tables["set_aside"]
    query = sa.select(*record_columns("set_aside")).order_by(table.c.source, table.c.line, table.c.id)
    with store.reading() as connection:
        for row in connection.execute(query):
            yield SetAside(**row._mapping)


class Publication(NamedTuple):
    """Who published an article, and when."""

    outlet: str
    published: str | None


def publications(store: Store, articles: Iterable[str]) -> dict[str, Publication]:
    """Who published each article and when, by the article's id."""
    found: dict[str, Publication] = {}
    with store.reading() as connection:
        for some in batches(sorted(articles), BATCH):
            query = sa.select(_article.c.id, _article.c.outlet, _article.c.published).where(
                _article.c.id.in_(some)
            )
            found.update((row[0], Publication(row[1], row[2])) for row in connection.execute(query))
    return found
