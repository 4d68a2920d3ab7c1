"""The roles of an event with what was chosen for its open slots, and how its rule says where that was found."""

from __future__ import annotations

from onrecord.event_rules import HOME, MAIN, NEAR, THING, TOLD, Way
from onrecord.events.adjectives import of_state, state_ref
from onrecord.events.drafts import Roles, is_reciprocal
from onrecord.events.implied import IMPLIED, Surroundings
from onrecord.events.own_people import AT_HOME
from onrecord.events.resolved import Pairs
from onrecord.events.sides import lowered
from onrecord.events.slots import Case, Slot
from onrecord.events.weighing import Choice
from onrecord.records import ActorRef

_DONE = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "RETREAT", "SANCTION", "CONCEDE", "COOPERATE", "AID"})
"""Types of what is done and not said: a minister who is named near by is named for his words."""


def filled(case: Case, choice: Choice) -> Roles:
    """The roles of a case with what was chosen for its open slots."""
    option, meaning = choice.option, case.draft.meaning
    sources = _actors(case, case.source, option.source, choice.sources)
    targets = _actors(case, case.target, option.target, choice.targets)
    doers = {actor.id for actor, _ in sources}
    targets = tuple(pair for pair in targets if pair[0].id not in doers)
    way = _way(case, choice)
    neither = meaning.reciprocal and case.source.state == case.target.state == "missing" and bool(targets)
    if neither or is_reciprocal(meaning, len(sources), len(targets)):
        return Roles(sources=sources + targets, reciprocal=True, way=way, sure=choice.sure)
    return Roles(sources=sources, targets=targets, way=way, sure=choice.sure)


def _actors(case: Case, slot: Slot, one: str | None, together: frozenset[str]) -> Pairs:
    """Who fills a slot for a side: those whom the clause names, placed there; else the side, and those who fill it
    together with it, as the article names them."""
    if one is None:
        return slot.pairs
    near = case.near
    kept = tuple(pair for pair in slot.pairs if near.side(pair) == one)
    if kept:
        return kept
    if slot.pairs:
        return tuple(_moved(near, pair, one) for pair in slot.pairs[:1])
    others = case.target.sides if slot is case.source else case.source.sides
    if one in others and (state := state_ref(one)) is not None:
        return ((state, AT_HOME),)
    pairs = tuple(
        near.filling(each, case.draft.sentence, done=case.draft.meaning.type in _DONE)
        for each in sorted(together or {one})
        if each in near.sides
    )
    return lowered(pairs, IMPLIED)


def _moved(near: Surroundings, pair: tuple[ActorRef, float], one: str) -> tuple[ActorRef, float]:
    """An actor of a guessed country or none as one of another side."""
    reference, score = pair
    moved = of_state(reference, one)
    return near.filling(one, near.first, done=False) if moved is None else (moved, round(score * IMPLIED, 3))


_WAYS: tuple[tuple[Way, tuple[str, ...]], ...] = (
    (THING, ("thing: answered", "thing: its doer")),
    (TOLD, ("told",)),
    (HOME, ("home",)),
)
"""How the rule of an event says where a side was found, and the reasons that it stands for; the first that holds."""


def _way(case: Case, choice: Choice) -> Way:
    option = choice.option
    kept = all(
        one is None or one in slot.sides
        for slot, one in ((case.source, option.source), (case.target, option.target))
    )
    if kept:
        return ""
    near, sentence = case.near, case.draft.sentence
    named = {*near.here(sentence), *near.before(sentence)}
    return next(
        (way for way, names in _WAYS if any(name in option.reasons for name in names)),
        NEAR if named.intersection((option.source, option.target)) else MAIN,
    )
