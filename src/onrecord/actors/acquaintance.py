"""Whom an article has named so far, so that a surname or first name alone means the same person again."""

from __future__ import annotations

from collections import defaultdict

from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure
from onrecord.actors.runs import Run
from onrecord.actors.scene import Scene

GIVEN_NAME = 0.85
"""Score of a first name alone of somebody whose full name stands in the article."""


class Acquaintance:
    """The persons of one article by surname and first name; `runs` are the names, with their sentences, of whom it has
    told nothing yet."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.runs: list[tuple[int, Run]] = []
        self._by_surname: dict[str, list[Figure]] = defaultdict(list)
        self._by_given: dict[str, Figure] = {}

    def remember(self, figure: Figure, name: str) -> None:
        """Link later uses of the surname in the article to this person."""
        known = self._by_surname[fold(name.split()[-1])]
        if all(other.id != figure.id for other in known):
            known.append(figure)

    def remember_given(self, figure: Figure, text: str) -> None:
        """Link the first name too, without the title before it: "Sheikh Mohamed", "Abiy"."""
        words = text.split()
        while len(words) > 1 and words[0] in self.scene.tables.honorific_genders:
            words.pop(0)
        if len(words) > 1:
            self._by_given.setdefault(fold(words[0]), figure)

    def of_surname(self, surname: str) -> list[Figure]:
        """Those named with a surname (folded), in the order in which the article names them."""
        return self._by_surname.get(surname, [])

    def of_given(self, given: str, title: str) -> Figure | None:
        """Whom a first name (folded) alone means: somebody whose full name stands in the article, best with a title."""
        figure = self._by_given.get(given)
        sure = title in self.scene.tables.contexts.given_titles
        return figure if figure is not None and (sure or not self.of_surname(given)) else None

    def has_met(self, surname: str) -> bool:
        """Whether the article has named somebody with a surname (folded), also one of whom it has told nothing yet."""
        if any(figure.person for figure in self.of_surname(surname)):
            return True
        named = ((self.scene.views[index], run) for index, run in self.runs if run.last - run.first > 1)
        return any(fold(view.words[run.last - 1].text) == surname for view, run in named)
