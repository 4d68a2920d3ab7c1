"""What an article has told so far: which sides have to do with which, and what "the offer" and "it" point back to.

A report names its sides once and then goes on in the passive, with a noun or with one side alone. The events whose
sides are known are remembered: those whose own clause tells them from the start, the others as they are completed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import msgspec

from onrecord.events.implied import side
from onrecord.events.resolved import Pairs

_LEAST_TIMES = 2
"""How many events of the article two sides must share before one is the other's partner."""
_TOGETHER = frozenset({"CONSULT", "SUPPORT", "AGREE", "COOPERATE"})
"""Types of what two bring about together: who welcomes an accord welcomes what both did."""
_AFTERWARDS = 0.5
"""What an event of the same type that is told only later counts against one told before."""
_STEM = 4
"""Letters that a noun and a verb share at their beginnings when one names what the other does ("apology")."""
_ALIKE = 3
"""Letters at most in which a noun and verb of one stem differ at their ends ("proposal", "propose")."""


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


class Recall:
    """The events of one article whose sides are known."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._told = {event.place: event for event in told}

    def add(self, event: Told) -> None:
        """Remember one more."""
        self._told = dict(sorted({**self._told, event.place: event}.items()))

    def last(self, place: int) -> Told | None:
        """The event told before a place."""
        return max(self._before(place), key=lambda event: event.place, default=None)

    def met(self, place: int, sources: tuple[str, ...], targets: tuple[str, ...]) -> float:
        """Which share of the events of two sides is between them, 0 to 1; few events say little."""
        between = both = 0
        for event in self._others(place):
            dyads = event.dyads
            between += any(
                (one in sources and other in targets) or (one in targets and other in sources)
                for one, other in dyads
            )
            both += any({one, other}.intersection((*sources, *targets)) for one, other in dyads)
        return between / (both + 1)

    def is_partner(self, place: int, sources: tuple[str, ...], targets: tuple[str, ...]) -> bool:
        """Whether the article's events mostly have the one opposite to the other."""
        met: dict[str, int] = {}
        for event in self._others(place):
            for one, other in dict.fromkeys(event.dyads):
                if one in sources and other not in sources:
                    met[other] = met.get(other, 0) + 1
        ranked = sorted(met.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _LEAST_TIMES or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return False
        return ranked[0][0] in targets

    def at_home(self, place: int, sides: tuple[str, ...]) -> float:
        """Which share of a side's events is among its own, 0 to 1; few events say little."""
        home = every = 0
        for event in self._others(place):
            dyads = event.dyads
            home += any(one == other and one in sides for one, other in dyads)
            every += any(one in sides or other in sides for one, other in dyads)
        return home / (every + 1)

    def same(self, place: int, type_: str, sources: tuple[str, ...], targets: tuple[str, ...]) -> float:
        """Whether the article tells an event of the type between the two: 1, or less where only later."""
        found = 0.0
        for event in self._others(place):
            if event.type == type_ and any(one in sources and other in targets for one, other in event.dyads):
                found = max(found, 1.0 if event.place < place else _AFTERWARDS)
        return found

    def behind(self, place: int, word: str | None, types: frozenset[str]) -> Told | None:
        """The event that a thing points back to: the last one before whose predicate has the stem of the thing's word,
        else one of the types, else the first told after."""
        events = [event for event in self._others(place) if event.dyads]
        before = [event for event in events if event.place < place][::-1]
        if word is not None:
            alike = next((event for event in before if _of_one_stem(word, event.word)), None)
            if alike is not None:
                return alike
        fitting = [event for event in (*before, *events) if event.type in types]
        return fitting[0] if fitting else None

    def _before(self, place: int) -> Iterator[Told]:
        return (event for event in self._others(place) if event.place < place)

    def _others(self, place: int) -> Iterator[Told]:
        return (event for one, event in self._told.items() if one != place)


def sides_of(pairs: Pairs) -> tuple[str, ...]:
    """The sides of actors, each once."""
    return tuple(dict.fromkeys(map(side, pairs)))


def _of_one_stem(noun: str, verb: str) -> bool:
    shared = 0
    while shared < min(len(noun), len(verb)) and noun[shared] == verb[shared]:
        shared += 1
    return noun == verb or (shared >= _STEM and shared >= max(len(noun), len(verb)) - _ALIKE - 1)
