"""What the words around a clause, or a small word within it, make of what it says."""

from __future__ import annotations

from onrecord.events.matching import Groups
from onrecord.grammar import Clause, Sentence

_TOLD = frozenset(
    {
        "report",
        "claim",
        "allegation",
        "accusation",
        "charge",
        "suggestion",
        "rumour",
        "rumor",
        "assertion",
        "notion",
    }
    | {"story", "statement", "speculation", "insinuation"}
)
_DENYING = frozenset(
    {"deny", "reject", "dismiss", "refute", "rebut", "rubbish", "dispute", "contest", "brush off"}
)
_UNTRUE = frozenset(
    {"untrue", "false", "baseless", "unfounded", "groundless", "fabricated", "wrong", "incorrect"}
)
_NO = frozenset({"no", "never", "neither"})


def effect_around(sentence: Sentence, clause: Clause, *, planned: bool) -> str | None:
    """The effect (a table of `effects.toml`) of what a clause hangs on: what a journey yet to come (`planned`) is for
    lies ahead too, and a report that is rejected is denied; None where nothing changes."""
    if clause.parent is None:
        return None
    outer = sentence.clauses[clause.parent]
    if clause.kind == "noun" and clause.light is None:
        purpose = any(item.phrase == clause.phrase and item.prep == "for" for item in outer.attachments)
        return "plan" if purpose and planned else None
    told = outer.kind == "noun" and outer.lemma in _TOLD
    return "deny" if told and _is_rejected(sentence, outer) else None


def _is_rejected(sentence: Sentence, told: Clause) -> bool:
    """ "rejected reports that …", "the claim that … is untrue"."""
    for clause in sentence.clauses:
        if clause.lemma in _DENYING and told.phrase in clause.objects:
            return True
        if clause.kind == "adjective" and clause.lemma in _UNTRUE and told.phrase in clause.subjects:
            return True
    return False


def each_other(sentence: Sentence, targets: Groups) -> bool:
    """ "recognised each other", "accused one another": whether a target is that."""
    for number in (number for group in targets for number in group):
        head, words = sentence.phrases[number].head, sentence.words
        if words[head].lemma in ("other", "another") and words[head - 1].lemma in ("each", "one"):
            return True
    return False


def lacks(sentence: Sentence, clause: Clause) -> bool:
    """ "sends no arms": said of what is not done, not of a refusal."""
    start = -1 if clause.negation is None else clause.negation[0]
    return any(word.start == start and word.lemma in _NO for word in sentence.words)


def lies_ahead(sentence: Sentence, clause: Clause) -> bool:
    """ "ahead of the summit": a noun that says when something else was done, of what has not been yet."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None:
        return False
    first = sentence.phrases[clause.phrase].first
    before = tuple(word.lemma for word in sentence.words[max(first - 2, 0) : first])
    return before == ("ahead", "of")
