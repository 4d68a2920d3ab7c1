"""Who meets among themselves: "NATO ministers met in Brussels", "the Security Council held talks"."""

from __future__ import annotations

from onrecord.actors import NOT_STATES
from onrecord.events.drafts import Draft
from onrecord.records import is_described, is_person

_MEETINGS = "consult."
"""How the ids of the entries of meetings begin."""
_MEETING = frozenset({"CONSULT", "AGREE"})
"""Types of meetings, held or agreed on."""


def meets_its_own(draft: Draft) -> bool:
    """Whether the members of one body meet each other: nobody is said to meet them. Not so of any other meeting, nor of
    one person who speaks for the body."""
    meaning, roles = draft.meaning, draft.roles
    if meaning.type not in _MEETING or not meaning.reciprocal or not draft.root.startswith(_MEETINGS):
        return False
    if roles.targets or len(roles.sources) != 1:
        return False
    actor, doing = roles.sources[0][0], (each for group in meaning.sources for each in group)
    if actor.country not in NOT_STATES or is_person(actor.id):
        return False
    several = any(draft.sentence.phrases[number].plural for number in doing)
    return several or (actor.role_text is None and not is_described(actor.id))
