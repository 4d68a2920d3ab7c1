"""The first page: which stories run, who offered what and what came of it, on what outlets differ."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa

from onrecord.questions import Conflict, ExchangeTold, StoryTold
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.conflicts import find_conflicts
from onrecord.questions.exchanges import tell_exchanges
from onrecord.questions.fetching import fetch
from onrecord.questions.happenings import tell
from onrecord.questions.outlets import outlet_keys
from onrecord.records import Exchange, Happening
from onrecord.review.queue import waiting_of_newest
from onrecord.store import Store
from onrecord.store.tables import record_tables
from onrecord.web.asking import Asked
from onrecord.web.headlines import headline
from onrecord.web.page import Page, Site
from onrecord.web.pages.stories import latest

_article, _exchange, _happening = (record_tables[kind] for kind in ("article", "exchange", "happening"))

R = TypeVar("R", bound=msgspec.Struct)

STORIES = 4
"""Stories on the first page: what fits on a screen or two; the others are on a page of their own."""

NEWEST = 6
"""Articles named as new."""

SHOWN = 3
"""Exchanges and conflicts told of each story; the others are counted."""

UNANSWERED = "unanswered"
"""The outcome of an exchange that nothing has answered so far."""


class StoryGlance(msgspec.Struct, frozen=True, kw_only=True):
    """A story with the most telling of its exchanges and conflicts; `answered` counts all exchanges with an answer."""

    told: StoryTold
    headline: str
    answered: int
    exchanges: tuple[ExchangeTold, ...]
    conflicts: tuple[Conflict, ...]


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """What the database holds, counted from its indexes alone; `nameless` are the articles that name no outlet."""

    articles: int
    outlets: int
    nameless: int
    statements: int
    events: int
    actors: int
    undated_articles: int
    set_aside: int
    first_day: str | None
    last_day: str | None


class OverviewPage(msgspec.Struct, frozen=True, kw_only=True):
    """What the database holds, its latest stories, the articles that were read last, and how many events of those wait
    for a person."""

    counts: Counts
    stories: tuple[StoryGlance, ...]
    all_stories: int
    newest: tuple[ArticleLine, ...]
    waiting: int


def _counts(store: Store) -> Counts:
    def number(of: sa.FromClause, *where: sa.ColumnElement[bool]) -> int:
        return int(connection.execute(sa.select(sa.func.count()).select_from(of).where(*where)).scalar_one())

    day = _article.c.first_day
    with store.reading() as connection:
        outlets = sum(bool(key) for key in outlet_keys(connection))
        first, last = (connection.execute(sa.select(end(day))).scalar() for end in (sa.func.min, sa.func.max))
        return Counts(
            articles=number(_article),
            outlets=outlets,
            nameless=number(_article, _article.c.outlet_key == ""),
            statements=number(record_tables["statement"]),
            events=number(record_tables["event"]),
            actors=number(record_tables["actor"]),
            undated_articles=number(_article, day.is_(None)),
            set_aside=number(record_tables["set_aside"]),
            first_day=first,
            last_day=last,
        )


def _newest(store: Store) -> tuple[ArticleLine, ...]:
    query = sa.select(_article.c.id).order_by(_article.c.number.desc()).limit(NEWEST)
    with store.reading() as connection:
        ids = list(connection.execute(query).scalars())
        lines = article_lines(connection, ids)
    return tuple(lines[each] for each in ids if each in lines)


def glance(store: Store, told: StoryTold) -> StoryGlance:
    """A story and what is most telling in it: of its exchanges those that were answered first, of all what most
    independent sources report."""
    with store.reading() as connection:
        found = tell_exchanges(connection, fetched(connection, Exchange, _exchanges(told.story.id)))
        disputed = tell(connection, fetched(connection, Happening, _disputed(told.story.id)))
        differing = find_conflicts(connection, disputed)
        answered = int(connection.execute(_answered(told.story.id)).scalar_one())
    return StoryGlance(
        told=told,
        headline=headline(store, told.story),
        answered=answered,
        exchanges=tuple(sorted(found, key=_answered_first)),
        conflicts=tuple(each for each in differing if each.disagreements),
    )


def fetched(connection: sa.Connection, record_type: type[R], query: sa.Select[Any]) -> list[R]:
    """The records whose ids a query gives, in its order."""
    return list(fetch(connection, record_type, connection.execute(query).scalars()).values())


def _answered_first(told: ExchangeTold) -> tuple[bool, str]:
    """Those that were answered, by day; then those that are open."""
    return told.exchange.outcome == UNANSWERED, told.overture.day or "9999"


def _answered(story: str) -> sa.Select[int]:
    own = (_exchange.c.story == story, _exchange.c.outcome != UNANSWERED)
    return sa.select(sa.func.count()).select_from(_exchange).where(*own)


def _exchanges(story: str) -> sa.Select[Any]:
    overture = _exchange.join(_happening, _happening.c.id == _exchange.c.overture)
    most = (_happening.c.origins.desc(), _happening.c.outlets.desc(), _exchange.c.id)
    query = sa.select(_exchange.c.id).select_from(overture).where(_exchange.c.story == story)
    return query.order_by(_exchange.c.outcome == UNANSWERED, *most).limit(SHOWN)


def _disputed(story: str) -> sa.Select[Any]:
    query = sa.select(_happening.c.id).where(_happening.c.story == story, _happening.c.differs)
    return query.order_by(_happening.c.origins.desc(), _happening.c.first_day, _happening.c.id).limit(SHOWN)


def _ask(site: Site, asked: Asked) -> OverviewPage:
    store = site.store
    found, number = latest(store, STORIES)
    return OverviewPage(
        counts=_counts(store),
        stories=tuple(glance(store, told) for told in found),
        all_stories=number,
        newest=_newest(store),
        waiting=waiting_of_newest(store),
    )


_SUMMARY = "What the database holds, and its latest stories with what was offered, answered and disputed."
PAGES = (
    Page("/", _SUMMARY, "overview.html", _ask, OverviewPage),
    Page("/overview", _SUMMARY, "overview.html", _ask, OverviewPage),
)
