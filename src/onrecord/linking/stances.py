"""What a happening shows of where its sides stand toward each other.

Which happenings show a stance stands in `data/en/linking/positions.toml`. Only what at least one report tells as done
counts, unless the table says otherwise; what an article says in somebody's mouth does as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import msgspec
from msgspec.structs import replace

from onrecord.event_rules import THING, is_filled
from onrecord.linking.blocs import side_of
from onrecord.linking.position_rules import PositionRule, table
from onrecord.linking.profiles import day_number
from onrecord.linking.sides import PARTIES, Place, Told, place_of, words_behind
from onrecord.records import STANCES, ActorRef, Event, Happening, PositionStance, is_described

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

_YEAR = 366
"""Days after which what was done once tells no longer where somebody stands."""

_TWICE = 2
"""Reports that tell a thing more than once."""

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
        fits = fits and not (rule.through and _is_of_his_own(told, actor, toward))
        if key[0] != key[1] and key not in seen and fits and not (rule.abroad and _at_home(actor, toward)):
            seen.add(key)
            shown = Stance(happening.id, happening.date.start, rule.stance, actor, toward, rule.ends)
            yield shown
            if rule.also is not None:
                yield replace(shown, stance=rule.also)


def _pairs(rule: PositionRule, told: Told) -> Iterator[tuple[ActorRef, ActorRef]]:
    """Who does it to whom: the sides of the happening where it is told as this by enough reports, and those of each
    report that names both and says so by itself where the rule asks for them."""
    happening, fit = told.happening, _fit(rule, told)
    if _is_all(rule, fit) or not rule.own:
        yield from product(
            happening.sources, happening.sources if happening.reciprocal else happening.targets
        )
    for event in fit.events if rule.own else ():
        if event.status in STANCES and not is_filled(event.rule) and _tells(rule, event):
            yield from product(event.sources, event.sources if event.reciprocal else event.targets)


def _alone(event: Event) -> Told:
    """One report as if it were all there is."""
    return Told(Happening(id="", type=event.type), (event,))


def _tells(rule: PositionRule, event: Event) -> bool:
    """Whether one report shows it by itself."""
    one = _alone(event)
    known = one.takes(rule.rules) or bool(one.triggers & rule.words)
    return event.type in rule.types and (event.mode in rule.modes or known)


def _stands(actor: ActorRef) -> bool:
    """Whether an actor is one that takes positions: known by more than a description, and no mere citizen."""
    known = actor.country is not None or not is_described(actor.id)
    return known and not _CITIZENS & set(actor.sectors[:1])


def _is_firm(actor: ActorRef) -> bool:
    """Whether it is a company of a country: who punishes it punishes the country."""
    return actor.country is not None and _FIRM in actor.sectors[:1]


def _shows(rule: PositionRule, told: Told, demands: Demands) -> bool:
    if told.happening.type not in rule.types:
        return False
    told = _fit(rule, told)
    if not told.events or _courtesy(rule, told):
        return False
    if rule.done and not _done(told, demands):
        return False
    if rule.plain and not _plain(rule, told):
        return False
    if rule.recent and _is_old(told):
        return False
    if rule.twice and sum(event.status in STANCES for event in told.events) < _TWICE:
        return False
    if rule.among and len(told.targets - told.sources) < PARTIES:
        return False
    if rule.once and any(not is_filled(event.rule) and _tells(rule, event) for event in told.events):
        return True
    return _is_all(rule, told)


def _fit(rule: PositionRule, told: Told) -> Told:
    """The happening without the reports that take a step with which the rule does not hold."""
    return Told(told.happening, tuple(each for each in told.events if not _alone(each).takes(rule.unless)))


def _is_all(rule: PositionRule, told: Told) -> bool:
    """Whether enough reports tell it as this for the whole happening to show it."""
    if sum(event.mode in rule.modes for event in told.events) * _HALF > len(told.events):
        return True
    if not rule.rules and not rule.words:
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
    """Whether one report of the deed names both sides, or the thing that the other has made, or two origins tell it
    where the rule is content with that: a side that the coder filled in is too unsure to say where somebody stands, and
    who denies it confirms neither side."""
    through = bool(told.triggers & rule.through)
    return (rule.shared and _origins(told) > 1) or any(
        event.status != "denied" and (not is_filled(event.rule) or (through and event.rule.endswith(THING)))
        for event in told.events
    )


def _origins(told: Told) -> int:
    """How many origins tell it, those that deny it not counted."""
    reports = told.happening.reports
    return len({each.origin for each in reports if each.status != "denied"}) or told.happening.origins


def _at_home(actor: ActorRef, toward: ActorRef) -> bool:
    """Whether both are of one country."""
    return actor.country is not None and actor.country == toward.country


def _is_of_his_own(told: Told, actor: ActorRef, toward: ActorRef) -> bool:
    """ "The party backs the peace": whether somebody stands behind a thing that his own state has made with another;
    he does not stand behind the other."""
    home = not _at_home(actor, toward) and any(_at_home(actor, each) for each in told.happening.targets)
    return home and all(event.rule.endswith(THING) for event in told.events)


def _is_old(told: Told) -> bool:
    """Whether half of the reports, at least, tell that it was done more than a year before they were printed."""
    days = [(day_number(each.date.end), day_number(each.published)) for each in told.events]
    old = sum(end is not None and now is not None and now - end > _YEAR for end, now in days)
    return old * _HALF >= len(days)


def _courtesy(rule: PositionRule, told: Told) -> bool:
    """Whether it is thanks, or praise for what several have made together or what no report gives to one side."""
    several = len(told.targets - told.sources) >= PARTIES or all(
        each.rule.endswith(THING) or (is_filled(each.rule) and _of_what_is_made(rule, each))
        for each in told.events
    )
    return bool(told.beside & rule.but) or (several and bool(told.triggers & rule.deal))


def _of_what_is_made(rule: PositionRule, event: Event) -> bool:
    """Whether what stands right behind the trigger is a thing that several make together."""
    return not rule.made.isdisjoint(words_behind(event)[:_OBJECT])
