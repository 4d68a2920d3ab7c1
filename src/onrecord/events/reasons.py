"""What speaks for a pair of sides as those of an event whose clause leaves one open; for nobody see `for_nobody.py`.

A reason is a name with how much of it there is, mostly 1; `sides.toml` says how many points it is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from math import log, log1p

from onrecord.actors import NOT_STATES
from onrecord.events.foreign import means_another
from onrecord.events.home import DOMESTIC
from onrecord.events.slots import Case, Slot
from onrecord.events.told import HARM

_AT_ODDS = HARM | {"RETREAT", "CONCEDE"}
"""Types of the harm that those who are at odds do to each other, and of its end."""
_PARTISAN, _OPPOSING = frozenset({"OPP", "PTY", "LEG"}), frozenset({"ACCUSE", "REJECT", "REQUEST"})
"""Sectors of those who oppose their own government, and the types of how: "the party's leader called it a mistake"."""
_HARDLY = 0.01
"""The share of the mentions of a side that the article names only as a place."""
Reasons = dict[str, float]
"""What speaks for something, and how much of it there is."""


def _opposes_its_own(case: Case) -> bool:
    """Whether a party does it that counts as of its state's side, and is no side of its own in the article."""
    return any(
        reference.country in case.source.sides and not _PARTISAN.isdisjoint(reference.sectors)
        for reference, _ in case.source.pairs
    )


class Reasoner:
    """Tells what speaks for each way to fill the open slots of one case."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._alone: dict[tuple[str, bool, bool], Reasons] = {}
        self._stands: dict[str, Reasons] = {}
        self._times = case.near.named_together.times
        self._pronouns = [
            (slot is case.source, slot.sides)
            for slot in (case.source, case.target)
            if slot.state == "pronoun"
        ]

    def reasons_for(self, source: str | None, target: str | None) -> Reasons:
        """What speaks for one way to fill the open slots."""
        case = self._case
        sources = case.source.sides if source is None else (source,)
        targets = case.target.sides if target is None else (target,)
        found: Reasons = {}
        if source is not None:
            found.update(self._of_slot(case.source, source, standing=True))
        if target is not None:
            _add(found, self._of_slot(case.target, target, standing=target != source))
        if not set(sources).isdisjoint(targets):
            # "the arrest" of somebody whom his own state arrested
            if case.again is None or not _is_of(case.again.dyads, sources, targets):
                _add(found, self._at_home)
        elif together := self._between(sources, targets):
            found["together"] = together
        found.update(_told(case, sources, targets))
        if at_odds := self._at_odds(sources, targets):
            found["at odds"] = at_odds
        if not case.brought_together.isdisjoint(targets):
            found["brought together"] = 1.0
        return found

    def _of_slot(self, slot: Slot, one: str, *, standing: bool) -> Reasons:
        """What speaks for a side in a slot, the same for every partner that it may have."""
        key = one, slot is self._case.source, standing
        known = self._alone.get(key)
        if known is None:
            known = self._alone[key] = _kept(slot) if one in slot.sides else {}
            if standing:
                if one not in self._stands:
                    self._stands[one] = _standing(self._case, one)
                known.update(self._stands[one])
        return known

    @cached_property
    def _at_home(self) -> Reasons:
        return _among_their_own(self._case)

    def _at_odds(self, sources: tuple[str, ...], targets: tuple[str, ...]) -> float:
        """How much harm two sides do each other in the article, where this is more of it or its end."""
        case = self._case
        if case.draft.meaning.type not in _AT_ODDS or not set(sources).isdisjoint(targets):
            return 0.0
        return log1p(case.recall.harm_between(case.place, sources, targets))

    def _between(self, sources: tuple[str, ...], targets: tuple[str, ...]) -> float:
        """How much two sides have to do with each other in the article. That it names them together says nothing
        against a pronoun for a third."""
        for of_source, sides in self._pronouns:
            if set(sides).isdisjoint(sources if of_source else targets):
                return 0.0
        most = 0
        for one in sources:
            for other in targets:
                most = max(most, self._times(one, other))
        return log1p(most)


def _kept(slot: Slot) -> Reasons:
    """That a side is the one which the clause itself names, with a pronoun or a word of no country of its own."""
    found = {f"kept: {slot.state}": 1.0}
    if slot.state == "pronoun" and slot.pairs[0][0].text.lower() == "it":
        found["kept: it"] = 1.0
    return found


def _standing(case: Case, one: str) -> Reasons:
    """How much an article is about a side, and how near it is named."""
    near, sentence = case.near, case.draft.sentence
    pair = near.pair_of(one, sentence)
    return held(
        {
            "share": log(max(near.share(one), _HARDLY)),
            "only a place": not near.share(one),
            "headline": near.in_headline(one),
            "here": one in near.here(sentence),
            "here: a place": one in near.places(sentence),
            "lately": near.lately(one, sentence, case.draft.clause.start),
            "organisation": pair[0].country is None or pair[0].country in NOT_STATES,
        }
    )


def _among_their_own(case: Case) -> Reasons:
    """What speaks for an event within one country."""
    return held(
        {
            "home": 1.0,
            "home: a line or two": case.near.kind.short,
            "home: done at home": case.draft.meaning.type in DOMESTIC,
            "home: somebody": case.target.state != "missing" and case.source.state != "missing",
            "home: no source": case.source.state == "missing",
            "home: politics": case.draft.meaning.type in _OPPOSING and _opposes_its_own(case),
            "home: neighbour": means_another(case.draft.sentence, case.draft.meaning.targets),
        }
    )


def _told(case: Case, sources: tuple[str, ...], targets: tuple[str, ...]) -> Reasons:
    """Whether an event that the article tells says who does it to whom."""
    recall, place, thing = case.recall, case.place, case.thing
    found: Reasons = {}
    if told := recall.same(place, case.draft.meaning.type, sources, targets):
        found["told"] = told
    if not case.near.kind.single:
        before, lately, back = recall.dealings(place, sources, targets)
        if before:
            found["told: right before"] = 1.0
        if lately:
            found["told: lately"] = lately
        if back:
            found["told: lately, the other way"] = back
    if case.again is not None and _is_of(case.again.dyads, sources, targets):
        found["again"] = 1.0
    if thing is not None:
        answered = _is_of(thing.dyads, targets, sources)
        if answered:
            found["thing: answered"] = 1.0
        if answered and case.named:
            found["thing: answered, by its name"] = 1.0
    if case.behind.intersection(targets).difference(sources):
        found["thing: its doer"] = 1.0
        if case.made_by or case.named:
            found["thing: its doer, by its name"] = 1.0
    return found


def _is_of(dyads: Iterable[tuple[str, str]], sources: tuple[str, ...], targets: tuple[str, ...]) -> bool:
    return any(one in sources and other in targets for one, other in dyads)


def held(found: Mapping[str, float]) -> Reasons:
    """The reasons of which there is any."""
    return {name: float(much) for name, much in found.items() if much}


def _add(to: Reasons, more: Reasons) -> None:
    for name, much in more.items():
        to[name] = to.get(name, 0.0) + much
