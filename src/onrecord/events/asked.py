"""What is asked, and not said: the clause of a question, one that asks to whom it is done, and who asks no more."""

from __future__ import annotations

from onrecord.events.meaning import Meaning
from onrecord.grammar import Clause, Sentence

_WHOM = frozenset({"which", "whom", "who"})
_SOMEBODY = frozenset(
    {
        "side", "country", "state", "government", "party", "group", "faction", "camp", "candidate", "leader",
        "president", "rival", "claimant", "one", "nation", "man",
    }
)  # fmt: skip
"""Whom it may be done to; "which weapons it will sell" asks what, and to whom is told."""
_ASKING = frozenset({"ask", "question", "inquire", "enquire", "wonder"})
_WITHOUT_MORE = frozenset({"ask", "inquire", "enquire"})
"""Verbs that without more only ask a question, told before: "… the envoy asked"."""
_FOR = frozenset({"for", "to", "from", "of", "after", "on", "by"})
"""Prepositions behind which stands what somebody asks for, or whom."""
_BESIDE = frozenset({"relative", "conjunct"})
"""Relations of clauses that say nothing of what is asked."""


def is_asked(sentence: Sentence, clause: Clause) -> bool:
    """ "Will Ruritania hand back the islands?", "has yet to say which of the two it recognises": the clause of a
    question itself, not what it takes for given."""
    while clause.parent is not None and (clause.relation == "conjunct" or clause.light is not None):
        clause = sentence.clauses[clause.parent]
    if clause.kind != "verb":
        return False
    return _opens_question(sentence, clause) or _asks_whom(sentence, clause)


def asks_only(sentence: Sentence, meaning: Meaning) -> bool:
    """ "\"How long will Ruritania wait?\" asked a paper": nothing is asked for but an answer. Not where whoever is
    asked is told what to do ("\"Will you send us your planes?\" it asked") or named ("asked Ruritania for help")."""
    clause = sentence.clauses[meaning.clause]
    named = clause.objects or clause.recipients
    if clause.lemma not in _ASKING or clause.question or meaning.weight or named:
        return False
    below = [
        each for each in sentence.clauses
        if each.parent == clause.index and each.kind != "noun" and each.relation not in _BESIDE
    ]  # fmt: skip
    if not below and clause.lemma in _WITHOUT_MORE:
        return not any(item.prep in _FOR for item in clause.attachments)
    questions = [each for each in below if each.question]
    return bool(questions) and not any(_is_to_you(sentence, each) for each in questions)


def _is_to_you(sentence: Sentence, clause: Clause) -> bool:
    """Whether it is said to somebody what he does."""
    return any(sentence.words[sentence.phrases[number].head].lemma == "you" for number in clause.subjects)


def _opens_question(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is that of a question, by itself or in what somebody says."""
    over = None if clause.parent is None else sentence.clauses[clause.parent]
    said = clause.relation == "complement" and over is not None and not over.question
    return clause.question and (clause.relation == "root" or said)


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
