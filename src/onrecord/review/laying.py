"""Laying decisions over what is shown: corrections take the place of what the program read, what was rejected no longer
counts, and what was ruled is told beside."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar, get_args

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.happenings import HappeningTold, ReportTold, Standing
from onrecord.records import Actor, Event, Label, Mention, Report, Statement, Status
from onrecord.review.keeping import decisions_on, named_actors
from onrecord.review.places import Reviewed
from onrecord.review.ruling import Ruled, corrected
from onrecord.store import Store
from onrecord.store.tables import record_tables

R = TypeVar("R", Event, Statement, Label, Mention)
Rulings = dict[str, Ruled]
"""What was ruled, by the record's id."""

_decision = record_tables["decision"]


def rulings_on(store: Store, records: Sequence[Reviewed]) -> tuple[Rulings, dict[str, Actor]]:
    """What was ruled on these records, and the actors that corrections name. Costs next to nothing where nobody ever
    decided anything."""
    with store.reading() as connection:
        if connection.execute(sa.select(_decision.c.id).limit(1)).first() is None:
            return {}, {}
        ruled = decisions_on(connection, records)
        return ruled, named_actors(connection, ruled)


def laid_over(store: Store, records: Sequence[R]) -> tuple[tuple[R, ...], Rulings]:
    """Records as corrected, and what was ruled on them."""
    ruled, actors = rulings_on(store, records)
    return tuple(_corrected(each, ruled, actors) for each in records), ruled


def corrected_by(connection: sa.Connection, records: Sequence[R], ruled: Rulings) -> list[R]:
    """Records as decisions that are at hand correct them."""
    actors = named_actors(connection, ruled)
    return [_corrected(each, ruled, actors) for each in records]


def _corrected(record: R, ruled: Mapping[str, Ruled], actors: Mapping[str, Actor]) -> R:
    return corrected(record, ruled[record.id].stands, actors) if record.id in ruled else record


def laid_over_happenings(
    store: Store, found: Iterable[HappeningTold]
) -> tuple[tuple[HappeningTold, ...], Rulings]:
    """Happenings with the events of their reports as corrected, and their standings without rejected reports."""
    told = tuple(found)
    ruled, actors = rulings_on(store, [report.event for each in told for report in each.reports])
    return tuple(_laid_over(each, ruled, actors) if ruled else each for each in told), ruled


def _laid_over(told: HappeningTold, ruled: Mapping[str, Ruled], actors: Mapping[str, Actor]) -> HappeningTold:
    if not any(each.event.id in ruled for each in told.reports):
        return told
    reports = tuple(_report(each, ruled, actors) for each in told.reports)
    valid = [each.report for each in reports if not is_rejected(ruled.get(each.event.id))]
    lead = told.lead and next(each for each in reports if each.event.id == told.lead.event.id)
    return replace(told, reports=reports, lead=lead, standings=_standings(valid))


def _report(each: ReportTold, ruled: Mapping[str, Ruled], actors: Mapping[str, Actor]) -> ReportTold:
    event = _corrected(each.event, ruled, actors)
    return replace(each, event=event, report=replace(each.report, status=event.status))


def _standings(reports: Sequence[Report]) -> tuple[Standing, ...]:
    """Which outlets report it under which status, in the order of `records.Status`."""
    by_status = {
        status: tuple(dict.fromkeys(each.outlet for each in reports if each.status == status))
        for status in get_args(Status)
    }
    return tuple(Standing(status=status, outlets=outlets) for status, outlets in by_status.items() if outlets)


def is_rejected(ruled: Ruled | None) -> bool:
    """Whether a reviewer says that it is wrong altogether."""
    return ruled is not None and ruled.stands is not None and ruled.stands.ruling == "reject"
