"""The body that a bare noun means because the article has just named it: "the ministry", "a spokeswoman"."""

from __future__ import annotations

from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene

_SPOKEN_BACK = 1
"""Sentences back in which a bare "spokesman" looks for the body that is spoken for."""
_NAMED_BACK = 5
"""Sentences back in which "the ministry" looks for the ministry named."""
_SHORT = frozenset(("ministry", "embassy", "judiciary"))
"""Bodies of which a country has several, called by their noun alone once one is named."""
_BODIES = frozenset(("body", "organisation", "company", "party", "group"))


def _is_called(figure: Figure, word: str) -> bool:
    """Whether somebody is a body with a word in its name."""
    return figure.kind in _BODIES and not figure.plural and word in fold(figure.name).split()


class BodiesBefore:
    """Looks back in one article, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._spoken_for: list[tuple[int, Figure]] = []

    def remember(self, index: int, body: Figure) -> None:
        """Keep for whom a spokesman of a sentence speaks: "a spokesman for the foreign ministry" names it, too."""
        self._spoken_for.append((index, body))

    def body_before(self, reading: Reading) -> Figure | None:
        """The body that a bare "the ministry" or "the embassy" is short for."""
        if reading.placed or reading.determiner != "the" or reading.head.key not in _SHORT:
            return None
        word = fold(reading.head.word)
        named = [*self._spoken_for, *((node.sentence, node.figure) for node in self.scene.nodes)]
        near = [
            each for each in named if reading.index - each[0] <= _NAMED_BACK and _is_called(each[1], word)
        ]
        return max(near, key=lambda each: each[0])[1] if near else None

    def spoken_of(self, reading: Reading) -> Figure | None:
        """For whom a bare "spokeswoman" speaks: the body that acted last, in this sentence or the one before."""
        if reading.placed or reading.unknown_name or reading.pronoun:
            return None
        for node in reversed(self.scene.nodes):
            if reading.index - node.sentence > _SPOKEN_BACK:
                return None
            acts = self._slot(node) == "subject"
            if acts and node.figure.kind in _BODIES and node.kind != "place" and not node.members:
                return node.figure
        return None

    def _slot(self, node: Node) -> str:
        view = self.scene.views[node.sentence]
        return view.slot(view.word_at(node.anchor if node.anchor >= 0 else node.end - 1))[0]
