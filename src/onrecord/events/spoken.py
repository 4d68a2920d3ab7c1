"""What a frame has already said: clauses below the one that it fits which are no events of their own."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.grammar import Clause, Sentence


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
