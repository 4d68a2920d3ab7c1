"""What is thin in the registry: for each country and organisation how much is there, and what is missing since when.

A report for those who add to the registry; the resolver never reads it. `onrecord registry coverage` prints it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from onrecord.actors.registry_checks import END, actors_of, persons_of
from onrecord.actors.registry_clashes import GAP_DAYS, SINCE, Gap, gaps_of_role
from onrecord.actors.registry_format import CountryFile, HolderTable, OfficeTable, RegistryFile
from onrecord.actors.registry_freshness import CHECKED_DAYS

WANTED = ("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister",
          "finance-minister", "spokesperson", "ambassador-un", "speaker", "central-bank-governor", "military-chief",
          "intelligence-chief")  # fmt: skip
"""The roles that every country is looked at for, the most reported first."""

FILLED_BY: Mapping[str, tuple[str, ...]] = {
    "head-of-state": ("head-of-state", "monarch", "supreme-leader"),
    "head-of-government": ("head-of-government", "head-of-state", "monarch", "supreme-leader"),
}
"""Roles whose time the holders of others fill as well: where nobody is prime minister, the president governs."""

AGES = ((183, "under 6 months"), (365, "6 to 12 months"), (CHECKED_DAYS, "12 to 18 months"))
"""Ages of `checked` in days, with their names; older ones are `OLD`."""

OLD = "over 18 months"


class RoleCover(msgspec.Struct, frozen=True, kw_only=True):
    """One role of a country: how many held it, and the stretches since 2005 that nobody in the file covers."""

    role: str
    holders: int
    missing_days: int
    gaps: tuple[Gap, ...] = ()


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """One file of the registry in figures."""

    id: str
    name: str
    status: str | None
    names: int
    """Names, adjectives, cities and names of bodies, parties and groups that point to it."""
    actors: int
    """Bodies, parties, groups, organisations and companies."""
    offices: int
    holders: int
    persons: int
    roles: tuple[RoleCover, ...]
    covered: float
    """The share of the wanted roles' time since 2005 in which somebody is given, 0 to 1."""
    open: dict[str, int]
    """Holders without an end, by how long ago they were checked."""

    @property
    def missing(self) -> tuple[str, ...]:
        """The wanted roles nobody is given for."""
        return tuple(role.role for role in self.roles if not role.holders)


def coverage(tables: Iterable[RegistryFile], *, today: dt.date) -> tuple[Coverage, ...]:
    """A row for each country file, by id. `today` is where open holders end and what `checked` is counted from."""
    rows = [_row(table, today) for table in tables if isinstance(table, CountryFile)]
    return tuple(sorted(rows, key=lambda row: row.id))


def _row(table: CountryFile, today: dt.date) -> Coverage:
    actors = [actor.table for actor in actors_of(table)]
    offices = [office for actor in actors for office in actor.offices]
    holders = [holder for office in offices for holder in office.holders]
    names = len(table.demonyms) + len(table.people) + len(table.cities) + len(table.capital_names)
    roles = tuple(_role(table, role, offices, today) for role in WANTED)
    missing = sum(role.missing_days for role in roles)
    names += sum(1 + len(actor.names) + len(actor.local_names) for actor in actors)
    return Coverage(
        id=table.id,
        name=table.name,
        status=table.status,
        names=names,
        actors=len(actors) - 1,
        offices=len(offices),
        holders=len(holders),
        persons=len(persons_of(table)),
        roles=roles,
        covered=round(1 - missing / (len(WANTED) * (today - SINCE).days), 3),
        open=_ages(holders, today),
    )


def _role(table: CountryFile, role: str, offices: Sequence[OfficeTable], today: dt.date) -> RoleCover:
    fills = FILLED_BY.get(role, (role,))
    holders = sum(len(office.holders) for office in offices if office.role in fills)
    found = tuple(gaps_of_role(table, role, fills, since=SINCE, longer=GAP_DAYS))
    found = tuple(gap for gap in found if gap.since < today)
    days = sum((min(gap.until or today, today) - gap.since).days for gap in found)
    return RoleCover(role=role, holders=holders, missing_days=days, gaps=found)


def _ages(holders: Iterable[HolderTable], today: dt.date) -> dict[str, int]:
    counts = {name: 0 for _, name in AGES} | {OLD: 0}
    for holder in holders:
        if holder.until is None:
            age = (today - holder.checked.last).days if holder.checked else (END - SINCE).days
            counts[next((name for days, name in AGES if age <= days), OLD)] += 1
    return counts
