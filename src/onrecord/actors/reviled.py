"""Whom a word of contempt means that names nobody: "the regime", "the dictator"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene

_OPPOSING = "OPP"
"""Sector of those who stand against a regime at home."""


class Reviled:
    """Whom an article speaks of with contempt: an outlet that calls one president a fake says "the dictator" of him and
    not of whoever is named last, and "the regime" of his government."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.words = scene, scene.tables.pronouns.reviling

    def person(self, reading: Reading) -> Figure | None:
        """The person whom the article reviled last before, for a noun that means a person."""
        if fold(reading.head.word) not in self.words.persons or reading.plural:
            return None
        return next((node.figure for node in self._before(reading) if node.figure.person), None)

    def in_headline(self, reading: Reading) -> Figure | None:
        """The person named before in a headline, for a bare noun: "Rebels oust Rasmov; strongman flees"."""
        if reading.determiner or fold(reading.head.word) not in self.words.persons or reading.plural:
            return None
        if self.scene.views[reading.index].sentence.field != "title":
            return None
        before = (
            node for node in reversed(self.scene.nodes)
            if node.sentence == reading.index and node.end <= reading.start and node.kind == "name"
        )  # fmt: skip
        return next((node.figure for node in before if node.figure.person), None)

    def speaks(self, reading: Reading, place: str | None) -> bool:
        """Whether a word of contempt would be said of the government that uses it: "The United States will not
        recognise the regime" is of another's."""
        if place is None or fold(reading.head.word) not in self.words.bodies | self.words.persons:
            return False
        view = self.scene.views[reading.index]
        return any(
            node.sentence == reading.index and node.end <= reading.start and node.figure.place == place
            and "GOV" in node.figure.sectors and view.slot(view.word_at(node.start))[0] == "subject"
            for node in self.scene.nodes
        )  # fmt: skip

    def place(self, reading: Reading) -> str | None:
        """The country of whoever the article reviled last before, else that of the opposition it tells of."""
        if fold(reading.head.word) not in self.words.bodies | self.words.persons:
            return None
        reviled = next((node.figure.place for node in self._before(reading) if node.figure.place), None)
        if reviled is not None:
            return reviled
        opposed = (
            node.figure.place
            for node in reversed(self.scene.nodes)
            if node.sentence <= reading.index and _OPPOSING in node.figure.sectors
        )
        return next((place for place in opposed if place), None)

    def _before(self, reading: Reading) -> Iterator[Node]:
        """Whom the article reviled before the noun, the last first."""
        for node in reversed(self.scene.nodes):
            if (node.sentence, node.start) >= (reading.index, reading.start) or not node.role_text:
                continue
            if not self.words.marks.isdisjoint(fold(node.role_text).split()):
                yield node
