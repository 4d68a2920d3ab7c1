"""What is only told by nobody in particular, left open or taken for given."""

from __future__ import annotations

from onrecord.events.unreal import DEFINITE
from onrecord.grammar import Clause, Sentence

_DOUBTING = frozenset({"doubt", "unclear", "uncertain", "unknown"})
_HELD = frozenset(
    {"accuse", "suspect", "believe", "think", "rumour", "rumor", "allege", "presume"}
    | {"understand", "report", "say", "repute", "assume"}
)
"""Verbs that in the passive say what is told of somebody by nobody in particular."""


def is_hearsay(sentence: Sentence, clause: Clause) -> bool:
    """ "is believed to have bombed", "was accused of bombing": what nobody in particular says of somebody."""
    if clause.parent is None or clause.relation != "complement":
        return False
    outer = sentence.clauses[clause.parent]
    return outer.passive and not outer.subjects and outer.lemma in _HELD


def is_open(sentence: Sentence, clause: Clause) -> bool:
    """ "would not say whether it had bombed the port", "doubts that it did": whether it is so is left open."""
    if clause.parent is None or clause.kind == "noun" or clause.relation != "complement":
        return False
    outer = sentence.clauses[clause.parent]
    if is_hearsay(sentence, clause):
        return True
    kinds = [item.kind for item in outer.complements if item.clause == clause.index]
    return kinds == ["if"] or (outer.lemma in _DOUBTING and not outer.negated)


def is_presupposed(sentence: Sentence, clause: Clause) -> bool:
    """ "denied that the talks were linked": what somebody's words take for given, and do not deny."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None or clause.parent is None:
        return False
    outer = sentence.clauses[clause.parent]
    subjects = outer.objects if outer.passive else outer.subjects
    return clause.phrase in subjects and sentence.phrases[clause.phrase].determiner in DEFINITE
