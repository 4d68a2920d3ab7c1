"""Who does not do or suffer a deed, by what is said of it: who condemns it did not do it, whoever it is named after
suffered it, and "other states" are not those told of before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from onrecord.events.matching import Groups
from onrecord.events.meaning import Meaning
from onrecord.grammar import Attachment, Phrase, Sentence

if TYPE_CHECKING:
    from onrecord.events.drafts import Draft

SUFFERED = frozenset(
    ("killing", "murder", "shooting", "slaying", "assassination", "execution", "massacre", "beating", "torture",
     "poisoning", "bombing", "shelling", "sinking", "downing", "arrest", "detention", "imprisonment", "jailing",
     "kidnapping", "abduction", "capture", "seizure", "harassment", "persecution", "expulsion", "deportation",
     "violation", "infringement", "breach", "invasion", "occupation", "annexation")
)  # fmt: skip
"""Deeds that are named after whom they are done to: "the killing of two Freedonian fishermen"."""
_SUFFERING = frozenset({"of", "in", "at", "from"})
"""Prepositions behind which these stand, and where it is done."""
_AIMED = frozenset(
    ("attack", "strike", "airstrike", "raid", "assault", "crackdown", "blockade", "siege", "embargo", "aggression",
     "offensive", "incursion", "bombardment", "ambush", "boycott", "sanction", "tariff")
)  # fmt: skip
"""Deeds that are named with whom they are aimed at: "the attack on Freedonia"."""
AIMING = frozenset({"on", "upon", "against"})
"""Prepositions behind which those stand."""
_HELD_UNDER = frozenset({"blockade", "siege", "boycott"})
"""Those whose *of* is never of whoever does it."""
HARMING = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types of the deeds that somebody suffers."""
CONDEMNING = frozenset({"ACCUSE", "REJECT"})
"""Types of what is said against a deed."""
_WARNING = "THREATEN"
_OTHER = frozenset({"other", "others", "another"})


def sufferers(sentence: Sentence, groups: Groups) -> frozenset[int]:
    """The phrases of those to whom a deed is done that stands among some phrases, and of where it is done."""
    deeds = (sentence.phrases[each] for phrases in groups for each in phrases)
    return frozenset(item.phrase for deed in deeds for item in deed.attachments if suffers(deed, item))


def suffers(deed: Phrase, item: Attachment) -> bool:
    """Whether what hangs on a deed is to whom or where it is done: "the killing of a fisherman", "the attack on the
    island"; in "the attacks of the rebels on the town" whoever does it stands behind *of*."""
    if deed.lemma in SUFFERED:
        return item.prep in _SUFFERING
    if deed.lemma not in _AIMED:
        return False
    aimed = any(other.prep in AIMING for other in deed.attachments)
    return item.prep in AIMING or (item.prep == "of" and deed.lemma in _HELD_UNDER and not aimed)


def is_against(meaning: Meaning) -> bool:
    """Whether something is said against a deed, or that it "would mean war": whoever says so does not do it."""
    return meaning.type in CONDEMNING or (meaning.speaker and meaning.type == _WARNING)


Deed = tuple[str, int, Literal["phrase", "clause"], int]
"""A deed as a judgement names it: field and first character of the sentence, and which phrase or clause it is."""


class Accusers:
    """Who condemns the deeds of an article: "Freedonia denounced the killing", "striking Freedonia will not help, said
    Sylvania" tell of none of its own, and judge nobody who suffers them."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        self._sides: dict[Deed, tuple[str, ...]] = {}
        self._done_to: dict[Deed, tuple[str, ...]] = {}
        for draft in drafts:
            sides = draft.around.near.sides_of
            if is_against(draft.meaning):
                self._sides |= dict.fromkeys(_deeds_judged(draft), sides(draft.roles.sources))
            if draft.meaning.type in HARMING and draft.clause.kind == "verb":
                self._done_to[_deed(draft, "clause", draft.clause.index)] = sides(draft.roles.targets)

    def of(self, draft: Draft) -> frozenset[str]:
        """The sides that condemn the deed that a clause tells of."""
        clause = draft.clause
        if clause.kind == "verb":
            return frozenset(self._sides.get(_deed(draft, "clause", clause.index), ()))
        if draft.meaning.type not in HARMING or clause.kind != "noun" or clause.phrase is None:
            return frozenset()
        return frozenset(self._sides.get(_deed(draft, "phrase", clause.phrase), ()))

    def suffering(self, draft: Draft) -> frozenset[str]:
        """The sides to whom that is done which a clause judges: they are not judged."""
        if not is_against(draft.meaning):
            return frozenset()
        told = (self._done_to.get(deed, ()) for deed in _deeds_judged(draft))
        return frozenset().union(*told, *(dealt_with(draft, gerund) for gerund in gerunds_judged(draft)))


def _deed(draft: Draft, kind: Literal["phrase", "clause"], number: int) -> Deed:
    return draft.sentence.field, draft.sentence.start, kind, number


def _deeds_judged(draft: Draft) -> Iterator[Deed]:
    """What a clause says something against: the phrases it names, and the clause that is its subject."""
    for group in draft.meaning.targets:
        yield from (_deed(draft, "phrase", number) for number in group)
    yield from (_deed(draft, "clause", number) for number in gerunds_judged(draft))


def gerunds_judged(draft: Draft) -> Iterator[int]:
    """The gerunds that are the subject of a clause: "isolating Freedonia was wrong"."""
    for item in draft.clause.complements:
        if item.kind == "gerund" and draft.sentence.clauses[item.clause].start < draft.clause.start:
            yield item.clause


def dealt_with(draft: Draft, gerund: int) -> frozenset[str]:
    """The sides that are the object of a gerund: "isolating Freedonia"."""
    objects = draft.sentence.clauses[gerund].objects
    return frozenset(draft.around.near.sides_of(draft.around.cast.sources((objects,), places=True)))


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
