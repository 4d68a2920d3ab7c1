"""What else in new articles needs a person: actors nobody knows, offices that may be out of date, notices.

Only the newest articles are looked at, so that the queue costs the same in a database of any size.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import sqlalchemy as sa

from onrecord.questions.where import EVENT_SIDES
from onrecord.store.tables import involvement, record_tables

ODD_OFFICE = ("office last checked %", "outside the time %")
"""Beginnings of a mention's reason where its office may be out of date, as `actors/` writes them."""

_article, _actor, _event, _mention = (
    record_tables[kind] for kind in ("article", "actor", "event", "mention")
)

Reasons = dict[str, list[str]]
"""Why an event needs a person, by its id."""


def odd_offices(connection: sa.Connection, newest: sa.Select[Any]) -> Reasons:
    """Events of new articles with an actor whose office may be out of date."""
    odd = sa.or_(*(_mention.c.reason.like(each) for each in ODD_OFFICE))
    same = sa.and_(involvement.c.article == _mention.c.article, involvement.c.actor == _mention.c.actor)
    query = (
        sa.select(involvement.c.record, _mention.c.text, _mention.c.reason)
        .join(_mention, same)
        .where(_mention.c.article.in_(newest), odd, involvement.c.side.in_(EVENT_SIDES))
        .distinct()
        .order_by(involvement.c.record, _mention.c.text)
    )
    found: Reasons = defaultdict(list)
    for record, text, reason in connection.execute(query):
        told = f"{text}: {reason}"
        if told not in found[record]:
            found[record].append(told)
    return found


def noticed(connection: sa.Connection, newest: sa.Select[Any]) -> Reasons:
    """Events of new articles in whose sentence something was noticed: a damaged name, a date that contradicts."""
    some = sa.cast(_article.c.notices, sa.Text) != "[]"
    query = sa.select(_article.c.id, _article.c.notices).where(_article.c.id.in_(newest), some)
    notices = {
        row.id: [each for each in row.notices if each.start is not None] for row in connection.execute(query)
    }
    placed = {article: each for article, each in notices.items() if each}
    events = sa.select(_event.c.id, _event.c.article, _event.c.sentence).where(
        _event.c.article.in_(list(placed))
    )
    found: Reasons = defaultdict(list)
    for event, article, sentence in connection.execute(events):
        for each in placed[article]:
            inside = sentence.start <= each.start < sentence.end and sentence.field == each.field
            if inside and each.text not in found[event]:
                found[event].append(each.text)
    return found


def new_actors(connection: sa.Connection, newest: sa.Select[Any]) -> set[str]:
    """Events of new articles with an actor who is in no registry."""
    described = involvement.c.actor.startswith("actor-", autoescape=True)
    query = sa.select(involvement.c.record).where(
        involvement.c.article.in_(newest), described, involvement.c.side.in_(EVENT_SIDES)
    )
    return set(connection.execute(query).scalars())


def doubts(connection: sa.Connection, newest: sa.Select[Any]) -> Reasons:
    """Both: events with an odd office or a notice, with all reasons."""
    found: Reasons = odd_offices(connection, newest)
    for event, reasons in noticed(connection, newest).items():
        found.setdefault(event, []).extend(reasons)
    return found
