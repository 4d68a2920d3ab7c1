"""An event as its article remembers it, and what may be said of it."""

from __future__ import annotations

from functools import cached_property

import msgspec

_TOGETHER = frozenset({"CONSULT", "SUPPORT", "AGREE", "COOPERATE"})
"""Types of what two bring about together: who welcomes an accord welcomes what both did."""
HARM = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "THREATEN"})
"""Types of what those who are at odds do to each other."""
_OF_OTHERS = frozenset({"ACCUSE", "REJECT", "AGREE", "SUPPORT", "THREATEN"})
"""Types of what one says about a thing that others have done."""


class Told(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """An event of the article with the sides of its actors; `word` is its predicate."""

    place: int
    type: str
    word: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    reciprocal: bool

    @cached_property
    def dyads(self) -> list[tuple[str, str]]:
        """Who does it to whom."""
        if self.reciprocal:
            return [(one, other) for one in self.sources for other in self.sources if one != other]
        return [(one, other) for one in self.sources for other in self.targets]

    @property
    def together(self) -> bool:
        """Whether both sides bring it about."""
        return self.reciprocal or self.type in _TOGETHER

    @property
    def parties(self) -> frozenset[str]:
        """All its sides."""
        return frozenset((*self.sources, *self.targets))


class Answer(msgspec.Struct, frozen=True):
    """Who says or does something about a thing, and the type of what he says or does."""

    sides: frozenset[str]
    type: str

    def may_be_to(self, event: Told) -> bool:
        """Whether it may be about an event: nobody condemns, accepts or welcomes what he alone has done, nor welcomes
        harm done to him."""
        if event.reciprocal or self.type not in _OF_OTHERS:
            return True
        if self.type == "SUPPORT" and event.type in HARM and not self.sides.isdisjoint(event.targets):
            return False
        return not event.sources or not self.sides.issuperset(event.sources)
