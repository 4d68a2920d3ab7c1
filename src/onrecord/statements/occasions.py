"""Where and to whom something was said: "in an interview with X", "at a press conference", "told reporters"."""

from __future__ import annotations

from functools import lru_cache

import msgspec

from onrecord.shipped import shipped
from onrecord.statements.drafts import Draft

_UNSPOKEN = frozenset({"believes", "wants", "plans"})
"""Stances that need no occasion: nothing has to be said for them."""


class Occasions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Prepositions and heads of the phrases that name an occasion, and the hearers that make one."""

    prepositions: tuple[str, ...]
    nouns: frozenset[str]
    names: frozenset[str]
    hearers: frozenset[str]


@lru_cache(maxsize=1)
def occasions() -> Occasions:
    """The table as shipped. Raises `DataError` when it does not fit its schema."""
    return shipped("en/cues/occasions.toml", Occasions, code="cues")


def occasion_of(text: str, draft: Draft) -> str | None:
    """The words that name the occasion of a statement, taken from its cue's sentence; None when there are none."""
    if draft.stance in _UNSPOKEN or draft.clause is None:
        return None
    table, sentence = occasions(), draft.sentence
    clause = sentence.clauses[draft.clause]
    for item in clause.attachments:
        phrase = sentence.phrases[item.phrase]
        head = sentence.words[phrase.head]
        known = phrase.lemma in table.nouns or head.text in table.names
        if item.prep not in table.prepositions or not known:
            continue
        start = text.rfind(item.prep.split()[0], max(0, phrase.start - 20), phrase.start)
        if start < 0:
            start = text.lower().rfind(item.prep.split()[0], max(0, phrase.start - 20), phrase.start)
        end = min([phrase.full_end, *(s.start for s in draft.content if s.start >= phrase.end)])
        return text[max(start, 0) if start >= 0 else phrase.start : end].strip()
    for number in draft.addressees:
        phrase = sentence.phrases[number]
        if phrase.lemma in table.hearers or phrase.lemma in table.nouns:
            return f"to {text[phrase.start : phrase.end]}"
    return None
