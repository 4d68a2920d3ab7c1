"""What a frame has already said: clauses below the one that it fits which are no events of their own."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.events.attached import objects_as_called
from onrecord.grammar import Clause, Sentence

_NAMING = frozenset({"call", "describe", "term", "see", "regard", "portray", "label", "brand"})
"""Verbs under which a clause in place of an object names a thing: "condemned what it called Freedonia's raid"."""
_SAYING = frozenset({"say", "tell", "speak", "add", "warn", "announce", "note", "state", "declare", "argue"})
_NOT_SO = frozenset(
    {"deny", "doubt", "question", "wonder", "dispute", "ask", "fear"}
    | {"charge", "accusation", "allegation", "claim", "report", "rumour", "rumor", "suggestion"}
)
"""Words whose complement nobody says outright, or not who tells of it."""
_JUDGING = frozenset(
    {"condemn", "denounce", "deplore", "decry", "criticise", "criticize", "reject", "protest", "slam"}
)
"""Verbs that judge by themselves whatever their object names."""
_MAY = frozenset({"may", "might", "could"})
_AT = frozenset({"at", "during", "on", "in"})
_TOGETHER = frozenset({"with", "between", "among"})
_NOBODY = frozenset({"we", "i", "one", "it", "this", "that", "there"})


def told_by(sentence: Sentence, clause: Clause, wanted: Collection[str]) -> tuple[int, ...]:
    """Clauses that complete this one and whose own word is one that the frame asks for (`wanted`): "called it
    insulting" is said of it and insults nobody again; and what is only to be done: "insisted that it be returned"."""
    found = []
    for complement in clause.complements:
        inner = sentence.clauses[complement.clause]
        own = (word for word in sentence.words if inner.start <= word.start < inner.end)
        unreal = complement.kind == "that" and inner.tense == "none" and inner.modal is None
        if unreal or any(word.text.lower() in wanted for word in own):
            found.append(inner.index)
    return tuple(found)


def named_thing(sentence: Sentence, clause: Clause) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What names the object of a clause by what somebody calls it: "condemned what it called Freedonia's raid". The
    clauses that say so, which condemn nobody a second time, and the phrases of what is named."""
    for complement in clause.complements:
        inner = sentence.clauses[complement.clause]
        if inner.kind == "verb" and inner.lemma in _NAMING and inner.mark is None and not clause.objects:
            heads = {sentence.phrases[number].lemma for number in inner.objects}
            if "what" in heads:
                named = objects_as_called(inner)
                nouns = (other.index for other in sentence.clauses if other.phrase in named)
                return (inner.index, *nouns), named
    return (), ()


def is_venue(sentence: Sentence, clause: Clause) -> bool:
    """Whether a meeting is told of as where something was said, without whom it is held with: "said at the summit"."""
    if clause.kind != "noun" or clause.light is not None or clause.phrase is None or clause.parent is None:
        return False
    outer = sentence.clauses[clause.parent]
    said = outer.lemma in _SAYING and outer.kind == "verb"
    there = any(item.phrase == clause.phrase and item.prep in _AT for item in outer.attachments)
    return said and there and not any(item.prep in _TOGETHER for item in clause.attachments)


def had_better(sentence: Sentence, clause: Clause) -> bool:
    """ "Freedonia had better go": said of what somebody should do."""
    before = [word.text.lower() for word in sentence.words if clause.span_start <= word.start < clause.start]
    return before[-2:] == ["had", "better"]


def asks_nobody(sentence: Sentence, clause: Clause) -> bool:
    """ "We should recognise him", "it should have gone": what *should* be asks nothing of anybody else, or is past."""
    heads = {sentence.words[sentence.phrases[number].head].text.lower() for number in clause.subjects}
    return clause.perfect or not heads.isdisjoint(_NOBODY)


def is_said_outright(sentence: Sentence, clause: Clause) -> bool:
    """Whether whoever speaks says a clause of somebody, and does not deny it, ask or suppose it, nor name it as what
    another verb tells of: "said that Freedonia lied", not "accused Freedonia of lying" or "denied that it had lied"."""
    if clause.infinitive and clause.modal is None:
        return False
    if clause.relation == "relative" and clause.modal in _MAY:
        return False
    if clause.kind == "noun" and clause.parent is not None:  # "condemned the violation": judged once
        judge = sentence.clauses[clause.parent]
        return judge.lemma not in _JUDGING or clause.phrase not in judge.objects
    if clause.relation != "complement" or clause.parent is None:
        return True
    outer = sentence.clauses[clause.parent]
    kinds = {item.kind for item in outer.complements if item.clause == clause.index}
    return outer.lemma not in _NOT_SO and kinds.isdisjoint(("gerund", "infinitive", "if"))
