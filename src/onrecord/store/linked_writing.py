"""Writing linked records, and taking out what they replace, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from onrecord.records import Exchange, Happening, Near, Position, Quotation, Story
from onrecord.store import linked_rows as rows
from onrecord.store.among import among
from onrecord.store.inserting import insert
from onrecord.store.linked_tables import (
    exchange_happening,
    happening_report,
    linked_involvement,
    position_happening,
    quotation_variant,
    story_article,
)
from onrecord.store.tables import LINKED_RECORDS, record_tables

PARTS = {
    "happening": happening_report.c.happening,
    "quotation": quotation_variant.c.quotation,
    "exchange": exchange_happening.c.exchange,
    "position": position_happening.c.position,
}
"""Kind of record → where the tables beside it name it."""

FIELDS = {"near": "near", "happening": "happenings", "quotation": "quotations", "exchange": "exchanges"}
"""Kind of record → the field of a chapter."""


class Chapter(msgspec.Struct, frozen=True, kw_only=True):
    """What the articles of one chapter of a story have in common."""

    story: str
    number: int
    near: Sequence[Near] = ()
    happenings: Sequence[Happening] = ()
    quotations: Sequence[Quotation] = ()
    exchanges: Sequence[Exchange] = ()


def remove_records(connection: sa.Connection, kind: str, where: sa.ColumnElement[bool]) -> None:
    """Take records of one kind out, with what stands beside them."""
    table = record_tables[kind]
    ids = list(connection.execute(sa.select(table.c.id).where(where)).scalars())
    if ids:
        if kind in PARTS:
            connection.execute(sa.delete(PARTS[kind].table).where(among(PARTS[kind], ids)))
        connection.execute(sa.delete(linked_involvement).where(among(linked_involvement.c.record, ids)))
        connection.execute(sa.delete(table).where(among(table.c.id, ids)))


def write_chapter(connection: sa.Connection, chapter: Chapter, told: Mapping[str, rows.Told]) -> None:
    """Put the records of a chapter in the place of those it had; `told` names outlet and date of its articles."""
    for kind in LINKED_RECORDS:
        table = record_tables[kind]
        remove_records(
            connection, kind, sa.and_(table.c.story == chapter.story, table.c.chapter == chapter.number)
        )
    _make_room(connection, chapter)
    of_happenings = {each.id: rows.happening_row(each, chapter.number, told) for each in chapter.happenings}
    quotations = [
        rows.quotation_row(each, chapter.story, chapter.number, told) for each in chapter.quotations
    ]
    near = [rows.near_row(each, chapter.story, chapter.number) for each in chapter.near]
    insert(connection, record_tables["near"], near)
    insert(connection, record_tables["happening"], list(of_happenings.values()))
    insert(connection, record_tables["quotation"], quotations)
    insert(connection, happening_report, rows.report_rows(chapter.happenings))
    insert(connection, quotation_variant, rows.variant_rows(chapter.quotations))
    known = {each.id: each for each in chapter.happenings}
    everyone: list[rows.Linked] = [*chapter.happenings, *chapter.quotations]
    insert(connection, linked_involvement, rows.linked_involvement_rows(everyone, {}))
    _insert_exchanges(connection, chapter, known, of_happenings)


def write_quotations(connection: sa.Connection, chapter: Chapter, told: Mapping[str, rows.Told]) -> None:
    """Put the quotations of a chapter in the place of those it had, and of those that are the same elsewhere."""
    table = record_tables["quotation"]
    here = sa.and_(table.c.story == chapter.story, table.c.chapter == chapter.number)
    same = among(table.c.id, [each.id for each in chapter.quotations])
    remove_records(connection, "quotation", sa.or_(here, same))
    made = [rows.quotation_row(each, chapter.story, chapter.number, told) for each in chapter.quotations]
    insert(connection, table, made)
    insert(connection, quotation_variant, rows.variant_rows(chapter.quotations))
    insert(connection, linked_involvement, rows.linked_involvement_rows(chapter.quotations, {}))


def write_exchanges(connection: sa.Connection, chapter: Chapter) -> None:
    """Put the exchanges of a chapter in the place of those it had, and of those that are the same elsewhere; the
    happenings that they join are there."""
    table, happening = record_tables["exchange"], record_tables["happening"]
    here = sa.and_(table.c.story == chapter.story, table.c.chapter == chapter.number)
    same = among(table.c.id, [each.id for each in chapter.exchanges])
    remove_records(connection, "exchange", sa.or_(here, same))
    named = {name for each in chapter.exchanges for name in (each.overture, *each.answers)}
    fields = Happening.__struct_fields__
    columns = [happening.c[name] for name in (*fields, "named", "first_day", "last_day")]
    found = connection.execute(sa.select(*columns).where(among(happening.c.id, sorted(named))))
    made = {row.id: dict(row._mapping) for row in found}
    known = {name: Happening(**{field: row[field] for field in fields}) for name, row in made.items()}
    _insert_exchanges(connection, chapter, known, made)


def _insert_exchanges(
    connection: sa.Connection,
    chapter: Chapter,
    known: Mapping[str, Happening],
    made: Mapping[str, Mapping[str, Any]],
) -> None:
    """Insert the exchanges of a chapter. `known` are the happenings that they join, by id, and `made` their rows."""
    exchanges = [rows.exchange_row(each, chapter.story, chapter.number, made) for each in chapter.exchanges]
    insert(connection, record_tables["exchange"], exchanges)
    insert(connection, exchange_happening, rows.part_rows(chapter.exchanges))
    insert(connection, linked_involvement, rows.linked_involvement_rows(chapter.exchanges, known))


def _make_room(connection: sa.Connection, chapter: Chapter) -> None:
    """Take out the same records where an article has brought them from another chapter that is not written yet."""
    for kind in LINKED_RECORDS:
        names = [each.id for each in getattr(chapter, FIELDS[kind])]
        remove_records(connection, kind, among(record_tables[kind].c.id, names))
    events = [report.event for each in chapter.happenings for report in each.reports]
    connection.execute(sa.delete(happening_report).where(among(happening_report.c.event, events)))


def write_positions(connection: sa.Connection, pair: str, positions: Sequence[Position]) -> None:
    """Put the positions of one side toward another in the place of those it had."""
    remove_records(connection, "position", record_tables["position"].c.pair == pair)
    insert(connection, record_tables["position"], [rows.position_row(each, pair) for each in positions])
    insert(connection, position_happening, rows.basis_rows(positions))
    insert(connection, linked_involvement, rows.linked_involvement_rows(positions, {}))


def write_story(connection: sa.Connection, story: Story) -> None:
    """Put a story in the place of what it was."""
    table = record_tables["story"]
    connection.execute(sa.delete(table).where(table.c.id == story.id))
    insert(connection, table, [rows.story_row(story)])


def remove_links(connection: sa.Connection) -> None:
    """Take out everything that linking made."""
    for kind in ("story", "copy", "position", *LINKED_RECORDS):
        connection.execute(sa.delete(record_tables[kind]))
    beside = (*(column.table for column in PARTS.values()), linked_involvement, story_article)
    for table in beside:
        connection.execute(sa.delete(table))
