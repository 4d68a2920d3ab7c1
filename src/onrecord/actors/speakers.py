"""Who "I" and "we" are: the one whose quotation they stand in."""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.actors.clauses import nodes_of, root_clause, written_subjects
from onrecord.actors.discourse import Discourse
from onrecord.actors.nodes import Node
from onrecord.actors.scene import Scene
from onrecord.grammar import Clause
from onrecord.records import Field

_MARK = re.compile(r"[\"“”\n]|``|''")
_LONGEST_QUOTATION = 3000
"""Characters after which a mark that opens a quotation and is never closed counts as a slip of the pen."""


class Speakers:
    """Finds the quotations of an article and who speaks in each."""

    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self.scene, self.discourse = scene, discourse
        self._spans: dict[Field, list[tuple[int, int]]] = {}

    def of(self, index: int, start: int) -> Node | None:
        """The actor who speaks at a character of a sentence; None outside quotation marks or where nobody is named.

        Who speaks is the subject of a verb of saying in the sentences that the quotation touches; else of the sentence
        before it in the paragraph, whose subject speaks on; else of the one after it.
        """
        quotation = self.quotation(index, start)
        if quotation is None:
            return None
        touched = self._touched(index, quotation)
        for other in touched:
            said, speaker = self._sayer(other, quotation)
            if said:
                return speaker
        return self._beside(touched[0] - 1, index) or self._beside(touched[-1] + 1, index, saying=True)

    def quotation(self, index: int, start: int) -> tuple[int, int] | None:
        """The characters of the quotation around a character, marks included."""
        spans = self._quotations(self.scene.views[index].sentence.field)
        at = bisect_right(spans, (start, _LONGEST_QUOTATION + start)) - 1
        return spans[at] if at >= 0 and spans[at][0] <= start < spans[at][1] else None

    def _quotations(self, field: Field) -> list[tuple[int, int]]:
        """The quotations of a field; a mark left open at the end of a paragraph is closed there."""
        if field not in self._spans:
            text = self.scene.article.title if field == "title" else self.scene.article.text
            self._spans[field] = _quotations(text)
        return self._spans[field]

    def _touched(self, index: int, quotation: tuple[int, int]) -> list[int]:
        """The sentences of the field that share characters with a quotation."""
        views, field = self.scene.views, self.scene.views[index].sentence.field
        first = last = index
        while (
            first
            and views[first - 1].sentence.field == field
            and views[first - 1].sentence.end > quotation[0]
        ):
            first -= 1
        while last + 1 < len(views) and views[last + 1].sentence.start < quotation[1]:
            last += 1
        return list(range(first, last + 1))

    def _sayer(self, index: int, quotation: tuple[int, int]) -> tuple[bool, Node | None]:
        """Whether a verb of saying stands outside the quotation, and its subject where that is known."""
        view = self.scene.views[index]
        rows = self.discourse.nodes(index)
        for clause in view.sentence.clauses:
            if self._says(clause) and not quotation[0] <= clause.start < quotation[1]:
                for number in clause.subjects:
                    phrase = view.sentence.phrases[number]
                    if not quotation[0] <= phrase.start < quotation[1]:
                        return True, next(iter(nodes_of(view, number, rows)), None)
        return False, None

    def _says(self, clause: Clause) -> bool:
        return clause.kind == "verb" and clause.lemma in self.scene.tables.verbs.saying

    def _beside(self, other: int, index: int, *, saying: bool = False) -> Node | None:
        """The main subject of a sentence beside the quotation, of the same paragraph; with `saying` only a sayer."""
        if not 0 <= other < len(self.scene.views):
            return None
        view, own = self.scene.views[other], self.scene.views[index].sentence
        if (view.sentence.paragraph, view.sentence.field) != (own.paragraph, own.field):
            return None
        clause = root_clause(view)
        if clause is None or (saying and not self._says(clause)):
            return None
        rows = [node for node in self.discourse.nodes(other) if node.rule != "pronoun_1"]
        return next(
            (node for number in written_subjects(clause) for node in nodes_of(view, number, rows)), None
        )


def _quotations(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    opened = -1
    for mark in _MARK.finditer(text):
        sign = mark.group()
        closes = opened >= 0 and sign not in ("“", "``")
        if closes and mark.end() - opened <= _LONGEST_QUOTATION:
            spans.append((opened, mark.end()))
        opened = mark.start() if not closes and sign not in ("\n", "”") else -1
    return spans
