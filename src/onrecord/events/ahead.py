"""What a sentence names and has not come about yet."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

AHEAD = frozenset({"will", "shall", "would"})
"""Modal verbs of what has not been yet."""
_STARTED = frozenset({"place", "effect"})
_STARTING = frozenset(
    ("begin", "start", "open", "resume", "restart", "reopen", "reconvene", "follow", "go ahead", "get under",
     "commence", "happen", "occur", "kick off", "launch", "restore", "relaunch", "revive")
)  # fmt: skip
"""Verbs that tell of a thing's coming about: with a future, it has not yet ("the talks will resume")."""


def will_begin(sentence: Sentence, clause: Clause) -> bool:
    """ "The talks will resume on Monday", "a new round of talks is to begin"."""
    phrase, outer = clause.phrase, None if clause.parent is None else sentence.clauses[clause.parent]
    while outer is not None and outer.kind == "noun" and outer.light is None and outer.parent is not None:
        if all(item.phrase != phrase or item.prep != "of" for item in outer.attachments):
            return False
        phrase, outer = outer.phrase, sentence.clauses[outer.parent]
    starts = (each for each in sentence.clauses if each.modal in AHEAD and tells_of_start(sentence, each))
    return any(phrase in (each.objects if each.passive else each.subjects) for each in starts)


def tells_of_start(sentence: Sentence, clause: Clause) -> bool:
    """Whether a verb says that its subject comes about: "begin", "take place"."""
    takes = clause.lemma == "take" and any(sentence.phrases[p].lemma in _STARTED for p in clause.objects)
    starts = clause.lemma in _STARTING and (clause.passive or not clause.objects)
    return takes or (starts and not clause.negated)


def lies_ahead(sentence: Sentence, clause: Clause) -> bool:
    """ "ahead of the summit": a noun that says when something else was done, of what has not been yet."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None:
        return False
    first = sentence.phrases[clause.phrase].first
    before = tuple(word.lemma for word in sentence.words[max(first - 2, 0) : first])
    return before == ("ahead", "of")
