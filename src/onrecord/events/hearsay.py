"""What is only told, denied or left open: reports, charges, and those who have nothing to do with it."""

from __future__ import annotations

from onrecord.events.unreal import DEFINITE
from onrecord.grammar import Clause, Sentence

TOLD = frozenset(
    {"report", "claim", "allegation", "accusation", "charge", "suggestion", "rumour", "rumor", "assertion", "notion"}
    | {"story", "statement", "speculation", "insinuation"}
)  # fmt: skip
_DENYING = frozenset(
    {"deny", "reject", "dismiss", "refute", "rebut", "rubbish", "dispute", "contest", "brush off"}
)
UNTRUE = frozenset(
    {"untrue", "false", "baseless", "unfounded", "groundless", "fabricated", "wrong", "incorrect"}
)
_CALLING = frozenset({"call", "describe", "brand", "label"})
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


def deniers(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who did it by what they deny, where the charge names nobody: "rejected accusations of having bombed the camp",
    "denied reports of talks with Freedonia"."""
    told = None if clause.parent is None or clause.subjects else sentence.clauses[clause.parent]
    if told is None or told.kind != "noun" or told.lemma not in TOLD:
        return ()
    by = rejecting(sentence, told)
    return by.subjects if by is not None and by.lemma in _DENYING else ()


def rejecting(sentence: Sentence, told: Clause) -> Clause | None:
    """The clause of "rejected reports that …", "the claim that … is untrue", "called the reports baseless"."""
    for clause in sentence.clauses:
        named = told.phrase in (*clause.objects, *(item.phrase for item in clause.attachments))
        if clause.lemma in _DENYING and named:
            return clause
        if clause.kind == "adjective" and clause.lemma in UNTRUE and told.phrase in clause.subjects:
            return clause
        if clause.lemma in _CALLING and named:
            within = {word.lemma for word in sentence.words if clause.end <= word.start < clause.span_end}
            if not UNTRUE.isdisjoint(within):
                return clause
    return None


def has_nothing_to_do(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """Who has "nothing to do with the attack", or denies having "anything to do" with it: the phrases of those who say
    that they did not do it."""
    doing = None if clause.parent is None else sentence.clauses[clause.parent]
    if doing is None or doing.lemma != "do" or doing.parent is None:
        return ()
    beside = any(item.prep == "with" and item.phrase == clause.phrase for item in doing.attachments)
    said = sentence.clauses[doing.parent].lemma
    denied = said == "anything" and any(each.lemma == "deny" for each in sentence.clauses)
    return doing.subjects if beside and (said == "nothing" or denied) else ()


def is_presupposed(sentence: Sentence, clause: Clause) -> bool:
    """ "denied that the talks were linked": what somebody's words take for given, and do not deny."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None or clause.parent is None:
        return False
    outer = sentence.clauses[clause.parent]
    subjects = outer.objects if outer.passive else outer.subjects
    return clause.phrase in subjects and sentence.phrases[clause.phrase].determiner in DEFINITE
