"""A clause while it is being put together: word indices instead of phrases, surface roles instead of logical ones."""

from __future__ import annotations

import msgspec

from onrecord.grammar.features import Features
from onrecord.grammar.tree import ComplementKind, PredicateKind, Relation


class Draft(msgspec.Struct):
    """One predicate on the way to a `Clause`; `subjects` and `objects` are surface roles, as word indices of heads."""

    word: int
    kind: PredicateKind
    lemma: str
    features: Features
    words: list[int] = []
    subjects: list[int] = []
    objects: list[int] = []
    recipients: list[int] = []
    agents: list[int] = []
    prepositional: list[int] = []
    """Words whose prepositions belong to this predicate (the verb, its adjective, its light verb)."""
    extra_attachments: list[tuple[str, int]] = []
    complements: list[tuple[ComplementKind, int, str | None]] = []
    parent: int | None = None
    relation: Relation = "root"
    relative_to: int | None = None
    mark: str | None = None
    light: str | None = None
    modal: str | None = None
    condition: bool = False
    conditioned: bool = False
    subject_shared: bool = False
    """Whether the subject was inherited."""
