"""Nouns that point back: "the ministry", "the two leaders", "both sides", "the former", "the latter"."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.actors.discourse import LIKELY, SENTENCES_BACK, SURE, Discourse
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.table_rows import Anaphor, GroupWord
from onrecord.actors.view import View
from onrecord.records import stable_id


class Definites:
    """Resolves definite phrases that point back, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.discourse = scene, Discourse(scene)
        words = scene.tables.pronouns
        self._anaphors = {word: row for row in words.anaphors for word in row.words}
        self._groups = {word: row for row in words.groups for word in row.words}

    def node(self, view: View, index: int, position: int) -> Node | None:
        """The node of the phrase that opens with "the" or "both" at a word, when it points back."""
        rest = [view.lower(position + step) for step in range(1, 4)]
        definite = view.lower(position) == "the"
        if rest[0] in ("former", "latter") and self._stands_alone(view, position + 2):
            return self._former_latter(view, index, position, rest[0])
        for size in (3, 2, 1):
            last, phrase = position + size, " ".join(rest[:size])
            row = self._groups.get(phrase if definite else f"both {phrase}")
            if row is not None and view.tag(last + 1)[:2] not in ("NN", "CD", "JJ"):
                return self._group(view, index, position, last, row)
            anaphor = self._anaphors.get(phrase) if definite else None
            if anaphor is not None and view.is_head(last, last + 1) and self._open(index, view, last):
                return self._anaphor(view, index, position, last, anaphor)
        return None

    @staticmethod
    def _stands_alone(view: View, following: int) -> bool:
        return view.tag(following)[:2] in ("VB", "MD", "RB") or view.lower(following) == ","

    def _open(self, index: int, view: View, position: int) -> bool:
        """Whether nothing written beside the noun has already told who is meant."""
        start = view.words[position].start
        rows = [
            node
            for node in self.discourse.nodes(index)
            if node.anchor >= 0 and node.anchor <= start < max(node.end, node.head_end)
        ]
        return all(_guessed(node) for node in rows)

    def _former_latter(self, view: View, index: int, position: int, low: str) -> Node | None:
        tops = self.discourse.tops(index, view.words[position].start)
        if len(tops) < 2:
            return None
        chosen = tops[0] if low == "former" else tops[-1]
        return Node(
            view.words[position].start,
            view.words[position + 1].end,
            index,
            chosen.figure,
            kind="pronoun",
            rule=low,
            score=LIKELY,
            candidates=tuple(dict.fromkeys(node.figure.id for node in tops)),
        )

    def _group(self, view: View, index: int, first: int, last: int, row: GroupWord) -> Node | None:
        tops = self.discourse.tops(index, view.words[first].start, size=row.size)
        if row.persons is not None:
            fitting = [node for node in tops if node.figure.person == row.persons]
            tops = fitting if len(fitting) >= row.size else tops
        if len(tops) < row.size:
            return None
        subjects = [node for node in tops if node.slot == "subject"]
        chosen = (tops if len(subjects) < row.size else subjects)[: row.size]
        return self._group_node(view, index, first, last, chosen, exact=len(tops) == row.size)

    def _group_node(
        self, view: View, index: int, first: int, last: int, chosen: list[Node], *, exact: bool
    ) -> Node:
        figures = [node.figure for node in chosen]
        countries = {figure.country for figure in figures}
        shared = [s for s in figures[0].sectors if all(s in figure.sectors for figure in figures)]
        figure = Figure(
            id=stable_id("actor", "group", *sorted(f.id for f in figures)),
            name=" and ".join(f.name for f in figures),
            kind="unknown",
            country=countries.pop() if len(countries) == 1 else None,
            sectors=tuple(shared or ["GOV"]),
            plural=True,
            reason="several actors together",
        )
        return Node(
            view.words[first].start,
            view.words[last].end,
            index,
            figure,
            kind="group",
            rule="group",
            score=SURE if exact else LIKELY,
            candidates=tuple(f.id for f in figures),
            reason="several actors together",
        )

    def _anaphor(self, view: View, index: int, first: int, last: int, row: Anaphor) -> Node | None:
        here = view.words[first].start
        for back in range(SENTENCES_BACK):
            other = index - back
            if other < 0 or self.scene.views[other].sentence.field != view.sentence.field:
                return None
            rows = [
                node
                for node in self.discourse.nodes(other)
                if (back or node.end <= here) and _answers(node.figure, row)
            ]
            if rows:
                chosen = next((node for node in rows if node.slot == "subject"), rows[-1])
                return Node(
                    here,
                    view.words[last].end,
                    index,
                    chosen.figure,
                    kind="role",
                    rule="anaphor",
                    score=LIKELY,
                    role_text=view.text[here : view.words[last].end],
                )
        return None

    def drop_guess(self, node: Node) -> None:
        """A noun that points back replaces what the same noun was guessed to be from the article's country."""
        self.scene.nodes[:] = [
            other
            for other in self.scene.nodes
            if other.sentence != node.sentence
            or not (node.start <= other.anchor < node.end)
            or not _guessed(other)
        ]


def _guessed(node: Node) -> bool:
    return node.rule.endswith(("_context", "_no_country", "_antecedent"))


def _answers(figure: Figure, row: Anaphor) -> bool:
    if figure.person:
        return False
    name = fold(figure.name)
    if row.names:
        return any(word in name for word in row.names)
    if row.kinds and figure.kind not in row.kinds:
        return (
            bool(row.sectors)
            and figure.kind in ("unknown", "people", "group", "body")
            and _first(figure.sectors) in row.sectors
            and "group" in row.kinds
        )
    return not row.sectors or bool(set(row.sectors) & set(figure.sectors))


def _first(sectors: Iterable[str]) -> str:
    return next(iter(sectors), "")
