"""What the resolver gives to the other rooms: mentions, actors and notices of one article, and who stands where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property

import msgspec

from onrecord.actors.groups import group_id
from onrecord.records import Actor, ActorRef, Field, Mention, Notice

BYSTANDERS = frozenset({"JRN", "MNC", "BUS"})
"""Sectors that are named around a quarrel or an event without being a side of it: media and firms."""


class Resolution(msgspec.Struct, frozen=True, dict=True):
    """Who is named in one article. `mentions` are in order of field (title first) and place."""

    mentions: tuple[Mention, ...] = ()
    actors: dict[str, Actor] = {}
    notices: tuple[Notice, ...] = ()

    def at(self, field: Field, start: int, end: int, head: int | None = None) -> Mention | None:
        """The best mention that overlaps the stretch `start:end` of the field, or None.

        With `head` (the character at which the head word of a phrase starts) a mention that covers the head goes first.
        Then the mention that covers most of the stretch, then the tighter one, then the later start. Places come last.
        """
        found = self.within(field, start, end)
        if head is not None:
            covering = [mention for mention in found if mention.start <= head < mention.end]
            found = covering or found
        if not found:
            return None
        return max(found, key=lambda mention: _fitness(mention, start, end))

    def within(self, field: Field, start: int, end: int) -> list[Mention]:
        """All mentions that overlap the stretch, in order."""
        rows, starts, longest = self._index.get(field, ([], [], 0))
        first = bisect_left(starts, start - longest)
        last = bisect_right(starts, end - 1)
        return [mention for mention in rows[first:last] if mention.end > start]

    def ref(self, mention: Mention) -> ActorRef:
        """The actor as this mention met it: country and sectors at the article's date, and the words used."""
        actor = self.actors.get(mention.actor)
        return ActorRef(
            id=mention.actor,
            name=actor.name if actor else mention.text,
            country=mention.country,
            sectors=mention.sectors,
            text=mention.text,
            role_text=mention.role_text,
        )

    def members(self, mention: Mention) -> tuple[ActorRef, ...]:
        """The members of a group ("the two leaders", "they") where the article gives them, as refs; empty when it does
        not, and for a mention whose candidates are only others who may be meant."""
        if mention.actor != group_id(mention.candidates):
            return ()
        known = [self.actors[key] for key in mention.candidates if key in self.actors]
        return tuple(
            ActorRef(id=a.id, name=a.name, country=a.country, sectors=a.sectors, text=mention.text)
            for a in known
        )

    @cached_property
    def _index(self) -> dict[str, tuple[list[Mention], list[int], int]]:
        index: dict[str, tuple[list[Mention], list[int], int]] = {}
        for field in ("title", "text"):
            rows = sorted((m for m in self.mentions if m.field == field), key=lambda m: (m.start, -m.end))
            longest = max((mention.end - mention.start for mention in rows), default=0)
            index[field] = (rows, [mention.start for mention in rows], longest)
        return index


def _fitness(mention: Mention, start: int, end: int) -> tuple[bool, int, int, int]:
    overlap = min(end, mention.end) - max(start, mention.start)
    outside = (mention.end - mention.start) - overlap
    return mention.kind != "place", overlap, -outside, mention.start
