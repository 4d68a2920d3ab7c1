"""The days under which a dated record stands on a timeline."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.questions.wording import type_words
from onrecord.records import DateValue, Event
from onrecord.store.index import days_of

DayBasis = Literal["event", "published", "none"]


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """An event with the days it stands under.

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
