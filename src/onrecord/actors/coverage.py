"""What is thin in the registry: for each country which roles have somebody since when, and how old the checks are.

A report for those who add to the registry; the resolver never reads it. `onrecord actors coverage` prints it. What is
asked for stands in `data/en/registry_reach.toml`; a gap with its reason in `registry_exceptions.toml` (no such office,
vacant) is none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.actors.registry_checks import actors_of, persons_of
from onrecord.actors.registry_clashes import GAP_DAYS, SINCE, Gap, gaps_of_role, offices_of
from onrecord.actors.registry_findings import exceptions
from onrecord.actors.registry_format import CountryFile, OfficeTable, RegistryFile
from onrecord.actors.registry_freshness import CHECKED_DAYS
from onrecord.actors.registry_reach import AskedRole, Reach, reach
from onrecord.actors.registry_terms import END

AGES = ((183, "under 6 months"), (365, "6 to 12 months"), (CHECKED_DAYS, "12 to 18 months"))
"""Ages of `checked` in days, with their names; older ones are `OLD`."""

OLD = "over 18 months"


class OldCheck(msgspec.Struct, frozen=True, kw_only=True):
    """A holder without an end whose check is over the limit."""

    name: str
    title: str
    checked: str | None


class RoleCover(msgspec.Struct, frozen=True, kw_only=True):
    """One role of a country since `since`: how many held it, and the stretches that nobody in the file covers."""

    role: str
    since: dt.date
    asked: bool
    """Whether the registry is meant to have this role of this country."""
    holders: int
    covered: float
    """The share of the time since `since` in which somebody is given, 0 to 1; gaps with a reason count as covered."""
    gaps: tuple[Gap, ...] = ()


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """One country's file of the registry in figures."""

    id: str
    name: str
    status: str | None
    most_reported: bool
    names: int
    """Names, adjectives, cities and names of bodies, parties and groups that point to it."""
    actors: int
    """Bodies, parties, groups, organisations and companies."""
    offices: int
    holders: int
    persons: int
    roles: tuple[RoleCover, ...]
    open: dict[str, int]
    """Holders without an end, by how long ago they were checked."""
    old: tuple[OldCheck, ...] = ()
    covered: float
    """The share of the asked roles' time in which somebody is given, 0 to 1; of all roles' where none is asked."""
    missing: tuple[str, ...] = ()
    """The asked roles nobody is given for."""


def coverage(tables: Iterable[RegistryFile], *, today: dt.date) -> tuple[Coverage, ...]:
    """A row for each country file, by id. `today` is where open holders end and what `checked` is counted from."""
    rows = [_row(table, today, reach()) for table in tables if isinstance(table, CountryFile)]
    return tuple(sorted(rows, key=lambda row: row.id))


def _row(table: CountryFile, today: dt.date, wanted: Reach) -> Coverage:
    actors = [actor.table for actor in actors_of(table)]
    offices = [office for actor in actors for office in actor.offices]
    names = len(table.demonyms) + len(table.people) + len(table.cities) + len(table.capital_names)
    counts, old = _checks(offices, today)
    roles = tuple(_role(table, role, wanted, today) for role in wanted.roles)
    asked = [role for role in roles if role.asked] or roles
    return Coverage(
        id=table.id,
        name=table.name,
        status=table.status,
        most_reported=table.id in wanted.most_reported,
        names=names + sum(1 + len(actor.names) + len(actor.local_names) for actor in actors),
        actors=len(actors) - 1,
        offices=len(offices),
        holders=sum(len(office.holders) for office in offices),
        persons=len(persons_of(table)),
        roles=roles,
        open=counts,
        old=old,
        covered=round(sum(role.covered for role in asked) / len(asked), 3),
        missing=tuple(role.role for role in roles if role.asked and not role.covered),
    )


def _role(table: CountryFile, role: AskedRole, wanted: Reach, today: dt.date) -> RoleCover:
    found = gaps_of_role(table, role.role, role.fills, since=role.since, longer=GAP_DAYS)
    gaps = tuple(gap for gap in found if gap.since < today and not _excused(table.id, role, gap))
    days = sum((min(gap.until or today, today) - gap.since).days for gap in gaps)
    return RoleCover(
        role=role.role,
        since=role.since,
        asked=wanted.asks(role, table.id, table.status),
        holders=sum(len(office.holders) for office in offices_of(table, role.fills)),
        covered=round(1 - days / max(1, (today - role.since).days), 3),
        gaps=gaps,
    )


def _excused(country: str, role: AskedRole, gap: Gap) -> bool:
    """Whether it is known that nobody held the office: the gap lies in one that the exceptions give a reason for."""
    for key in exceptions().gaps:
        file, of, since, _, until = key.split(" ")
        if file != f"{country}.toml" or of not in role.fills or since > str(gap.since):
            continue
        if until == "now" or (gap.until is not None and str(gap.until) <= until):
            return True
    return False


def _checks(offices: Sequence[OfficeTable], today: dt.date) -> tuple[dict[str, int], tuple[OldCheck, ...]]:
    """Holders without an end counted by the age of their check, and those over the limit."""
    counts = {name: 0 for _, name in AGES} | {OLD: 0}
    old: list[OldCheck] = []
    for office in offices:
        for holder in office.holders:
            if holder.until is None:
                age = (today - holder.checked.last).days if holder.checked else (END - SINCE).days
                counts[next((name for days, name in AGES if age <= days), OLD)] += 1
                if age > CHECKED_DAYS:
                    checked = str(holder.checked) if holder.checked else None
                    old.append(
                        OldCheck(name=holder.name, title=holder.title or office.title, checked=checked)
                    )
    return counts, tuple(old)
