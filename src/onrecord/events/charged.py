"""Third parties of a charge: who brings it is not helped by what it tells, nor is it aimed at who hears it."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.actors import NOT_STATES
from onrecord.events.attached import preposition_before
from onrecord.events.drafts import Draft

_HELPING = frozenset({"SUPPORT", "AID", "COOPERATE"})
_CHARGING = "ACCUSE"
_WITHIN = frozenset({"complement", "conjunct", "nominal", "participle", "relative"})
"""How a deed hangs on the words that charge somebody with it; "accused it after it had helped" is another matter."""
_ILLS = frozenset(
    ("terrorism", "terror", "extremism", "separatism", "sedition", "subversion", "unrest", "terrorist", "extremist",
     "militant", "insurgent", "separatist", "gunman", "gunmen", "guerrilla", "jihadist", "mercenary", "smuggler",
     "militia", "gang", "group", "cell")
)  # fmt: skip
"""What is helped where no state is: none that the article names is meant."""
_BEFORE = frozenset({"with", "to", "before", "at"})
"""Prepositions of whom a complaint is brought to."""


class Charges:
    """Who charges others with what an article tells."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._sides = {
            (draft.sentence.field, draft.sentence.start, draft.clause.index): draft.around.near.sides_of(
                draft.roles.sources
            )
            for draft in drafts
            if draft.meaning.type == _CHARGING
        }

    def unhelped(self, draft: Draft) -> frozenset[str]:
        """The sides for which the help that a clause tells of is not: who charge another with it, and of help for
        gunmen all but the countries where that is."""
        if draft.meaning.type not in _HELPING:
            return frozenset()
        if any(draft.sentence.phrases[number].lemma in _ILLS for number in draft.clause.objects):
            near = draft.around.near
            return frozenset(near.sides).difference(near.places(draft.sentence))
        if draft.roles.targets:  # "accused it of arming the rebels" may mean its own
            return frozenset()
        clause, sentence = draft.clause, draft.sentence
        while clause.parent is not None and clause.relation in _WITHIN:
            clause = sentence.clauses[clause.parent]
            accusers = self._sides.get((sentence.field, sentence.start, clause.index))
            if accusers is not None:
                return frozenset(accusers)
        return frozenset()


def complains_there(draft: Draft) -> bool:
    """Whether those whom the clause names are no more than where one complains: "lodged a complaint with the Security
    Council" is aimed at whom the complaint is about."""
    targets = draft.roles.targets
    if draft.meaning.type != _CHARGING or not targets:
        return False
    if not all(actor.country is None or actor.country in NOT_STATES for actor, _ in targets):
        return False
    return any(
        _BEFORE.intersection(preposition_before(draft.sentence, number))
        for group in draft.meaning.targets
        for number in group
    )
