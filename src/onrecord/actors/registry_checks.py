"""What is wrong or doubtful in registry files, each as a sentence that names file, place and key.

`registry_format.py` says what a file may hold; here is what its content must keep to: PLOVER's sectors, known country
codes, and the terms of office (`registry_terms.py`) in order, one holder at a time, none left open by neglect.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from onrecord.actors.registry_files import REGISTRY_DIR
from onrecord.actors.registry_findings import Finding, exceptions, wrong
from onrecord.actors.registry_format import (
    ACTOR_SECTIONS,
    EXTRA_COUNTRIES,
    KIND_CODES,
    SECTORS,
    ActorTable,
    CollectionFile,
    CountryFile,
    HolderTable,
    OfficeTable,
    PersonTable,
    RegistryFile,
    SeatTable,
)
from onrecord.actors.registry_reading import read_format
from onrecord.actors.registry_terms import cabinet_findings, office_findings, term_findings
from onrecord.errors import DataError


class Actor(NamedTuple):
    """An actor of a file with what hangs on it: the file's own country, a body, a party, a group."""

    table: ActorTable | CountryFile
    section: str


def check_file(path: Path, *, today: dt.date) -> tuple[Finding, ...]:
    """All findings of one file, in the order of the file. `today` is the day `checked` is counted from."""
    try:
        return tuple(check_tables(read_format(path), path.name, today=today))
    except DataError as error:
        return (Finding(file=path.name, where="format", code=error.code, message=_without(path, error)),)


def _without(path: Path, error: DataError) -> str:
    return str(error).removeprefix(f"{path}: ")


def check_tables(tables: RegistryFile, file: str, *, today: dt.date) -> Iterator[Finding]:
    """All findings of a file already read."""
    for actor in actors_of(tables):
        yield from _codes(actor.table, file, actor.table.name)
        yield from term_findings(actor.table, file, actor.table.name)
        for seat in actor.table.seats:
            yield from _seat(seat, file, actor.table.name)
        for office in actor.table.offices:
            yield from _office(office, file, f"{actor.table.name}, {office.title}", today)
    for person in persons_of(tables):
        yield from _codes(person, file, person.name)
        yield from term_findings(person, file, person.name)
    if isinstance(tables, CountryFile):
        yield from cabinet_findings(tables, file)


def _office(office: OfficeTable, file: str, where: str, today: dt.date) -> Iterator[Finding]:
    yield from _codes(office, file, where)
    for holder in office.holders:
        yield from _codes(holder, file, f"{where}, {holder.name}")
    yield from office_findings(office, file, where, today)


def actors_of(tables: RegistryFile) -> Iterator[Actor]:
    """The file's own country or organisation, then its bodies, parties, groups and so on."""
    if isinstance(tables, CountryFile):
        yield Actor(tables, "file")
    for section in ACTOR_SECTIONS:
        for table in getattr(tables, section):
            yield Actor(table, section)


def persons_of(tables: CollectionFile) -> Sequence[PersonTable]:
    """The persons a file lists without an office."""
    return tables.persons if isinstance(tables, CountryFile) else ()


def _seat(seat: SeatTable, file: str, where: str) -> Iterator[Finding]:
    for sector in (*seat.sectors, *((seat.sector,) if seat.sector else ())):
        if sector not in SECTORS | KIND_CODES:
            yield wrong(file, f"{where}, seat {seat.name}", "sector", f"'{sector}' is not a sector of PLOVER")


def _codes(
    table: ActorTable | CountryFile | PersonTable | OfficeTable | HolderTable, file: str, where: str
) -> Iterator[Finding]:
    for sector in table.sectors:
        if sector not in SECTORS | KIND_CODES:
            yield wrong(file, where, "sector", f"'{sector}' is not a sector of PLOVER")
    if table.country is not None and not known_country(table.country):
        yield wrong(
            file, where, "country", f"'{table.country}' is no ISO 3166 alpha-3 code and none of PLOVER's own"
        )


@cache
def iso_codes() -> frozenset[str]:
    """The ids of the package's country files, and what PLOVER has beside countries."""
    codes = {path.stem for path in (REGISTRY_DIR / "countries").glob("???.toml")}
    return frozenset(codes | EXTRA_COUNTRIES)


def known_country(code: str) -> bool:
    """Whether the code is a country's or one of PLOVER's codes beside them."""
    return code in iso_codes() or code in exceptions().countries
