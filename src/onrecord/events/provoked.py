"""Whose a deed is of whom its clause tells too little, by what the same sentence tells beside it.

"Ruritania cut ties with Freedonia after its embassy was stormed": what somebody answers so was done to him by whoever
is answered. "Freedonia shelled an island of Ruritania's, killing two marines": whom an attack kills is of the side
attacked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.events.adjectives import state_ref
from onrecord.events.drafts import Draft
from onrecord.events.judged import HARMING
from onrecord.events.slots import UNTOLD, Slot, slot_of
from onrecord.events.weighing import Option
from onrecord.grammar import Clause
from onrecord.records import UNREAL

_REASONS = frozenset({"after", "over", "following", "because", "because of", "as", "since"})
"""Words that a reason stands behind."""
_ANSWERING = frozenset(
    {"SANCTION", "REJECT", "THREATEN", "REQUEST", "COERCE", "MOBILIZE", "ACCUSE", "ASSAULT"}
)
"""Types of what one does to whoever has done one harm."""
_RUNNING_ON = frozenset({"participle", "conjunct", "adverbial"})
"""Relations of a clause that tells what else an attack did."""
_OF_STATE = frozenset({"GOV", "MIL"})
_FAR = 3
"""Clauses that are followed upwards."""


class Provoked:
    """The deeds of one article whose sides another event of their sentence tells."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._drafts = {
            (draft.sentence.field, draft.sentence.start, draft.meaning.clause): draft for draft in drafts
        }

    def sides_of(self, draft: Draft) -> tuple[Slot, Slot, Option] | None:
        """The slots of a deed as its clause has them, and with whom to fill those that are open; None where nothing
        tells it."""
        meaning = draft.meaning
        if meaning.type not in HARMING or meaning.reciprocal or meaning.speaker:
            return None
        near = draft.around.near
        source, target = slot_of(draft.roles.sources, near), slot_of(draft.roles.targets, near)
        sides = self._answered(draft, source, target) or self._hit(draft, source, target)
        if sides is None:
            return None
        one, other = sides
        return (
            source,
            target,
            Option(one if source.state in UNTOLD else None, other if target.state in UNTOLD else None, {}),
        )

    def _answered(self, draft: Draft, source: Slot, target: Slot) -> tuple[str, str] | None:
        """Of a deed that is the reason of an answer: by whoever is answered, to whoever answers."""
        if source.state not in UNTOLD:
            return None
        for outer in self._over(draft, reason=True):
            dyad = _dyad(outer)
            if dyad is None or outer.meaning.type not in _ANSWERING:
                continue
            doer, suffering = dyad
            if _may_be_own(target) or set(target.sides) == {doer}:
                return suffering, doer
        return None

    def _hit(self, draft: Draft, source: Slot, target: Slot) -> tuple[str, str] | None:
        """Of what an attack did: to those whom it hit."""
        clause = draft.clause
        hurt = draft.meaning.type == "ASSAULT" and clause.kind == "verb" and clause.relation in _RUNNING_ON
        if not hurt or target.state not in ("guessed", "nameless") or clause.passive:
            return None
        for outer in self._over(draft, reason=False):
            dyad = _dyad(outer)
            attacked = dyad is not None and outer.meaning.type == "ASSAULT" and state_ref(dyad[1]) is not None
            if dyad is not None and attacked and set(source.sides) <= {dyad[0]}:
                return dyad
        return None

    def _over(self, draft: Draft, *, reason: bool) -> Iterator[Draft]:
        """The events on whose clauses a clause hangs, as a reason or else as what goes on with them."""
        clauses, clause, behind = draft.sentence.clauses, draft.clause, False
        for _ in range(_FAR):
            if clause.parent is None:
                return
            outer = clauses[clause.parent]
            stands_under = _reason_of(clause, clauses)
            outer = outer if stands_under is None else stands_under
            behind = behind or stands_under is not None
            if clause.relation == "complement" or (clause.relation == "relative" and stands_under is None):
                return
            found = self._drafts.get((draft.sentence.field, draft.sentence.start, outer.index))
            if found is not None and behind == reason:
                yield found
            clause = outer


def _reason_of(clause: Clause, clauses: Sequence[Clause]) -> Clause | None:
    """The clause that a clause gives the reason of: "after its embassy was stormed", "after a raid", "after embassy
    stormed"."""
    if clause.mark in _REASONS:
        return None if clause.parent is None else clauses[clause.parent]
    noun = clause.phrase if clause.kind == "noun" else clause.relative_to if clause.passive else None
    if noun is None:
        return None
    under = (
        each for each in clauses for item in each.attachments if item.phrase == noun and item.prep in _REASONS
    )
    return next(under, None)


def _may_be_own(target: Slot) -> bool:
    """Whether those to whom something is done may be whoever answers it: nobody named, or a body of a state's."""
    return target.state in UNTOLD and all(_OF_STATE.issuperset(actor.sectors) for actor, _ in target.pairs)


def _dyad(draft: Draft) -> tuple[str, str] | None:
    """Who does something to whom as the clause itself names them, one side each."""
    near, roles = draft.around.near, draft.roles
    source, target = slot_of(roles.sources, near), slot_of(roles.targets, near)
    if {source.state, target.state} & UNTOLD or roles.reciprocal or draft.meaning.status in UNREAL:
        return None
    if len(source.sides) != 1 or len(target.sides) != 1 or source.sides == target.sides:
        return None
    return source.sides[0], target.sides[0]
