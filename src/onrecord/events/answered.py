"""Who made what is answered where the answer does not say it: an offer declined, a ruling welcomed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.event_rules import THING
from onrecord.events.drafts import Draft, Roles
from onrecord.events.implied import IMPLIED
from onrecord.events.sides import lowered
from onrecord.events.slots import TURNING, UNTOLD, Slot, is_by_pronoun, slot_of
from onrecord.events.things import ANSWERING, PROPOSED, RULINGS, Thing, Things, says_no_more
from onrecord.grammar import Clause

_COURT = "JUD"
_WITHIN = 3
"""How many sentences that tell something are looked through for what is answered."""
_SAID = PROPOSED | {"ACCUSE", "THREATEN"}
"""Types of what is turned down: the last of them is what a bare answer is to."""
_RIGHT_BEHIND = 2
"""Sentences that tell something in which a refusal stands that says no more: that of the overture and the next. What
names the overture ("rejected the offer") is weighed there: it may be another one."""
_SURE = 0.75
"""How sure sides are that the overture told right before tells."""


class Answered:
    """The offers, requests and rulings of one article, as its own clauses tell who made them."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._roles: dict[int, Roles] = {}

    def add(self, place: int, roles: Roles) -> None:
        """Remember who does what the draft at a place tells."""
        self._roles[place] = roles

    def roles_of(self, place: int, draft: Draft, things: Things) -> Roles | None:
        """The sides of an answer by the overture that is told right before it: toward whoever made that, and by those
        to whom it was made where nobody is said to answer ("the request was turned down"). Who refuses without a word
        of what was asked himself ("ruled that out"). None where nothing is answered, or the clause names to whom."""
        meaning, near = draft.meaning, draft.around.near
        if meaning.type not in TURNING or meaning.reciprocal or draft.clause.kind == "noun":
            return None
        if not says_no_more(draft):
            return None
        source, target = slot_of(draft.roles.sources, near), slot_of(draft.roles.targets, near)
        behind, bare = _is_behind(draft.clause), False
        if not behind:
            thing = things.of(draft)
            bare = thing is None and meaning.type == "REJECT" and not draft.clause.objects
            if target.state not in UNTOLD or not (bare or _may_be_overture(thing)):
                return None
        if (turned := self._turned(place, draft)) is not None:
            return turned
        for made in self._before(place, draft, within=_RIGHT_BEHIND if bare else 1):
            offerers = near.sides_of(made.sources)
            if not set(source.sides).isdisjoint(offerers):
                continue
            if bare and set(source.sides).isdisjoint(near.sides_of(made.targets)):
                return None
            unsaid = draft.clause.passive and not any(meaning.sources)
            sources = lowered(made.targets, IMPLIED) if unsaid else draft.roles.sources
            if not offerers or not sources:
                return None
            return Roles(sources=sources, targets=lowered(made.sources, IMPLIED), way=THING, sure=_SURE)
        return None

    def _turned(self, place: int, draft: Draft) -> Roles | None:
        """The sides of an answer whose pronoun was read for whoever made the overture right before: "proposed a truce
        to Sylvania, which it declined". Nobody answers himself, so those answer to whom it was made."""
        says_so = draft.meaning.type == "REJECT" or draft.clause.lemma in ANSWERING
        if not says_so or not is_by_pronoun(draft.roles.sources):
            return None
        made, near = next(self._before(place, draft, within=_RIGHT_BEHIND), None), draft.around.near
        if made is None or not made.targets:
            return None
        if set(near.sides_of(draft.roles.sources)).isdisjoint(near.sides_of(made.sources)):
            return None
        return Roles(
            sources=lowered(made.targets, IMPLIED),
            targets=lowered(made.sources, IMPLIED),
            way=THING,
            sure=_SURE,
        )

    def _before(self, place: int, draft: Draft, *, within: int) -> Iterator[Roles]:
        """The overtures told before a draft, within so many sentences that tell something, the last first; none where a
        charge stands between."""
        looked_through = {draft.sentence.start}
        for number in range(place - 1, -1, -1):
            other = self._drafts[number]
            looked_through.add(other.sentence.start)
            if other.sentence.field != draft.sentence.field or len(looked_through) > within:
                return
            if other.meaning.type not in _SAID or other.clause.lemma in ANSWERING:
                continue
            if other.meaning.type not in PROPOSED:
                return
            roles = self._roles.get(number, other.roles)
            if not roles.reciprocal:
                yield roles

    def by(self, place: int, draft: Draft, source: Slot, thing: Thing) -> frozenset[str]:
        """The sides that made the thing that a draft, at its place in the article, points back to; `source`: who
        answers. Empty where the thing is of another kind, or nobody is told to have made it."""
        if thing.bare:
            return self._asking(place, draft, source)
        return self._ruling(place) if thing.word in RULINGS else frozenset()

    def _asking(self, place: int, draft: Draft, source: Slot) -> frozenset[str]:
        """Who made the last offer or request before somebody else's bare answer: "Sylvania offered to mediate;
        Freedonia declined"."""
        looked_through: set[int] = set()
        for other in reversed(self._drafts[:place]):
            if other.sentence.field != draft.sentence.field:
                break
            looked_through.add(other.sentence.start)
            if len(looked_through) > _WITHIN:
                break
            if other.meaning.type in PROPOSED and other.clause.lemma not in ANSWERING:
                makers = frozenset(other.around.near.sides_of(other.roles.sources))
                if makers and makers.isdisjoint(source.sides):
                    return makers
        return frozenset()

    def _ruling(self, place: int) -> frozenset[str]:
        """The court that has done something last: "The judges refused; Freedonia welcomed the ruling"."""
        for other in reversed(self._drafts[:place]):
            courts = tuple(pair for pair in other.roles.sources if _COURT in pair[0].sectors)
            if sides := other.around.near.sides_of(courts):
                return frozenset(sides)
        return frozenset()


def _may_be_overture(thing: Thing | None) -> bool:
    """Whether what a clause points back to may be an offer or a request."""
    return thing is not None and not (thing.joint or thing.doer or thing.types.isdisjoint(PROPOSED))


def _is_behind(clause: Clause) -> bool:
    """Whether a clause says what was done about a thing that the sentence has just told of: "offered them asylum, which
    they declined"."""
    if clause.relation != "relative" or clause.relative_to is None:
        return False
    return clause.passive or clause.relative_to not in clause.subjects
