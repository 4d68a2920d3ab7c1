"""One entry for a person who stands in several data files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

import msgspec

from onrecord.actors.entries import NOT_STATES, Entry, Holding


def merge_persons(entries: Iterable[Entry]) -> list[Entry]:
    """One entry for a person who stands in a country's file and in an organisation's ("Ursula von der Leyen")."""
    merged: dict[tuple[str, str], Entry] = {}
    others: list[Entry] = []
    for entry in entries:
        if entry.kind != "person":
            others.append(entry)
            continue
        key = (entry.name, "" if " " in entry.name else entry.home)
        first = merged.get(key)
        merged[key] = entry if first is None else _joined(first, entry)
    return others + list(merged.values())


def _start(holding: Holding) -> tuple[dt.date, str]:
    return holding.term.since or dt.date.min, holding.home


def _joined(first: Entry, second: Entry) -> Entry:
    states = [entry for entry in (first, second) if entry.country not in NOT_STATES]
    base = states[0] if states else first
    return msgspec.structs.replace(
        base,
        names=tuple(dict.fromkeys((*first.names, *second.names))),
        holdings=tuple(sorted((*first.holdings, *second.holdings), key=_start)),
        gender=first.gender or second.gender,
        sectors=first.sectors or second.sectors,
        term=first.term if first.sectors else second.term,
    )
