"""Overtures: which happenings offer, invite, ask or propose, and which of them say one thing twice.

Does not belong here: the table that says so (`exchange_rules.py`), what answers them (`answers.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from onrecord.event_rules import HOME, NEAR, THING, TOLD, is_filled, steps_of
from onrecord.linking.blocs import side_of
from onrecord.linking.exchange_rules import OvertureRule, table
from onrecord.linking.mere_talk import CLAUSE_END, IDLE_WITHIN, is_idle
from onrecord.linking.naming import named_in
from onrecord.linking.nearby import told_beside
from onrecord.linking.once import once
from onrecord.linking.profiles import text_behind
from onrecord.linking.shingles import plain_row
from onrecord.linking.sides import (
    PARTIES,
    VISIT,
    Place,
    Told,
    place_of,
    words_behind,
)
from onrecord.records import ActorRef, Event, is_described

SAME_OFFER = 3
"""Words, beside names, that two overtures of one side to another share when they are one offer made twice."""

_STATE = ".GOV"
"""How the side of a country ends that is named as such, within it."""

_PEOPLE = "CVL"
"""The sector of civilians."""

_ASKED = 4
"""Words behind a trigger in which those stand who are asked."""

_UNITED = "united"
"""Before `States`, which are one."""

_LETTER = ("request.write",)
"""Steps of the coder's rules by which somebody writes to somebody and asks."""

_BORROWED = (TOLD, HOME, THING, NEAR)
"""What the coder notes where it took a side from elsewhere in the article."""

_MADE = frozenset({"reported", "planned", "conditional"})
_DEMANDED = frozenset({"reported", "planned"})


@once
def opening(told: Told) -> OvertureRule | None:
    """The rule by which a happening is an overture: one side offers, invites, asks or proposes, none denying it. To
    whom may be left open; then only an answer makes an exchange of it."""
    happening = told.happening
    if not _speaks(happening.sources) or not any(happening.type in rule.types for rule in table().overture):
        return None
    if not _open(told):
        return None
    if told.asked and not _speaks(happening.targets):
        return None
    if is_unnamed(told):
        return None
    return next((rule for rule in table().overture if _opens(rule, told)), None)


def _opens(rule: OvertureRule, told: Told) -> bool:
    if told.happening.type not in rule.types or told.takes(rule.unless):
        return False
    if told.happening.reciprocal and not rule.mutual:
        return False
    if rule.flagged and not any(event.overture for event in told.events):
        return False
    if (rule.rules or rule.words) and not _is_told_as(rule, told):
        return False
    if rule.modes and not any(event.mode in rule.modes for event in told.events):
        return False
    if rule.speaks and not any(_says(rule, each) for each in told.events):
        return False
    if rule.calm and all(_behind(event, table().calm) for event in told.events):
        return False
    if rule.among and len(told.targets - told.sources) < PARTIES:
        return False
    return not rule.alone or (len(told.targets) <= 1 and not _to_several(told))


def _is_told_as(rule: OvertureRule, told: Told) -> bool:
    """Whether a report that is no mere talk has a step or a word of the rule (`offered his solidarity` offers
    nothing)."""
    kept = tuple(event for event in told.events if not is_idle(event))
    real = told if len(kept) == len(told.events) else Told(told.happening, kept)
    return real.takes(rule.rules) or bool(real.triggers & rule.words)


def _says(rule: OvertureRule, event: Event) -> bool:
    """Whether the sentence of a report that the rule is about has one of its words."""
    own = not rule.rules or any(step.startswith(rule.rules) for step in steps_of(event.rule))
    return own and not rule.speaks.isdisjoint(plain_row(event.sentence.text))


def is_plan(told: Told) -> bool:
    """Whether it is an overture in that two have made a plan together."""
    rule = opening(told)
    return rule is not None and bool(rule.speaks)


def is_visit(told: Told) -> bool:
    """Whether it is an overture in that one side goes to another."""
    rule = opening(told)
    return rule is not None and VISIT in rule.modes


@once
def is_borrowed(told: Told) -> bool:
    """Whether every report takes a side from elsewhere in its article, and no second origin tells the same: too unsure
    to say that somebody waits for an answer."""
    single = told.happening.origins <= 1
    return single and all(event.rule.endswith(_BORROWED) and not _told_here(event) for event in told.events)


def _told_here(event: Event) -> bool:
    """Whether the sentence itself names a doer, and its clause behind the trigger one to whom it is done, whatever the
    coder took from elsewhere."""
    clause = CLAUSE_END.split(text_behind(event))[0]
    return named_in(event.sentence.text, event.sources) and named_in(clause, event.targets)


@once
def is_yet_to_ask(told: Told) -> bool:
    """Whether every report says that it will be asked (`said that it would ask Vostia to pay`): only what is told right
    behind answers it, and nobody waits for an answer."""
    return told.happening.type == "REQUEST" and all(event.status == "planned" for event in told.events)


def is_mediation(told: Told) -> bool:
    """Whether it is an overture in that one side brings two others together."""
    rule = opening(told)
    return rule is not None and rule.among


def repeats(one: Told, other: Told) -> bool:
    """Whether one overture says what another says; to come is not to ask."""
    same = one.sources == other.sources and bool(one.targets & other.targets)
    if same and one.happening.type == other.happening.type and (_carries(one, other) or _carries(other, one)):
        return True
    if same and (_presses(one, other) or _presses(other, one)):
        return True
    coming = (one.happening.type == "CONSULT") != (other.happening.type == "CONSULT")
    return (
        same and not coming and not told_together(one, other) and len(one.words & other.words) >= SAME_OFFER
    )


def _carries(one: Told, other: Told) -> bool:
    """Whether the one is the letter in which the other is asked, in one sentence (`had written to both, urging`)."""
    return one.takes(_LETTER) and any(
        place_of(mine) == place_of(its) and mine.trigger.start < its.trigger.start
        for mine in one.events
        for its in other.events
    )


def _presses(one: Told, other: Told) -> bool:
    """Whether the one is the ultimatum for the demands of the other, told beside them (`dismissed the demands that the
    four had handed over. They gave it ten days`)."""
    rule = opening(one)
    if other.happening.type != "REQUEST" or rule is None or not rule.presses or not one.takes(rule.rules):
        return False
    return told_beside(one, other)


def told_together(one: Told, other: Told) -> bool:
    """Whether one sentence tells both: two things then, not one told twice."""
    return not places_of(one).isdisjoint(places_of(other))


@once
def places_of(told: Told) -> frozenset[Place]:
    """Where the sentences stand that tell it."""
    return frozenset(map(place_of, told.events))


def _speaks(refs: Iterable[ActorRef]) -> bool:
    """Whether one of a side can offer or answer: who is only described must be of a country, and no mere people."""
    return any(
        not is_described(ref.id) or (ref.country is not None and _PEOPLE not in ref.sectors[:1])
        for ref in refs
    )


def _open(told: Told) -> bool:
    """Whether a report says that it was done or will be: what might be offered is not offered, and who asks for nothing
    asks nothing. An offer may hang on a condition; "if asked" asks for nothing."""
    reports = told.happening.reports
    done = _DEMANDED if told.happening.type == "REQUEST" else _MADE
    made = not reports or any(report.status in done for report in reports) or _refused(told)
    return made and not all(is_idle(event) for event in told.events)


def _refused(told: Told) -> bool:
    """Whether those who were asked are said to deny it: who `rejected the ultimatum, which gave it days` refuses. Of a
    threat that is also so where it is not known who denies it."""
    speakers = [event.by.speaker for event in told.events if event.status == "denied" and event.by]
    unknown = told.happening.type == "THREATEN" and any(not each or not each.country for each in speakers)
    return unknown or any(side_of(each, told.within) in told.asked for each in speakers if each)


def _to_several(told: Told) -> bool:
    """Whether it is asked of several, of whom one may be read (`urged both sides to`); the United States are one."""
    rows = ((None, *words_behind(event)[:_ASKED]) for event in told.events)
    return any(
        word in table().several and before != _UNITED for row in rows for before, word in pairwise(row)
    )


def _behind(event: Event, words: frozenset[str]) -> bool:
    return not words.isdisjoint(words_behind(event)[:IDLE_WITHIN])


def is_unnamed(told: Told) -> bool:
    """Whether a side is told as a country and no more: within one country, where no rebels are a side, that is nobody,
    but for a state that every report names as the one who asks, or that a party or parliament of it asks."""
    if not told.within or any(side.endswith("REB") for side in told.sources | told.targets):
        return False
    filled = any(is_filled(event.rule) for event in told.events)
    to_state = are_bare(told.happening.targets) and not _apart(told.happening.sources)
    return to_state or (filled and are_bare(told.happening.sources))


def _apart(refs: Iterable[ActorRef]) -> bool:
    """Whether one stands apart from the government of its country, which its state's name means then (`the opposition
    called on Vostia`)."""
    return any(side_of(ref, True).partition(".")[2] in ("OPP", "PTY", "LEG") for ref in refs)


def are_bare(refs: Iterable[ActorRef]) -> bool:
    """Whether each is named as a country and no more: who calls on its lawmakers names them."""
    return all(ref.id == ref.country and side_of(ref, True).endswith(_STATE) for ref in refs)
