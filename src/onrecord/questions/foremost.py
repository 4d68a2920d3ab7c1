"""The reports that a happening is told by in a list, where it has more than a screen can show."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from onrecord.records import Happening, Report, Status
from onrecord.store.tables import record_tables

FEW_REPORTS = 20
"""Reports told with their words for each happening of a list, of which the lead is read. The fifty most told happenings
of 100,000 articles have 3,698, which took a quarter of a second."""


def foremost(connection: sa.Connection, found: Sequence[Happening]) -> dict[str, tuple[Report, ...]]:
    """The reports that happenings are told by in a list, in their order. Where somebody ruled on events of its articles
    these are all, as rulings change what it is told by."""
    table = record_tables["decision"]
    query = sa.select(table.c.article).where(table.c.kind == "event").distinct()
    ruled = set(connection.execute(query).scalars())
    return {
        each.id: each.reports
        if len(each.reports) <= FEW_REPORTS or any(report.article in ruled for report in each.reports)
        else _few_of(each.reports)
        for each in found
    }


def _few_of(reports: Sequence[Report]) -> tuple[Report, ...]:
    """The first report, from which a day may follow, and the first of those that tell a happening best."""
    usual = usual_status(reports)

    def lacking(place: int) -> tuple[bool, bool, bool, bool]:
        each = reports[place]
        return place > 0, each.status != usual, each.by is not None, each.origin != f"own {each.article}"

    best = sorted(range(len(reports)), key=lacking)[:FEW_REPORTS]
    return tuple(reports[place] for place in sorted(best))


def usual_status(reports: Sequence[Report]) -> Status:
    """The status that most of them have; of equally frequent ones that of the first."""
    statuses = [each.status for each in reports]
    return max(statuses, key=statuses.count, default="reported")
