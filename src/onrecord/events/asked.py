"""What is asked, and not said: the clause of a question, and one that asks to whom it is done."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

_WHOM = frozenset({"which", "whom", "who"})
_SOMEBODY = frozenset(
    {
        "side", "country", "state", "government", "party", "group", "faction", "camp", "candidate", "leader",
        "president", "rival", "claimant", "one", "nation", "man",
    }
)  # fmt: skip
"""Whom it may be done to; "which weapons it will sell" asks what, and to whom is told."""


def is_asked(sentence: Sentence, clause: Clause) -> bool:
    """ "Will Ruritania hand back the islands?", "has yet to say which of the two it recognises": the clause of a
    question itself, not what it takes for given."""
    while clause.parent is not None and (clause.relation == "conjunct" or clause.light is not None):
        clause = sentence.clauses[clause.parent]
    if clause.kind != "verb":
        return False
    return (clause.question and clause.relation == "root") or _asks_whom(sentence, clause)


def _asks_whom(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is the object that is asked for: "whom it supports", "which side it backs". Who did something ("who
    attacked the camp") is asked of what was done."""
    if clause.relation == "relative":
        return _is_one_of(sentence, clause.relative_to)
    if clause.relation != "complement":
        return False
    for phrase in (sentence.phrases[number] for number in clause.objects):
        asked = phrase.lemma in _WHOM or (phrase.determiner == "which" and phrase.lemma in _SOMEBODY)
        if asked and phrase.start < clause.start:
            return True
    return False


def _is_one_of(sentence: Sentence, phrase: int | None) -> bool:
    """ "which of the two it recognises": the parser has the verb describe the two, and not ask for one of them."""
    return any(
        item.phrase == phrase and item.prep == "of"
        for each in sentence.phrases
        if each.lemma == "which"
        for item in each.attachments
    )
