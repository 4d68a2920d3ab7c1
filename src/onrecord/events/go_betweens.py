"""Who in an article only brings the others together: mediators, hosts, guarantors. They are none of "the two sides"."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from onrecord.events.listing import Together
from onrecord.grammar import Clause, Sentence

_BRINGING = frozenset(
    {"mediate", "broker", "host", "facilitate", "shuttle", "moderate", "guarantee", "mediation"}
)
"""What they do who bring others together, and what they are called."""
_BRINGERS = frozenset(
    {"mediator", "guarantor", "go-between", "facilitator", "intermediary", "host", "broker"}
)
_HOSTING = "host"
_TALKS = frozenset(
    {"talk", "meeting", "summit", "negotiation", "round", "conference", "session", "dialogue", "contact"}
)
"""What who brings others together is the host of; who hosts one visitor or is called "her host" is a side himself."""
_OFTEN = 2
"""How often a text must name a side together with a go-between for it to be one too ("Ruritania and Sylvania")."""


def bringers(
    sentences: Iterable[Sentence], sides_at: Callable[[Sentence, Sequence[int]], Iterable[str]]
) -> frozenset[str]:
    """The sides that mediate or host, or are called so; `sides_at` finds the sides that some phrases of a sentence
    name."""
    return frozenset(
        one
        for sentence in sentences
        for phrases in _bringing(sentence)
        for one in sides_at(sentence, phrases)
    )


def go_betweens(found: frozenset[str], acting: Iterable[str], together: Together) -> frozenset[str]:
    """Those who bring the others together, and those whom the text often names together with one of these."""
    beside = {one for one in acting if any(together.times(one, other) >= _OFTEN for other in found)}
    return found | beside


def _bringing(sentence: Sentence) -> Iterator[tuple[int, ...]]:
    """The phrases of a sentence that name who brings others together."""
    for clause in sentence.clauses:
        if clause.lemma in _BRINGING and (clause.lemma != _HOSTING or _hosts_talks(sentence, clause)):
            yield clause.subjects
    for phrase in sentence.phrases:
        if phrase.lemma in _BRINGERS and (phrase.lemma != _HOSTING or phrase.possessor is None):
            yield (*phrase.appositions, *(() if phrase.apposed_to is None else (phrase.apposed_to,)))


def _hosts_talks(sentence: Sentence, clause: Clause) -> bool:
    """Whether what is hosted are talks, or several."""
    hosted = [sentence.phrases[each] for each in clause.objects]
    return len(hosted) > 1 or any(phrase.lemma in _TALKS or phrase.plural for phrase in hosted)
