"""Deeds that a noun only mentions: "since the war", "the Ruritania-Freedonia war worried Sylvania"."""

from __future__ import annotations

from onrecord.events.drafts import Draft
from onrecord.grammar import Clause, Sentence

_WARS = frozenset({"war", "conflict", "fighting", "battle", "clash", "genocide"})
"""Nouns of what two sides do to each other, and to nobody else that the sentence names."""
_ARTICLES = frozenset({"al", "el", "abu", "ben", "bin", "ibn"})
"""What stands before a hyphen within one name."""


def is_mention(draft: Draft) -> bool:
    """Whether a noun only mentions a deed, so that it borrows no side from elsewhere: it says neither on whom nor that
    anybody does it, in ordinary news, or names both of its sides itself.

    In articles about dealings between sides the mention is mostly of what they tell: of 12 attacks and wars that this
    would keep back in the story packs 10 were right.
    """
    clause, meaning = draft.clause, draft.meaning
    bare = clause.kind == "noun" and clause.light is None and meaning.needs_target
    if not bare or draft.roles.targets or draft.roles.reciprocal:
        return False
    return draft.around.near.kind.ordinary or names_both(draft.sentence, clause)


def names_both(sentence: Sentence, clause: Clause) -> bool:
    """ "the Ruritania-Freedonia war": both sides stand before the noun, with a dash between them."""
    if clause.phrase is None or clause.lemma not in _WARS:
        return False
    phrase = sentence.phrases[clause.phrase]
    before = [word.text for word in sentence.words[phrase.first : phrase.head]]
    return any(
        dash in ("-", "–") and one[:1].isupper() and other[:1].isupper() and one.lower() not in _ARTICLES
        for one, dash, other in zip(before, before[1:], before[2:], strict=False)
    )
