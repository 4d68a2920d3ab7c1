"""Terms of office in a registry file: what is wrong or doubtful in their dates."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from onrecord.actors.entries import SINGLE
from onrecord.actors.registry_findings import Finding, doubtful, exceptions, wrong
from onrecord.actors.registry_format import ActorTable, CountryFile, HolderTable, OfficeTable, PersonTable
from onrecord.actors.registry_freshness import CHECKED_DAYS

HANDOVER_DAYS = 3
"""Two terms of one office may share so many days: the day of the handover is counted for both."""

ONE_AT_A_TIME = SINGLE | {"ambassador-un", "ambassador-eu", "intelligence-chief"}
"""Roles that one person holds at a time in one office. Two offices of one of the added roles stand side by side (two
services, each with its chief), so that `SINGLE` does not have them."""

CABINET = frozenset(("foreign-minister", "defence-minister", "interior-minister", "finance-minister"))
"""Roles that are given anew when a government changes."""

LONGEST_YEARS = 75
"""A term longer than any (the longest in the registry is a monarch's of 70 years) is a slip of a year."""

END = dt.date(9999, 1, 1)


def term_findings(
    table: ActorTable | CountryFile | PersonTable | HolderTable, file: str, where: str
) -> Iterator[Finding]:
    """A stretch of time that ends before it begins."""
    if table.since and table.until and table.since.first > table.until.last:
        yield wrong(file, where, "until", f"ends ({table.until}) before it begins ({table.since})")


def office_findings(office: OfficeTable, file: str, where: str, today: dt.date) -> Iterator[Finding]:
    """An office's holders one by one and beside each other."""
    for holder in office.holders:
        place = f"{where}, {holder.name}"
        yield from term_findings(holder, file, place)
        yield from _checked(holder, file, place, today)
        yield from _died(holder, file, place)
    for before, after in pairwise(office.holders):
        if before.since and after.since and after.since.last < before.since.first:
            yield wrong(
                file, f"{where}, {after.name}", "order", f"stands after {before.name}, who began later"
            )
    yield from _twice(office.holders, file, where)
    if office.role in ONE_AT_A_TIME and f"{file} {office.title}" not in exceptions().overlaps:
        yield from _overlaps(office.holders, file, where)


def cabinet_findings(table: CountryFile, file: str) -> Iterator[Finding]:
    """Ministers without an end who were last checked before the government that now governs began."""
    begun = [
        holder.since.first
        for office in table.offices
        if office.role == "head-of-government"
        for holder in office.holders
        if holder.since and holder.until is None and not holder.disputed
    ]
    for office in table.offices:
        for holder in office.holders if begun and office.role in CABINET else ():
            if holder.until is None and holder.checked and holder.checked.last < max(begun):
                where = f"{table.name}, {office.title}, {holder.name}"
                message = f"was last checked {holder.checked}, before the government of {max(begun)}"
                yield doubtful(file, where, "cabinet", message)


def _checked(holder: HolderTable, file: str, where: str, today: dt.date) -> Iterator[Finding]:
    checked = holder.checked
    if checked is not None and holder.since and checked.last < holder.since.first:
        yield wrong(file, where, "checked", f"was checked ({checked}) before it began ({holder.since})")
    if checked is not None and checked.first > today:
        yield wrong(file, where, "checked", f"is to be checked on a day to come ({checked})")
    if holder.until is not None:
        if holder.since and holder.until.first.year - holder.since.last.year > LONGEST_YEARS:
            yield doubtful(file, where, "long", f"lasts from {holder.since} to {holder.until}")
    elif checked is None:
        message = "is still open; give `until`, or `checked` with the month it was last seen"
        yield wrong(file, where, "checked", message)
    elif (age := (today - checked.last).days) > CHECKED_DAYS:
        message = f"was last checked {checked}, {age} days ago (the limit is {CHECKED_DAYS})"
        yield doubtful(file, where, "stale", message)


def _died(holder: HolderTable, file: str, where: str) -> Iterator[Finding]:
    if holder.died is None:
        return
    if holder.until is None:
        yield wrong(file, where, "died", f"is still open, and died {holder.died}")
    elif holder.until.first > holder.died.last:
        yield wrong(file, where, "died", f"lasts until {holder.until}, and died {holder.died}")


def _twice(holders: Sequence[HolderTable], file: str, where: str) -> Iterator[Finding]:
    """One person twice in an office at the same time."""
    terms: dict[str, list[HolderTable]] = defaultdict(list)
    for holder in holders:
        for other in terms[holder.name]:
            if _begins(holder) < _ends(other) and _begins(other) < _ends(holder):
                message = f"stands here twice at a time, from {other.since} and from {holder.since}"
                yield wrong(file, f"{where}, {holder.name}", "twice", message)
        terms[holder.name].append(holder)


def _overlaps(holders: Iterable[HolderTable], file: str, where: str) -> Iterator[Finding]:
    """Dates known only to a month or a year never make an overlap by themselves."""
    proper = [holder for holder in holders if not holder.acting and not holder.disputed and holder.since]
    proper.sort(key=lambda holder: holder.since.first if holder.since else END)
    for before, after in pairwise(proper):
        if _ends(before) > _begins(after) + dt.timedelta(days=HANDOVER_DAYS) and before.name != after.name:
            message = (
                f"begins {after.since} while {before.name} holds the office until {before.until or 'now'}"
            )
            yield wrong(file, f"{where}, {after.name}", "overlap", message)


def _begins(holder: HolderTable) -> dt.date:
    """The last day on which a term may have begun."""
    return holder.since.last if holder.since else dt.date.min


def _ends(holder: HolderTable) -> dt.date:
    """The first day on which a term may have ended."""
    return holder.until.first if holder.until else END
