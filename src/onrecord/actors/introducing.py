"""Persons of no registry as a sentence introduces them: who speaks, has an honorific, or is told to be somebody."""

from __future__ import annotations

from bisect import insort

from onrecord.actors.details import Details
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.persons import People
from onrecord.actors.runs import Run
from onrecord.actors.scene import Scene
from onrecord.actors.strangers import Told

_SHORTEST = 2
"""Letters of a first word; shorter ones open codes of parties and places ("D-Ohio")."""
_CALLED = frozenset(("called", "named"))
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
            if node.kind == "name" and self.people.unlisted.strangers.known(node.figure) is not None:
                told = self.details.of(index, self.scene.views[index].word_at(node.end - 1), nodes)
                node.figure = self.people.unlisted.strangers.meet(node.figure.name, told)
        made = []
        for number, run in list(self.people.met.runs):
            if number == index:
                found = self._introduced(index, run, nodes)
                if found is not None:
                    self.people.met.runs.remove((number, run))
                    made.append(found)
        return made

    def _introduced(self, index: int, run: Run, nodes: list[Node]) -> Node | None:
        view = self.scene.views[index]
        if not view.is_head(run.first, run.last) or len(view.words[run.first].text.strip(".")) < _SHORTEST:
            return None
        called = self._called(index, run, nodes)
        told = Told.of(called.figure) if called is not None else self.details.of(index, run.last - 1, nodes)
        if called is None and not (
            run.honorific or self._speaks(index, run) or self._served(index, run, told)
        ):
            return None
        figure = self.people.unlisted.unknown_figure(view, run, told)
        if called is not None:
            called.figure = figure
        start, end = view.words[run.first].start, view.words[run.last - 1].end
        node = Node(start, end, index, figure, rule="person_told" if told.sectors else "person_unknown")
        node.score = _TOLD if figure.country else _UNTOLD
        node.reason = figure.reason or (None if figure.country else "no role or country named")
        return node

    def _one_of_several(self, index: int, run: Run) -> bool:
        """ "One of them, Wout Roe, was dismissed"."""
        phrases, number = (
            self.scene.views[index].sentence.phrases,
            self.scene.views[index].phrase_at(run.last - 1),
        )
        apposed = phrases[number].apposed_to if number >= 0 else None
        return apposed is not None and phrases[apposed].lemma in ("one", "another", "they")

    def _called(self, index: int, run: Run, nodes: list[Node]) -> Node | None:
        """ "a Latvian called Andris Kalvens": the one who is called so."""
        view = self.scene.views[index]
        if (
            run.first < 2
            or view.lower(run.first - 1) not in _CALLED
            or view.tag(run.first - 1) not in ("VBN", "VBD")
        ):
            return None
        end = view.words[run.first - 2].end
        return next(
            (n for n in nodes if max(n.end, n.head_end) == end and n.figure.kind in ("people", "person")),
            None,
        )

    def take_up(self, index: int, roles: list[Node]) -> None:
        """ "Ana Roe spoke first. The Syldavian beekeeper ...": describes whom the sentence before names."""
        for role in roles:
            if role.slot == "joined" or role.determiner != "the" or role.weak or role.figure.entry:
                continue
            view = self.scene.views[index]
            acts = view.slot(view.word_at(role.anchor))[0] == "subject"
            if acts and role.rule == "agent_written" and not role.figure.plural and index:
                figure = self._subject_before(index - 1)
                if figure is not None:
                    role.figure = self.people.unlisted.strangers.meet(figure.name, Told.of(role.figure))

    def _subject_before(self, index: int) -> Figure | None:
        """The only stranger of a sentence who is its subject and of whom nothing is told yet."""
        view = self.scene.views[index]
        rows = [n for n in self.scene.nodes if n.sentence == index and n.kind == "name"]
        known = [
            self.people.unlisted.strangers.known(n.figure)
            for n in rows
            if view.slot(view.word_at(n.end - 1))[0] == "subject"
        ]
        found = [figure for figure in known if figure is not None and not figure.country]
        for number, run in list(self.people.met.runs):
            if number == index and view.slot(run.last - 1)[0] == "subject":
                self.people.met.runs.remove((number, run))
                figure = self.people.unlisted.unknown_figure(view, run, Told())
                start, end = view.words[run.first].start, view.words[run.last - 1].end
                node = Node(start, end, index, figure, rule="person_told", score=_TOLD)
                insort(self.scene.nodes, node, key=lambda each: each.sentence)
                found.append(figure)
        return found[0] if len({figure.id for figure in found}) == 1 else None

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
        if self._one_of_several(index, run):
            return True
        given = view.words[run.first].text.lower() in self.scene.registry.first_names
        return (
            given and bool(told.sectors) and view.slot(run.last - 1)[0] in ("subject", "object", "recipient")
        )
