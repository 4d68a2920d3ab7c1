"""Who made a thing that somebody answers: "the plan drawn up by Ruritania", "demands handed over on behalf of"."""

from __future__ import annotations

from onrecord.events.adjectives import countries_before
from onrecord.events.stems import of_one_stem
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
        "sign",
        "pen",
    }
)
"""Verbs whose subject is who answers for what is made."""

_COMING = frozenset({"from", "by"})
_HOLDING = frozenset(
    {"hold", "detain", "capture", "arrest", "seize", "kidnap", "abduct", "imprison", "jail", "take", "keep"}
)
"""Verbs whose subject has somebody in its hands."""


def makers(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The phrases of those who made the thing that a phrase is, as the clause that describes it tells; of what is
    handed over on behalf of others those others. Empty where nothing is told."""
    for clause in sentence.clauses:
        if clause.kind != "verb" or clause.lemma not in _MAKING or number not in clause.objects:
            continue
        if meant := principals(sentence, clause):
            return meant
        if clause.relation in ("participle", "relative"):
            return clause.subjects
    return ()


def makers_in(sentence: Sentence, word: str) -> tuple[int, ...]:
    """The phrases of those who made a thing of some word, the last that a sentence tells of: whose it is, who put it
    forward, or who did what it is called after ("Freedonia offered to mediate": the offer)."""
    for clause in reversed(sentence.clauses):
        verb = clause.light or (clause.lemma if clause.kind == "verb" else None)
        if verb is not None and clause.subjects and not clause.passive:
            made = verb in _MAKING and any(sentence.phrases[each].lemma == word for each in clause.objects)
            if made or of_one_stem(word, verb):
                return principals(sentence, clause) or clause.subjects
    for phrase in reversed(sentence.phrases):
        if phrase.lemma == word:
            if phrase.possessor is not None:
                return (phrase.possessor,)
            if coming := tuple(item.phrase for item in phrase.attachments if item.prep in _COMING):
                return coming
    return ()


def principals(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The phrases of those on whose behalf a clause's deed is done: "handed over by Kuwait on behalf of the four"."""
    return tuple(
        of.phrase
        for each in clause.attachments
        if each.prep == "on" and sentence.phrases[each.phrase].lemma == BEHALF
        for of in sentence.phrases[each.phrase].attachments
        if of.prep == "of"
    )


def is_owned(sentence: Sentence, number: int) -> bool:
    """Whether a phrase says whose it is, before its head or behind *from* or *by*: "Freedonia's plan", "a Freedonian
    plan", "the plan from Freedonia"."""
    phrase = sentence.phrases[number]
    return (
        phrase.possessor is not None
        or bool(countries_before(sentence, phrase))
        or any(item.prep in _COMING for item in phrase.attachments)
    )


def holders(sentence: Sentence, number: int) -> tuple[int, ...]:
    """The phrases of those who hold whoever a phrase is: "the sailors held by Freedonia"."""
    return tuple(
        subject
        for clause in sentence.clauses
        if clause.relative_to == number and clause.lemma in _HOLDING and number in clause.objects
        for subject in clause.subjects
    )
