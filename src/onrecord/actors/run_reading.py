"""Runs of name words -> nodes: surnames of whom the article told, names with an initial or with letters lost, and
persons whom no registry knows."""

from __future__ import annotations

from onrecord.actors.acquaintance import GIVEN_NAME, Acquaintance
from onrecord.actors.bearers import Bearers
from onrecord.actors.damaged import Repairer
from onrecord.actors.folding import fold
from onrecord.actors.namesakes import is_namesake
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.runs import Run
from onrecord.actors.scene import Scene
from onrecord.actors.strangers import Strangers, Told
from onrecord.actors.view import View
from onrecord.records import Notice


class RunReader:
    """Tells whom the runs of one article mean, with a notice of each damaged name."""

    def __init__(self, scene: Scene, met: Acquaintance, bearers: Bearers, repairer: Repairer) -> None:
        self.scene, self.met, self.bearers, self.repairer = scene, met, bearers, repairer
        self.strangers = Strangers(scene)
        self.notices: list[Notice] = []

    def node(self, view: View, index: int, run: Run) -> Node | None:
        """The node of a run; None for somebody of whom nothing is known yet."""
        start, end = view.words[run.first].start, view.words[run.last - 1].end
        text = view.text[start:end]
        known = self.met.of_surname(fold(view.words[run.last - 1].text))
        if known and (run.last - run.first == 1):
            return Node(start, end, index, known[-1], rule="surname", score=0.9)
        given = self.met.of_given(fold(text), run.honorific) if run.last - run.first == 1 else None
        if given is not None:
            return Node(start, end, index, given, rule="given_name", score=GIVEN_NAME, reason=given.reason)
        for figure in known:
            if fold(figure.name) == fold(text):
                return Node(start, end, index, figure, rule="full_name", score=0.95)
        initialled = self._with_initial(view, index, run)
        if initialled is not None:
            return initialled
        repaired = self.repairer.repair(text, parts=run.last - run.first)
        if repaired is None or not (repaired.lost or self.bearers.leads(repaired.entry)):
            return None
        entry, damaged = self.scene.registry.entries[repaired.entry], repaired.name
        if is_namesake(self.scene, view, run.first, entry):
            return None
        figure = self.scene.cast.of_id(entry.id)
        if entry.kind == "person":
            self.met.remember(figure, entry.surname or entry.name)
            self.met.remember(figure, text)
        self.notices.append(
            Notice(
                code="damaged_name",
                text=f"{text} read as {damaged}",
                start=start,
                end=end,
                field=view.sentence.field,
            )
        )
        return Node(
            start, end, index, figure, rule="damaged_name", score=repaired.score, reason=f"written {text!r}"
        )

    def _with_initial(self, view: View, index: int, run: Run) -> Node | None:
        """ "Michael B. Strofzin" is Michael Strofzin: a middle initial is no part of the registry's names."""
        words = [view.words[at].text for at in range(run.first, run.last)]
        plain = [word for word in words if not (len(word) == 2 and word.endswith(".") and word[0].isupper())]
        if len(plain) == len(words) or len(plain) < 2:
            return None
        rows = [m.target for m in self.scene.finder.meanings(fold(" ".join(plain))) if m.sort == "name"]
        entries = [
            entry for entry in map(self.scene.registry.entries.__getitem__, rows) if entry.kind == "person"
        ]
        if not entries:
            return None
        figure = self.scene.cast.of_id(self.bearers.best(entries, index, "").id)
        self.met.remember(figure, plain[-1])
        start, end = view.words[run.first].start, view.words[run.last - 1].end
        return Node(start, end, index, figure, rule="full_name", score=0.95, reason=figure.reason)

    def unknown_figure(self, view: View, run: Run, told: Told) -> Figure:
        """A person of no registry, with what the words beside the name say."""
        name = view.text[view.words[run.first].start : view.words[run.last - 1].end]
        gender = self.scene.tables.honorific_genders.get(run.honorific, "")
        sector = self.scene.tables.honorific_sectors.get(run.honorific)
        figure = self.strangers.meet(
            name,
            Told(
                told.country,
                told.sectors or ((sector,) if sector is not None else ()),
                told.place,
                gender if gender in ("m", "f") else told.gender,
            ),
        )
        self.met.remember(figure, name)
        if figure.country in self.scene.tables.contexts.called_by_given:
            self.met.remember_given(figure, name)
        return figure
