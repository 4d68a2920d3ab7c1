"""Nouns that name what is foreseen, feared, lacked or averted, and not what was done."""

from __future__ import annotations

from onrecord.grammar import Clause, Sentence

_PLANNED = frozenset((
    "planned", "upcoming", "forthcoming", "scheduled", "impending", "imminent", "looming", "intended", "future",
))  # fmt: skip
_POSSIBLE = frozenset(
    ("possible", "potential", "prospective", "eventual", "hypothetical", "feared", "would-be")
)
_ALLEGED = frozenset(("alleged", "suspected", "supposed", "purported", "presumed"))
"""Adjectives of what is ahead, of what may be, and of what may have been."""
_UNDOING = frozenset((
    "avert", "thwart", "foil", "deter", "forestall", "prevent", "preempt", "ward off", "stave off", "lack", "miss",
))  # fmt: skip
"""Verbs of which the object is not there: "thwarted a strike", "lacks support"."""
_WANTING = frozenset(("need", "hope", "long", "wait", "await", "anticipate", "crave"))
"""Verbs of what is not there yet."""
_FORETELLING = frozenset(("warn", "beware", "caution"))
_OF = frozenset(("of", "about", "against"))
"""Verbs and prepositions of what may come: "warned of an attack by Ruritania"."""
_FEARS = frozenset((
    "fear", "speculation", "prospect", "possibility", "risk", "danger", "likelihood", "chance", "event",
))  # fmt: skip
"""Of these behind *of* nothing has happened yet: "fears of a strike", "in the event of a strike"."""


def effect_of_foresight(sentence: Sentence, clause: Clause, outer: Clause) -> str | None:
    """The effect (a table of `effects.toml`) of the adjectives of a noun, and of the word that it hangs on: "a possible
    strike", "thwarted a strike", "fears of a strike"; None where it is told as done."""
    if clause.phrase is None:
        return None
    phrase = sentence.phrases[clause.phrase]
    words = sentence.words[phrase.first : phrase.head]
    before = {form.lower() for word in words for form in (word.lemma, word.text)}
    if not before.isdisjoint(_ALLEGED):
        return "seem"
    if not before.isdisjoint(_POSSIBLE):
        return "possible"
    if not before.isdisjoint(_PLANNED):
        return "plan"
    behind = {item.prep for item in outer.attachments if item.phrase == clause.phrase}
    if outer.kind == "noun":
        return "possible" if outer.lemma in _FEARS and "of" in behind else None
    if outer.lemma in _FORETELLING and not behind.isdisjoint(_OF):
        return "possible"
    if clause.phrase in outer.objects and outer.lemma in _UNDOING:
        return "fail"
    wanted = clause.phrase in outer.objects or "for" in behind
    return "possible" if wanted and outer.lemma in _WANTING and not outer.passive else None
