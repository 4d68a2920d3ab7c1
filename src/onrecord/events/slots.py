"""The roles of an event as its clause has them: who fills them, and how far the words tell it."""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from onrecord.events.drafts import Draft
from onrecord.events.implied import Surroundings
from onrecord.events.judged import HARMING, is_against, sufferers
from onrecord.events.recalling import Recall
from onrecord.events.resolved import Pairs
from onrecord.events.told import Told
from onrecord.records import ActorRef

_PRONOUNS = frozenset(
    {"he", "she", "it", "they", "him", "her", "them", "his", "its", "their", "who", "which"}
)

POINTING = frozenset({"it", "this", "that"})
"""Pronouns of things."""
TURNING = frozenset({"REJECT", "AGREE"})
"""Types of what one answers to another: what was offered is accepted from whoever offered it."""
_BRINGING = frozenset({"third-party", "multilateral"})
"""Modes of talks that somebody holds for others."""

State = Literal["named", "pronoun", "guessed", "nameless", "missing"]
"""How far a clause tells who fills a slot: by name, or by a word and the place where it happens; by a pronoun for one
who is named; by a word whose country is guessed from the article; by a word of no country; not at all."""
UNTOLD: frozenset[State] = frozenset({"missing", "guessed", "nameless"})
"""States of a slot whose side the clause itself does not tell."""


class Slot(msgspec.Struct, frozen=True):
    """One role of an event as its clause has it."""

    pairs: Pairs
    state: State
    sides: tuple[str, ...]

    @property
    def open(self) -> bool:
        """Whether it is to be filled."""
        return self.state != "named"


class Case(msgspec.Struct, frozen=True, dict=True):
    """A draft with its slots, and what the article has told: what the weighing rests on."""

    place: int
    draft: Draft
    source: Slot
    target: Slot
    thing: Told | None
    """The event that the clause points back to with a noun or pronoun."""
    named: bool
    """Whether the noun says which event that is: "the offer" of who offered."""
    recall: Recall
    barred: frozenset[str] = frozenset()
    """Sides that do not do what the clause tells, because they condemn it."""
    unhelped: frozenset[str] = frozenset()
    """Sides that are not helped by what the clause tells, because they charge somebody with it."""
    again: Told | None = None
    """The event that the clause names anew, whose sides its own words tell."""
    made_by: frozenset[str] = frozenset()
    """Who made the thing that the clause points back to, as an earlier sentence says that tells no event of it."""
    joint: bool = False
    """Whether two make it together: who condemns it condemns both."""
    settled: frozenset[str] = frozenset()
    """Whose the thing is beyond doubt, so that nobody else is weighed: the court's of "the ruling"."""

    @property
    def near(self) -> Surroundings:
        """What the article tells of its sides."""
        return self.draft.around.near

    @cached_property
    def behind(self) -> frozenset[str]:
        """Who stands behind the thing that the clause points back to, for one who has no part in it: whoever did it; of
        what is done together all."""
        if made := self.made_by.difference(self.source.sides):
            return made
        if self.thing is None or self.thing.parties.intersection(self.source.sides):
            return frozenset()
        type_ = self.draft.meaning.type
        one_sided = type_ == "ACCUSE" or self.thing.type == "AGREE"  # "welcomed the offer"
        shared = self.thing.together and type_ not in TURNING and (self.joint or not one_sided)
        both = self.thing.reciprocal or shared
        return self.thing.parties if both else frozenset(self.thing.sources)

    @cached_property
    def apart(self) -> frozenset[str]:
        """Who does not do it: those barred, and of what is said of a deed whoever did what is condemned, and to whom
        was done what is praised."""
        thing, type_ = self.thing, self.draft.meaning.type
        if thing is None or thing.type not in HARMING or type_ not in ("ACCUSE", "SUPPORT"):
            return self.barred
        did, suffered = frozenset(thing.sources), frozenset(thing.targets)
        return self.barred | (did - suffered if type_ == "ACCUSE" else suffered - did)

    @cached_property
    def spared(self) -> frozenset[str]:
        """To whom it is not done: who suffered what is condemned, and whoever charges another with helping."""
        if self.unhelped and self.target.state in ("missing", "nameless"):
            return self.unhelped
        if hurt := self._hurt:
            return hurt
        thing, type_ = self.thing, self.draft.meaning.type
        if thing is None or thing.type not in HARMING:
            return frozenset()
        judged = type_ == "SUPPORT" or (type_ == "ACCUSE" and self.behind)
        return frozenset(thing.targets).difference(thing.sources) if judged else frozenset()

    @property
    def _hurt(self) -> frozenset[str]:
        """Who suffers, in the clause's own words, what is judged: "condemned the violation of its borders"."""
        draft = self.draft
        if not is_against(draft.meaning) or self.target.state != "missing":
            return frozenset()
        phrases = tuple(sorted(sufferers(draft.sentence, draft.meaning.targets)))
        return (
            frozenset(self.near.sides_of(draft.around.cast.targets((phrases,), ())))
            if phrases
            else frozenset()
        )

    @cached_property
    def brought_together(self) -> frozenset[str]:
        """The two whom one brings together who hosts or brokers talks: those that the article names together, without
        the host."""
        meaning = self.draft.meaning
        if (
            meaning.type != "CONSULT"
            or meaning.mode not in _BRINGING
            or self.target.pairs
            or not self.source.sides
        ):
            return frozenset()
        return self.near.couple(frozenset(self.source.sides))

    @cached_property
    def together(self) -> frozenset[str]:
        """The sides that fill the target together when one of them does: whom one brings together, who stand behind a
        thing, or who did it where one to whom they did it answers ("rejected the ultimatum" of four states)."""
        if brought := self.brought_together:
            return brought
        thing = self.thing
        if (
            self.made_by
            or thing is None
            or thing.reciprocal
            or not set(self.source.sides) & set(thing.targets)
        ):
            return self.behind
        return frozenset(thing.sources).difference(self.source.sides)


def slot_of(pairs: Pairs, near: Surroundings, *, placed: bool = False) -> Slot:
    """A role with how far its clause tells who fills it; `placed` says that it tells where that is."""
    if not pairs:
        return Slot(pairs, "missing", ())
    written = [pair for pair in pairs if near.is_written(pair[0]) and not _is_pronoun(pair)]
    if written or placed:
        return Slot(pairs, "named", near.sides_of(pairs))
    known = tuple(pair for pair in pairs if pair[0].country)
    if any(_is_pronoun(pair) and near.is_written(pair[0]) for pair in pairs):
        return Slot(pairs, "pronoun", near.sides_of(pairs))
    if not known:
        return Slot(pairs, "nameless", ())
    return Slot(pairs, "guessed", near.sides_of(known))


def is_by_pronoun(pairs: Pairs) -> bool:
    """Whether a role is filled, and by nobody but pronouns."""
    return bool(pairs) and all(map(_is_pronoun, pairs))


def nobody_does(draft: Draft) -> bool:
    """ "No government has recognised him", "A storm crossed Ireland. It killed two": nobody is wanting who does it, for
    what *it* means is read by the actors' room alone."""
    doing = {number: draft.sentence.phrases[number] for group in draft.meaning.sources for number in group}
    own = (doing[number] for number in draft.clause.subjects if number in doing)
    if not draft.roles.sources and draft.statement is None and any(each.lemma in POINTING for each in own):
        return True
    known = any(draft.around.near.is_written(actor) for actor, _ in draft.roles.sources)
    return not known and any(phrase.determiner == "no" for phrase in doing.values())


def _is_pronoun(pair: tuple[ActorRef, float]) -> bool:
    return pair[0].text.lower() in _PRONOUNS
