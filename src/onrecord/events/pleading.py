"""Who pleads for those whom somebody holds: "Norway demanded that Belarus free the poet" tells of no prison of its own,
and whoever pleads for them does not free them either."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.actors import NOT_STATES
from onrecord.events.drafts import Draft
from onrecord.events.resolved import Pairs

_PLEADING = frozenset({"ACCUSE", "REQUEST", "REJECT"})
"""Types of what is said against it that somebody is held."""
_HELD = frozenset(
    ("arrest", "detention", "imprisonment", "jailing", "incarceration", "capture", "kidnapping", "abduction", "seizure",
     "conviction", "sentencing", "trial", "prosecution", "release", "freedom", "freeing", "liberation")
)  # fmt: skip
"""Nouns for being held, and for its end."""
_HOLDING = frozenset({"arrest", "abduct", "convict", "torture", "release"})
"""Modes of what those do who hold somebody."""
_FREEING = "release"
_GOVERNING = "GOV"


class Pleaders:
    """The sides of one article that plead for those who are held and hold nobody themselves, as its own words tell."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        pleading, holding = set[str](), set[str]()
        for draft in drafts:
            sources, sides_of = draft.roles.sources, draft.around.near.sides_of
            if draft.meaning.mode in _HOLDING and draft.meaning.type not in _PLEADING:
                holding.update(sides_of(sources))
            elif draft.meaning.type in _PLEADING and _is_about_the_held(draft):
                pleading.update(sides_of(_for_a_side(sources)))
        self._sides = frozenset(pleading - holding)

    def of(self, draft: Draft) -> frozenset[str]:
        """The sides that do not do what a draft tells of those who are held or freed, where nobody is said to do it."""
        held = draft.meaning.mode in _HOLDING and not draft.roles.sources
        return self._sides if held else frozenset()


def _for_a_side(sources: Pairs) -> Pairs:
    """Those who speak for a state or a body: an opposition mostly pleads for those whom its own state holds."""
    return tuple(
        (actor, score)
        for actor, score in sources
        if actor.country in (None, *NOT_STATES) or _GOVERNING in actor.sectors
    )


def _is_about_the_held(draft: Draft) -> bool:
    """Whether a draft speaks against it that somebody is held: "condemned the arrest", "asked it to free the crew"."""
    if ">" in draft.meaning.rule and _FREEING in draft.root:
        return True
    phrases = draft.sentence.phrases
    return any(phrases[number].lemma in _HELD for group in draft.meaning.targets for number in group)
