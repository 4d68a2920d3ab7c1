"""Happenings: what happened, one thing each, with every report of it in its words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, cast, get_args

import msgspec
import sqlalchemy as sa

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import batches, fetch
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.foremost import foremost, usual_status
from onrecord.questions.listings import records_in
from onrecord.questions.moments import DayBasis, place_in_time
from onrecord.questions.wording import type_words
from onrecord.records import Event, Happening, Report, Status
from onrecord.store import Store
from onrecord.store.tables import record_tables

_happening = record_tables["happening"]

MOST_TOLD_FIRST = (
    _happening.c.origins.desc(),
    _happening.c.articles.desc(),
    _happening.c.first_day.is_(None),
    _happening.c.first_day,
    _happening.c.id,
)
"""Written as the index `happening_most_told` has it."""

BATCH = 100
"""Happenings whose reports are fetched together: a screen or two; each has some five reports."""


class ReportTold(msgspec.Struct, frozen=True, kw_only=True):
    """One report of a happening: the event with its sentence and trigger, and the article it stands in."""

    report: Report
    event: Event
    article: ArticleLine


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Which outlets report a happening under one status, in the order of their reports."""

    status: Status
    outlets: tuple[str, ...]


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """One independent origin of a happening's reports, and the reports that go back to it.

    `reports` are those of the article that the origin begins with (of an agency: of the first article that credits it);
    `copied` are the reports of articles that reprint.
    """

    origin: str
    reports: tuple[ReportTold, ...]
    copied: tuple[ReportTold, ...] = ()


class HappeningTold(msgspec.Struct, frozen=True, kw_only=True):
    """A happening with the words of its reports.

    `day` to `last_day` are its own days when `day_basis` is `event`, the day of its first report when it is
    `published`. `action` is its type in words. `standings` tell which outlets report it as done, planned, denied …, in
    the order of `records.Status`. `lead` is the report that tells it best. In lists of pages `reports` are the foremost
    ones alone, at most `foremost.FEW_REPORTS`; `happening.reports` names all.
    """

    happening: Happening
    day: str | None
    last_day: str | None
    day_basis: DayBasis
    action: str
    standings: tuple[Standing, ...]
    outlets: tuple[str, ...]
    reports: tuple[ReportTold, ...]
    lead: ReportTold | None = None

    @property
    def sources(self) -> tuple[Source, ...]:
        """The reports by independent origin, copies folded under what they copy."""
        return _sources(self.reports)


def happenings(store: Store, f: Filter = EVERYTHING) -> Iterator[HappeningTold]:
    """Happenings that fit, those that most independent origins report first, then by day.

    A happening fits when one of its reports does; `type`, `since` and `until` ask for its own type and days.
    """
    return _told(store, f, "happening", MOST_TOLD_FIRST)


def timeline(store: Store, f: Filter = EVERYTHING) -> Iterator[HappeningTold]:
    """Happenings by day (by publication where their own is not known), the undated last."""
    return _told(store, f, "happening")


def _told(
    store: Store, f: Filter, listing: str, order: tuple[sa.ColumnElement[Any], ...] | None = None
) -> Iterator[HappeningTold]:
    with store.reading() as connection:
        for some in told_in(store, connection, f, listing, order):
            yield from some


def told_in(
    store: Store,
    connection: sa.Connection,
    f: Filter,
    listing: str,
    order: tuple[sa.ColumnElement[Any], ...] | None = None,
) -> Iterator[list[HappeningTold]]:
    """The happenings of a listing with the words of their reports, some at a time, within a connection."""
    for some in batches(records_in(store, connection, listing, f, order), BATCH):
        yield tell(connection, [cast("Happening", each) for each in some])


def tell(
    connection: sa.Connection, found: Sequence[Happening], *, shortly: bool = False
) -> list[HappeningTold]:
    """Happenings with the words of their reports, in the order given; `shortly` with those of the foremost reports,
    which is enough for a list: who reports what follows from the happening's own record."""
    shown = foremost(connection, found) if shortly else {each.id: each.reports for each in found}
    events = fetch(connection, Event, (report.event for each in found for report in shown[each.id]))
    lines = article_lines(connection, {event.article for event in events.values()})
    return [_tell(each, shown[each.id], events, lines) for each in found]


def tell_shortly(connection: sa.Connection, found: Sequence[Happening]) -> list[HappeningTold]:
    """Happenings with the words of their foremost reports."""
    return tell(connection, found, shortly=True)


def told_by_id(connection: sa.Connection, ids: Iterable[str]) -> dict[str, HappeningTold]:
    """Happenings with the words of their reports, by id; ids that are not there are passed over."""
    found = fetch(connection, Happening, ids)
    return {told.happening.id: told for told in tell(connection, list(found.values()))}


def _tell(
    happening: Happening,
    shown: Sequence[Report],
    events: Mapping[str, Event],
    lines: Mapping[str, ArticleLine],
) -> HappeningTold:
    reports = tuple(
        ReportTold(report=report, event=events[report.event], article=lines[report.article])
        for report in shown
        if report.event in events and report.article in lines
    )
    told = sorted(each.article.published for each in reports if each.article.published)
    first, last, basis = place_in_time(happening.date, told[0] if told else None)
    return HappeningTold(
        happening=happening,
        day=first,
        last_day=last,
        day_basis=basis,
        action=type_words(happening.type),
        standings=_standings(happening.reports),
        outlets=tuple(dict.fromkeys(each.outlet for each in happening.reports)),
        reports=reports,
        lead=lead_of(happening, reports),
    )


def _standings(reports: Sequence[Report]) -> tuple[Standing, ...]:
    found: dict[Status, dict[str, None]] = {}
    for report in reports:
        found.setdefault(report.status, {})[report.outlet] = None
    return tuple(
        Standing(status=status, outlets=tuple(found[status]))
        for status in get_args(Status)
        if status in found
    )


def lead_of(happening: Happening, reports: Sequence[ReportTold]) -> ReportTold | None:
    """The report that tells it best: of its type, with its actors, of its commonest status, in the outlet's own words,
    in the text rather than the headline, no copy; of several such the first."""
    usual = usual_status([each.report for each in reports])
    whole = {actor.id for actor in (*happening.sources, *happening.targets)}

    def lacking(each: ReportTold) -> tuple[int, bool, bool, bool, bool, bool]:
        named = {actor.id for actor in (*each.event.sources, *each.event.targets)}
        return (
            len(whole - named),
            each.event.type != happening.type,
            each.report.status != usual,
            each.report.by is not None,
            each.event.trigger.field == "title",
            each.article.copy_of is not None,
        )

    return min(reports, key=lacking, default=None)


def _sources(reports: Sequence[ReportTold]) -> tuple[Source, ...]:
    """Reports by origin, in the order of their first report; those of copies apart."""
    by_origin: dict[str, list[ReportTold]] = {}
    for each in reports:
        by_origin.setdefault(each.report.origin, []).append(each)
    return tuple(_source(origin, told) for origin, told in by_origin.items())


def _source(origin: str, told: Sequence[ReportTold]) -> Source:
    own = [each for each in told if each.article.copy_of is None] or list(told)
    first = own[0].article.id
    return Source(
        origin=origin,
        reports=tuple(each for each in told if each.article.id == first),
        copied=tuple(each for each in told if each.article.id != first),
    )
