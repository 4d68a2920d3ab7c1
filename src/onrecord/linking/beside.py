"""Happenings by who takes part in them, so that an overture is compared with those alone that can answer it.

Belongs here: finding candidates fast. Does not belong here: whether one answers (`answers.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.linking.exchange_rules import rules_for
from onrecord.linking.overtures import places_of
from onrecord.linking.sides import Place, Told


class Beside:
    """The happenings of a story, by type and by the countries of their sides, and by the sentences that tell them."""

    def __init__(self, told: Sequence[Told]) -> None:
        self._told = told
        self._by_side: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._by_place: dict[Place, list[int]] = defaultdict(list)
        for number, each in enumerate(told):
            for country in _countries(each.sources | each.targets):
                self._by_side[each.happening.type, country].append(number)
            for place in places_of(each):
                self._by_place[place].append(number)

    def of(self, overture: Told) -> list[Told]:
        """Those that may answer an overture: of a type that the table names, in which a side that it was made to takes
        part; where that is nobody, or anybody may answer, in which the side that made it does; and all that its
        sentences tell. In the order given."""
        return [self._told[number] for number in sorted(set(self._numbers(overture)))]

    def _numbers(self, overture: Told) -> Iterator[int]:
        for type_, rules in rules_for(overture.happening.type).items():
            for third in {each.by == "third" for each in rules}:
                asked = frozenset[str]() if third else overture.asked
                for country in _countries(asked or overture.sources):
                    yield from self._by_side.get((type_, country), ())
        for place in places_of(overture):
            yield from self._by_place[place]


def _countries(sides: Iterable[str]) -> set[str]:
    return {side.partition(".")[0] for side in sides}
