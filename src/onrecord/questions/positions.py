"""Positions: where one actor stands toward another, from one day to the next, with what shows it."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from collections.abc import Iterator, Sequence
from typing import cast

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.fetching import batches
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.happenings import HappeningTold, lead_of, told_by_id
from onrecord.questions.listings import records_in
from onrecord.records import STANCES, Position
from onrecord.store import Store

BATCH = 50
"""Positions told together; each follows from one or two happenings."""


class PositionTold(msgspec.Struct, frozen=True, kw_only=True):
    """A position with the happenings that show it, the earliest first."""

    position: Position
    shown_by: tuple[HappeningTold, ...] = ()


def positions(store: Store, f: Filter = EVERYTHING, *, on: str | None = None) -> Iterator[PositionTold]:
    """Positions by pair of sides, and of each pair in order of time; `on` asks for those held on that day."""
    with store.reading() as connection:
        for some in batches(records_in(store, connection, "position", held_on(f, on)), BATCH):
            yield from tell_positions(connection, [cast("Position", each) for each in some])


def held_on(f: Filter, on: str | None) -> Filter:
    """The filter for what is held on one day, or the filter itself where none is given. Raises `QuestionError`."""
    return f if on is None else replace(f, since=on, until=on)


def tell_positions(connection: sa.Connection, found: Sequence[Position]) -> list[PositionTold]:
    """Positions with what shows them, in the order given."""
    told = told_by_id(connection, (name for each in found for name in each.happenings))
    return [
        PositionTold(
            position=each, shown_by=tuple(showing(told[name]) for name in each.happenings if name in told)
        )
        for each in found
    ]


def began(told: PositionTold) -> str | None:
    """Since when a position is held, no more exactly than the happening that began it tells: `2009` or `2014-09` where
    that tells whole years or months."""
    since = told.position.since
    first = next((each for each in told.shown_by if since is not None and each.day == since), None)
    if since is None or first is None or first.last_day in (None, since):
        return since
    last = dt.date.fromisoformat(first.last_day[:10])
    if since[8:10] != "01" or last.day != monthrange(last.year, last.month)[1]:
        return since
    return since[:4] if (since[5:7], last.month) == ("01", 12) else since[:7]


def showing(told: HappeningTold) -> HappeningTold:
    """A happening told by a report that shows the position: not by one that denies it."""
    done = [each for each in told.reports if each.report.status in STANCES]
    return replace(told, lead=lead_of(told.happening, done)) if done else told
