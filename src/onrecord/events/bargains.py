"""Whose half of a bargain it is where the words name nobody: "in return for the lifting of sanctions", "if Freedonia
breaks the deal, sanctions will return". What one side does is done to the other, which does its own half in return."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.event_rules import TOLD
from onrecord.events.drafts import Draft, Roles
from onrecord.events.implied import IMPLIED
from onrecord.events.sides import lowered
from onrecord.events.standing import is_given_for
from onrecord.grammar import Clause
from onrecord.records import UNREAL

_FAR = 3
"""Clauses that are followed upwards."""
SURE = 0.7
"""How sure sides are that the other half of a bargain tells."""


class Bargains:
    """The halves of bargains of one article, as far as it has been read."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._told: dict[tuple[str, int, int], Roles] = {}
        for draft in drafts:
            if draft.told:
                self.add(draft, draft.roles)

    def add(self, draft: Draft, roles: Roles) -> None:
        """Remember who does what to whom in a clause."""
        if draft.meaning.status not in UNREAL and not roles.reciprocal and roles.targets:
            for number in (draft.meaning.clause, *draft.meaning.consumed):
                self._told[draft.sentence.field, draft.sentence.start, number] = roles

    def roles_of(self, draft: Draft) -> Roles | None:
        """The sides of a half that nobody is named to do, by the other half; None where that does not tell them."""
        meaning = draft.meaning
        if draft.roles.sources or meaning.speaker or meaning.reciprocal:
            return None
        place = draft.sentence.field, draft.sentence.start
        for other in _other_half(draft):
            told = self._told.get((*place, other.index))
            if told is not None:
                targets = draft.roles.targets or lowered(told.sources, IMPLIED)
                doers = {actor.id for actor, _ in told.targets}
                if not all(actor.id in doers for actor, _ in targets):
                    sources = lowered(told.targets, IMPLIED)
                    return Roles(sources=sources, targets=targets, way=TOLD, sure=SURE)
        return None


def _other_half(draft: Draft) -> Iterator[Clause]:
    """The clauses that may tell the other half: above "in return for", or the condition of what would be done."""
    clauses, clause = draft.sentence.clauses, draft.clause
    if clause.condition and clause.passive and clause.parent is not None:
        yield clauses[clause.parent]  # "warned of war should sanctions be imposed"
    if clause.conditioned and clause.passive:
        yield from (each for each in clauses if each.condition and each.parent == clause.index)
    outer = None if clause.parent is None or clause.kind != "noun" else clauses[clause.parent]
    if outer is None or not is_given_for(draft.sentence, outer):
        return
    for _ in range(_FAR):
        if outer.parent is None:
            return
        outer = clauses[outer.parent]
        yield outer
