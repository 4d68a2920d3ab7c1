"""Who has a part in a deed, or says that he has none: "had nothing to do with the raid", "was not involved in it"."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

_PARTS = frozenset(
    {("be", "behind"), ("responsible", "for"), ("culpable", "for"), ("involve", "in"), ("guilty", "of")}
    | {("complicit", "in"), ("play", "in"), ("have", "in")}
)
"""Words that give somebody a part in what stands behind their preposition."""
_ROLES = frozenset({"part", "role", "hand"})
"""What is played or had in a deed."""
_NO_PART = ("innocent", "of")


def deeds_of(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The phrases of the deeds in which a clause gives somebody a part, whether it says so or says the contrary."""
    if clause.lemma in ("play", "have") and _ROLES.isdisjoint(
        sentence.phrases[number].lemma for number in clause.objects
    ):
        return ()
    beside = list(clause.attachments)
    for number in clause.objects:  # "played no role in the raid"
        beside += sentence.phrases[number].attachments
    found = (item.phrase for item in beside if (clause.lemma, item.prep) in _PARTS)
    return tuple(dict.fromkeys(found))


def doers_of(clause: Clause) -> tuple[int, ...]:
    """Who has the part that a clause gives: "Ruritania was involved"."""
    return clause.objects if clause.passive else clause.subjects


def without_part(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who has "nothing to do with the attack", was "not involved in" it or is innocent of it: the phrases of those of
    whom it is said, or who say, that they did not do what a noun (`clause`) names."""
    outer = None if clause.parent is None or clause.phrase is None else sentence.clauses[clause.parent]
    if outer is None:
        return ()
    if outer.lemma == "do":
        return _with_nothing_to_do(sentence, clause, outer)
    if outer.kind == "noun" and outer.lemma in _ROLES and outer.parent is not None:
        outer = sentence.clauses[outer.parent]
    innocent = (outer.lemma, next((i.prep for i in outer.attachments if i.phrase == clause.phrase), None))
    no_part = outer.negated and clause.phrase in deeds_of(sentence, outer)
    return doers_of(outer) if no_part or (innocent == _NO_PART and not outer.negated) else ()


def _with_nothing_to_do(sentence: Sentence, clause: Clause, doing: Clause) -> tuple[int, ...]:
    """Who has "nothing to do with the attack", or denies having "anything to do" with it."""
    if doing.parent is None:
        return ()
    beside = any(item.prep == "with" and item.phrase == clause.phrase for item in doing.attachments)
    said = sentence.clauses[doing.parent].lemma
    denied = said == "anything" and any(each.lemma == "deny" for each in sentence.clauses)
    return doing.subjects if beside and (said == "nothing" or denied) else ()
