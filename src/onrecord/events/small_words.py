"""What a small word within or beside a clause makes of it: a "yet to", "no", "each other", a condition."""

from __future__ import annotations

from onrecord.events.matching import Groups
from onrecord.grammar import Clause, Sentence

_NO = frozenset({"no", "never", "neither"})
_CASES = frozenset({"case", "event", "return", "exchange"})
"""Nouns that behind *in* make what *would* be conditional: "in case of an attack", "in return for a truce"."""
_LEFT = frozenset({"have", "be", "remain"})
"""Verbs over a *yet to* that tells what has not been done: "has yet to sign"."""
_BOTH = frozenset({"each", "both"})
"""Words of two of whom each does it to "the other"."""
_EDGE = frozenset({"end", "start", "beginning", "close"})
_EDGE_OF = frozenset({"at", "by", "until", "till", "near", "toward", "towards", "since", "from", "before"})


def each_other(sentence: Sentence, targets: Groups) -> bool:
    """ "recognised each other", "accused one another", "each side blamed the other": whether a target is that."""
    words = sentence.words
    for number in (number for group in targets for number in group):
        head = sentence.phrases[number].head
        if words[head].lemma in ("other", "another") and words[head - 1].lemma in ("each", "one"):
            return True
        the_other = words[head].lemma == "other" and words[head - 1].lemma == "the"
        if the_other and any(word.lemma in _BOTH for word in words[:head]):
            return True
    return False


def lacks(sentence: Sentence, clause: Clause) -> bool:
    """ "sends no arms": said of what is not done, not of a refusal."""
    start = -1 if clause.negation is None else clause.negation[0]
    return any(word.start == start and word.lemma in _NO for word in sentence.words)


def is_edge(sentence: Sentence, clause: Clause) -> bool:
    """ "at the end of the talks", "by the close of the visit": when it was, and nobody ends anything."""
    if (
        clause.kind != "noun"
        or clause.light is not None
        or clause.phrase is None
        or clause.lemma not in _EDGE
    ):
        return False
    phrase = sentence.phrases[clause.phrase]
    before = sentence.words[phrase.first - 1].lemma if phrase.first > 0 else ""
    return before in _EDGE_OF and phrase.determiner == "the"


def has_condition(sentence: Sentence, clause: Clause) -> bool:
    """Whether a condition hangs on a clause, or on whoever says that it *would* be ("said it would …, provided that
    …")."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    said = outer is not None and clause.relation == "complement" and outer.conditioned
    phrases = (sentence.phrases[item.phrase] for item in clause.attachments if item.prep == "in")
    in_case = any(phrase.lemma in _CASES for phrase in phrases)
    return clause.conditioned or (clause.modal == "would" and (said or in_case))


def is_left_undone(sentence: Sentence, clause: Clause) -> bool:
    """ "India has yet to sign the treaty"."""
    outer = None if clause.parent is None else sentence.clauses[clause.parent]
    return clause.infinitive and clause.negated and outer is not None and outer.lemma in _LEFT


def is_in_passing(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether words from `start` on only name what a clause tells, in a noun or a relative clause."""
    while clause.start >= start:
        if clause.kind == "noun" or clause.relation == "relative":
            return True
        if clause.parent is None:
            return False
        clause = sentence.clauses[clause.parent]
    return False
