"""What somebody is told to do in so many words: "Leave the island, Ruritania told Freedonia"."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

_BASE = frozenset({"VB", "VBP"})
_BEFORE = frozenset(
    {"please", "not", "n't", "do", "never", "just", "now", "then", "and", "but", "so", "kindly"}
)
"""Words that may stand before an imperative."""
_OPENING = frozenset({'"', "\u201c", "\u2018", "'", "``", ":", ",", ";", "\u2013", "\u2014", "-"})
_TO_NOBODY = frozenset(
    ("let", "look", "listen", "thank", "trust", "believe", "imagine", "suppose", "remember", "see", "say", "guess",
     "know", "think", "wait", "worry", "mind", "welcome", "read", "click", "bless", "watch", "be", "have", "judge",
     "enjoy", "note", "consider", "mean", "hope", "love", "wish", "congratulate", "forget", "ask")
)  # fmt: skip
"""Verbs of what is said in passing, and asks for nothing: "Look, he told Freedonia"."""


def commanded(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """The clauses that a clause of saying puts as imperatives: "Free the sailors, it told Freedonia"."""
    inner = [
        other for other in sentence.clauses if other.parent == clause.index and other.start < clause.start
    ]
    if clause.parent is not None and clause.relation in ("parataxis", "complement"):
        inner.append(sentence.clauses[clause.parent])
    return tuple(other.index for other in inner if _is_imperative(sentence, other))


def _is_imperative(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause is a bare verb with nobody before it, where a sentence or what is quoted begins."""
    bare = clause.kind == "verb" and not (clause.infinitive or clause.passive or clause.modal or clause.mark)
    if not bare or (clause.subjects and not clause.subject_shared) or clause.lemma in _TO_NOBODY:
        return False
    if sentence.words[clause.word].tag not in _BASE or clause.progressive or clause.perfect:
        return False
    before = clause.word - 1
    while before >= 0 and sentence.words[before].text.lower() in _BEFORE:
        before -= 1
    return before < 0 or sentence.words[before].text in _OPENING
