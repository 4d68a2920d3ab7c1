"""Who is looked for in a phrase, and what is done to those."""

from __future__ import annotations

import msgspec


class Aim(msgspec.Struct, frozen=True):
    """What is done to those whom `Cast.targets` looks for, as far as it tells who they are."""

    abroad: bool = False
    """None that a state does to its own people."""
    judged: bool = False
    """A deed is condemned or welcomed, which is nothing said of whom it was done to."""
    asked: bool = False
    """Somebody is asked for something: for who is held, whoever holds them."""
    met: bool = False
    """Both sides do it together: where they do is nobody's side."""


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """Who is looked for in a phrase."""

    owners: tuple[str, ...] = ()
    """Prepositions behind which a thing's owner may stand."""
    places: bool = True
    """Whether a place stands for whose it is, and a thing for whoever made it or has it done to them."""
    out: frozenset[str] = frozenset()
    """Ids of the actors that have the other role already."""
    apart: frozenset[str] = frozenset()
    """Their countries."""
    aim: Aim = Aim()
    depth: int = 0
    """Steps that led to the phrase."""

    def deeper(self) -> Question:
        """The same of what a phrase leads to."""
        return msgspec.structs.replace(self, depth=self.depth + 1)

    def of_doer(self) -> Question:
        """Who is looked for behind a thing: whoever the phrase itself names."""
        return msgspec.structs.replace(self, owners=(), places=True, depth=self.depth + 1)
