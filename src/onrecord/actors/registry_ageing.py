"""How checks age, measured on the registry's own terms: of those in office on a day, how many still are months later.

What sets `CHECKED_DAYS`. Days are the first of each month of 2005 to 2022; acting and disputed holders are left out,
and so is everybody of whom it is not known whether the term went on (open, and checked before).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

import msgspec

from onrecord.actors.registry_checks import actors_of
from onrecord.actors.registry_format import CountryFile, HolderTable, RegistryFile

MONTHS = (6, 12, 18, 24, 36)
_DAYS_OF_MONTH = 365.25 / 12
_FROM, _TO = 2005, 2022


class Ageing(msgspec.Struct, frozen=True, kw_only=True):
    """One role: `still` is the share still in office after so many months, 0 to 1; `terms` how many were looked at."""

    role: str
    terms: int
    still: dict[int, float]


def ageing(tables: Iterable[RegistryFile], roles: Iterable[str]) -> tuple[Ageing, ...]:
    """A row for each role that anybody held."""
    countries = [table for table in tables if isinstance(table, CountryFile)]
    rows = (_row(role, list(_terms(countries, role))) for role in roles)
    return tuple(row for row in rows if row.terms)


def _terms(countries: Iterable[CountryFile], role: str) -> Iterator[HolderTable]:
    for table in countries:
        for actor in actors_of(table):
            for office in actor.table.offices:
                if office.role == role:
                    yield from (h for h in office.holders if h.since and not (h.acting or h.disputed))


def _row(role: str, terms: list[HolderTable]) -> Ageing:
    counts = {months: [0, 0] for months in MONTHS}
    for day in (dt.date(year, month, 1) for year in range(_FROM, _TO + 1) for month in range(1, 13)):
        held = [term for term in terms if _held(term, day)]
        for months, count in counts.items():
            later = day + dt.timedelta(days=round(months * _DAYS_OF_MONTH))
            known = [held for held in (_held(term, later) for term in held) if held is not None]
            count[0] += sum(known)
            count[1] += len(known)
    still = {months: round(held / known, 3) for months, (held, known) in counts.items() if known}
    return Ageing(role=role, terms=len(terms), still=still)


def _held(term: HolderTable, day: dt.date) -> bool | None:
    """Whether the office was held that day; None when nobody can tell."""
    if term.since is None or day < term.since.first:
        return False
    if term.until is not None:
        return day <= term.until.last
    return True if term.checked is not None and day <= term.checked.last else None
