"""What somebody is told to do in so many words: "Leave the island, Ruritania told Freedonia", and what is to happen
otherwise: "… or we shall sink your boats"."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

BASE = frozenset({"VB", "VBP"})
BEFORE = frozenset(
    {"please", "not", "n't", "do", "never", "just", "now", "then", "and", "but", "so", "kindly"}
)
"""Words that may stand before an imperative."""
OPENING = frozenset({'"', "\u201c", "\u2018", "'", "``", ":", ",", ";", "\u2013", "\u2014", "-"})
TO_NOBODY = frozenset(
    ("let", "look", "listen", "thank", "trust", "believe", "imagine", "suppose", "remember", "see", "say", "guess",
     "know", "think", "wait", "worry", "mind", "welcome", "read", "click", "bless", "watch", "be", "have", "judge",
     "enjoy", "note", "consider", "mean", "hope", "love", "wish", "congratulate", "forget", "ask")
)  # fmt: skip
"""Verbs of what is said in passing, and asks for nothing: "Look, he told Freedonia"."""
_SUFFERED = frozenset(
    ("face", "risk", "lose", "forfeit", "suffer", "pay", "expect", "bear", "die", "perish", "burn", "bleed", "starve",
     "regret", "rue", "go hungry", "reckon", "await")
)  # fmt: skip
"""What they do who do not do as they are told."""
_ASKED = frozenset({"infinitive", "that", "bare", "subjunctive"})
_DUTY = frozenset({"must", "should", "shall"})
_NEAR = 6
"""Words between "either" and its verb."""


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
    if not bare or (clause.subjects and not clause.subject_shared) or clause.lemma in TO_NOBODY:
        return False
    if sentence.words[clause.word].tag not in BASE or clause.progressive or clause.perfect:
        return False
    before = clause.word - 1
    while before >= 0 and sentence.words[before].text.lower() in BEFORE:
        before -= 1
    return before < 0 or sentence.words[before].text in OPENING


def alternatives(sentence: Sentence, clause: Clause) -> tuple[int, ...]:
    """What a clause of saying asks for and threatens otherwise, side by side: "withdraw or be shelled, it told them",
    "ordered them to leave or face arrest", "either it withdraws or we strike, it said"."""
    if all(word.text != "or" for word in sentence.words):
        return ()
    asked = [item.clause for item in clause.complements if item.kind in _ASKED]
    found: list[int] = []
    for number in dict.fromkeys((*asked, *commanded(sentence, clause))):
        inner = sentence.clauses[number]
        for other in sentence.clauses:
            if other.parent != number or other.relation != "conjunct" or other.word < inner.word:
                continue
            between = [word.text.lower() for word in sentence.words[inner.word : other.word]]
            if "or" in between and _is_asked(sentence, inner) and _is_harm(other):
                onward = (each.index for each in sentence.clauses if each.parent == other.index)
                found += (number, other.index, *onward)  # "or be shelled and face an embargo"
    return tuple(found)


def _is_asked(sentence: Sentence, clause: Clause) -> bool:
    bare = clause.modal is None and sentence.words[clause.word].tag == "VB"  # "demanded that it leave or"
    if bare or clause.modal in _DUTY or _is_imperative(sentence, clause):
        return True
    before = sentence.words[max(0, clause.word - _NEAR) : clause.word]
    return clause.tense in ("present", "none") and any(word.text.lower() == "either" for word in before)


def _is_harm(clause: Clause) -> bool:
    """ "or be shelled", "or face arrest", "or we shall come": done to whom is told, or by whoever tells."""
    own = bool(clause.subjects) and not clause.subject_shared
    return clause.passive or clause.lemma in _SUFFERED or (own and clause.modal in ("will", "shall", "would"))
