"""Who made what is answered where the answer does not say it: an offer declined, a ruling welcomed."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.drafts import Draft
from onrecord.events.slots import Slot
from onrecord.events.things import ANSWERING, PROPOSED, RULINGS, Thing

_COURT = "JUD"
_WITHIN = 3
"""How many sentences that tell something are looked through for what is answered."""


class Answered:
    """The offers, requests and rulings of one article, as its own clauses tell who made them."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts

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
