"""Positions: where one actor stands toward another, from one day to the next, derived from happenings.

Which happenings show a stance, and which stance ends another, stands in `data/en/linking/positions.toml`. Happenings of
one stance of one side toward another are one position, until a contrary one ends it; then the next begins a new one.
Only what at least one report tells as done counts; what an article says in somebody's mouth does as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

import msgspec
from msgspec.structs import replace

from onrecord.linking.sides import Told, side_of, told_of
from onrecord.records import ActorRef, Event, Happening, Position, PositionStance, stable_id
from onrecord.shipped import shipped

_DONE = frozenset({"reported", "planned"})
_CITIZENS = frozenset({"CVL", "JRN", "BUS", "EDU", "MED", "REL", "CRM", "LAB"})
"""Sectors whose deeds are not their country's."""

_MADE = "actor-"
"""Ids of actors that are known by a description alone; one without a country is nobody in particular."""

_TWO = 2
"""Sides between which somebody mediates; a mode counts when more than one event in two has it."""

Key = tuple[str, str]


class PositionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which happenings show a stance; the keys are explained in the table."""

    name: str
    stance: PositionStance
    types: tuple[str, ...]
    modes: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    but: frozenset[str] = frozenset()
    each: bool = False
    among: bool = False


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    position: tuple[PositionRule, ...]
    ends: dict[PositionStance, tuple[PositionStance, ...]]


class Shown(msgspec.Struct, frozen=True):
    """A stance that one happening shows."""

    stance: PositionStance
    actor: ActorRef
    toward: ActorRef
    happening: Happening


def find_positions(happenings: Iterable[Happening], events: Mapping[str, Event]) -> tuple[Position, ...]:
    """Every position, by actor, side toward and day; `events` by id, those of the happenings' reports.

    The result does not depend on the order of the happenings.
    """
    told = sorted(told_of(happenings, events), key=_order)
    pairs: dict[Key, list[Shown]] = defaultdict(list)
    for each in told:
        for shown in stances(each):
            pairs[side_of(shown.actor), side_of(shown.toward)].append(shown)
    return tuple(position for pair in sorted(pairs) for position in _series(pairs[pair]))


def stances(told: Told) -> Iterator[Shown]:
    """The stances that a happening shows, of each of its sources toward each of its targets."""
    happening = told.happening
    if happening.reports and not any(report.status in _DONE for report in happening.reports):
        return
    rule = next((each for each in _table().position if _shows(each, told)), None)
    if rule is None or (happening.reciprocal and not rule.each):
        return
    targets = happening.sources if happening.reciprocal else happening.targets
    seen: set[Key] = set()
    for actor in happening.sources:
        for toward in targets:
            key = side_of(actor), side_of(toward)
            if key[0] != key[1] and key not in seen and _stands(actor) and _stands(toward):
                seen.add(key)
                yield Shown(rule.stance, actor, toward, happening)


def _stands(actor: ActorRef) -> bool:
    """Whether an actor is one that takes positions: known by more than a description, and no mere citizen."""
    known = actor.country is not None or not actor.id.startswith(_MADE)
    return known and not _CITIZENS & set(actor.sectors[:1])


def _shows(rule: PositionRule, told: Told) -> bool:
    if told.happening.type not in rule.types or told.takes(rule.unless) or told.triggers & rule.but:
        return False
    if rule.among and len(told.targets - told.sources) < _TWO:
        return False
    if sum(event.mode in rule.modes for event in told.events) * _TWO > len(told.events):
        return True
    if not rule.rules and not rule.words:
        return True
    return told.takes(rule.rules) or bool(told.triggers & rule.words)


def _series(shown: Sequence[Shown]) -> list[Position]:
    """The positions of one side toward another: happenings of one stance in a row, ended by a contrary one."""
    out: list[Position] = []
    standing: dict[PositionStance, int] = {}
    for each in shown:
        day = each.happening.date.start
        for ended in _table().ends[each.stance]:
            if ended in standing and day is not None and day > (out[standing[ended]].since or day):
                number = standing.pop(ended)
                out[number] = replace(out[number], until=day)
        if each.stance in standing:
            number = standing[each.stance]
            out[number] = replace(
                out[number],
                happenings=(*out[number].happenings, each.happening.id),
                since=out[number].since or day,
            )
        else:
            standing[each.stance] = len(out)
            out.append(_position(each))
    return out


def _position(shown: Shown) -> Position:
    pair = side_of(shown.actor), side_of(shown.toward)
    return Position(
        id=stable_id("position", *pair, shown.stance, shown.happening.id),
        actor=shown.actor,
        toward=shown.toward,
        stance=shown.stance,
        since=shown.happening.date.start,
        happenings=(shown.happening.id,),
    )


def pair_of(position: Position) -> str:
    """Which side stands toward which other: what one series of positions has in common."""
    return f"{side_of(position.actor)}>{side_of(position.toward)}"


def _order(told: Told) -> tuple[str, str]:
    """By day, the undated first: they are what stood before; then by id."""
    return told.happening.date.start or "", told.happening.id


@cache
def _table(language: str = "en") -> _Table:
    return shipped(f"{language}/linking/positions.toml", _Table, code="linking")
