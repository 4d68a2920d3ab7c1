"""Exchanges that reach over the chapters of a large story: what one asks and a later one answers, or asks once more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence, Set

import msgspec
import sqlalchemy as sa

from onrecord.linking.across import Opened, answered_in, join_exchanges, opened_in
from onrecord.linking.chapters import followed_by, preceded_by
from onrecord.linking.linked import Chapter
from onrecord.linking.sides import Told, told_of
from onrecord.records import Exchange
from onrecord.store import linked_writing as writing
from onrecord.store.among import among
from onrecord.store.inserting import insert
from onrecord.store.linked_reading import by_chapter, records_where
from onrecord.store.linking_state import overture_later, overture_opened
from onrecord.store.tables import record_tables

_opened = msgspec.json.Decoder(Opened)
_exchange = msgspec.json.Decoder(Exchange)


def answer_across(
    connection: sa.Connection,
    story: str,
    now: Collection[int],
    before: Collection[int],
    changed: Mapping[int, Chapter],
) -> None:
    """Write the exchanges of a story that has or had several chapters, `now` and `before`; `changed` are those that
    were written, as they are by themselves. Answers are looked for in the chapters that were, and in those that follow
    others than before or overtures that changed."""
    if len(now) <= 1:
        for table in (overture_opened, overture_later):
            connection.execute(sa.delete(table).where(table.c.story == story))
        return
    known = _opened_before(connection, story)
    opened = {**known, **{number: opened_in(chapter.told) for number, chapter in changed.items()}}
    anew = {number for number in changed if opened[number] != known.get(number, ())}
    _keep_opened(connection, story, {number: opened[number] for number in anew})
    follows, followed = followed_by(now), preceded_by(followed_by(before))
    for number, preceding in preceded_by(follows).items():
        if number in changed or preceding != followed.get(number) or not anew.isdisjoint(preceding):
            waiting = [each.overture for one in preceding for each in opened.get(one, ()) if each.waits]
            told = changed[number].told if number in changed else _told_in(connection, story, number)
            found = answered_in(_told_of(connection, waiting), told, opened.get(number, ()))
            _keep_later(connection, story, number, found)
    _write_exchanges(connection, story, opened, follows, changed.keys())


def _opened_before(connection: sa.Connection, story: str) -> dict[int, tuple[Opened, ...]]:
    table = overture_opened
    query = sa.select(table.c.chapter, table.c.opened).where(table.c.story == story)
    found: dict[int, list[Opened]] = defaultdict(list)
    for chapter, shown in connection.execute(query.order_by(table.c.chapter, table.c.number)):
        found[chapter].append(_opened.decode(shown))
    return {chapter: tuple(listed) for chapter, listed in found.items()}


def _keep_opened(connection: sa.Connection, story: str, opened: Mapping[int, Sequence[Opened]]) -> None:
    """Put the overtures of chapters in the place of those they had."""
    table = overture_opened
    anew = among(table.c.chapter, sorted(opened))
    connection.execute(sa.delete(table).where(table.c.story == story, anew))
    rows = [
        {
            "overture": each.overture,
            "story": story,
            "chapter": chapter,
            "number": number,
            "opened": msgspec.json.encode(each),
        }
        for chapter, listed in opened.items()
        for number, each in enumerate(listed)
    ]
    insert(connection, table, rows, replacing=True)


def _keep_later(connection: sa.Connection, story: str, chapter: int, found: Mapping[str, Exchange]) -> None:
    """Put what a chapter answers to overtures of those before it in the place of what it did."""
    table = overture_later
    connection.execute(sa.delete(table).where(table.c.story == story, table.c.chapter == chapter))
    rows = [
        {"story": story, "chapter": chapter, "overture": name, "exchange": msgspec.json.encode(exchange)}
        for name, exchange in sorted(found.items())
    ]
    insert(connection, table, rows)


def _write_exchanges(
    connection: sa.Connection,
    story: str,
    opened: Mapping[int, Sequence[Opened]],
    follows: Mapping[int, Sequence[int]],
    changed: Set[int],
) -> None:
    """Write the exchanges of the chapters that were written or have others now."""
    table = overture_later
    kept = sa.select(table.c.overture, table.c.chapter, table.c.exchange).where(table.c.story == story)
    later = {(row[0], row[1]): _exchange.decode(row[2]) for row in connection.execute(kept)}
    made = join_exchanges(opened, later, follows)
    there = by_chapter(connection, "exchange", record_tables["exchange"].c.story == story)
    for number in sorted(made.keys() | there.keys() | changed):
        exchanges = made.get(number, ())
        if number in changed or set(exchanges) != there.get(number, set()):
            writing.write_exchanges(
                connection, writing.Chapter(story=story, number=number, exchanges=exchanges)
            )


def _told_in(connection: sa.Connection, story: str, number: int) -> list[Told]:
    table = record_tables["happening"]
    return _told(connection, sa.and_(table.c.story == story, table.c.chapter == number))


def _told_of(connection: sa.Connection, happenings: Sequence[str]) -> list[Told]:
    return _told(connection, among(record_tables["happening"].c.id, happenings)) if happenings else []


def _told(connection: sa.Connection, where: sa.ColumnElement[bool]) -> list[Told]:
    """Happenings of the database with their events."""
    happenings = list(records_where(connection, "happening", where))
    reported = [report.event for each in happenings for report in each.reports]
    events = records_where(connection, "event", among(record_tables["event"].c.id, reported))
    return told_of(happenings, {each.id: each for each in events})
