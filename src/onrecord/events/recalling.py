"""What an article has told so far: fills the roles that a later clause leaves out ("The talks were suspended").

A report names its sides once and then goes on in the passive, with a noun or with one side alone. The events that name
both sides are remembered; one that lacks a side takes it from the nearest that it can be the same as.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec

from onrecord.events.cast import Pairs
from onrecord.events.implied import lowered, side

ECHOED = 0.75
"""Factor on the score of a side taken from another event of the article that has the same type."""
PARTNER = 0.6
"""Factor on the score of a side that is only the one with which the article's events mostly happen."""
_LEAST_TIMES = 2
"""How many events of the article two sides must share before one stands for the other without being named."""

_CLEARLY = 2
"""How many times as often as with each other the actors of a country must have to do with one abroad, before that one
stands for the other side without being named."""


class Told(msgspec.Struct, frozen=True):
    """An event of the article with the roles its clause names. `family` is its type's, `root` the frame's id."""

    place: int
    type: str
    root: str
    sources: Pairs
    targets: Pairs
    reciprocal: bool


class Recall:
    """The complete events of one article."""

    def __init__(self, told: Iterable[Told]) -> None:
        self._told = tuple(told)
        self._met: dict[str, Counter[str]] = {}
        self._at_home: Counter[str] = Counter()
        """How often actors of one side have to do with each other: a quarrel at home that no other side stands for."""
        self._quarrelling: set[str] = set()
        """The actors who have to do with others of their own country."""
        self._pairs: dict[str, dict[str, Pairs]] = {}
        for event in self._told:
            sides = _sides_of(event)
            actors = {pair[0].id for pair in (*event.sources, *event.targets)}
            if len(sides) == 1 and len(actors) > 1:
                self._at_home[sides[0]] += 1
                self._quarrelling.update(actors)
            for one in sides:
                for other in sides:
                    if one != other:
                        self._met.setdefault(one, Counter())[other] += 1
            for pair in (*event.sources, *event.targets):
                self._pairs.setdefault(side(pair), {}).setdefault(pair[0].id, (pair,))

    def both(self, place: int, root: str, type_: str, reciprocal: bool) -> tuple[Pairs, Pairs] | None:
        """Sources and targets of the nearest event of the same frame, else of the same type: "the talks"."""
        if reciprocal and (pair := self._main_pair()):
            return pair, ()
        for fitting in (
            [event for event in self._told if event.root == root],
            [event for event in self._told if event.type == type_ and event.reciprocal == reciprocal],
        ):
            found = self._nearest(place, fitting)
            if found is not None:
                return lowered(found.sources, ECHOED), lowered(found.targets, ECHOED)
        return None

    def _main_pair(self) -> Pairs:
        """The two sides that the article's events are mostly between; none where two pairs are it equally often."""
        pairs = Counter(
            {(one, other): n for one, met in self._met.items() for other, n in met.items() if one < other}
        )
        ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _LEAST_TIMES or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return ()
        chosen = [next(iter(self._pairs[one].values())) for one in ranked[0][0]]
        return tuple((reference, round(score * PARTNER, 3)) for ((reference, score),) in chosen)

    def same(self, place: int, root: str, reciprocal: bool) -> tuple[Pairs, Pairs] | None:
        """Sources and targets of the last event told before by the very same entry of the codebook, if any."""
        fitting = [
            event
            for event in self._told
            if event.place < place and event.root == root and event.reciprocal == reciprocal
        ]
        if not fitting:
            return None
        return lowered(fitting[-1].sources, ECHOED), lowered(fitting[-1].targets, ECHOED)

    def behind(self, place: int, types: frozenset[str], known: Pairs, *, sides: bool) -> Pairs:
        """Who stands behind a thing that an earlier event brought about: the parties of "the accord" (`sides`), the
        doer of "the attack"."""
        fitting = [event for event in self._told if event.type in types or not types]
        out = {side(pair) for pair in known}
        before = [event for event in fitting if event.place < place]
        for event in (*reversed(before), *(e for e in fitting if e.place > place)):
            pairs = (*event.sources, *event.targets) if event.reciprocal or sides else event.sources
            if not sides and out & {side(pair) for pair in event.sources}:
                pairs = event.targets
            if found := tuple(pair for pair in pairs if side(pair) not in out):
                return lowered(found, ECHOED)
        return ()

    def sources_for(self, place: int, type_: str, targets: Pairs) -> Pairs:
        """Who does it to these, as an event of the same type tells."""
        wanted = {side(pair) for pair in targets}
        fitting = [e for e in self._told if e.type == type_ and wanted & {side(pair) for pair in e.targets}]
        found = self._nearest(place, fitting)
        return () if found is None else lowered(found.sources, ECHOED)

    def targets_for(self, place: int, type_: str, sources: Pairs) -> Pairs:
        """To whom these do it, as an event of the same type tells."""
        wanted = {side(pair) for pair in sources}
        fitting = [e for e in self._told if e.type == type_ and wanted & {side(pair) for pair in e.sources}]
        found = self._nearest(place, fitting)
        if found is None:
            return ()
        rest = tuple(pair for pair in found.sources if side(pair) not in wanted)
        return lowered(found.targets or (rest if found.reciprocal else ()), ECHOED)

    def quarrels_at_home(self, sides: Pairs) -> bool:
        """Whether the article's events put others of these actors' own country against them about as often as any other
        side: who stands against them then cannot be told by country."""
        known = {side(pair) for pair in sides}
        abroad = max((n for one in known for n in self._met.get(one, {}).values()), default=0)
        return any(self._at_home[one] * _CLEARLY > abroad for one in known)

    def is_quarrelling(self, sides: Pairs) -> bool:
        """Whether one of these actors has to do with others of its own country in this article."""
        return any(pair[0].id in self._quarrelling for pair in sides)

    def partner(self, sides: Pairs) -> Pairs:
        """The side that the article's events mostly have opposite to these; none where two have it equally."""
        known = {side(pair) for pair in sides}
        met: Counter[str] = Counter()
        for one in sorted(known):
            met.update({other: n for other, n in self._met.get(one, {}).items() if other not in known})
        ranked = sorted(met.items(), key=lambda item: (-item[1], item[0]))
        if not ranked or ranked[0][1] < _LEAST_TIMES or (len(ranked) > 1 and ranked[1][1] == ranked[0][1]):
            return ()
        choice = next(iter(self._pairs[ranked[0][0]].values()))
        return tuple((reference, round(score * PARTNER, 3)) for reference, score in choice)

    @staticmethod
    def _nearest(place: int, found: list[Told]) -> Told | None:
        """The last one told before, else the first told after."""
        before = [event for event in found if event.place < place]
        after = [event for event in found if event.place > place]
        return before[-1] if before else after[0] if after else None


def _sides_of(event: Told) -> list[str]:
    return list(dict.fromkeys(side(pair) for pair in (*event.sources, *event.targets)))
