"""Exchanges that reach over chapters: what one chapter of a large story asks and a later one answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

import sqlalchemy as sa

from onrecord.linking.chapters import followed_by
from onrecord.linking.linked import exchanges_into
from onrecord.records import Event, Happening
from onrecord.store import linked_writing as writing
from onrecord.store.among import among
from onrecord.store.tables import record_tables


def answer_across(
    connection: sa.Connection, story: str, now: Iterable[int], before: Iterable[int], changed: Set[int]
) -> None:
    """Write anew the exchanges of chapters that were written, or are followed by one that was or by others than before:
    what a chapter asks may be answered in those after it."""
    follows, followed = followed_by(now), followed_by(before)
    told: dict[int, _Told] = {}
    for chapter, after in sorted(follows.items()):
        others = after != followed.get(chapter, ()) and chapter not in changed
        if others or (after and not changed.isdisjoint((chapter, *after))):
            for number in (chapter, *after):
                told[number] = told.get(number) or _told_in(connection, story, number)
            _write_exchanges(connection, story, chapter, told[chapter], [told[number] for number in after])


class _Told(NamedTuple):
    """The happenings of a chapter by id, their first and last days, and the events that report them."""

    happenings: dict[str, Happening]
    days: dict[str, dict[str, object]]
    events: list[Event]


def _write_exchanges(
    connection: sa.Connection, story: str, number: int, own: _Told, after: Sequence[_Told]
) -> None:
    known, days, events = dict(own.happenings), dict(own.days), list(own.events)
    later: list[Happening] = []
    for each in after:
        later += each.happenings.values()
        known |= each.happenings
        days |= each.days
        events += each.events
    found = exchanges_into(list(own.happenings.values()), later, events)
    kept = writing.Chapter(story=story, number=number, exchanges=found)
    writing.write_exchanges(connection, kept, known, days)


def _told_in(connection: sa.Connection, story: str, number: int) -> _Told:
    table, event = record_tables["happening"], record_tables["event"]
    fields = Happening.__struct_fields__
    columns = [table.c[name] for name in (*fields, "first_day", "last_day")]
    query = sa.select(*columns).where(table.c.story == story, table.c.chapter == number)
    told = [row._mapping for row in connection.execute(query)]
    happenings = {row["id"]: Happening(**{name: row[name] for name in fields}) for row in told}
    days = {row["id"]: {name: row[name] for name in ("first_day", "last_day")} for row in told}
    reported = [report.event for each in happenings.values() for report in each.reports]
    of_events = sa.select(*(event.c[name] for name in Event.__struct_fields__))
    rows = connection.execute(of_events.where(among(event.c.id, reported)))
    return _Told(happenings, days, [Event(**row._mapping) for row in rows])
