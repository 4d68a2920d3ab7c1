"""Which of the bodies that bear a noun as their name is meant: "the Senate", "the Security Council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from onrecord.actors.entries import Entry
from onrecord.actors.folding import fold
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene


def body_of_name(scene: Scene, reading: Reading, entries: Sequence[Entry], home: str | None) -> Entry | None:
    """Which of the bodies that bear the noun as their name is meant where no country is written beside it; `home` is
    the country that the noun is of, as far as anything tells.

    The home's own; where the home's parliament is called otherwise, that of the country for which the press uses
    the bare name if the article names it, else of the one named nearest before that has one of the name.
    """
    for entry in entries:
        if home is not None and home in (entry.home, entry.id):
            return entry
    if reading.unknown_name or (home is not None and not _called_otherwise(scene, home, entries)):
        return None
    usual = scene.tables.contexts.usual.get(fold(reading.head.word), "")
    first = [usual] if usual in scene.places else []
    for place in chain(first, _backwards(scene, reading.index), scene.places, [usual]):
        for entry in entries:
            if place == entry.home:
                return entry
    return None


def _called_otherwise(scene: Scene, home: str, entries: Sequence[Entry]) -> bool:
    """Whether the names are those of parliaments and the country's parliament is listed under another."""
    if not all(entry.sectors[:1] == ("LEG",) for entry in entries if entry.kind == "body"):
        return False
    return home in scene.finder.parliaments


def _backwards(scene: Scene, index: int) -> Iterator[str]:
    """The countries of the sentence and those before it, the nearest first, each once."""
    told: set[str] = set()
    for other in range(index, -1, -1):
        for _, place in reversed(scene.views[other].countries):
            if place not in told:
                told.add(place)
                yield place
