"""The first pass over an article: whom its full names and its heads of state make known, before any surname is read."""

from __future__ import annotations

import re

from onrecord.actors.acquaintance import Acquaintance
from onrecord.actors.bearers import Bearers, persons_of
from onrecord.actors.entries import Entry
from onrecord.actors.folding import fold
from onrecord.actors.namesakes import without_namesakes
from onrecord.actors.runs import RunFinder
from onrecord.actors.scene import Scene
from onrecord.actors.view import View


class FullNames:
    """Finds those of one article whose surnames need no more than themselves."""

    def __init__(self, scene: Scene, met: Acquaintance, finder: RunFinder, bearers: Bearers) -> None:
        self.scene, self.met, self.finder, self.bearers = scene, met, finder, bearers

    def remember(self) -> None:
        """Full names anywhere in the article tell whom its bare surnames mean, and so do heads of state who
        are named by their surname with their title, or before anybody else of it; not by a capital's ("Muscat")."""
        for index, view in enumerate(self.scene.views):
            for number, hit in enumerate(view.hits):
                if (head := self._head_of_state(view, index, number)) is not None:
                    self.met.remember(self.scene.cast.of_id(head.id), head.surname)
                entries = without_namesakes(self.scene, view, number, persons_of(self.scene, hit, "name"))
                if entries and number not in view.blocked:
                    figure = self.scene.cast.of_id(self.bearers.best(entries, index, "").id)
                    self.met.remember(figure, self.scene.registry.entries[figure.id].surname)
                    self.met.remember(figure, view.text[hit.start : hit.end])
                    self.met.remember_given(figure, view.text[hit.start : hit.end])

    def _head_of_state(self, view: View, index: int, number: int) -> Entry | None:
        """Who holds the office whose title stands before a surname ("President Castro"), or the only head of a country
        of the article whom a surname means that nobody has borne so far, nor anybody else in full."""
        hit, (first, last) = view.hits[number], view.spans[number]
        bearers = persons_of(self.scene, hit, "surname")
        if not bearers or view.tag(last) in ("NNP", "NNPS"):
            return None
        if title := self.finder.title_before(view, first):
            rows = self.bearers.in_office_of(bearers, title)
        elif (
            hit.has("capital")
            or self.met.of_surname(hit.key)
            or not self.bearers.alone_counts(view, index, number, hit)
        ):
            return None
        else:
            rows = [each for each in self.bearers.meant_alone(bearers) if self.bearers.leads(each.id)]
            rows = [] if rows and self._is_borne_in_full(view.text[hit.start : hit.end]) else rows
        return rows[0] if len(rows) == 1 else None

    def _is_borne_in_full(self, surname: str) -> bool:
        """Whether a first name stands before a surname anywhere: "Mariela Castro"."""
        before = re.findall(rf"\b([A-Z][\w'-]+) {re.escape(surname)}\b", self.scene.article.text)
        titles = self.scene.tables.heads
        return any(word not in self.finder.honorifics and fold(word) not in titles for word in before)
