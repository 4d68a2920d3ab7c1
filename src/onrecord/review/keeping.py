"""Decisions in the database: kept, found for a record by its id or by its place, and listed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import ASKED, batches, fetch
from onrecord.records import Actor, Decision, Event, Label, Mention, Statement
from onrecord.review.places import Reviewed, place_of
from onrecord.review.ruling import Ruled, actors_named, in_force, standing
from onrecord.store import Store
from onrecord.store.tables import record_columns, record_tables

KINDS: dict[type[msgspec.Struct], str] = {
    Event: "event",
    Statement: "statement",
    Label: "label",
    Mention: "mention",
}
"""The types of record that can be ruled on."""

_decision = record_tables["decision"]


def keep_decision(store: Store, decision: Decision) -> bool:
    """Keep a decision; False when it is known already. Nothing is ever overwritten. Raises `StoreError`."""
    with store.writing() as connection:
        if connection.execute(sa.select(_decision.c.id).where(_decision.c.id == decision.id)).first():
            return False
        connection.execute(sa.insert(_decision), [msgspec.structs.asdict(decision)])
    return True


def all_decisions(store: Store, *, limit: int = -1, offset: int = 0) -> list[Decision]:
    """Decisions, the latest first."""
    query = sa.select(*record_columns("decision")).order_by(_decision.c.at.desc(), _decision.c.id)
    with store.reading() as connection:
        return [Decision(**row._mapping) for row in connection.execute(query.limit(limit).offset(offset))]


def count_decisions(store: Store) -> int:
    """How many decisions there are."""
    with store.reading() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(_decision)).scalar_one())


def taken_back(connection: sa.Connection) -> set[str]:
    """The ids of the decisions that were taken back, and of undoings that were."""
    query = sa.select(_decision.c.record).where(_decision.c.ruling == "undo")
    concerned = sa.select(*record_columns("decision")).where(_decision.c.record.in_(query))
    decisions = [Decision(**row._mapping) for row in connection.execute(concerned)]
    return {each.id for each in decisions} - {each.id for each in in_force(decisions, undoing=True)}


def those_there(connection: sa.Connection, decisions: Iterable[Decision]) -> set[str]:
    """The ids of those records, of all on which these decisions rule, that are in the database now."""
    named = list(decisions)
    return {each.record for each in named} - _lost(connection, named)


def decisions_on(connection: sa.Connection, records: Sequence[Reviewed]) -> dict[str, Ruled]:
    """What was ruled on each of these records, by the record's id; records without a decision are left out.

    A decision is on a record that has the id it names; where no record has that id any more, because a newer version of
    the coder read the article anew, it is on the records of the same kind at the same place.
    """
    found = _candidates(connection, records)
    if not found:
        return {}
    here = {record.id for record in records}
    lost = _lost(connection, [each for each in found if each.record not in here])
    by_record: dict[str, list[Decision]] = defaultdict(list)
    places = _by_place(records)
    for each in found:
        if each.record in here:
            by_record[each.record].append(each)
        elif each.record in lost:
            for name in places.get((each.kind, each.article, each.field, each.start, each.end), ()):
                by_record[name].append(each)
    return {name: standing(decisions) for name, decisions in by_record.items()}


def _candidates(connection: sa.Connection, records: Sequence[Reviewed]) -> list[Decision]:
    articles = sorted({record.article for record in records})
    found = []
    for some in batches(articles, ASKED):
        query = sa.select(*record_columns("decision")).where(_decision.c.article.in_(some))
        found += [Decision(**row._mapping) for row in connection.execute(query)]
    return found


def _lost(connection: sa.Connection, decisions: Iterable[Decision]) -> set[str]:
    """The ids of records on which somebody ruled and that are not there any more."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for each in decisions:
        wanted[each.kind].add(each.record)
    lost: set[str] = set()
    for kind, names in wanted.items():
        table = record_tables[kind]
        there = connection.execute(sa.select(table.c.id).where(table.c.id.in_(sorted(names)))).scalars()
        lost |= names - set(there)
    return lost


Place = tuple[str, str | None, str, int | None, int | None]


def _by_place(records: Sequence[Reviewed]) -> dict[Place, list[str]]:
    places: dict[Place, list[str]] = defaultdict(list)
    for record in records:
        at = place_of(record)
        places[KINDS[type(record)], record.article, at.field, at.start, at.end].append(record.id)
    return places


def named_actors(connection: sa.Connection, ruled: Mapping[str, Ruled]) -> dict[str, Actor]:
    """The actors that corrections name, by id."""
    stands = [each.stands for each in ruled.values() if each.stands is not None]
    return fetch(connection, Actor, sorted(actors_named(stands)))
