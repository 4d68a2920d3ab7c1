"""From a filter to the conditions on what joins articles: stories, happenings, quotations, exchanges, positions.

A happening fits when one of its reports does: `--outlet A --status denied` asks for what A denies. What rests on
happenings (an exchange, a position) fits when one of them does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.where import EVENT_SIDES, Condition, Where
from onrecord.questions.who import who
from onrecord.store.fold import fold
from onrecord.store.linked_tables import (
    exchange_happening,
    happening_report,
    linked_involvement,
    position_happening,
    quotation_variant,
    story_article,
)
from onrecord.store.tables import record_tables

_article, _event, _statement, _label, _story, _happening, _quotation, _exchange, _position = (
    record_tables[kind]
    for kind in (
        "article",
        "event",
        "statement",
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
    timeless = Where(where.store, where.connection, replace(where.f, since=None, until=None, story=()))
    articles = list(timeless.articles())
    if articles:
        told = story_article.join(_article, story_article.c.article == _article.c.id)
        yield _story.c.id.in_(sa.select(story_article.c.story).select_from(told).where(*articles))


def happenings(where: Where) -> Iterator[Condition]:
    """Own type, days and story; the rest must fit one report."""
    yield from where.days(_happening)
    yield from _fitting_happenings(where)


def conflicts(where: Where) -> Iterator[Condition]:
    """Happenings on which articles differ, or that one reports as done and another as not."""
    yield from happenings(where)
    yield _happening.c.differs


def _fitting_happenings(where: Where) -> Iterator[Condition]:
    """The conditions on happenings but for their days."""
    f = where.f
    yield from where.named_stories(_happening.c.story)
    if f.type:
        yield _happening.c.type.in_(f.type)
    reports = list(where.outlets())
    if f.status:
        reports.append(_event.c.status.in_(f.status))
    reports += [where.involved(_event.c.id, typed, EVENT_SIDES) for typed in f.actor]
    reports += where.voiced(_event.c.id, "voice")
    if reports:
        told = happening_report.join(_event, _event.c.id == happening_report.c.event).join(
            _article, _article.c.id == happening_report.c.article
        )
        fitting = sa.select(happening_report.c.happening).select_from(told).where(*reports)
        yield _happening.c.id.in_(fitting)


def exchanges(where: Where) -> Iterator[Condition]:
    """An exchange fits when its overture or an answer does."""
    yield from where.days(_exchange)
    fitting = list(_fitting_happenings(where))
    if fitting:
        parts = exchange_happening.join(_happening, _happening.c.id == exchange_happening.c.happening)
        yield _exchange.c.id.in_(sa.select(exchange_happening.c.exchange).select_from(parts).where(*fitting))


def positions(where: Where) -> Iterator[Condition]:
    """Held by or toward each actor named, on some day between, and shown by a happening that fits."""
    yield from _held(where)
    yield from (_in_linked(where, _position.c.id, typed, EVENT_SIDES) for typed in where.f.actor)
    actorless = Where(where.store, where.connection, replace(where.f, actor=()))
    fitting = list(_fitting_happenings(actorless))
    if fitting:
        shown = position_happening.join(_happening, _happening.c.id == position_happening.c.happening)
        yield _position.c.id.in_(sa.select(position_happening.c.position).select_from(shown).where(*fitting))


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
    f = where.f
    if f.by:
        source = _statement.c.source_key.contains(fold(f.by), autoescape=True)
        said = _in_linked(where, _quotation.c.id, f.by, ("speaker",))
        yield sa.or_(said, _quotation.c.id.in_(_of_statements(source)))
    if f.about:
        yield _quotation.c.id.in_(_of_statements(where.involved(_statement.c.id, f.about, ("about",))))
    for typed in f.actor:
        about = where.involved(_statement.c.id, typed, ("speaker", "about"))
        said = _in_linked(where, _quotation.c.id, typed, ("speaker",))
        yield sa.or_(said, _quotation.c.id.in_(_of_statements(about)))
    articles = list(where.outlets())
    if articles:
        printed = quotation_variant.join(_article, _article.c.id == quotation_variant.c.article)
        yield _quotation.c.id.in_(
            sa.select(quotation_variant.c.quotation).select_from(printed).where(*articles)
        )


def _of_statements(condition: Condition) -> sa.Select[Any]:
    """The quotations of which a variant stands in a statement that fits."""
    said = quotation_variant.join(_statement, _statement.c.id == quotation_variant.c.statement)
    return sa.select(quotation_variant.c.quotation).select_from(said).where(condition)


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
    return record.in_(sa.select(linked_involvement.c.record).where(meant))
