"""Attacks in words: told apart from those with weapons by who attacks whom."""

from __future__ import annotations

from onrecord.events.drafts import Draft
from onrecord.events.resolved import Pairs
from onrecord.records import is_person

IN_WORDS = "words"
"""The effect (a table of `effects.toml`) of harm that is done in words."""
_EITHER = frozenset({"attack", "assault", "target", "hammer", "pummel", "strike", "hit", "fight", "battle"})
"""Words of what is done with weapons or in words."""
_TALKING = frozenset({"PTY", "LEG", "OPP", "JRN"})
"""Sectors that people quarrel with in words."""
_ARMED = frozenset({"MIL", "REB", "SEP", "INS", "COP", "SPY", "UAF", "CRM"})
_WEAPONS = frozenset(
    ("knife", "gun", "bomb", "pistol", "rifle", "axe", "hammer", "machete", "acid", "stone", "bottle", "weapon",
     "grenade", "rocket", "missile", "drone", "sword", "fist", "bullet", "poison", "car", "truck")
)  # fmt: skip


def is_verbal(draft: Draft) -> bool:
    """Whether people attack people in words: "attacked the senator" as one politician does another. Whoever is armed,
    or uses a weapon, does it in earnest."""
    if draft.meaning.type != "ASSAULT" or draft.clause.lemma not in _EITHER:
        return False
    sources, targets = draft.roles.sources, draft.roles.targets
    if not sources or not targets or draft.roles.reciprocal:
        return False
    start, end, verb = draft.clause.span_start, draft.clause.span_end, draft.clause.start
    words = {word.lemma for word in draft.sentence.words if start <= word.start < end and word.start != verb}
    return _talks(sources) and _talks(targets) and words.isdisjoint(_WEAPONS)


def _talks(pairs: Pairs) -> bool:
    return all(
        (is_person(actor.id) or not _TALKING.isdisjoint(actor.sectors)) and _ARMED.isdisjoint(actor.sectors)
        for actor, _ in pairs
    )
