"""What one clause says, before anybody is looked for behind its phrases."""

from __future__ import annotations

import msgspec

from onrecord.events.matching import Groups


class Meaning(msgspec.Struct, frozen=True, kw_only=True):
    """What one clause says: a type with status, source and target phrases, and the rules that led there."""

    clause: int
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    status: str = "reported"
    sources: Groups = ()
    targets: Groups = ()
    reciprocal: bool = False
    mutual: bool = False
    """Done with each other where several do it and nobody else is named ("Iran and Iraq agreed to …")."""
    speaker: bool = False
    """Done by saying it: the source is whoever says the clause."""
    placed: bool = False
    """A place stands for its country as who does it: "arrested in Peru"."""
    negation_told: bool = False
    """The clause's "not" is part of what the entry asks for: "is not interested in the offer" refuses it."""
    modal_told: bool = False
    """The clause's modal verb is part of what the entry asks for: "must bear the blame" is the charge itself."""
    overture: bool = False
    needs_target: bool = False
    needs_source: bool = False
    """Coded only where its own clause tells who does it: "Kenya's demand", no "demand for sugar"."""
    abroad: bool = False
    """Coded only where its sides are not all of one country."""
    told: bool = False
    """Coded only where the article tells a deed of the type between two sides in other words, too."""
    rule: str = ""
    weight: int = 0
    rivals: bool = False
    """An entry of another type fits the same words as well."""
    consumed: tuple[int, ...] = ()
    """Clauses that this one speaks for, so that they are no events of their own."""
    governed: int | None = None
    """The clause that an operator governs here."""
