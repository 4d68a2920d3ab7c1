"""Deeds that words only mention: "since the war", "the Ruritania-Freedonia war worried Sylvania", "five died"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.event_rules import THING, TOLD, Way
from onrecord.events.completing import Completer
from onrecord.events.drafts import Draft, Roles
from onrecord.grammar import Clause, Sentence

_WARS = frozenset({"war", "conflict", "fighting", "battle", "clash", "genocide"})
"""Nouns of what two sides do to each other, and to nobody else that the sentence names."""
_TOLD_WAYS: frozenset[Way] = frozenset({"", TOLD, THING})
"""How the sides of a deed that other words must tell, too, may be found: by these words, not by a guess. In whole
articles 1 of 1 that was guessed was wrong, in the packs 4 of 4 told right."""
_ARTICLES = frozenset({"al", "el", "abu", "ben", "bin", "ibn"})
"""What stands before a hyphen within one name."""
_PUT = frozenset({"REQUEST", "AGREE", "THREATEN"})
"""Types of what somebody puts to another, who may turn it down."""


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


def _is_told(type_: str, ordinary: bool, drafts: Sequence[Draft]) -> bool:
    """Whether an article tells a deed of a type between two sides in words that need no other beside them: "five people
    have died" is then news of fighting, and else perhaps of a flood."""
    return not ordinary and any(
        draft.told and draft.meaning.type == type_ and not draft.meaning.told for draft in drafts
    )


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


def roles_of(place: int, draft: Draft, drafts: Sequence[Draft], completer: Completer) -> Roles | str:
    """Who does it to whom, or why it is left: a word of the reasons that `explain` gives."""
    if is_mention(draft):
        return "target"
    if draft.meaning.needs_source and not draft.roles.sources:
        return "source"
    if draft.meaning.told and not _is_told(draft.meaning.type, draft.around.near.kind.ordinary, drafts):
        return "untold"
    roles = completer.roles(place, draft)
    if draft.meaning.told and isinstance(roles, Roles) and roles.way not in _TOLD_WAYS:
        return "untold"
    return roles


def is_turned_down(draft: Draft) -> bool:
    """ "rejected the demand that it leave": what is turned down was asked or offered."""
    clause, outer = draft.clause, draft.clause.parent
    asked = clause.kind == "noun" and clause.light is None and draft.meaning.type in _PUT
    return asked and outer is not None and clause.phrase in draft.sentence.clauses[outer].objects
