"""Visits and return visits: who goes to whom, and whether a host goes to the guest later."""

from __future__ import annotations

from onrecord.linking.blocs import same_side, side_of
from onrecord.linking.sides import Told
from onrecord.records import is_described


def in_return(visit: Told, other: Told) -> bool:
    """Whether of two visits the second is that of the host to the guest, on a later day."""
    later = visit.span is not None and other.span is not None and other.span[0] > visit.span[1]
    if not later or not other.guests.isdisjoint(visit.guests):
        return False
    return same_side(other.guests, visit.hosts) and same_side(other.hosts, visit.guests)


def in_person(visit: Told, other: Told) -> bool:
    """Whether one who received the guests goes to them."""
    return not _persons(visit, visit.hosts).isdisjoint(_persons(other, other.guests))


def _persons(told: Told, of: frozenset[str]) -> frozenset[str]:
    """Who takes part by name, beside countries, on one of these sides."""
    refs = (ref for event in told.events for ref in (*event.sources, *event.targets))
    named = (ref for ref in refs if ref.id != ref.country and not is_described(ref.id))
    return frozenset(ref.id for ref in named if side_of(ref, told.within) in of)
