"""Sentences as the coder reads them, each event in a row, and single clauses of them."""

from __future__ import annotations

import onrecord
from onrecord.grammar import Clause, Grammar, Sentence

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    """Type, source's and target's country of each event."""
    found = onrecord.code(text, published="2021-09-18").events
    return [
        (
            event.type,
            event.sources[0].country if event.sources else None,
            event.targets[0].country if event.targets else None,
        )
        for event in found
    ]


def statuses(text: str) -> list[tuple[str, str]]:
    """Type and status of each event."""
    return [(event.type, event.status) for event in onrecord.code(text, published="2021-09-18").events]


def clause_of(grammar: Grammar, text: str, lemma: str) -> tuple[Sentence, Clause]:
    """The sentence that a text is, and its first clause with a lemma."""
    (sentence,) = grammar.of_text(text)
    return sentence, next(clause for clause in sentence.clauses if clause.lemma == lemma)
