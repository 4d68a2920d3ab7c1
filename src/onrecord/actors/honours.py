"""Styles that stand for somebody alone: "His Majesty", "Her Royal Highness", "His Holiness".

They mean the last person named who bears such a style; where nobody was, the only one whose country the article names.
"""

from __future__ import annotations

from onrecord.actors.discourse import LIKELY, Discourse
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node, only_figure
from onrecord.actors.pronoun_rows import Honour
from onrecord.actors.registry import held_at
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_BETWEEN = frozenset(("royal", "imperial", "serene"))


class Honours:
    """Resolves styles in one article, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.discourse = scene, Discourse(scene)
        self._rows = {word: row for row in scene.tables.pronouns.honours for word in row.words}

    def opens(self, view: View, position: int) -> bool:
        """Whether a possessive pronoun opens a style ("His" of "His Majesty"): it means nobody by itself."""
        return self._row(view, position) is not None

    def node(self, view: View, index: int, position: int) -> Node | None:
        """Who is meant by a style that no name or title follows; None where nobody is known."""
        row, last = self._row(view, position), self._last(view, position)
        if row is None or view.tag(last + 1) in ("NNP", "NNPS") or view.lower(last + 1) in ("the", "and"):
            return None
        start = view.words[position].start
        figure = self._named(index, start, row) or self._only(row)
        if figure is None:
            return None
        end = view.words[last].end
        words = view.text[start:end]
        return Node(start, end, index, figure, kind="role", rule="style", score=LIKELY, role_text=words)

    def _row(self, view: View, position: int) -> Honour | None:
        return self._rows.get(view.lower(self._last(view, position)))

    @staticmethod
    def _last(view: View, position: int) -> int:
        return position + 2 if view.lower(position + 1) in _BETWEEN else position + 1

    def _named(self, index: int, start: int, row: Honour) -> Figure | None:
        """Who bears the style in the nearest sentence that names one; its subject before others."""
        for other in range(index, -1, -1):
            rows = [
                node
                for node in self.discourse.nodes(other)
                if node.kind != "pronoun" and (other < index or node.end <= start)
            ]
            bearing = [node for node in rows if self._bears(node.figure, row)]
            if bearing:
                return next((node for node in bearing if node.slot == "subject"), bearing[-1]).figure
        return None

    def _bears(self, figure: Figure, row: Honour) -> bool:
        entry, day = self.scene.registry.entries.get(figure.entry), self.scene.day
        if not figure.person or figure.plural or entry is None or day is None:
            return False
        return any(_has(holding.title, row) for holding in held_at(entry, day))

    def _only(self, row: Honour) -> Figure | None:
        """The only one who bears the style in the states that the article names."""
        if self.scene.day is None:
            return None
        return only_figure(
            self.scene.cast.of_entry(entry, holding)
            for place in self.scene.countries
            for role in row.roles
            for holding, entry in self.scene.registry.holders(place, role, self.scene.day)
            if _has(holding.title, row)
        )


def _has(title: str, row: Honour) -> bool:
    """Whether a title ("crown prince of Abu Dhabi") has the style."""
    return fold(title).split(" of ")[0] in row.titles
