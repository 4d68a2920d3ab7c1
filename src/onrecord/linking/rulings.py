"""What a person ruled on what belongs together: articles of one story, events of one happening.

Rulings come before every likeness: members that were ruled to be one are put together whatever the words say, and those
that were ruled to be apart are never put together, neither directly nor through others. Pure; `relinking/rulings.py`
reads them from a database's decisions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import NamedTuple, Protocol

import msgspec

from onrecord.records import Event

Members = frozenset[str]


class Grouping(Protocol):
    """A merge, of which all members of both sides are one, or a split: those of `one` are one, and none of `other`."""

    @property
    def together(self) -> bool:
        """Whether it merges."""

    @property
    def one(self) -> tuple[str, ...]:
        """Members of the first side; of a split, those that go."""

    @property
    def other(self) -> tuple[str, ...]:
        """Members of the second side; of a split, those that stay."""


class Ruling(NamedTuple):
    """One word that holds. With `apart` the members of `one` go away, all of them together, from those that are apart,
    which stay where they are; without, they are one."""

    one: Members
    apart: Members = frozenset()


class Rulings(msgspec.Struct, frozen=True, dict=True):
    """What holds, the oldest first; no two of them contradict each other on a pair of members."""

    held: tuple[Ruling, ...] = ()

    @cached_property
    def members(self) -> Members:
        """Everything that was ruled on."""
        return frozenset().union(*(group for pair in self.held for group in pair))

    @cached_property
    def articles(self) -> frozenset[str]:
        """The articles of the events that were ruled on."""
        return frozenset(event_place(member)[1] for member in self.members)

    @cached_property
    def blocks(self) -> tuple[Members, ...]:
        """The members that are one, directly or through others, unless that would bring together what is apart."""
        found: list[Members] = []
        for group, _ in self.held:
            meeting = [each for each in found if each & group]
            whole = group.union(*meeting)
            if not self.forbid(whole, whole):
                found = [each for each in found if each not in meeting] + [whole]
        return tuple(found)

    def forbid(self, first: Iterable[str], second: Iterable[str]) -> bool:
        """Whether any of the first and any of the second are apart."""
        mine, others = frozenset(first), frozenset(second)
        return any((mine & a and others & b) or (mine & b and others & a) for a, b in self.held)

    def block_of(self, member: str) -> Members:
        """The member with all those that are one with it."""
        return next((block for block in self.blocks if member in block), frozenset((member,)))


NO_RULINGS = Rulings()


class Move(NamedTuple):
    """Members to be put elsewhere: all of `home` (`members` is None) or these; `to` is None for a new place."""

    members: tuple[str, ...] | None
    home: int
    to: int | None


def last_word(groupings: Iterable[Grouping]) -> Rulings:
    """What holds of merges and splits, given the oldest first: on each pair of members the later ruling."""
    held: list[Ruling] = []
    for each in groupings:
        one, other = frozenset(each.one), frozenset(each.other)
        if each.together:
            later = Ruling(one | other)
            held = [left for ruling in held for left in _reconciled(ruling, later.one)]
        else:
            later = Ruling(one - other, other)
            held = [left for ruling in held for left in _parted(ruling, later)]
        held.append(later)
    return Rulings(tuple(each for each in held if each.one and (each.apart or len(each.one) > 1)))


def _reconciled(ruling: Ruling, merged: Members) -> Iterator[Ruling]:
    """What is left of an earlier ruling when some members are one by a later word."""
    going, staying = ruling
    if not (going & merged and staying & merged):
        yield ruling
        return
    yield from (
        Ruling(one, other) for one, other in ((going - merged, staying), (going & merged, staying - merged))
    )


def _parted(ruling: Ruling, later: Ruling) -> Iterator[Ruling]:
    """What is left of an earlier ruling when some of those that were one go away from others by a later word."""
    if not (ruling.one & later.one and ruling.one & later.apart):
        yield ruling
        return
    yield from (Ruling(one, ruling.apart) for one in (ruling.one - later.one, ruling.one & later.one))


def moves(homes: Mapping[str, int], rulings: Rulings) -> Iterator[Move]:
    """What has to be moved so that places follow the rulings; `homes` are the numbers of the places where members are.

    One ruling after the other is carried out as it was when it was made: places that hold members of one group are
    joined into the first of them; those that go away are put to others of their group that are free of those who stay,
    else into a new place. What is still wrong then, because a later joining brought it back, goes away with all that
    belongs to it. `homes` is read anew for every move: carry each one out, and change `homes`, before asking for the
    next.
    """
    for one, apart in rulings.held:
        if apart:
            yield from _away(homes, one, apart)
        else:
            while len(places := sorted({homes[each] for each in one if each in homes})) > 1:
                yield Move(None, places[1], places[0])
    for one, apart in rulings.held:
        for member in sorted(one):
            if homes.get(member) in _places(homes, apart):
                block = sorted(each for each in rulings.block_of(member) if homes.get(each) == homes[member])
                yield Move(tuple(block), homes[member], None)


def _away(homes: Mapping[str, int], going: Members, staying: Members) -> Iterator[Move]:
    """Moves of those that go away and are where some of the others stay, place by place."""
    taken = _places(homes, staying)
    for home in sorted(_places(homes, going) & taken):
        free = sorted(_places(homes, going) - taken)
        wrong = tuple(sorted(each for each in going if homes.get(each) == home))
        yield Move(wrong, home, free[0] if free else None)


def _places(homes: Mapping[str, int], members: Members) -> set[int]:
    return {homes[each] for each in members if each in homes}


def event_place(member: str) -> tuple[str, str, str]:
    """Id, article and place (`FIELD:START-END`) of an event as a member `EVENT@ARTICLE:FIELD:START-END`."""
    event, _, place = member.partition("@")
    article, _, where = place.partition(":")
    return event, article, where


def of_events(rulings: Rulings, events: Iterable[Event]) -> Rulings:
    """The rulings on these events, by their ids; an event that has another id now is found by its place."""
    ids: set[str] = set()
    places: dict[tuple[str | None, str], str] = {}
    for event in (each for each in events if each.article in rulings.articles):
        ids.add(event.id)
        trigger = event.trigger
        places.setdefault((event.article, f"{trigger.field}:{trigger.start}-{trigger.end}"), event.id)

    def now(members: Members) -> Members:
        told = (event_place(member) for member in members)
        found = (name if name in ids else places.get((article, where)) for name, article, where in told)
        return frozenset(each for each in found if each is not None)

    if not ids:
        return NO_RULINGS
    here = (Ruling(now(one), now(apart)) for one, apart in rulings.held)
    return Rulings(tuple(each for each in here if each.one and (each.apart or len(each.one) > 1)))
