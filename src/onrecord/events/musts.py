"""What is asked by saying that somebody must, should or had better do it."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.events.meaning import Meaning
from onrecord.events.spoken import asks_nobody, had_better
from onrecord.grammar import Sentence

_ASKING = frozenset({"must", "should", "ought"})
REQUEST = "REQUEST"
"""Type of what is asked by saying that somebody must do it."""


def musts(sentence: Sentence, spoken_for: Collection[int]) -> list[Meaning]:
    """What somebody must do who is told so: asked by whoever says the clause, if anybody does; not of the
    clauses `spoken_for`, whose meaning is told."""
    found = []
    for clause in sentence.clauses:
        if clause.kind != "verb" or clause.condition or clause.passive or not clause.subjects:
            continue
        modal = "should" if had_better(sentence, clause) else clause.modal
        asks = modal in _ASKING and not asks_nobody(sentence, clause)
        if asks and clause.index not in spoken_for:
            found.append(
                Meaning(
                    clause=clause.index,
                    type=REQUEST,
                    speaker=True,
                    needs_target=True,
                    targets=(clause.subjects,),
                    rule=f"request:{modal}",
                )
            )
    return found
