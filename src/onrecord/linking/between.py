"""Whether the right sides answer an overture: those to whom it was made, toward those who made it.

Does not belong here: what the answer is about, and when it was given (`answers.py`).
"""

from __future__ import annotations

from itertools import permutations

from onrecord.linking.asking import is_object
from onrecord.linking.blocs import same_side
from onrecord.linking.exchange_rules import AnswerRule
from onrecord.linking.naming import names_one
from onrecord.linking.nearby import goes_on
from onrecord.linking.overtures import told_together
from onrecord.linking.sides import Told
from onrecord.linking.visits import in_return


def between(rule: AnswerRule, overture: Told, other: Told) -> bool:
    """Whether the right sides do it to each other."""
    asked, offerer = overture.asked, overture.sources
    if rule.by == "host":
        return in_return(overture, other)
    if not asked and rule.by != "third":
        return rule.by == "other" and _answers_openly(overture, other)
    everyone = other.sources | other.targets
    if rule.by == "both":
        agrees = rule.outcome != "accepted" or same_side(other.sources, asked)
        return agrees and _both(everyone, asked, offerer)
    if rule.by == "asked":
        return len(everyone & asked) > 1
    if rule.by == "parties":
        return len((other.sources & asked) - offerer) > 1 and other.happening.reciprocal
    if same_side(other.sources, offerer):
        return False
    if is_object(overture, other):
        return True
    if rule.by == "other" and not same_side(other.sources, asked) and not _was_asked(overture, other):
        return False
    if rule.outcome == "rejected" and _among_asked(other, asked):
        return False
    return rule.toward == "any" or same_side(other.targets, offerer) or _named(overture, other)


def _was_asked(overture: Told, other: Told) -> bool:
    """Whether it answers though another side was read as asked: rebels of the place, or who accepts, toward who made
    the overture, in the sentence that tells of it (`a plan presented by Orland and Maral, which Vostia accepted`)."""
    here = told_together(overture, other) and other.happening.type == "AGREE"
    return _from_there(overture, other) or (here and same_side(other.targets, overture.sources))


def _from_there(overture: Told, other: Told) -> bool:
    """Whether rebels of the country it was put to answer it, right behind it and toward who put it (`proposed a truce
    in the valley. The rebels dismissed it`)."""
    countries = {side.partition(".")[0] for side in overture.asked}
    there = any(side.partition(".")[0] in countries for side in other.sources)
    return there and same_side(other.targets, overture.sources) and goes_on(overture, other)


def _among_asked(other: Told, asked: frozenset[str]) -> bool:
    """Whether those who were asked do it to each other: that is their own quarrel."""
    return bool(other.asked) and other.sources | other.asked <= asked


def _answers_openly(overture: Told, other: Told) -> bool:
    """Whether somebody answers what was put to nobody in particular: toward the side that did, or in the same sentence.
    Who refuses a thing was asked; what is put to one's own side asks nobody else."""
    if overture.happening.targets or not other.sources or same_side(other.sources, overture.sources):
        return False
    return same_side(other.targets, overture.sources) or told_together(overture, other)


def _named(overture: Told, other: Told) -> bool:
    """Whether a sentence of the answer names who made the overture: its target is often read wrong beside others."""
    names = {ref.name for ref in overture.happening.sources}
    return any(names_one(event.sentence.text, names) for event in other.events)


def _both(everyone: frozenset[str], asked: frozenset[str], offerer: frozenset[str]) -> bool:
    """Whether both sides take part, each by one of its own: a state that stands for two of its blocs is one."""
    return any(
        same_side(frozenset((one,)), asked) and same_side(frozenset((other,)), offerer)
        for one, other in permutations(sorted(everyone), 2)
    )
