"""What the actors room offers to this one, and how actors are passed on here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from onrecord.grammar import Sentence
from onrecord.records import Actor, ActorRef, Field, Mention

Pairs = tuple[tuple[ActorRef, float], ...]
"""Actors with the score of the mention each was found by."""


class MainPair(Protocol):
    """Finds the two sides that an article is about."""

    def __call__(self, sentence: Sentence, but_for: frozenset[str], *, states: bool = False) -> Pairs:
        """The two at a sentence, without some actors; with `states` two countries."""


class Resolved(Protocol):
    """What the actors room offers to the other rooms."""

    def at(self, field: Field, start: int, end: int) -> Mention | None:
        """The best mention that overlaps a stretch."""

    @property
    def actors(self) -> Mapping[str, Actor]:
        """All actors of the article by id."""

    def within(self, field: Field, start: int, end: int) -> list[Mention]:
        """All mentions that overlap a stretch."""

    def ref(self, mention: Mention) -> ActorRef:
        """The actor of a mention as a record carries it."""

    def members(self, mention: Mention) -> tuple[ActorRef, ...]:
        """For a group ("both sides"): its members, where the text gives them."""
