"""One difference of numbers that two happenings claim: it belongs to the one that is told nearest to the numbers.

`The ceremony began three hours late, since each side objected` counts the delay and not the objection as well.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

from msgspec.structs import replace

from onrecord.records import Difference, Event, Happening

SHARED = 2
"""Values, letter for letter at one place, by which two differences are one."""

_Place = tuple[str, str, int, int]
_Claim = tuple[int, int]


def settle_numbers(happenings: Iterable[Happening], events: Mapping[str, Event]) -> tuple[Happening, ...]:
    """The happenings, each difference of numbers with the one whose triggers stand nearest to the values; of equally
    near ones the first."""
    ordered = tuple(happenings)
    claims: dict[_Place, list[_Claim]] = defaultdict(list)
    for number, happening in enumerate(ordered):
        for which, difference in enumerate(happening.differences):
            if difference.on == "number":
                for place in _places(difference):
                    claims[place].append((number, which))
    rivals: dict[tuple[_Claim, _Claim], int] = defaultdict(int)
    for claimed in claims.values():
        for pair in combinations(claimed, 2):
            rivals[pair] += pair[0][0] != pair[1][0]
    lost = {
        max(pair, key=lambda one: (_far(ordered[one[0]], ordered[one[0]].differences[one[1]], events), one))
        for pair, shared in sorted(rivals.items())
        if shared >= SHARED
    }
    return tuple(_without(happening, number, lost) for number, happening in enumerate(ordered))


def _places(difference: Difference) -> set[_Place]:
    return {(value.article, value.field, value.start, value.end) for value in difference.values}


def _far(happening: Happening, difference: Difference, events: Mapping[str, Event]) -> int:
    """Characters between the values and the nearest triggers, added up."""
    told = [events[report.event] for report in happening.reports if report.event in events]
    return sum(
        min(
            (
                abs(event.trigger.start - value.start)
                for event in told
                if (event.article, event.trigger.field) == (value.article, value.field)
            ),
            default=0,
        )
        for value in difference.values
    )


def _without(happening: Happening, number: int, lost: set[_Claim]) -> Happening:
    kept = tuple(each for which, each in enumerate(happening.differences) if (number, which) not in lost)
    return happening if kept == happening.differences else replace(happening, differences=kept)
