"""Which countries have the office of a title: by their files, by who holds it, and of a crown by who wears one."""

from __future__ import annotations

from functools import cached_property

from onrecord.actors.folding import fold
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene

_EVERY_COUNTRYS = frozenset(("head of state", "head of government", "leader", "ruler", "chief"))
"""Titles that few files list and every country has somebody for."""

_OF_FEW = frozenset(
    ("chancellor", "foreign secretary", "home secretary", "defence secretary", "defense secretary",
     "secretary of state", "external affairs minister", "chief executive", "supreme leader", "supreme guide",
     "crown prince")
)  # fmt: skip
"""Titles that no other country's officer is called by, beside those of monarchs."""


class OfficesOfCountries:
    """Tells for one article which countries a title may be of."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.registry = scene, scene.registry

    def having(self, reading: Reading) -> set[str]:
        """The countries whose files list the title of an office; of a monarch's title those of the article that have a
        monarch that day, as far as its day is known."""
        head = reading.head
        if head.kind != "role" or not head.offices:
            return set()
        listed = self.registry.titles.get(fold(head.word), set())
        if is_crown(reading):
            return listed.intersection(self._crowned) or set(self._crowned) or listed
        return listed

    def has(self, place: str | None, reading: Reading) -> bool:
        """Whether a country has such an office: its file lists the title, or somebody holds it."""
        if place is None or place in self.having(reading):
            return place is not None
        if fold(reading.head.word) not in _EVERY_COUNTRYS:
            return False
        day = self.scene.day
        return day is not None and bool(self.registry.holders(place, reading.head.offices[0], day))

    @cached_property
    def _crowned(self) -> tuple[str, ...]:
        """The countries of the article with a monarch that day."""
        day = self.scene.day
        places = self.scene.places if day is not None else ()
        return tuple(p for p in places if day is not None and self.registry.holders(p, "monarch", day))


def is_crown(reading: Reading) -> bool:
    """Whether the title is a monarch's, whom only some countries have."""
    return reading.head.kind == "role" and reading.head.offices[:1] == ("monarch",)


def is_of_few(reading: Reading) -> bool:
    """Whether a title is only of the countries whose files list it: no Finnish minister is "the chancellor"."""
    return is_crown(reading) or fold(reading.head.word) in _OF_FEW
