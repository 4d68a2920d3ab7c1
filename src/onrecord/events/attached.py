"""Clause -> the phrases under a preposition that are its own, and the preposition that a phrase stands behind."""

from __future__ import annotations

from onrecord.grammar import Attachment, Clause, Sentence

_GOING_TO = frozenset((
    "sale", "export", "supply", "delivery", "shipment", "aid", "visit", "trip", "loan", "transfer",
    "flight", "help", "support", "assistance", "journey",
))  # fmt: skip
"""Nouns of what goes to somebody."""

_QUARRELS = frozenset((
    "dispute", "crisis", "conflict", "war", "row", "feud", "stand-off", "standoff", "quarrel", "rift", "talk",
    "negotiation", "dialogue", "fighting", "tension", "stalemate", "deadlock",
))  # fmt: skip
"""Nouns of what is between two."""

_COMPANY = frozenset((
    "solidarity", "line", "accordance", "coordination", "conjunction", "concert", "league", "tandem", "sympathy",
))  # fmt: skip
"""Nouns that say with *in* and *with* for whose sake something is done, or together with whom."""


def objects_as_called(clause: Clause) -> tuple[int, ...]:
    """The objects of a clause and what they are called, made or held: "called [the raid] [a crime]"."""
    return (*clause.objects, *(item.phrase for item in clause.attachments if item.prep == "as"))


def attached(sentence: Sentence, clause: Clause) -> list[tuple[str, int]]:
    """Prepositional phrases of the clause and, behind them, those of its objects ("signed a deal with Iran") and of
    what these are called ("called the raid a breach of the truce")."""
    found = [
        (item.prep, item.phrase)
        for item in clause.attachments
        if not _of_another_thing(sentence, clause, item) and not _in_company(sentence, item)
    ]
    found += [("from", phrase) for prep, phrase in found if prep == "out of"]
    found += [
        ("between", phrase) for prep, each in found if prep == "in" for phrase in _at_odds(sentence, each)
    ]
    for phrase in objects_as_called(clause):
        hanging = sentence.phrases[phrase].attachments
        found.extend((item.prep, item.phrase) for item in hanging if not _in_company(sentence, item))
    return found


def _at_odds(sentence: Sentence, phrase: int) -> list[int]:
    """Between whom the quarrel is that somebody mediates in: "in the row between Ruritania and Freedonia"."""
    one = sentence.phrases[phrase]
    if one.lemma not in _QUARRELS:
        return []
    return [item.phrase for item in one.attachments if item.prep == "between"]


def _of_another_thing(sentence: Sentence, clause: Clause, item: Attachment) -> bool:
    """ "protested against arms sales to Freedonia": the parser hangs on the verb what stands behind another phrase of
    the verb's and belongs to that."""
    if item.prep != "to":
        return False
    before = sentence.phrases[item.phrase].first - 2
    beside = (sentence.phrases[each.phrase] for each in clause.attachments if each.phrase != item.phrase)
    return any(phrase.head == before and phrase.lemma in _GOING_TO for phrase in beside)


def _in_company(sentence: Sentence, item: Attachment) -> bool:
    """ "in solidarity with Freedonia": for whose sake it is done, or together with whom."""
    first, words = sentence.phrases[item.phrase].first, sentence.words
    if first < 3 or words[first - 1].text.lower() != "with":
        return False
    return words[first - 2].text.lower() in _COMPANY and words[first - 3].text.lower() == "in"


def preposition_before(sentence: Sentence, phrase: int) -> tuple[str, ...]:
    """The word before a phrase and whoever it belongs to, one or none: "at" of "at the king's request"."""
    number: int | None = phrase
    first = sentence.phrases[phrase].first
    while number is not None:
        first = min(first, sentence.phrases[number].first)
        number = sentence.phrases[number].possessor
    return (sentence.words[first - 1].lemma,) if first else ()
