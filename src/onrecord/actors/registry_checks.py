"""What is wrong or doubtful in registry files, each as a sentence that names file, place and key.

`registry_format.py` says what a file may hold; here is what its content must keep to: terms in order, one holder at a
time, no office left open by neglect, PLOVER's sectors, known country codes. Known exceptions stand with their reasons
in `data/en/registry_exceptions.toml`.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from onrecord.actors.entries import SINGLE
from onrecord.actors.registry_files import REGISTRY_DIR
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
from onrecord.actors.registry_freshness import CHECKED_DAYS
from onrecord.actors.registry_reading import read_format
from onrecord.errors import DataError

EXCEPTIONS = Path(__file__).parent.parent / "data" / "en" / "registry_exceptions.toml"

HANDOVER_DAYS = 3
"""Two terms of one office may share so many days: the day of the handover is counted for both."""

END = dt.date(9999, 1, 1)

Level = Literal["error", "warning"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing wrong (`error`) or doubtful (`warning`); `where` is the place in the file."""

    file: str
    where: str
    code: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.file}: {self.where}: {self.message}"


class Exceptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What breaks a rule and is right: a key (file or name) with its reason."""

    overlaps: dict[str, str]
    gaps: dict[str, str]
    """Nobody held the office."""
    unknown: dict[str, str]
    """Somebody may have, whom our sources do not tell: a gap in the report, and no error."""
    homonyms: dict[str, str]
    words: dict[str, str]
    no_demonyms: dict[str, str]
    countries: dict[str, str]


class Actor(NamedTuple):
    """An actor of a file with what hangs on it: the file's own country, a body, a party, a group."""

    table: ActorTable | CountryFile
    section: str


@cache
def exceptions() -> Exceptions:
    """The package's list. DataError when it does not follow its format."""
    try:
        return msgspec.convert(tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8")), Exceptions)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"{EXCEPTIONS}: {error}", code="registry_exceptions") from error


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
        yield from _term(actor.table, file, actor.table.name)
        for seat in actor.table.seats:
            yield from _seat(seat, file, actor.table.name)
        for office in actor.table.offices:
            yield from _office(office, file, actor.table, today)
    for person in persons_of(tables):
        yield from _codes(person, file, person.name)
        yield from _term(person, file, person.name)


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
            yield _wrong(
                file, f"{where}, seat {seat.name}", "sector", f"'{sector}' is not a sector of PLOVER"
            )


def _codes(
    table: ActorTable | CountryFile | PersonTable | OfficeTable | HolderTable, file: str, where: str
) -> Iterator[Finding]:
    for sector in table.sectors:
        if sector not in SECTORS | KIND_CODES:
            yield _wrong(file, where, "sector", f"'{sector}' is not a sector of PLOVER")
    if table.country is not None and not known_country(table.country):
        yield _wrong(
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


def _term(
    table: ActorTable | CountryFile | PersonTable | HolderTable, file: str, where: str
) -> Iterator[Finding]:
    if table.since and table.until and table.since.first > table.until.last:
        yield _wrong(file, where, "until", f"ends ({table.until}) before it begins ({table.since})")


def _office(
    office: OfficeTable, file: str, actor: ActorTable | CountryFile, today: dt.date
) -> Iterator[Finding]:
    where = f"{actor.name}, {office.title}"
    yield from _codes(office, file, where)
    for holder in office.holders:
        place = f"{where}, {holder.name}"
        yield from _codes(holder, file, place)
        yield from _term(holder, file, place)
        yield from _open(holder, file, place, today)
    for before, after in pairwise(office.holders):
        if before.since and after.since and after.since.last < before.since.first:
            yield _wrong(
                file, f"{where}, {after.name}", "order", f"stands after {before.name}, who began later"
            )
    if office.role in SINGLE and f"{file} {office.title}" not in exceptions().overlaps:
        yield from _overlaps(office.holders, file, where)


def _open(holder: HolderTable, file: str, where: str, today: dt.date) -> Iterator[Finding]:
    if holder.until is not None:
        return
    if holder.checked is None:
        yield _wrong(
            file,
            where,
            "checked",
            "is still open; give `until`, or `checked` with the month it was last seen",
        )
    elif (age := (today - holder.checked.last).days) > CHECKED_DAYS:
        message = f"was last checked {holder.checked}, {age} days ago (the limit is {CHECKED_DAYS})"
        yield Finding(file=file, where=where, code="stale", message=message, level="warning")


def _overlaps(holders: Iterable[HolderTable], file: str, where: str) -> Iterator[Finding]:
    """Dates known only to a month or a year never make an overlap by themselves."""
    proper = [holder for holder in holders if not holder.acting and not holder.disputed and holder.since]
    proper.sort(key=lambda holder: holder.since.first if holder.since else END)
    for before, after in pairwise(proper):
        ends = before.until.first if before.until else END
        begins = after.since.last if after.since else END
        if ends > begins + dt.timedelta(days=HANDOVER_DAYS):
            yield _wrong(
                file,
                f"{where}, {after.name}",
                "overlap",
                f"begins {after.since} while {before.name} holds the office until {before.until or 'now'}",
            )


def _wrong(file: str, where: str, code: str, message: str) -> Finding:
    return Finding(file=file, where=where, code=code, message=message)
