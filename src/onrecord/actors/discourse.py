"""What the article has named so far, sentence by sentence: where words that point back look."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from onrecord.actors.nodes import Node
from onrecord.actors.scene import Scene

SENTENCES_BACK = 4
"""How far back a word may point."""

SURE, LIKELY = 0.75, 0.55
"""Scores: the antecedent is a subject, or the only fitting one; it is another."""


def _sentence(node: Node) -> int:
    return node.sentence


class Discourse:
    """The nodes of an article by sentence, with the slot each fills; the scene's nodes are in order of sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def nodes(self, index: int) -> list[Node]:
        """The actors of a sentence in order; places are none."""
        view = self.scene.views[index]
        nodes = self.scene.nodes
        first = bisect_left(nodes, index, key=_sentence)
        last = bisect_right(nodes, index, lo=first, key=_sentence)
        rows = [node for node in nodes[first:last] if node.kind != "place"]
        for node in rows:
            if node.slot in ("none", "joined"):
                anchor = node.anchor if node.anchor >= 0 else node.end - 1
                node.slot = view.slot(view.word_at(anchor))[0]
        return sorted(rows, key=lambda node: node.start)

    def tops(self, index: int, here: int, *, size: int = 2) -> list[Node]:
        """Distinct actors before a place: of its own sentence when there are enough, else with the sentence before."""
        rows: list[Node] = []
        for other in (index, index - 1, index - 2):
            if other < 0 or self.scene.views[other].sentence.field != self.scene.views[index].sentence.field:
                break
            earlier = [
                node
                for node in self.nodes(other)
                if (other != index or node.end <= here) and node.kind != "pronoun"
            ]
            distinct: dict[str, Node] = {}
            for node in earlier:
                if not any(o is not node and o.covers(node.start, node.end) for o in earlier):
                    distinct.setdefault(node.figure.id, node)
            rows = [*distinct.values(), *(node for node in rows if node.figure.id not in distinct)]
            if len(rows) >= size:
                return rows
        return rows
