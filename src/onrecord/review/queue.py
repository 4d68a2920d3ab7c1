"""What most needs a person: reports of happenings on which outlets differ, what the coder was least sure of, offices
and notices to look at, and actors whom no registry knows."""

from __future__ import annotations

from typing import Any

import msgspec
import sqlalchemy as sa

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import ASKED, batches, fetch
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import LISTINGS
from onrecord.questions.where import Where
from onrecord.records import Event, is_described
from onrecord.review.doubts import Reasons, doubts, new_actors
from onrecord.review.keeping import decisions_on
from onrecord.review.ruling import Ruled
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report
from onrecord.store.tables import record_tables

UNSURE = 0.5
"""Events of a lower score wait for a person. On the example stories a third of events lie below."""

NEWEST = 200
"""The articles, counted back from the newest, whose unsure events are looked at: an editor's last days. Without the
limit a large database would be walked through for each page."""

DIFFERING = 300
"""Differing happenings that are looked at, for the same reason."""

_event, _article, _happening, _decision = (
    record_tables[kind] for kind in ("event", "article", "happening", "decision")
)


class Waiting(msgspec.Struct, frozen=True, kw_only=True):
    """An event that waits for a person, with why, and what was ruled so far."""

    event: Event
    article: ArticleLine
    reasons: tuple[str, ...]
    ruled: Ruled | None = None


def queue(store: Store, f: Filter = EVERYTHING, *, decided: bool = False) -> list[Waiting]:
    """What waits, the most needy first; with `decided` what somebody has ruled on as well. Of the filter, limit and
    offset count in the answer."""
    return queue_page(store, f, decided=decided)[0]


def queue_page(store: Store, f: Filter = EVERYTHING, *, decided: bool = False) -> tuple[list[Waiting], int]:
    """The same, and how many wait in all."""
    with store.reading() as connection:
        disputed = _disputed(connection)
        doubted = doubts(connection, _newest())
        unknown = new_actors(connection, _newest())
        found = _scores(store, connection, f, {*disputed, *doubted, *unknown})
        if not decided:
            for name in _settled(connection, found):
                del found[name]
        ranked = sorted(
            found, key=lambda name: (_need(name, found[name], disputed, doubted), found[name], name)
        )
        page = ranked[f.offset : None if f.limit is None else f.offset + f.limit]
        events = list(fetch(connection, Event, page).values())
        ruled = decisions_on(connection, events)
        lines = article_lines(connection, {each.article for each in events})
    told = [
        Waiting(
            event=each,
            article=lines[each.article],
            reasons=_reasons(each, disputed, doubted),
            ruled=ruled.get(each.id),
        )
        for each in events
        if each.article in lines
    ]
    return told, len(ranked)


def second_page(store: Store, f: Filter, reviewer: str) -> tuple[list[Waiting], int]:
    """Events on which others have ruled and this reviewer has not, without what was ruled, so that two rule on their
    own and it can be told how far they agree; and how many there are."""
    own = " ".join(reviewer.split())
    of_events = (_decision.c.kind == "event", _decision.c.ruling.in_(("accept", "reject", "correct")))
    mine = sa.select(_decision.c.record).where(_decision.c.reviewer == own, *of_events)
    query = sa.select(_decision.c.record).where(_decision.c.record.not_in(mine), *of_events).distinct()
    with store.reading() as connection:
        conditions = list(LISTINGS["event"].where(Where(store, connection, f)))
        source = _event.join(_article, _article.c.id == _event.c.article)
        fitting = sa.select(_event.c.id).select_from(source).where(_event.c.id.in_(query), *conditions)
        names = sorted(connection.execute(fitting).scalars())
        page = names[f.offset : None if f.limit is None else f.offset + f.limit]
        events = list(fetch(connection, Event, page).values())
        ruled = decisions_on(connection, events)
        lines = article_lines(connection, {each.article for each in events})
    told = [
        Waiting(event=each, article=lines[each.article], reasons=(), ruled=_hidden(ruled.get(each.id)))
        for each in events
    ]
    return told, len(names)


def _hidden(ruled: Ruled | None) -> Ruled | None:
    """What was ruled, without telling which ruling stands."""
    return ruled and msgspec.structs.replace(ruled, stands=None)


def _settled(connection: sa.Connection, found: dict[str, float]) -> list[str]:
    """Those on which a decision stands. Only articles with a decision are looked at."""
    with_decision = sa.select(_decision.c.article).where(_decision.c.kind == "event")
    query = sa.select(_event.c.id).where(_event.c.article.in_(with_decision))
    names = [name for name in connection.execute(query).scalars() if name in found]
    ruled = decisions_on(connection, list(fetch(connection, Event, names).values()))
    return [name for name, each in ruled.items() if each.stands is not None]


def waiting_of_newest(store: Store) -> int:
    """How many events of the newest articles the coder was unsure of, ruled on or not: told on the first page, so it
    must cost little."""
    query = (
        sa.select(sa.func.count())
        .select_from(_event)
        .where(_event.c.article.in_(_newest()), _event.c.score < UNSURE)
    )
    with store.reading() as connection:
        return int(connection.execute(query).scalar_one())


def _newest() -> sa.Select[Any]:
    """The ids of the newest articles."""
    return sa.select(_article.c.id).order_by(_article.c.number.desc()).limit(NEWEST)


def _disputed(connection: sa.Connection) -> set[str]:
    """Events that report a happening on which articles differ, of the latest happenings."""
    order = (_happening.c.first_day.desc().nulls_last(), _happening.c.id)
    differing = sa.select(_happening.c.id).where(_happening.c.differs).order_by(*order).limit(DIFFERING)
    query = sa.select(happening_report.c.event).where(happening_report.c.happening.in_(differing))
    return set(connection.execute(query).scalars())


def _scores(store: Store, connection: sa.Connection, f: Filter, wanted: set[str]) -> dict[str, float]:
    """The events that fit the filter and are wanted for another reason, or new and unsure, with their scores."""
    conditions = list(LISTINGS["event"].where(Where(store, connection, f)))
    unsure = sa.and_(_event.c.article.in_(_newest()), _event.c.score < UNSURE)
    source = _event.join(_article, _article.c.id == _event.c.article)
    parts = [unsure, *(_event.c.id.in_(some) for some in batches(sorted(wanted), ASKED))]
    found: dict[str, float] = {}
    for part in parts:
        query = sa.select(_event.c.id, _event.c.score).select_from(source).where(*conditions, part)
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def _need(name: str, score: float, disputed: set[str], doubted: Reasons) -> int:
    """How much it needs a person: most what outlets dispute, then what the coder was unsure of, then offices and
    notices to look at, at last actors whom no registry knows."""
    if name in disputed:
        return 0
    if score < UNSURE:
        return 1
    return 2 if name in doubted else 3


def _reasons(event: Event, disputed: set[str], doubted: Reasons) -> tuple[str, ...]:
    unknown = [each.name for each in (*event.sources, *event.targets) if is_described(each.id)]
    told = (
        "outlets differ" if event.id in disputed else "",
        f"low score, {event.score:.2f}" if event.score < UNSURE else "",
        *doubted.get(event.id, ()),
        f"not in the registry: {', '.join(unknown)}" if unknown else "",
        event.reason or "",
    )
    return tuple(each for each in told if each)
