"""What an article has told so far: which sides have to do with which, and what "the offer" and "it" point back to.

A report names its sides once and then goes on in the passive, with a noun or with one side alone. The events whose
sides are known are remembered: those whose own clause tells them from the start, the others as they are completed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from onrecord.events.stems import of_one_stem
from onrecord.events.told import HARM, Answer, Told

_LATELY = 3
"""How many events told last say what the article is at."""
_LEAST_TIMES = 2
"""How many events of the article two sides must share before one stands with the other."""
_AFTERWARDS = 0.5
"""What an event of the same type that is told only later counts against one told before."""


class Recall:
    """The events of one article whose sides are known.

    Every pair of sides of every open clause is asked about, so that events are kept as bits (an event's is the place it
    stands at), in one number for each side and each dyad: what a pair shares is then one `and`.
    """

    def __init__(self, told: Iterable[Told]) -> None:
        """`told`: the events whose own clauses tell their sides."""
        self._told = {event.place: event for event in told}
        self._own = frozenset(self._told)
        self.between = sum(any(one != other for one, other in event.dyads) for event in self._told.values())
        """How many events of the article have two sides in their own clause."""
        self._note_all()

    def add(self, event: Told) -> None:
        """Remember one more."""
        known = self._told.get(event.place)
        if known == event:
            return
        self._told = dict(sorted({**self._told, event.place: event}.items()))
        if known is None:
            self._note(event)
        else:
            self._note_all()

    def _note_all(self) -> None:
        self._every = self._harm = 0
        self._to: dict[str, dict[str, int]] = {}
        self._of_type: dict[tuple[str, str, str], int] = {}
        self._recent: dict[int, tuple[int, int]] = {}
        for event in self._told.values():
            self._note(event)

    def _note(self, event: Told) -> None:
        bit = 1 << event.place
        self._every |= bit
        if event.type in HARM:
            self._harm |= bit
        self._recent.clear()
        for one, other in event.dyads:
            to = self._to.setdefault(one, {})
            to[other] = to.get(other, 0) | bit
            key = (event.type, one, other)
            self._of_type[key] = self._of_type.get(key, 0) | bit

    def dealings(
        self, place: int, sources: tuple[str, ...], targets: tuple[str, ...]
    ) -> tuple[bool, float, float]:
        """Of the last `_LATELY` events told before a place: whether the very last is done by the one to the other,
        which share of them is, and which share is done the other way alone."""
        last, recent = self._last_ones(place)
        if not recent:
            return False, 0.0, 0.0
        there = self._between(sources, targets)
        back = self._between(targets, sources) & ~there
        return (
            bool(last & there),
            (recent & there).bit_count() / _LATELY,
            (recent & back).bit_count() / _LATELY,
        )

    def harm_between(self, place: int, sources: tuple[str, ...], targets: tuple[str, ...]) -> int:
        """How many other events of harm the article tells between two sides, whoever does it to whom."""
        between = self._between(sources, targets) | self._between(targets, sources)
        return _many(between & self._harm, place)

    def _last_ones(self, place: int) -> tuple[int, int]:
        """The event told right before a place, and the last ones with it."""
        known = self._recent.get(place)
        if known is None:
            before, last, found = self._every & ((1 << place) - 1), 0, 0
            for _ in range(_LATELY):
                if before:
                    bit = 1 << (before.bit_length() - 1)
                    last = last or bit
                    found |= bit
                    before ^= bit
            known = self._recent[place] = last, found
        return known

    def same(self, place: int, type_: str, sources: tuple[str, ...], targets: tuple[str, ...]) -> float:
        """Whether the article tells an event of the type between the two: 1, or less where only later."""
        told = 0
        for one in sources:
            for other in targets:
                told |= self._of_type.get((type_, one, other), 0)
        told &= ~(1 << place)
        if not told:
            return 0.0
        return 1.0 if told & ((1 << place) - 1) else _AFTERWARDS

    def beside(self, place: int, one: str) -> frozenset[str]:
        """The sides that stand with one in most of its events ("the four"): in at least `_LEAST_TIMES` and half, and in
        more than have the two opposite to each other."""
        roles = [
            event.sources if one in event.sources else event.targets
            for event in self._others(place)
            if not event.reciprocal and one in (*event.sources, *event.targets)
        ]
        counted = Counter(other for role in roles for other in role if other != one)
        least = max(_LEAST_TIMES, len(roles) / 2)
        return frozenset(
            other
            for other, times in counted.items()
            if times >= least
            and times > _many(self._between((one,), (other,)) | self._between((other,), (one,)), place)
        )

    def _between(self, sources: tuple[str, ...], targets: tuple[str, ...]) -> int:
        found = 0
        for one in sources:
            to = self._to.get(one)
            if to is not None:
                for other in targets:
                    found |= to.get(other, 0)
        return found

    def behind(
        self,
        place: int,
        word: str | None,
        types: frozenset[str],
        *,
        joint: bool = False,
        past: frozenset[str] = frozenset(),
        by: Answer | None = None,
        rather: frozenset[str] = frozenset(),
        to: frozenset[str] = frozenset(),
    ) -> tuple[Told | None, bool]:
        """The event that a thing points back to: the last one before whose predicate has the stem of the thing's word,
        else one of the types, else the first told after; and whether the word names it: it has the stem and the type,
        or was done to whoever answers (`by`) and the word is for that type alone ("the charges" of who was accused). Of
        the last ones it is rather what was done to some sides (`to`, or else whoever answers), else one of the types
        that the word mostly stands for (`rather`). Words in `past` are passed over."""
        to = to or (frozenset() if by is None else by.sides)
        events = [event for event in self._others(place) if event.dyads and event.word not in past]
        if by is not None:
            events = [event for event in events if by.may_be_to(event)]
        before = [event for event in events if event.place < place][::-1]
        if word is not None:
            alike = _meant([event for event in before if of_one_stem(word, event.word)], to)
            if alike is not None:
                return alike, alike.type in types
        after = [event for event in events if event.place > place and event.type in types]
        fitting = [event for event in before if event.type in types]
        if joint and (both := [event for event in (*fitting, *after) if event.reciprocal]):
            fitting = both
        mostly = next((event for event in fitting if event.type in rather), None)
        found = _meant(fitting or after[:1], to, mostly)
        named = (
            word is not None
            and found is not None
            and found.place < place
            and len(types) == 1
            and not to.isdisjoint(found.targets)
        )
        return found, named

    def again(self, place: int, word: str, type_: str, *, definite: bool) -> Told | None:
        """The event that a noun names anew: of those before whose own clauses tell their sides the last whose predicate
        has the stem of the noun's word, or of a definite noun ("the attack") the last of its type."""
        before = [event for event in self._others(place) if event.place < place and event.place in self._own]
        alike = [event for event in before if of_one_stem(word, event.word) and event.dyads]
        fitting = alike or [event for event in before if definite and event.type == type_ and event.dyads]
        return fitting[-1] if fitting else None

    def _others(self, place: int) -> Iterator[Told]:
        return (event for one, event in self._told.items() if one != place)


def _meant(events: Sequence[Told], to: frozenset[str], mostly: Told | None = None) -> Told | None:
    """Of events that a thing may point back to, the nearest first: one of the last that was done to whoever answers,
    else what it mostly is, else the nearest."""
    done_to = (
        event for event in events[:_LATELY] if not event.reciprocal and not to.isdisjoint(event.targets)
    )
    return next(done_to, mostly or (events[0] if events else None))


def _many(events: int, place: int) -> int:
    """How many events the bits are, without the one at a place."""
    return (events & ~(1 << place)).bit_count()
