"""Positions: where one actor stands toward another, from one day to the next, derived from happenings.

Which happenings show a stance, and which stance ends another, stands in `data/en/linking/positions.toml`. Happenings of
one stance of one side toward another are one position, until a contrary one ends it; then the next begins a new one.
Only what at least one report tells as done counts; what an article says in somebody's mouth does as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import msgspec
from msgspec.structs import replace

from onrecord.linking.blocs import side_of
from onrecord.linking.position_rules import PositionRule, table
from onrecord.linking.sides import PARTIES, Place, Told, place_of, words_behind
from onrecord.records import (
    STANCES,
    ActorRef,
    Event,
    Happening,
    Position,
    PositionStance,
    is_described,
    stable_id,
)

_CITIZENS = frozenset({"CVL", "JRN", "BUS", "EDU", "MED", "REL", "CRM", "LAB"})
"""Sectors whose deeds are not their country's."""

_FIRM = "BUS"
"""The sector of companies."""

_HALF = 2
"""A mode counts when more than one event in so many has it."""

_OBJECT = 4
"""Words behind a trigger in which its object stands."""

_SHARE = 3
"""One of so many reports, at least, must show a stance by itself: a happening may hold a report of something else (from
the text of the story packs 31 of 69 positions are right so, 31 of 70 without)."""

_DEMANDING = frozenset({"REQUEST", "THREATEN"})

_THING = "~thing"
"""What the coder notes where a side is told by what it has made."""

Key = tuple[str, str]

Demands = Mapping[Place, Sequence[tuple[int, frozenset[str]]]]
"""Where the triggers of demands begin in a sentence, and which sides demand."""

NO_DEMANDS: Demands = {}


class Stance(msgspec.Struct, frozen=True):
    """A stance that one happening shows, and since which day as far as known."""

    happening: str
    day: str | None
    stance: PositionStance
    actor: ActorRef
    toward: ActorRef
    ends: tuple[PositionStance, ...] = ()
    """What the happening takes back; it shows nothing else then."""

    @property
    def pair(self) -> Key:
        """Which side stands toward which other."""
        return side_of(self.actor), side_of(self.toward)


def positions_of(shown: Iterable[Stance]) -> tuple[Position, ...]:
    """The positions that stances make, by actor, side toward and day. The result does not depend on their order.

    Only stances of one pair of sides have to do with each other, so that pairs may be looked at apart.
    """
    pairs: dict[Key, list[Stance]] = defaultdict(list)
    for each in sorted(shown, key=_order):
        pairs[each.pair].append(each)
    return tuple(position for pair in sorted(pairs) for position in _series(pairs[pair]))


def demands_in(told: Iterable[Told]) -> Demands:
    """Where demands and threats stand, so that what is demanded in their sentences is not taken for done."""
    found: dict[Place, list[tuple[int, frozenset[str]]]] = defaultdict(list)
    for each in told:
        if each.happening.type in _DEMANDING:
            for event in each.events:
                found[place_of(event)].append((event.trigger.start, each.sources))
    return found


def stances(told: Told, demands: Demands = NO_DEMANDS) -> Iterator[Stance]:
    """The stances that a happening shows, of each of its sources toward each of its targets; `demands` are those of
    its story."""
    happening = told.happening
    if happening.reports and not any(report.status in STANCES for report in happening.reports):
        return
    rule = next((each for each in table().position if _shows(each, told, demands)), None)
    if rule is None or (happening.reciprocal and not rule.each):
        return
    seen: set[Key] = set()
    for actor, toward in _pairs(rule, told):
        key = side_of(actor), side_of(toward)
        fits = _stands(actor) and (_stands(toward) or (rule.firms and _is_firm(toward)))
        if key[0] != key[1] and key not in seen and fits:
            seen.add(key)
            shown = Stance(happening.id, happening.date.start, rule.stance, actor, toward, rule.ends)
            yield shown
            if rule.also is not None and _plain(rule, told):
                yield replace(shown, stance=rule.also)


def _pairs(rule: PositionRule, told: Told) -> Iterator[tuple[ActorRef, ActorRef]]:
    """Who does it to whom: the sides of the happening, and those of each report that names both and says so by itself
    where the rule asks for them."""
    happening = told.happening
    yield from product(happening.sources, happening.sources if happening.reciprocal else happening.targets)
    for event in told.events if rule.own else ():
        if event.status in STANCES and "~" not in event.rule and _tells(rule, event):
            yield from product(event.sources, event.sources if event.reciprocal else event.targets)


def _tells(rule: PositionRule, event: Event) -> bool:
    """Whether one report shows it by itself."""
    alone = Told(Happening(id="", type=event.type), (event,))
    known = alone.takes(rule.rules) or bool(alone.triggers & rule.words)
    return event.type in rule.types and (event.mode in rule.modes or known)


def _stands(actor: ActorRef) -> bool:
    """Whether an actor is one that takes positions: known by more than a description, and no mere citizen."""
    known = actor.country is not None or not is_described(actor.id)
    return known and not _CITIZENS & set(actor.sectors[:1])


def _is_firm(actor: ActorRef) -> bool:
    """Whether it is a company of a country: who punishes it punishes the country."""
    return actor.country is not None and _FIRM in actor.sectors[:1]


def _shows(rule: PositionRule, told: Told, demands: Demands) -> bool:
    if told.happening.type not in rule.types or told.takes(rule.unless) or _courtesy(rule, told):
        return False
    if rule.done and not _done(told, demands):
        return False
    if rule.plain and not _plain(rule, told):
        return False
    if rule.among and len(told.targets - told.sources) < PARTIES:
        return False
    if sum(event.mode in rule.modes for event in told.events) * _HALF > len(told.events):
        return True
    if not rule.rules and not rule.words:
        return True
    if rule.once and any("~" not in event.rule and _tells(rule, event) for event in told.events):
        return True
    return sum(_tells(rule, event) for event in told.events) * _SHARE >= len(told.events)


def _done(told: Told, demands: Demands) -> bool:
    """Whether a report tells it as done; what stands behind a demand of the same side in one sentence is demanded."""
    return any(
        event.status == "reported"
        and not any(
            start < event.trigger.start and sides & told.sources
            for start, sides in demands.get(place_of(event), ())
        )
        for event in told.events
    )


def _plain(rule: PositionRule, told: Told) -> bool:
    """Whether one report of the deed names both sides, or the thing that the other has made, or two origins tell it: a
    side that the coder filled in for one outlet is too unsure to say where somebody stands, and who denies it confirms
    neither side."""
    through = bool(told.triggers & rule.through)
    reports = told.happening.reports
    origins = len({each.origin for each in reports if each.status != "denied"})
    return (origins if reports else told.happening.origins) > 1 or any(
        event.status != "denied" and ("~" not in event.rule or (through and event.rule.endswith(_THING)))
        for event in told.events
    )


def _courtesy(rule: PositionRule, told: Told) -> bool:
    """Whether it is thanks, or praise for what several have made together or what no report gives to one side."""
    several = len(told.targets - told.sources) >= PARTIES or all(
        each.rule.endswith(_THING) or ("~" in each.rule and _of_what_is_made(rule, each))
        for each in told.events
    )
    return bool(told.beside & rule.but) or (several and bool(told.triggers & rule.deal))


def _of_what_is_made(rule: PositionRule, event: Event) -> bool:
    """Whether what stands right behind the trigger is a thing that several make together."""
    return not rule.made.isdisjoint(words_behind(event)[:_OBJECT])


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
    """The side by its plainest name: the state itself, else who is more than described, else the first."""
    return min(refs, key=lambda ref: (ref.id != side_of(ref), is_described(ref.id)))


def pair_of(record: Position | Stance) -> str:
    """Which side stands toward which other, as one word: what one series of positions has in common."""
    return f"{side_of(record.actor)}>{side_of(record.toward)}"


def _order(shown: Stance) -> tuple[str, str, str]:
    """By day, the undated first: they are what stood before; then by id and stance."""
    return shown.day or "", shown.happening, shown.stance
