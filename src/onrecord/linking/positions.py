"""Positions: where one actor stands toward another, from one day to the next, derived from happenings.

Happenings that show one stance of one side toward another (`stances.py`) are one position, until a contrary one ends
it; then the next begins a new one. Which stance ends another stands in `data/en/linking/positions.toml`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from onrecord.linking.blocs import side_of
from onrecord.linking.position_rules import table
from onrecord.linking.stances import Key, Stance
from onrecord.records import ActorRef, Position, PositionStance, is_described, stable_id


def positions_of(shown: Iterable[Stance]) -> tuple[Position, ...]:
    """The positions that stances make, by actor, side toward and day. The result does not depend on their order.

    Only stances of one pair of sides have to do with each other, so that pairs may be looked at apart.
    """
    pairs: dict[Key, list[Stance]] = defaultdict(list)
    for each in sorted(shown, key=_order):
        pairs[each.pair].append(each)
    return tuple(position for pair in sorted(pairs) for position in _series(pairs[pair]))


class _Standing(msgspec.Struct):
    """A position in the making."""

    shown: list[Stance]
    since: str | None
    until: str | None = None


def _series(shown: Sequence[Stance]) -> Iterator[Position]:
    """The positions of one side toward another: stances of one kind in a row, ended by a contrary one."""
    out: list[_Standing] = []
    standing: dict[PositionStance, _Standing] = {}
    for each in shown:
        for ended in each.ends or table().ends[each.stance]:
            if ended in standing and each.day is not None and each.day > (standing[ended].since or each.day):
                standing.pop(ended).until = each.day
        if each.ends:
            continue
        if each.stance in standing:
            mine = standing[each.stance]
            mine.shown.append(each)
            mine.since = mine.since or each.day
        else:
            standing[each.stance] = _Standing([each], each.day)
            out.append(standing[each.stance])
    return (_position(each) for each in out)


def _position(made: _Standing) -> Position:
    first = made.shown[0]
    return Position(
        id=stable_id("position", *first.pair, first.stance, first.happening),
        actor=_plainest([each.actor for each in made.shown]),
        toward=_plainest([each.toward for each in made.shown]),
        stance=first.stance,
        since=made.since,
        until=made.until,
        happenings=tuple(each.happening for each in made.shown),
    )


def _plainest(refs: Sequence[ActorRef]) -> ActorRef:
    """The side by its plainest name: the state itself, else who is more than described, else the first. It is inferred
    only where no happening names it."""
    plainest = min(refs, key=lambda ref: (ref.id != side_of(ref), is_described(ref.id)))
    return replace(plainest, inferred=all(ref.inferred for ref in refs))


def pair_of(record: Position | Stance) -> str:
    """Which side stands toward which other, as one word: what one series of positions has in common."""
    return f"{side_of(record.actor)}>{side_of(record.toward)}"


def _order(shown: Stance) -> tuple[str, str, str]:
    """By day, the undated first: they are what stood before; then by id and stance."""
    return shown.day or "", shown.happening, shown.stance
