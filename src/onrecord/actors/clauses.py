"""Clauses as pronouns see them: which clauses hold a word, who is the subject of each, what is said of the same thing.

A pronoun that is the subject of a clause inside another most often means the subject of that other ("X said that he
..."), and never the subject of its own clause unless it is reflexive (Chomsky 1981, principles A and B; Hobbs 1978
walks up the sentence in the same order).
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.nodes import Node
from onrecord.actors.view import View
from onrecord.grammar import Clause, Phrase


def clauses_over(view: View, start: int) -> list[Clause]:
    """The verbs' and adjectives' clauses that hold a character, the innermost first."""
    over = [
        clause
        for clause in view.sentence.clauses
        if clause.kind != "noun" and clause.span_start <= start < clause.span_end
    ]
    return sorted(over, key=lambda clause: (clause.span_end - clause.span_start, -clause.start))


def written_subjects(clause: Clause) -> tuple[int, ...]:
    """The phrases in a clause's subject place as it is written: of a passive those that the deed is done to."""
    return (*clause.objects, *clause.recipients) if clause.passive else clause.subjects


def in_subject(view: View, clause: Clause, position: int) -> bool:
    """Whether a word stands in the subject of a clause, or in something that hangs on it."""
    start = view.words[position].start
    phrases = [view.sentence.phrases[number] for number in written_subjects(clause)]
    return any(phrase.full_start <= start < phrase.full_end for phrase in phrases)


def nodes_of(view: View, number: int, rows: Sequence[Node]) -> list[Node]:
    """The nodes that are a phrase: on its head, or on what stands in apposition to it; the longest first."""
    phrase = view.sentence.phrases[number]
    apposed = [view.sentence.phrases[other] for other in phrase.appositions]
    heads = [view.words[each.head].start for each in (phrase, *apposed)]
    found = [node for node in rows if any(node.start <= head < node.end for head in heads)]
    return sorted(found, key=lambda node: node.start - node.end)


def describes(view: View, position: int) -> Phrase | None:
    """The phrase that a possessive pronoun's own phrase is in apposition to: "China" of "China, its only ally"."""
    own = view.phrase_at(position)
    for phrase in view.sentence.phrases:
        if phrase.possessor == own and own >= 0 and phrase.apposed_to is not None:
            return view.sentence.phrases[phrase.apposed_to]
    return None


def owns_object(view: View, position: int, clause: Clause) -> bool:
    """Whether a possessive pronoun opens the object of a clause: "its" of "stopped its trains", "two of its trains"."""
    own, phrases = view.phrase_at(position), view.sentence.phrases
    counted = [
        phrases[number] for number in clause.objects if phrases[number].kind in ("number", "pronoun", "other")
    ]
    held = [
        *clause.objects,
        *(each.phrase for one in counted for each in one.attachments if each.prep == "of"),
    ]
    return own >= 0 and any(phrases[number].possessor == own for number in held)


def root_clause(view: View) -> Clause | None:
    """The sentence's main clause, when it has a verb or an adjective for its predicate."""
    return next(
        (clause for clause in view.sentence.clauses if clause.relation == "root" and clause.kind != "noun"),
        None,
    )
