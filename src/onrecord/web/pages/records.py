"""Statements and events: their listings, and one of them with its evidence; what was set aside."""

from __future__ import annotations

from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import Shown, set_asides, show
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.moments import Moment, moment_of
from onrecord.records import Event, SetAside, Statement
from onrecord.review.laying import laid_over
from onrecord.review.ruling import Ruled
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report
from onrecord.web.asking import OF_DEEDS, OF_RECORDS, Asked
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of


class StatementLine(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with the article it stands in."""

    statement: Statement
    article: ArticleLine


class EventPage(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its evidence, the statement it is told in, and the happening it reports."""

    moment: Moment
    article: ArticleLine
    statement: Statement | None
    happening: str | None
    paragraph: int
    ruled: Ruled | None = None


class StatementPage(msgspec.Struct, frozen=True, kw_only=True):
    """A statement with its evidence."""

    statement: Statement
    article: ArticleLine
    paragraph: int
    ruled: Ruled | None = None


class SetAsidePage(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that was not read, and why."""

    items: tuple[SetAside, ...]


def _statements(site: Site, asked: Asked) -> Paged[StatementLine]:
    store = site.store
    page = listed(store, Statement, "statement", asked)
    found, rulings = laid_over(store, page.items)
    lines = _lines(store, [each.article for each in found])
    told = tuple(
        StatementLine(statement=each, article=lines[each.article]) for each in found if each.article in lines
    )
    sentence = f"{asked.sentence('Statements')}, in the order of the articles."
    return cast("Paged[StatementLine]", paged(asked, told, page.total, sentence, rulings, more=page.more))


def _events(site: Site, asked: Asked) -> Paged[Moment]:
    store = site.store
    page = listed(store, Event, "event", asked)
    laid, rulings = laid_over(store, page.items)
    found = tuple(moment_of(each) for each in laid)
    sentence = f"{asked.sentence('Events')}, in the order of the articles."
    return cast("Paged[Moment]", paged(asked, found, page.total, sentence, rulings, more=page.more))


def _lines(store: Store, articles: list[str]) -> dict[str, ArticleLine]:
    with store.reading() as connection:
        return article_lines(connection, articles)


def _shown(store: Store, record_id: str, kind: str) -> Shown:
    """A record of one kind by its whole id. Raises `QuestionError`."""
    shown = show(store, record_id)
    if shown.kind != kind or shown.record.id != record_id:
        raise QuestionError(f"There is no {kind} {record_id!r}.", code="unknown-id")
    return shown


def _event(site: Site, asked: Asked) -> EventPage:
    store = site.store
    shown = _shown(store, asked.ids["event"], "event")
    (event,), rulings = laid_over(store, [cast("Event", shown.record)])
    query = sa.select(happening_report.c.happening).where(happening_report.c.event == event.id)
    with store.reading() as connection:
        happening = connection.execute(query).scalar()
        line = article_lines(connection, [event.article])[event.article]
    return EventPage(
        moment=moment_of(event),
        ruled=rulings.get(event.id),
        article=line,
        statement=shown.statement,
        happening=happening,
        paragraph=shown.place.paragraph if shown.place else 0,
    )


def _statement(site: Site, asked: Asked) -> StatementPage:
    store = site.store
    shown = _shown(store, asked.ids["statement"], "statement")
    line = _lines(store, [shown.record.article])[shown.record.article]
    (statement,), rulings = laid_over(store, [cast("Statement", shown.record)])
    return StatementPage(
        statement=statement,
        article=line,
        paragraph=shown.place.paragraph if shown.place else 0,
        ruled=rulings.get(statement.id),
    )


def _set_aside(site: Site, asked: Asked) -> SetAsidePage:
    return SetAsidePage(items=tuple(set_asides(site.store)))


def _view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    return {"turning": turning_of(asked, data)}


PAGES = (
    Page("/statements", "Who says what.", "statements.html", _statements, Paged[StatementLine], _view,
         filters=(*OF_RECORDS, "by", "about", "stance"), paged=True),
    Page("/statements/{statement}", "One statement with its evidence.", "statement.html", _statement, StatementPage),
    Page("/events", "Who does what to whom, article by article.", "events.html", _events, Paged[Moment], _view,
         filters=OF_DEEDS, paged=True),
    Page("/events/{event}", "One event with its evidence.", "event.html", _event, EventPage),
    Page("/set-aside", "What was not read, and why.", "set-aside.html", _set_aside, SetAsidePage),
)  # fmt: skip
