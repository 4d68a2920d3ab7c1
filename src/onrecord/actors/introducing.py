"""Persons of no registry as a sentence introduces them: who speaks, has an honorific, or is told to be somebody."""

from __future__ import annotations

from onrecord.actors.details import Details
from onrecord.actors.nodes import Node
from onrecord.actors.persons import People
from onrecord.actors.runs import Run
from onrecord.actors.scene import Scene
from onrecord.actors.strangers import Told

_TOLD, _UNTOLD = 0.7, 0.4
"""Scores of somebody of whom the country is told, or not."""


class Introducer:
    """Makes actors of the names of strangers in one article, and gathers what is told of each."""

    def __init__(self, scene: Scene, people: People) -> None:
        self.scene, self.people, self.details = scene, people, Details(scene)

    def introduce(self, index: int, first: int) -> list[Node]:
        """Nodes for the strangers of a sentence that have none yet; the sentence's nodes start at number `first`."""
        nodes = self.scene.nodes[first:]
        for node in nodes:
            if node.kind == "name" and self.people.strangers.known(node.figure) is not None:
                told = self.details.of(index, self.scene.views[index].word_at(node.end - 1), nodes)
                node.figure = self.people.strangers.meet(node.figure.name, told)
        made = []
        for number, run in list(self.people.runs):
            if number == index:
                found = self._introduced(index, run, nodes)
                if found is not None:
                    self.people.runs.remove((number, run))
                    made.append(found)
        return made

    def _introduced(self, index: int, run: Run, nodes: list[Node]) -> Node | None:
        view = self.scene.views[index]
        told = self.details.of(index, run.last - 1, nodes)
        if not (run.honorific or self._speaks(index, run) or self._served(index, run, told)):
            return None
        figure = self.people.unknown_figure(view, run, told)
        start, end = view.words[run.first].start, view.words[run.last - 1].end
        node = Node(start, end, index, figure, rule="person_told" if told.sectors else "person_unknown")
        node.score = _TOLD if figure.country else _UNTOLD
        node.reason = figure.reason or (None if figure.country else "no role or country named")
        return node

    def _speaks(self, index: int, run: Run) -> bool:
        """Whether the name, or what it is apposed to, is the subject of a verb of saying."""
        view = self.scene.views[index]
        number = view.phrase_at(run.last - 1)
        apposed = view.sentence.phrases[number].apposed_to if number >= 0 else None
        words = [run.last - 1, *([view.sentence.phrases[apposed].head] if apposed is not None else [])]
        return any(
            slot == "subject" and clause is not None and clause.lemma in self.scene.tables.verbs.saying
            for slot, clause, _ in map(view.slot, words)
        )

    def _served(self, index: int, run: Run, told: Told) -> bool:
        """Whether "who" follows the name, or it does something and what it belongs to is told."""
        view = self.scene.views[index]
        after = run.last + (view.lower(run.last) == ",")
        if view.lower(after) in ("who", "whose"):
            return True
        given = view.words[run.first].text.lower() in self.scene.registry.first_names
        return (
            given and bool(told.sectors) and view.slot(run.last - 1)[0] in ("subject", "object", "recipient")
        )
