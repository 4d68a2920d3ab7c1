"""Nouns for an actor named before: "the ministry", "the guerrillas", "the emirate"."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.actors.discourse import LIKELY, SENTENCES_BACK, Discourse
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node, only_figure
from onrecord.actors.own_voice import voice_of
from onrecord.actors.pronoun_rows import Anaphor
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_OWN_NAMES = frozenset(("Republic", "Kingdom", "Nation"))
"""What a state's agency calls its state, with a capital."""
_NAMED_BACK = 12
"""Sentences back to an actor whose own name holds the noun ("the embassy"): few of an article do."""
_REBELS = "REB"
_STATES = frozenset({"state"})
_LEADING = frozenset(
    ("tell", "address", "lead", "govern", "rule", "run", "flee", "assure", "unite", "divide")
)
"""What somebody does to "the nation" or "the country" that is his own."""


class Anaphors:
    """Resolves such nouns in one article, on the nodes found so far."""

    def __init__(self, scene: Scene, discourse: Discourse) -> None:
        self.scene, self.discourse = scene, discourse
        self._voice = voice_of(scene)

    def node(self, view: View, index: int, first: int, last: int, row: Anaphor) -> Node | None:
        """The node of a noun with its article."""
        here = view.words[first].start
        own = self._voice if view.words[last].text in _OWN_NAMES else None
        if own is not None:
            figure = self.scene.cast.of_place(own)
            return Node(here, view.words[last].end, index, figure, rule="anaphor", score=LIKELY)
        led = self._led(view, index, last, row)
        if led is not None:
            return self._pointing(view, index, here, last, led)
        doers = self._doers(view, index, last, row)
        for back in range(_NAMED_BACK if row.names else SENTENCES_BACK):
            other = index - back
            if other < 0 or self.scene.views[other].sentence.field != view.sentence.field:
                break
            rows = [
                node
                for node in self.discourse.nodes(other)
                if (back or node.end <= here) and node.figure.id not in doers and _answers(node.figure, row)
            ]
            if rows:
                if view.words[last].text[:1].isupper():
                    rows = [node for node in rows if _is_called(node.figure, view.lower(last))] or rows
                chosen = next((node for node in rows if node.slot == "subject"), rows[-1]).figure
                named = self._only_group(index, row) if not chosen.entry else None
                return self._pointing(view, index, here, last, named or chosen)
        only = self._only_group(index, row) or self._reported_from(row)
        return None if only is None else self._pointing(view, index, here, last, only)

    def _led(self, view: View, index: int, last: int, row: Anaphor) -> Figure | None:
        """The state of the person who speaks to "the nation", leads "the country" or flees it."""
        clause = view.slot(last)[1]
        if row.kinds != _STATES or row.countries or clause is None or clause.lemma not in _LEADING:
            return None
        homes = {
            node.figure.country
            for node in self.discourse.nodes(index)
            if node.figure.person and view.does(view.word_at(node.end - 1), clause)
        }
        place = homes.pop() if len(homes) == 1 else None
        return self.scene.cast.of_place(place) if place and self.scene.is_state(place) else None

    def _reported_from(self, row: Anaphor) -> Figure | None:
        """The state of the dateline, which a text need not name again: "an emergency throughout the country"."""
        place = self.scene.dateline_country
        fits = place is not None and (not row.countries or place in row.countries)
        return (
            self.scene.cast.of_place(place) if place is not None and fits and row.kinds == _STATES else None
        )

    @staticmethod
    def _pointing(view: View, index: int, here: int, last: int, figure: Figure) -> Node:
        return Node(
            here,
            view.words[last].end,
            index,
            figure,
            kind="group" if view.tag(last) == "NNS" else "role",
            rule="anaphor",
            score=LIKELY,
            role_text=view.text[here : view.words[last].end],
        )

    def _only_group(self, index: int, row: Anaphor) -> Figure | None:
        """The only armed group that the article has named by its name so far, however far back."""
        if _REBELS not in row.sectors or row.names:
            return None
        only = only_figure(
            node.figure
            for node in self.scene.nodes
            if node.sentence <= index and _REBELS in node.figure.sectors and node.figure.entry
        )
        return only if only is not None and _answers(only, row) else None

    def _doers(self, view: View, index: int, last: int, row: Anaphor) -> set[str]:
        """The ids of those who are the subject of the clause whose object the noun is: another is meant; where only
        some countries are called so, not theirs either ("the Emirati minister called the emirate ...")."""
        doing = [
            node.figure
            for node in self.discourse.nodes(index)
            if view.acts_on(view.word_at(node.end - 1), last)
        ]
        homes = {figure.country for figure in doing if figure.country and row.countries}
        return {figure.id for figure in doing} | homes


def _answers(figure: Figure, row: Anaphor) -> bool:
    if figure.person:
        return False
    name = fold(figure.name.rpartition(": ")[2])  # "World Bank: delegation" is no bank
    if row.countries and figure.country not in row.countries:
        return False
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


def _is_called(figure: Figure, noun: str) -> bool:
    """Whether a body's name holds the noun written with a capital ("the Organization": that of American States)."""
    return noun.replace("z", "s") in fold(figure.name).replace("z", "s").split()


def _first(sectors: Iterable[str]) -> str:
    return next(iter(sectors), "")
