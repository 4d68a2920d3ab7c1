"""Which side an actor stands on: its country, and within one country the bloc.

Belongs here: telling sides apart by country and sector. Does not belong here: what the sides do (`sides.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.records import ActorRef

_REBELS = "REB"
_BREAKAWAY = "PRE"
"""The sector of a region that holds itself for a state: toward the state that claims it, it stands as rebels do."""

_BLOCS = (_REBELS, "OPP", "PTY", "LEG", "CVL")
"""Sectors that stand apart from the government within one country; the first that an actor has counts."""


def sides(refs: Iterable[ActorRef], within: bool) -> frozenset[str]:
    """The sides of actors: their countries, or, `within` one country, country and bloc; the id of one without."""
    return frozenset(side_of(ref, within) for ref in refs)


def side_of(ref: ActorRef, within: bool = False) -> str:
    """The side an actor stands on."""
    if ref.country is None:
        return ref.id
    sectors = (_REBELS,) if _BREAKAWAY in ref.sectors else ref.sectors
    bloc = next((sector for sector in _BLOCS if sector in sectors), "GOV")
    return f"{ref.country}.{bloc}" if within or bloc == _REBELS else ref.country


def same_side(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether a side is in both; a country meets each of its blocs but the rebels."""
    if first & second:
        return True
    plain = {side.partition(".")[0] for side in first if not side.endswith(_REBELS)}
    others = {side.partition(".")[0] for side in second if not side.endswith(_REBELS)}
    mixed = any("." in side for side in first) != any("." in side for side in second)
    return (mixed and bool(plain & others)) or _in_parliament(first, second)


def _in_parliament(first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether one is a parliament and the other a party of its country, which may answer for it."""
    houses, parties = (
        {side.partition(".")[0] for side in first | second if side.endswith(blocs)}
        for blocs in ((".LEG",), (".PTY", ".OPP"))
    )
    return bool(houses & parties)
