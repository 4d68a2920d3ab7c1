"""Who does not do or suffer a deed, by what is said of it: who condemns it did not do it, whoever it is named after
suffered it, and "other states" are not those told of before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from onrecord.events.matching import Groups
from onrecord.grammar import Sentence

if TYPE_CHECKING:
    from onrecord.events.drafts import Draft

SUFFERED = frozenset(
    ("killing", "murder", "shooting", "slaying", "assassination", "execution", "massacre", "beating", "torture",
     "poisoning", "bombing", "shelling", "sinking", "downing", "arrest", "detention", "imprisonment", "jailing",
     "kidnapping", "abduction", "capture", "seizure", "harassment", "persecution", "expulsion", "deportation",
     "violation", "infringement", "breach", "invasion", "occupation", "annexation")
)  # fmt: skip
"""Deeds that are named after whom they are done to: "the killing of two Freedonian fishermen"."""
SUFFERING = frozenset({"of", "in", "at", "from"})
"""Prepositions behind which these stand, and where it is done."""
HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of the deeds that somebody suffers."""
CONDEMNING = frozenset({"ACCUSE", "REJECT"})
"""Types of what is said against a deed."""
_OTHER = frozenset({"other", "others", "another"})


def sufferers(sentence: Sentence, groups: Groups) -> frozenset[int]:
    """The phrases of those to whom a deed is done that stands among some phrases, and of where it is done."""
    deeds = (sentence.phrases[each] for phrases in groups for each in phrases)
    return frozenset(
        item.phrase
        for deed in deeds
        if deed.lemma in SUFFERED
        for item in deed.attachments
        if item.prep in SUFFERING
    )


class Accusers:
    """Who condemns the deeds of an article: "Freedonia denounced the killing" tells of none of its own."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._sides = {
            (draft.sentence.field, draft.sentence.start, number): draft.around.near.sides_of(
                draft.roles.sources
            )
            for draft in drafts
            if draft.meaning.type in CONDEMNING
            for group in draft.meaning.targets
            for number in group
        }

    def of(self, draft: Draft) -> frozenset[str]:
        """The sides that condemn what a noun names."""
        clause, sentence = draft.clause, draft.sentence
        if clause.kind != "noun" or clause.phrase is None or draft.meaning.type not in HARMING:
            return frozenset()
        return frozenset(self._sides.get((sentence.field, sentence.start, clause.phrase), ()))


def judges_himself(draft: Draft) -> bool:
    """Whether what a speaker judges is no more than he himself: "admitted that he had ignored the rules"."""
    meaning, roles = draft.meaning, draft.roles
    if not meaning.speaker or roles.targets:
        return False
    meant = {actor.id for actor, _ in draft.around.cast.targets(meaning.targets, ())}
    return bool(meant) and meant <= {actor.id for actor, _ in roles.sources}


def others_than(draft: Draft) -> frozenset[str]:
    """ "Freedonia signed, but two other states refused": the sides of those who are told of before and do not do it."""
    sentence, clause = draft.sentence, draft.clause
    if clause.parent is None or clause.subject_shared:
        return frozenset()
    told = sentence.clauses[clause.parent]
    doing = [sentence.phrases[number] for number in clause.subjects]
    words = {word.text.lower() for each in doing for word in sentence.words[each.first : each.last]}
    if _OTHER.isdisjoint(words):
        return frozenset()
    return frozenset(draft.around.near.sides_of(draft.around.cast.sources((told.subjects,))))
