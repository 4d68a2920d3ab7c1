"""From a filter to the conditions on what joins articles: stories, happenings, quotations, exchanges, positions.

A happening fits when one of its reports does: `--outlet A --status denied` asks for what A denies. What rests on
happenings (an exchange, a position) fits when one of them does; with `named` no actor of it is inferred.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.probing import event_is, unindexed
from onrecord.questions.where import EVENT_SIDES, Condition, Where, of_source
from onrecord.questions.who import who
from onrecord.store.linked_tables import (
    exchange_happening,
    happening_report,
    linked_involvement,
    position_happening,
    quotation_variant,
    story_article,
)
from onrecord.store.tables import record_tables

_article, _event, _label, _story, _happening, _quotation, _exchange, _position = (
    record_tables[kind]
    for kind in (
        "article",
        "event",
        "label",
        "story",
        "happening",
        "quotation",
        "exchange",
        "position",
    )
)


def stories(where: Where) -> Iterator[Condition]:
    """A story fits when one of its articles does."""
    yield from where.named_stories(_story.c.id)
    yield from where.days(_story)
    articles = list(_inner(where, since=None, until=None, story=()).articles())
    if articles:
        told = story_article.join(_article, story_article.c.article == _article.c.id)
        yield where.fits(_story.c.id, sa.select(story_article.c.story).select_from(told).where(*articles))


def happenings(where: Where) -> Iterator[Condition]:
    """Own type, days, story and sides; the rest must fit one report."""
    yield from where.days(_happening)
    yield from where.named(_happening)
    yield from _fitting_happenings(where)


def conflicts(where: Where) -> Iterator[Condition]:
    """Happenings on which articles differ, or that one reports as done and another as not."""
    yield from happenings(where)
    yield unindexed(_happening.c.differs) if where.f.story else _happening.c.differs


def _fitting_happenings(where: Where) -> Iterator[Condition]:
    """The conditions on happenings but for their days."""
    yield from _own(where)
    of_reports = _of_reports(where)
    if of_reports:
        key = happening_report.c.happening
        yield where.fits(_happening.c.id, _reported(key, of_reports), _reported(key, of_reports.looked_up()))


def _own(where: Where) -> Iterator[Condition]:
    """Story and type of a happening itself."""
    yield from where.named_stories(_happening.c.story)
    if where.f.type:
        yield _happening.c.type.in_(where.f.type)


class _OfReports(NamedTuple):
    """Conditions that one report of a happening must fit, by the table beside its own that they ask of."""

    own: list[Condition]
    status: list[Condition]
    events: list[Condition]
    articles: list[Condition]

    def __bool__(self) -> bool:
        return any(self._asdict().values())

    def looked_up(self) -> _OfReports:
        """The same with the status of each report's event looked up by itself."""
        known = [event_is(happening_report.c.event, *self.status)] if self.status else []
        return self._replace(own=[*self.own, *known], status=[])


def _of_reports(where: Where) -> _OfReports:
    """All reports of a happening are of its own story, which is asked of the happening."""
    f, inner = where.f, _inner(where, story=())
    involved = [inner.involved(happening_report.c.event, typed, EVENT_SIDES) for typed in f.actor]
    status: list[Condition] = [_event.c.status.in_(f.status)] if f.status else []
    return _OfReports(involved, status, list(inner.voiced(_event.c.id, "voice")), list(inner.outlets()))


def _reported(
    key: sa.ColumnElement[Any], of_reports: _OfReports, among_these: sa.FromClause = happening_report
) -> sa.Select[Any]:
    """A column of the reports that fit. Events and articles are joined only where something is asked of them."""
    told = among_these
    of_events = [*of_reports.status, *of_reports.events]
    if of_events:
        told = told.join(_event, _event.c.id == happening_report.c.event)
    if of_reports.articles:
        told = told.join(_article, _article.c.id == happening_report.c.article)
    return sa.select(key).select_from(told).where(*of_reports.own, *of_events, *of_reports.articles)


def _resting(
    where: Where, key: sa.ColumnElement[Any], happening: sa.ColumnElement[Any]
) -> sa.Select[Any] | None:
    """A column of a table that joins records with the happenings they rest on: where such a happening fits; None where
    nothing is asked of it."""
    own, of_reports = list(_own(where)), _of_reports(where)
    if not own and not of_reports:
        return None
    parts: sa.FromClause = key.table
    if own:
        parts = parts.join(_happening, _happening.c.id == happening)
    if of_reports:
        parts = parts.join(happening_report, happening_report.c.happening == happening)
    return _reported(key, of_reports, parts).where(*own)


def exchanges(where: Where) -> Iterator[Condition]:
    """An exchange fits when its overture or an answer does."""
    yield from where.days(_exchange)
    yield from where.named(_exchange)
    found = _resting(where, exchange_happening.c.exchange, exchange_happening.c.happening)
    if found is not None:
        yield where.fits(_exchange.c.id, found)


def positions(where: Where) -> Iterator[Condition]:
    """Held by or toward each actor named, on some day between, and shown by a happening that fits."""
    yield from _held(where)
    yield from where.named(_position)
    yield from (_in_linked(where, _position.c.id, typed, EVENT_SIDES) for typed in where.f.actor)
    shown = _inner(where, actor=())
    found = _resting(shown, position_happening.c.position, position_happening.c.happening)
    if found is not None:
        yield where.fits(_position.c.id, found)


def first_shown() -> sa.ColumnElement[Any]:
    """Since when a position is held: its own day, else the first day of the happenings that show it."""
    shown = position_happening.join(_happening, _happening.c.id == position_happening.c.happening)
    first = (
        sa.select(sa.func.min(_happening.c.first_day))
        .select_from(shown)
        .where(position_happening.c.position == _position.c.id)
        .scalar_subquery()
    )
    return sa.func.coalesce(_position.c.first_day, first)


def _held(where: Where) -> Iterator[Condition]:
    """A position without an end is still held; on the day it ends another holds."""
    first, last = where.f.window
    if first:
        yield sa.or_(_position.c.last_day.is_(None), _position.c.last_day > first)
    if last:
        yield first_shown() <= last


def quotations(where: Where) -> Iterator[Condition]:
    """A quotation fits when one of its variants does; `actor` is its speaker or somebody it is about."""
    yield from where.days(_quotation)
    yield from where.named_stories(_quotation.c.story)
    f, inner = where.f, _inner(where, story=())
    if f.by:
        said = _in_linked(where, _quotation.c.id, f.by, ("speaker",))
        by_id = who(where.connection, f.by).by_id
        words = None if by_id else where.fits(_quotation.c.id, _of_source(where.connection, f.by))
        yield said if words is None else sa.or_(said, words)
    if f.about:
        yield where.fits(_quotation.c.id, _of_statements(inner, f.about, ("about",)))
    for typed in f.actor:
        about = where.fits(_quotation.c.id, _of_statements(inner, typed, ("speaker", "about")))
        yield sa.or_(_in_linked(where, _quotation.c.id, typed, ("speaker",)), about)
    articles = list(inner.outlets())
    if articles:
        printed = quotation_variant.join(_article, _article.c.id == quotation_variant.c.article)
        found = sa.select(quotation_variant.c.quotation).select_from(printed).where(*articles)
        yield where.fits(_quotation.c.id, found)


def _inner(where: Where, **changes: Any) -> Where:  # noqa: ANN401 - any fields of the filter
    """The same question for a part of a query."""
    return Where(where.store, where.connection, replace(where.f, **changes))


def _of_source(connection: sa.Connection, typed: str) -> sa.Select[Any]:
    """The quotations of which a variant stands in a statement whose source has what was typed in its words."""
    found = quotation_variant.c.statement.in_(of_source(connection, typed))
    return sa.select(quotation_variant.c.quotation).where(found)


def _of_statements(where: Where, typed: str, sides: tuple[str, ...]) -> sa.Select[Any]:
    """The quotations of which a variant stands in a statement with the actor who was typed on one of the sides."""
    said = where.involved(quotation_variant.c.statement, typed, sides)
    return sa.select(quotation_variant.c.quotation).where(said)


def labels(where: Where) -> Iterator[Condition]:
    """Who is called so, in whose words, and the article it stands in."""
    yield from where.outlets()
    yield from where.days(_article)
    yield from (where.involved(_label.c.id, typed, ("bearer",)) for typed in where.f.actor)
    if where.f.by:
        quoted = sa.cast(_label.c.voice, sa.Text).icontains(where.f.by, autoescape=True)
        yield sa.or_(where.involved(_label.c.id, where.f.by, ("voice",)), quoted)


def _in_linked(where: Where, record: sa.ColumnElement[Any], typed: str, sides: tuple[str, ...]) -> Condition:
    meant = who(where.connection, typed).involved(sides, linked_involvement)
    return where.fits(record, sa.select(linked_involvement.c.record).where(meant))
