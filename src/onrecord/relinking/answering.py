"""Exchanges that reach over chapters: what one chapter of a large story asks and a later one answers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from typing import NamedTuple

import sqlalchemy as sa

from onrecord.linking.chapters import followed_by
from onrecord.linking.linked import exchanges_into
from onrecord.linking.sides import Told, told_of
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
    told: dict[int, _Chapter] = {}
    for chapter, after in sorted(follows.items()):
        others = after != followed.get(chapter, ()) and chapter not in changed
        if others or (after and not changed.isdisjoint((chapter, *after))):
            for number in (chapter, *after):
                told[number] = told.get(number) or _told_in(connection, story, number)
            _write_exchanges(connection, story, chapter, told[chapter], [told[number] for number in after])


class _Chapter(NamedTuple):
    """The happenings of a chapter with their events, and their first and last days by id."""

    told: list[Told]
    days: dict[str, dict[str, object]]


def _write_exchanges(
    connection: sa.Connection, story: str, number: int, own: _Chapter, after: Sequence[_Chapter]
) -> None:
    found = exchanges_into(own.told, [each for chapter in after for each in chapter.told])
    known = {each.happening.id: each.happening for chapter in (own, *after) for each in chapter.told}
    days = {name: day for chapter in (own, *after) for name, day in chapter.days.items()}
    kept = writing.Chapter(story=story, number=number, exchanges=found)
    writing.write_exchanges(connection, kept, known, days)


def _told_in(connection: sa.Connection, story: str, number: int) -> _Chapter:
    table, event = record_tables["happening"], record_tables["event"]
    fields = Happening.__struct_fields__
    columns = [table.c[name] for name in (*fields, "first_day", "last_day")]
    query = sa.select(*columns).where(table.c.story == story, table.c.chapter == number)
    rows = [row._mapping for row in connection.execute(query)]
    happenings = [Happening(**{name: row[name] for name in fields}) for row in rows]
    days = {row["id"]: {name: row[name] for name in ("first_day", "last_day")} for row in rows}
    reported = [report.event for each in happenings for report in each.reports]
    of_events = sa.select(*(event.c[name] for name in Event.__struct_fields__))
    found = connection.execute(of_events.where(among(event.c.id, reported)))
    events = {event.id: event for event in (Event(**row._mapping) for row in found)}
    return _Chapter(told_of(happenings, events), days)
