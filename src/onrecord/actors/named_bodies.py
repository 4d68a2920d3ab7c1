"""Bodies that no registry knows, by the noun in their name: "the Kenya Tea Haulers Association", "the Institute of
River Trade in Lusaka", and the acronym that stands in brackets after such a name.

A body found becomes a hit of its sentence, so that whatever belongs to it ("the association's chairman") finds it as
it finds a body of the registry. Its country is the one in its name or directly beside it, in any sentence of the
article; only offices and courts are otherwise of the state that the article is about, if it is about one.
"""

from __future__ import annotations

import re

from onrecord.actors.body_names import LINKS, BodyNames
from onrecord.actors.details import main_state
from onrecord.actors.finder import Hit, Sort
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.table_rows import NamedBody
from onrecord.actors.view import POSSESSIVE, View
from onrecord.records import stable_id

_SCORE = 0.75
"""Score of a body that is known by its name alone."""

_ACRONYM = re.compile(r"[A-Z][A-Za-z&-]*[A-Z][A-Za-z]{0,2}|[A-Z]{2,}")
"""At least two capitals: "NBW", "INCo", "UdSS"."""

_STATES: tuple[Sort, ...] = ("name", "demonym", "people")
_TOWNS: tuple[Sort, ...] = ("capital", "city", "region")
_ANY: tuple[Sort, ...] = (*_STATES, *_TOWNS)
_DOMESTIC = frozenset(("GOV", "JUD"))
"""Sectors of bodies that a country has: without one in the name, the one that the article is about."""

_INTERNATIONAL = frozenset(
    (
        "International",
        "World",
        "Global",
        "European",
        "African",
        "Asian",
        "Pacific",
        "Nordic",
        "Joint",
        "Regional",
        "Arab",
    )
)
_BESIDE = frozenset(("of", "in"))


class NamedBodyFinder:
    """Finds the unknown bodies of one article; remembers their acronyms and short names from sentence to sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        rows = scene.tables.named_bodies.bodies
        self._rows: dict[str, NamedBody] = {noun: row for row in rows for noun in row.names}
        self._common: dict[str, NamedBody] = {noun: row for row in rows for noun in row.common}
        self._names = BodyNames(scene)
        self._short: dict[str, Figure] = {}
        self._named: dict[str, Figure] = {}

    def find(self, index: int) -> list[Node]:
        """Nodes of the unknown bodies named in a sentence; what their names hold means nothing by itself."""
        if self.scene.headline_style(index):
            return []
        view, found, position = self.scene.views[index], list[Node](), 0
        if self._rows.keys().isdisjoint(view.forms):
            position = len(view.words)
        while position < len(view.words):
            span = self._names.span(view, position) if view.words[position].text in self._rows else None
            if span is None:
                position += 1
                continue
            figure = self._figure(view, *span)
            self._learn_acronym(view, span[1], figure)
            found.append(self._node(view, index, span, figure))
            position = span[1]
        return found + self._beside_nouns(view, index) + self._by_short_name(view, index)

    def _beside_nouns(self, view: View, index: int) -> list[Node]:
        """ "the mining company Harkonda", "the Dutch charity Wells for All"; "Harkonda, the Finnish company" where that
        tells its country."""
        found: list[Node] = []
        if self._common.keys().isdisjoint(view.forms):
            return found
        for noun in range(1, len(view.words)):
            row = self._common.get(view.words[noun].text) if view.tag(noun) == "NN" else None
            if row is None:
                continue
            base = view.phrase_at(noun)
            start = view.sentence.phrases[base].first if base >= 0 else noun
            first, last = noun + 1, self._names.end(view, noun + 1)
            place = self._first(view, range(start, noun), _ANY)
            if last > first:
                place = place or self._first(view, self._after(view, last), _ANY)
                view.blocked.update({view.hit_at[noun]} - {-1})
            elif place is not None and self._is_apposed(view, start, noun):
                first, last = start - 2, start - 1
            else:
                continue
            figure = self._made(view, first, last, row, place)
            found.append(self._node(view, index, (first, last), figure))
            if last == first + 1 and figure.country is not None:
                self._short.setdefault(figure.name, figure)
        return found

    @staticmethod
    def _is_apposed(view: View, start: int, noun: int) -> bool:
        """Whether a noun is what an unknown name of one word is called behind a comma: "Harkonda, the ..."."""
        name = start - 2
        return (
            name >= 0
            and view.sentence.phrases[view.phrase_at(noun)].head == noun
            and view.lower(noun + 1) not in POSSESSIVE
            and view.tag(start) == "DT"
            and view.lower(start - 1) == ","
            and view.tag(name) == "NNP"
            and view.hit_at[name] < 0
            and (name == 0 or view.tag(name - 1) != "NNP")
        )

    # ---- the figure -------------------------------------------------------------------------------------------------

    def _figure(self, view: View, first: int, last: int) -> Figure:
        noun = next(at for at in range(first, last) if view.words[at].text in self._rows)
        ends = [at for at in range(first, last) if view.lower(at) in LINKS]
        stem = max(
            (at for at in range(first, ends[0] if ends else last) if view.words[at].text in self._rows),
            default=noun,
        )
        row = self._rows[view.words[stem].text]
        place = self._place(view, first, last)
        if place is None and row.sectors[0] in _DOMESTIC and not self._abroad(view, first, last):
            place = main_state(self.scene)
        return self._made(view, first, last, row, place)

    @staticmethod
    def _abroad(view: View, first: int, last: int) -> bool:
        """Whether the name says that the body is of several countries."""
        return any(view.words[at].text in _INTERNATIONAL for at in range(first, last))

    def _made(self, view: View, first: int, last: int, row: NamedBody, place: str | None) -> Figure:
        """The body of a name; where no country is told, the one of that name met before."""
        name = view.text[view.words[first].start : view.words[last - 1].end]
        if place is None and fold(name) in self._named:
            return self._named[fold(name)]
        state = self.scene.cast.of_place(place) if place else None
        figure = self._named[fold(name)] = Figure(
            id=stable_id("actor", "body", fold(name), place or ""),
            name=name,
            kind=row.kind,
            country=state.country if state else None,
            sectors=row.sectors,
            place=place or "",
            reason=None if place else "no country named",
        )
        return figure

    def _place(self, view: View, first: int, last: int) -> str | None:
        """The country in the name, before it, or after it with "of" or "in" (behind an acronym); else a city's."""
        inside = range(first, last)
        return (
            self._first(view, inside, _STATES)
            or self._first(view, self._before(view, first), _ANY)
            or self._first(view, self._after(view, last), _ANY)
            or self._first(view, inside, _TOWNS)
        )

    @staticmethod
    def _before(view: View, first: int) -> range:
        """The word before a possessive ("Portugal's ..."), or directly before the name."""
        return range(first - 2, first - 1) if view.lower(first - 1) in POSSESSIVE else range(first - 1, first)

    @staticmethod
    def _after(view: View, last: int) -> range:
        while view.lower(last) == "(" and view.lower(last + 2) == ")":
            last += 3
        if view.lower(last) == "," and view.lower(last + 1) in ("based", "headquartered"):
            last += 2
        if view.lower(last) not in _BESIDE:
            return range(0)
        at = last + 1 + (view.tag(last + 1) == "DT")
        return range(at, at + 1)

    def _first(self, view: View, words: range, sorts: tuple[Sort, ...]) -> str | None:
        """The first country among some words, as their hits of these sorts say."""
        for at in words:
            number = view.hit_at[at] if 0 <= at < len(view.words) else -1
            meanings = view.hits[number].of(*sorts) if number >= 0 else ()
            for meaning in meanings:
                if meaning.target in self.scene.registry.states:
                    return meaning.target
        return None

    # ---- hits -------------------------------------------------------------------------------------------------------

    def _node(self, view: View, index: int, span: tuple[int, int], figure: Figure) -> Node:
        start, end = view.words[span[0]].start, view.words[span[1] - 1].end
        view.blocked.update({view.hit_at[at] for at in range(*span)} - {-1})
        view.hits.append(Hit(start, end, fold(figure.name), ()))
        view.spans.append(span)
        view.hit_at[span[0] : span[1]] = [len(view.hits) - 1] * (span[1] - span[0])
        return Node(start, end, index, figure, rule="named_body", score=_SCORE, reason=figure.reason)

    def _learn_acronym(self, view: View, after: int, figure: Figure) -> None:
        if view.lower(after) != "(" or view.lower(after + 2) != ")":
            return
        acronym = view.words[after + 1].text
        if _ACRONYM.fullmatch(acronym):
            self._short[acronym] = figure

    def _by_short_name(self, view: View, index: int) -> list[Node]:
        """Bodies by what was learnt before: an acronym, a name of one word that a noun stood beside."""
        found: list[Node] = []
        if self._short.keys().isdisjoint(view.forms):
            return found
        for position, word in enumerate(view.words):
            figure = self._short.get(word.text)
            if figure is None or (figure.name == word.text and view.hit_at[position] >= 0):
                continue
            found.append(self._node(view, index, (position, position + 1), figure))
            if figure.name != word.text:
                found[-1].rule = "acronym"
        return found
