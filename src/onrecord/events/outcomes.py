"""What came of something, told behind it: "attacked the post, killing twelve", "crashed at sea, killing its crew"."""

from __future__ import annotations

from onrecord.events.meaning import Meaning
from onrecord.grammar import Clause, Sentence

_OUTCOMES = frozenset({"kill", "wound", "injure", "maim"})
"""Verbs of what a deed or a mishap does to people."""
_MISHAPS = frozenset(
    {"crash", "collide", "derail", "capsize", "sink", "founder", "collapse", "overturn", "plunge", "burst"}
)  # fmt: skip
"""What befalls a thing by itself: what comes of it nobody did."""
_FORCE = "ASSAULT"


def is_outcome(sentence: Sentence, clause: Clause, cause: Meaning | None) -> bool:
    """Whether a clause tells only what came of the one above it, whose meaning is `cause`: of force that is coded
    there with whom it hit, on people without a name, or of a mishap."""
    if clause.parent is None or not _is_behind(sentence, clause):
        return False
    if cause is None:
        return sentence.clauses[clause.parent].lemma.partition(" ")[0] in _MISHAPS
    if cause.type != _FORCE or not any(cause.targets):
        return False
    return not any(_named(sentence, number) for number in clause.objects)


def _is_behind(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is a participle behind another, or one more: "killing nine and wounding four"."""
    if (
        clause.lemma not in _OUTCOMES
        or clause.tense != "none"
        or clause.infinitive
        or not clause.subject_shared
    ):
        return False
    if clause.relation == "conjunct" and clause.parent is not None:
        return _is_behind(sentence, sentence.clauses[clause.parent])
    return clause.relation == "adverbial"


def _named(sentence: Sentence, number: int) -> bool:
    """Whether a phrase or what hangs on it has a name in it: "nine Norwegian soldiers"."""
    phrase = sentence.phrases[number]
    if any(word.text[:1].isupper() for word in sentence.words[phrase.first : phrase.head + 1]):
        return True
    return any(_named(sentence, item.phrase) for item in phrase.attachments)
