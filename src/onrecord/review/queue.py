"""What most needs a person: reports of happenings on which outlets differ, and what the coder was least sure of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import LISTINGS
from onrecord.questions.where import Where
from onrecord.records import Event
from onrecord.review.keeping import decisions_on
from onrecord.review.ruling import Ruled
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report
from onrecord.store.tables import record_columns, record_tables

UNSURE = 0.5
"""Events of a lower score wait for a person. On the example stories a third of events lie below."""

NEWEST = 500
"""The articles, counted back from the newest, whose unsure events are looked at: an editor's last days. Without the
limit a large database would be walked through for each page."""

DIFFERING = 300
"""Differing happenings that are looked at, for the same reason."""

_event, _article, _happening = (record_tables[kind] for kind in ("event", "article", "happening"))


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """An event that waits for a person, with why, and what was ruled so far."""

    event: Event
    article: ArticleLine
    reasons: tuple[str, ...]
    ruled: Ruled | None = None


def queue(store: Store, f: Filter = EVERYTHING, *, decided: bool = False) -> list[Waiting]:
    """What waits, the most needy first; with `decided` what somebody has ruled on as well. Of the filter, limit and
    offset count in the answer."""
    with store.reading() as connection:
        disputed = _disputed(connection)
        found = list(_events(store, connection, f, disputed))
        ruled = decisions_on(connection, found)
        left = [each for each in found if decided or not _done(ruled.get(each.id))]
        left.sort(key=lambda each: _need(each, disputed))
        page = left[f.offset : None if f.limit is None else f.offset + f.limit]
        lines = article_lines(connection, {each.article for each in page})
    return [
        Waiting(
            event=each,
            article=lines[each.article],
            reasons=_reasons(each, disputed),
            ruled=ruled.get(each.id),
        )
        for each in page
        if each.article in lines
    ]


def count_waiting(store: Store, f: Filter = EVERYTHING) -> int:
    """How many events wait."""
    return len(queue(store, replace(f, limit=None, offset=0)))


def waiting_of_newest(store: Store) -> int:
    """How many events of the newest articles the coder was unsure of, ruled on or not: told on the first page, so it
    must cost little."""
    newest = sa.select(_article.c.id).order_by(_article.c.number.desc()).limit(NEWEST)
    query = (
        sa.select(sa.func.count())
        .select_from(_event)
        .where(_event.c.article.in_(newest), _event.c.score < UNSURE)
    )
    with store.reading() as connection:
        return int(connection.execute(query).scalar_one())


def _done(ruled: Ruled | None) -> bool:
    return ruled is not None and ruled.stands is not None


def _disputed(connection: sa.Connection) -> set[str]:
    """Events that report a happening on which articles differ, of the latest happenings."""
    order = (_happening.c.first_day.desc().nulls_last(), _happening.c.id)
    differing = sa.select(_happening.c.id).where(_happening.c.differs).order_by(*order).limit(DIFFERING)
    query = sa.select(happening_report.c.event).where(happening_report.c.happening.in_(differing))
    return set(connection.execute(query).scalars())


def _events(store: Store, connection: sa.Connection, f: Filter, disputed: set[str]) -> Iterator[Event]:
    conditions = list(LISTINGS["event"].where(Where(store, connection, f)))
    newest = sa.select(_article.c.id).order_by(_article.c.number.desc()).limit(NEWEST)
    unsure = sa.and_(_event.c.article.in_(newest), _event.c.score < UNSURE)
    source = _event.join(_article, _article.c.id == _event.c.article)
    known: set[str] = set()
    for condition in (unsure, *_in_parts(sorted(disputed))):
        query = sa.select(*record_columns("event")).select_from(source).where(*conditions, condition)
        for row in connection.execute(query):
            if row.id not in known:
                known.add(row.id)
                yield Event(**row._mapping)


def _in_parts(ids: list[str]) -> Iterator[Any]:
    from onrecord.questions.fetching import ASKED, batches

    yield from (_event.c.id.in_(some) for some in batches(ids, ASKED))


def _need(event: Event, disputed: set[str]) -> tuple[bool, float, str]:
    return event.id not in disputed, event.score, event.id


def _reasons(event: Event, disputed: set[str]) -> tuple[str, ...]:
    unknown = [each.name for each in (*event.sources, *event.targets) if each.id.startswith("actor-")]
    told = (
        "outlets differ" if event.id in disputed else "",
        f"low score, {event.score:.2f}" if event.score < UNSURE else "",
        f"not in the registry: {', '.join(unknown)}" if unknown else "",
        event.reason or "",
    )
    return tuple(each for each in told if each)
