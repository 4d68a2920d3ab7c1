"""Outlets side by side: what each reports of a story, how, and what it leaves out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import (
    Filter,
    HappeningTold,
    OutletTerms,
    QuotationTold,
    ReportTold,
    StoryTold,
    called,
    timeline,
)
from onrecord.questions.quotations import quotations
from onrecord.questions.wording import listed
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.tables import record_tables
from onrecord.web.asking import Asked
from onrecord.web.headlines import headline
from onrecord.web.links import Choice, changed, toggled
from onrecord.web.page import Page, Site
from onrecord.web.pages.stories import latest, one_story

COLUMNS = 7
"""Outlets side by side: what a wide screen has room for."""

ROWS = 120
"""Happenings in the table; the timeline has all."""

QUOTED = 40
"""Quotations of the story that are looked at."""

OFFERED = 8
"""Stories offered to choose from, and outlets named where the one that was asked for does not tell the story."""

MOST_OUTLETS = 200
"""Outlets named at the foot of the page."""

_article = record_tables["article"]


class OutletCount(msgspec.Struct, frozen=True, kw_only=True):
    """An outlet and the number of its articles."""

    outlet: str
    articles: int


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """A happening and, for each outlet in order, its reports; none where it is silent."""

    told: HappeningTold
    cells: tuple[tuple[ReportTold, ...], ...]


class QuotationRow(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation and, for each outlet in order, what it prints of it; none where it leaves it out."""

    told: QuotationTold
    cells: tuple[str | None, ...]


class OutletsPage(msgspec.Struct, frozen=True, kw_only=True):
    """A story by outlet. Without a story, the outlets of the database."""

    story: StoryTold | None
    headline: str
    outlets: tuple[str, ...]
    happenings: tuple[Row, ...]
    quotations: tuple[QuotationRow, ...]
    labels: tuple[OutletTerms, ...]
    all_outlets: tuple[OutletCount, ...]


def _ask(site: Site, asked: Asked) -> OutletsPage:
    store = site.store
    told = _chosen(store, asked)
    if told is None:
        return OutletsPage(story=None, headline="", outlets=(), happenings=(), quotations=(), labels=(),
                           all_outlets=_counts(store))  # fmt: skip
    shown = _shown(told.outlets, asked.f.outlet)
    of_story = Filter(story=(told.story.id,), limit=ROWS)
    return OutletsPage(
        story=told,
        headline=headline(store, told.story),
        outlets=shown,
        happenings=tuple(_rows(store, of_story, shown)),
        quotations=tuple(_quotations(store, of_story, shown)),
        labels=_labels(store, told, shown),
        all_outlets=_counts(store),
    )


def _chosen(store: Store, asked: Asked) -> StoryTold | None:
    """The story that was asked for, or the latest."""
    if asked.f.story:
        if len(asked.f.story) > 1:
            raise QuestionError("Outlets are put side by side over one story; name one.", code="stories")
        return one_story(store, asked.f.story[0])
    found, _ = latest(store, 1)
    return found[0] if found else None


def _shown(outlets: Sequence[str], wanted: Sequence[str]) -> tuple[str, ...]:
    """The outlets that were asked for, or as many as there is room for. Raises `QuestionError` for one that is not in
    the story."""
    if not wanted:
        return tuple(outlets[:COLUMNS])
    chosen = []
    for name in wanted:
        fitting = [each for each in outlets if fold(name) in fold(each)]
        if not fitting:
            told_by = listed([*outlets[:OFFERED], *(["others"] if len(outlets) > OFFERED else [])])
            raise QuestionError(
                f"No outlet of this story is called {name!r}. It is told by {told_by}; story=ID asks for another.",
                code="outlets",
            )
        chosen += [each for each in fitting if each not in chosen]
    return tuple(chosen[:COLUMNS])


def _rows(store: Store, f: Filter, outlets: Sequence[str]) -> list[Row]:
    rows = []
    for told in timeline(store, f):
        cells = tuple(tuple(each for each in told.reports if each.article.outlet == name) for name in outlets)
        if any(cells):
            rows.append(Row(told=told, cells=cells))
    return rows


def _quotations(store: Store, f: Filter, outlets: Sequence[str]) -> list[QuotationRow]:
    rows = []
    for told in quotations(store, msgspec.structs.replace(f, limit=QUOTED)):
        cells = tuple(_printed(told, name) for name in outlets)
        if sum(cell is not None for cell in cells) > 1:
            rows.append(QuotationRow(told=told, cells=cells))
    return rows


def _printed(told: QuotationTold, outlet: str) -> str | None:
    """The fullest version that an outlet prints."""
    own = [
        each.variant.text
        for each in told.variants
        if outlet == each.article.outlet or any(copy.outlet == outlet for copy in each.copied_in)
    ]
    return max(own, key=len, default=None)


def _labels(store: Store, told: StoryTold, outlets: Sequence[str]) -> tuple[OutletTerms, ...]:
    found = {each.outlet: each for each in called(store, Filter(story=(told.story.id,)))}
    return tuple(found[name] for name in outlets if name in found)


def _counts(store: Store) -> tuple[OutletCount, ...]:
    """Counted from the index of names; each name is then looked up once."""
    key, number = _article.c.outlet_key, sa.func.count().label("number")
    most = sa.select(key, number).group_by(key).order_by(number.desc(), key).limit(MOST_OUTLETS)
    with store.reading() as connection:
        return tuple(
            OutletCount(outlet=_name(connection, row[0]), articles=row[1]) for row in connection.execute(most)
        )


def _name(connection: sa.Connection, key: str) -> str:
    query = sa.select(_article.c.outlet).where(_article.c.outlet_key == key).limit(1)
    return connection.execute(query).scalar() or ""


def _view(site: Site, asked: Asked, data: OutletsPage) -> dict[str, Any]:
    if data.story is None:
        return {"columns": [], "stories": []}
    found, _ = latest(site.store, OFFERED)
    stories = [
        Choice(headline(site.store, each.story), changed(asked, story=each.story.id, outlet=None), None,
               each.story.id == data.story.story.id)
        for each in found
    ]  # fmt: skip
    columns = [
        Choice(name, toggled(asked, "outlet", name), None, name in asked.f.outlet)
        for name in data.story.outlets
    ]
    return {"columns": columns, "stories": stories}


PAGES = (Page("/outlets", "Outlets side by side over a story.", "outlets.html", _ask, OutletsPage, _view,
              filters=("story", "outlet")),)  # fmt: skip
