"""The timeline: events in the order of their dates."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, cast

import msgspec

from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import BY_ARTICLE, records
from onrecord.questions.wording import type_words
from onrecord.records import DateValue, Event
from onrecord.store import Store
from onrecord.store.index import days_of
from onrecord.store.tables import record_tables

DayBasis = Literal["event", "published", "none"]

_event = record_tables["event"]
ORDER = (
    _event.c.first_day.nulls_last(),
    _event.c.last_day,
    *BY_ARTICLE,
    _event.c.in_text,
    _event.c.position,
    _event.c.id,
)


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """An event at its place on the timeline.

    `day` to `last_day` are the event's own days when `day_basis` is `event`; the day of publication when it is
    `published`; None when neither is known.
    """

    day: str | None
    last_day: str | None
    day_basis: DayBasis
    action: str
    event: Event


def moment_of(event: Event) -> Moment:
    """An event with the day it stands under and its type in words."""
    first, last, basis = place_in_time(event.date, event.published)
    return Moment(day=first, last_day=last, day_basis=basis, action=type_words(event.type), event=event)


def place_in_time(date: DateValue, published: str | None) -> tuple[str | None, str | None, DayBasis]:
    """The first and last day of a dated record and what they lean on: its own date, else the day of publication."""
    if date.start is not None:
        return date.start, date.end or date.start, "event"
    first, last = days_of(published)
    return first, last, "published" if first else "none"


def timeline(store: Store, f: Filter = EVERYTHING) -> Iterator[Moment]:
    """Events by date (by publication where the event's own date is not known), the undated last."""
    for event in records(store, "event", f, ORDER):
        yield moment_of(cast("Event", event))
