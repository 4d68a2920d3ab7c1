"""The first page: which stories run, who offered what and what came of it, on what outlets differ."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from onrecord.questions import (
    Conflict,
    ExchangeTold,
    Filter,
    StoryTold,
    conflicts,
    exchanges,
)
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.review.queue import waiting_of_newest
from onrecord.store import Store
from onrecord.store.tables import record_tables
from onrecord.web.asking import Asked
from onrecord.web.page import Page, Site
from onrecord.web.pages.stories import headline, latest

_article = record_tables["article"]

STORIES = 4
"""Stories on the first page: what fits on a screen or two; the others are on a page of their own."""

NEWEST = 6
"""Articles named as new."""

SHOWN = 3
"""Exchanges and conflicts told of each story; the others are counted."""

LOOKED_AT = 24
"""Exchanges of a story from which the best are taken."""


class StoryGlance(msgspec.Struct, frozen=True, kw_only=True):
    """A story with the most telling of its exchanges and conflicts."""

    told: StoryTold
    headline: str
    exchanges: tuple[ExchangeTold, ...]
    conflicts: tuple[Conflict, ...]


class Counts(msgspec.Struct, frozen=True, kw_only=True):
    """What the database holds, counted from its indexes alone."""

    articles: int
    outlets: int
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
        outlets = connection.execute(sa.select(sa.func.count(_article.c.outlet_key.distinct()))).scalar_one()
        first, last = (connection.execute(sa.select(end(day))).scalar() for end in (sa.func.min, sa.func.max))
        return Counts(
            articles=number(_article),
            outlets=int(outlets),
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


def _weight(told: ExchangeTold) -> tuple[bool, int, float]:
    """Answered ones first, then those that most origins report, then those the coder is surest of."""
    lead = told.overture.lead
    return bool(told.answers), told.overture.happening.origins, lead.event.score if lead else 0.0


def glance(store: Store, told: StoryTold) -> StoryGlance:
    """A story and what is most telling in it."""
    of_story = Filter(story=(told.story.id,), limit=LOOKED_AT)
    found = sorted(exchanges(store, of_story), key=_weight, reverse=True)[:SHOWN]
    differing = sorted(conflicts(store, of_story), key=lambda each: -each.told.happening.origins)[:SHOWN]
    return StoryGlance(
        told=told,
        headline=headline(store, told.story),
        exchanges=tuple(sorted(found, key=lambda each: each.overture.day or "9999")),
        conflicts=tuple(each for each in differing if each.disagreements),
    )


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
