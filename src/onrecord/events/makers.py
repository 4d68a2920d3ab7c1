"""Who made a thing that somebody answers: "the plan drawn up by Ruritania", "demands handed over on behalf of"."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

BEHALF = "behalf"

_MAKING = frozenset(
    {
        "make",
        "hand",
        "give",
        "present",
        "submit",
        "send",
        "set",
        "issue",
        "table",
        "deliver",
        "draw up",
        "draft",
        "draw",
        "put forward",
        "propose",
        "write",
        "lay down",
        "float",
        "demand",
        "devise",
        "publish",
        "raise",
    }
)
"""Verbs whose subject is who answers for what is made."""


def makers(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The phrases of those who made the thing that a phrase is, as the clause that describes it tells; of what is
    handed over on behalf of others those others. Empty where nothing is told."""
    for clause in sentence.clauses:
        if clause.kind != "verb" or clause.lemma not in _MAKING or number not in clause.objects:
            continue
        if principals := _principals(sentence, clause):
            return principals
        if clause.relation in ("participle", "relative"):
            return clause.subjects
    return ()


def _principals(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The phrases of those on whose behalf something is done."""
    return tuple(
        of.phrase
        for each in clause.attachments
        if each.prep == "on" and sentence.phrases[each.phrase].lemma == BEHALF
        for of in sentence.phrases[each.phrase].attachments
        if of.prep == "of"
    )
