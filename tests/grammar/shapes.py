"""Hand-built parses of one happening in many shapes, and a short way to say what a clause holds."""

from __future__ import annotations

from onrecord.grammar import Sentence, hand_built, sentence_of


def sentence(source: str) -> Sentence:
    """A sentence from `text/TAG/dep/head[/lemma]` tokens."""
    return sentence_of(hand_built(source))


def names(item: Sentence, phrases: tuple[int, ...]) -> list[str]:
    """The base phrases' own words."""
    return [
        " ".join(w.text for w in item.words[item.phrases[p].first : item.phrases[p].last]) for p in phrases
    ]


def clause(item: Sentence, lemma: str):
    """The first clause with that predicate."""
    return next(c for c in item.clauses if c.lemma == lemma)


def attached(item: Sentence, lemma: str) -> list[tuple[str, str]]:
    """Prepositions and phrases attached to a predicate."""
    return [(a.prep, names(item, (a.phrase,))[0]) for a in clause(item, lemma).attachments]
