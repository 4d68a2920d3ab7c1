"""What is wrong between registry files: one id for two actors, one name for two actors, heads of state without a head.

`registry_checks.py` looks at one file; here all files of a folder, or of the package and a user's folder, are looked at
together.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from onrecord.actors.folding import fold
from onrecord.actors.registry_checks import actors_of, check_file, check_tables, persons_of
from onrecord.actors.registry_files import files_of
from onrecord.actors.registry_findings import Finding, Level, exceptions
from onrecord.actors.registry_format import CountryFile, HolderTable, OfficeTable, PersonTable, RegistryFile
from onrecord.actors.registry_reading import read_package, readable
from onrecord.actors.registry_terms import END

GAP_DAYS = 60
"""A country without a head of state or of government for so long is an error of the file, or an exception with a
reason: forming a government seldom takes longer without the old one staying on."""

SINCE = dt.date(1995, 1, 1)
"""From this day on, heads of state and of government are meant to be without gaps."""

HEADS = {
    "head-of-state": ("head-of-state", "monarch", "supreme-leader"),
    "head-of-government": ("head-of-government",),
}
"""Roles whose time must be filled, with the roles that fill it."""


class Gap(msgspec.Struct, frozen=True):
    """A stretch without a holder of a role: first and last day, both included; `until` None lasts until now."""

    role: str
    since: dt.date
    until: dt.date | None

    def __str__(self) -> str:
        return f"{self.since} to {self.until or 'now'}"


def check_folder(folder: Path, *, today: dt.date) -> tuple[Finding, ...]:
    """Everything about the files of a user's folder, by themselves and beside the package's own files.

    An id of the package's is no error: a user's file replaces or adds. DataError when the folder has no TOML file.
    """
    paths = files_of(folder)
    found = [finding for path in paths for finding in check_file(path, today=today)]
    tables = {path.name: read for path in paths if (read := readable(path)) is not None}
    return (*found, *same_ids(tables), *same_names(tables), *same_persons(tables))


def check_package(*, today: dt.date) -> tuple[Finding, ...]:
    """Everything about the package's own files: each by itself, all together, and gaps between heads that no exception
    gives a reason for."""
    tables = read_package()
    found = [finding for name, table in tables.items() for finding in check_tables(table, name, today=today)]
    return (
        *found,
        *same_ids(tables),
        *same_names(tables),
        *same_persons(tables),
        *unfilled(tables, today=today),
    )


def unfilled(tables: Mapping[str, RegistryFile], *, today: dt.date) -> Iterator[Finding]:
    """Gaps between heads of state or of government without a reason; those whom nobody knows yet are warnings."""
    right, unknown = exceptions().gaps, exceptions().unknown
    countries = ((file, table) for file, table in tables.items() if isinstance(table, CountryFile))
    for file, table in countries:
        for gap in gaps(table):
            key = f"{file} {gap.role} {gap}"
            if key not in right and gap.since < today:
                message = f"nobody from {gap}" + (f" ({unknown[key]})" if key in unknown else "")
                level: Level = "warning" if key in unknown else "error"
                yield Finding(
                    file=file, where=f"{table.name}, {gap.role}", code="gap", message=message, level=level
                )


def same_ids(tables: Mapping[str, RegistryFile]) -> Iterator[Finding]:
    """One id in two places."""
    first: dict[str, str] = {}
    for file, table in tables.items():
        for actor in actors_of(table):
            if actor.table.id in first:
                message = f"the id '{actor.table.id}' stands already in {first[actor.table.id]}"
                yield Finding(file=file, where=actor.table.name, code="id", message=message)
            first.setdefault(actor.table.id, file)


def same_names(tables: Mapping[str, RegistryFile]) -> Iterator[Finding]:
    """One name that two actors claim for every article; `local_names` say "only where its country is spoken of"."""
    claimed: dict[str, dict[str, str]] = defaultdict(dict)
    for file, table in tables.items():
        for actor in actors_of(table):
            for name in (actor.table.name, *actor.table.names):
                claimed[fold(name)].setdefault(actor.table.id, file)
    for name, ids in sorted(claimed.items()):
        if len(ids) > 1 and name not in exceptions().homonyms:
            message = f"'{name}' names {' and '.join(sorted(ids))}; put it under local_names of all but one"
            yield Finding(file=next(reversed(ids.values())), where=name, code="homonym", message=message)


def same_persons(tables: Mapping[str, RegistryFile]) -> Iterator[Finding]:
    """One person under two canonical names in a file ("Jim Mattis", "James Mattis"), seen by a name both have."""
    for file, table in tables.items():
        claimed: dict[str, set[str]] = defaultdict(set)
        for person in _persons(table):
            for name in (person.name, *person.names):
                if " " in name:
                    claimed[fold(name)].add(person.name)
        for name, persons in sorted(claimed.items()):
            if len(persons) > 1 and name not in exceptions().homonyms:
                message = f"'{name}' names {' and '.join(sorted(persons))}; write one person the same way everywhere"
                yield Finding(file=file, where=name, code="person", message=message)


def _persons(table: RegistryFile) -> Iterator[HolderTable | PersonTable]:
    yield from persons_of(table)
    for actor in actors_of(table):
        for office in actor.table.offices:
            yield from office.holders


def gaps(table: CountryFile, *, since: dt.date = SINCE, longer: int = GAP_DAYS) -> Iterator[Gap]:
    """Stretches of more than `longer` days since `since` without a head of state or of government.

    A role that the file does not have at all is no gap: many states have one person for both.
    """
    for role, fills in HEADS.items():
        if any(office.role == role for office in table.offices):
            yield from gaps_of_role(table, role, fills, since=since, longer=longer)


def gaps_of_role(
    table: CountryFile, role: str, fills: Sequence[str], *, since: dt.date, longer: int
) -> Iterator[Gap]:
    """The same for one role, filled by the holders of the roles `fills`."""
    holders = [holder for office in offices_of(table, fills) for holder in office.holders]
    reached = since
    for first, last in sorted(_days(holder) for holder in holders):
        if (first - reached).days > longer:
            yield Gap(role, reached, first - dt.timedelta(days=1))
        reached = max(reached, last)
    if reached != END:
        yield Gap(role, reached, None)


def offices_of(table: CountryFile, roles: Sequence[str]) -> list[OfficeTable]:
    """A country's own offices of these roles: the file's, and its bodies' ("foreign ministry spokesperson") but for
    heads, which a region has as well."""
    own = [office for office in table.offices if office.role in roles]
    if set(roles) & set(HEADS):
        return own
    return own + [office for body in table.bodies for office in body.offices if office.role in roles]


def _days(holder: HolderTable) -> tuple[dt.date, dt.date]:
    return holder.since.first if holder.since else dt.date.min, holder.until.last if holder.until else END
