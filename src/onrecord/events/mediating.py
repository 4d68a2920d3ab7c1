"""Who only goes between two: of what those do to each other he does nothing, and nothing is done to him."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.drafts import Draft
from onrecord.events.told import HARM

_BETWEEN_TWO = HARM | {"RETREAT", "CONCEDE"}
"""Types of the harm that two do each other, and of its end."""


class Mediators:
    """The go-betweens of one article of whom its own words tell no harm and who are none of the two it is about."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        parties = {
            one
            for draft in drafts
            if draft.meaning.type in HARM
            for one in draft.around.near.sides_of((*draft.roles.sources, *draft.roles.targets))
        }
        near = drafts[0].around.near if drafts else None
        self._sides = frozenset[str]() if near is None else near.bringers - parties - near.couple(frozenset())

    def of(self, draft: Draft) -> frozenset[str]:
        """The sides that neither do what a draft tells nor have it done to them, where nobody is said to."""
        return self._sides if draft.meaning.type in _BETWEEN_TWO else frozenset()
