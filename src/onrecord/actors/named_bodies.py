"""Bodies that no registry knows, by the noun in their name: "the Kenya Tea Haulers Association", "the Institute of
River Trade in Lusaka", and the acronym that stands in brackets after such a name.

A body found becomes a hit of its sentence, so that whatever belongs to it ("the association's chairman") finds it as
it finds a body of the registry. Its country is the one in its name or directly beside it, in any sentence of the
article; only offices and courts are otherwise of the state that the article is about, if it is about one.
"""

from __future__ import annotations

import re

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

_LONGEST = 9
"""Words of a name; a longer run of capitals is a heading."""

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
_LINKS = frozenset(("of", "for"))
_BESIDE = frozenset(("of", "in"))


class NamedBodyFinder:
    """Finds the unknown bodies of one article; remembers their acronyms from sentence to sentence."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        rows = scene.tables.named_bodies.bodies
        self._rows: dict[str, NamedBody] = {noun: row for row in rows for noun in row.names}
        self._common: dict[str, NamedBody] = {noun: row for row in rows for noun in row.common}
        self._acronyms: dict[str, Figure] = {}
        self._named: dict[str, Figure] = {}

    def find(self, index: int) -> list[Node]:
        """Nodes of the unknown bodies named in a sentence; what their names hold means nothing by itself."""
        if self.scene.headline_style(index):
            return []
        view, found, position = self.scene.views[index], list[Node](), 0
        while position < len(view.words):
            span = self._span(view, position) if view.words[position].text in self._rows else None
            if span is None:
                position += 1
                continue
            figure = self._figure(view, *span)
            self._learn_acronym(view, span[1], figure)
            found.append(self._node(view, index, span, figure))
            position = span[1]
        return found + self._behind_nouns(view, index) + self._by_acronym(view, index)

    # ---- the name ---------------------------------------------------------------------------------------------------

    def _span(self, view: View, noun: int) -> tuple[int, int] | None:
        """The words of the name whose noun stands at a word; None when it is no unknown name."""
        first = noun
        while first > 0 and self._in_name(view, first - 1):
            first -= 1
        while first < noun and view.lower(first) in (*POSSESSIVE, "and", "&", "-", "of", "for"):
            first += 1
        last = self._right(view, noun + 1)
        if last == noun + 1 and self._goes_on(view, last):
            return None
        if last - first > _LONGEST or last - first < 2 or not self._unknown(view, first, noun, last):
            return None
        return first, last

    def _goes_on(self, view: View, position: int) -> bool:
        """Whether another capitalised word follows, so that the noun does not end the name ("Foundation Prize")."""
        return view.tag(position) in ("NNP", "NNPS") and not self._calendar(view, position)

    def _in_name(self, view: View, position: int) -> bool:
        """Whether a word continues a name to the left: capitalised, or a possessive or "and" between two such."""
        word = view.words[position]
        if word.text[:1].isupper() and word.text[:1].isalpha():
            opens = position == 0 and word.tag in (
                "DT",
                "IN",
                "PRP",
                "PRP$",
                "CC",
                "WRB",
                "RB",
                "VBG",
                "VB",
                "CD",
            )
            nounlike = word.tag[:2] in ("NN", "JJ", "VB", "RB", "CD") or view.hit_at[position] >= 0
            return (
                nounlike
                and not opens
                and not self._calendar(view, position)
                and not self._title(view, position)
            )
        before = view.words[position - 1] if position else None
        if before is None or not before.text[:1].isupper():
            return False
        if word.text in POSSESSIVE:
            return not self._owner(view, position - 1) and self._many(view, position - 1)
        return word.text in ("&", "-") or (word.text == "and" and before.tag in ("NNP", "NNPS"))

    def _many(self, view: View, position: int) -> bool:
        """Whether a possessor is part of a name ("Salt Workers' Union"), not the owner ("Roe's Institute")."""
        before = (
            position > 0 and view.words[position - 1].text[:1].isupper() and view.tag(position - 1) == "NNP"
        )
        return view.lower(position + 1) in ("'", "’") or view.hit_at[position] >= 0 or before

    def _owner(self, view: View, position: int) -> bool:
        """Whether a country or city stands before a possessive ("Portugal's National Cork Institute")."""
        number = view.hit_at[position]
        return number >= 0 and view.hits[number].has("name", "capital", "city", "region", "local")

    def _calendar(self, view: View, position: int) -> bool:
        return view.words[position].text in self.scene.tables.contexts.calendar

    def _title(self, view: View, position: int) -> bool:
        honorifics = self.scene.tables.contexts.honorifics.values()
        return any(view.words[position].text in words for words in honorifics)

    def _right(self, view: View, position: int) -> int:
        """Behind "of" or "for" and the capitalised words after it, as often as they follow."""
        last = position
        while view.lower(last) in _LINKS:
            at = last + 1 + (view.lower(last + 1) == "the")
            start = at
            while at < len(view.words) and self._capital_noun(view, at):
                at += 1
                if view.lower(at) in ("and", "&") and self._capital_noun(view, at + 1):
                    at += 1
            if at == start:
                break
            last = at
        return last

    def _capital_noun(self, view: View, position: int) -> bool:
        if not 0 <= position < len(view.words) or self._calendar(view, position):
            return False
        word = view.words[position]
        return word.text[:1].isupper() and (word.tag[:2] in ("NN", "JJ", "VB") or view.hit_at[position] >= 0)

    def _unknown(self, view: View, first: int, noun: int, last: int) -> bool:
        """Whether the name is of no registry and says more than a country and a noun of data/en/actors."""
        numbers = {view.hit_at[at] for at in range(first, last)} - {-1}
        if any(number in view.blocked and view.hits[number].has("trap") for number in numbers):
            return False
        if any(self._known(view, number) or view.spans[number][0] < first for number in numbers):
            return False
        number = view.hit_at[noun]
        if number >= 0 and view.hits[number].has("head") and self._standard(view, number):
            told = {at for n in numbers for at in range(*view.spans[n])}
            return any(at not in told and view.tag(at) in ("NNP", "NNPS") for at in range(first, last))
        return any(at != noun and view.words[at].text[:1].isupper() for at in range(first, last))

    def _known(self, view: View, number: int) -> bool:
        """Whether a hit of several words or an acronym is an actor of the registry that the name is part of."""
        entries = self.scene.registry.entries
        hit, (first, last) = view.hits[number], view.spans[number]
        if hit.has("seat", "region") and last - first > 1:
            return True
        rows = [entries[m.target] for m in hit.of("name", "local") if m.target in entries]
        told = last - first > 1 or view.text[hit.start : hit.end].isupper()
        return told and any(entry.kind != "state" for entry in rows)

    def _standard(self, view: View, number: int) -> bool:
        """Whether the noun is a body that every country has ("Supreme Court", "National Bank")."""
        head = self.scene.tables.heads.get(view.hits[number].key)
        return head is not None and head.kind == "body"

    def _behind_nouns(self, view: View, index: int) -> list[Node]:
        """ "the mining company Harkonda", "the Dutch charity Wells for All"."""
        found = []
        for noun in range(len(view.words) - 1):
            row = self._common.get(view.words[noun].text)
            last = self._name_end(view, noun + 1) if row is not None and view.tag(noun) == "NN" else noun + 1
            if row is None or last == noun + 1:
                continue
            base = view.phrase_at(noun)
            start = view.sentence.phrases[base].first if base >= 0 else noun
            place = self._first(view, range(start, noun), _ANY) or self._first(
                view, self._after(view, last), _ANY
            )
            figure = self._made(view, noun + 1, last, row, place)
            view.blocked.update({view.hit_at[noun]} - {-1})
            found.append(self._node(view, index, (noun + 1, last), figure))
        return found

    def _name_end(self, view: View, position: int) -> int:
        """Where the unknown name that opens at a word ends; the word itself where none does."""
        last = position
        while last < len(view.words) and self._unknown_word(view, last):
            last += 1
        if last > position and view.lower(last) in ("for", "of") and view.words[last + 1].text[:1].isupper():
            at = last + 1
            while at < len(view.words) and view.words[at].text[:1].isupper() and view.hit_at[at] < 0:
                at += 1
            last = at if at > last + 1 else last
        return last

    def _unknown_word(self, view: View, position: int) -> bool:
        word = view.words[position]
        free = (
            view.hit_at[position] < 0
            and not self._calendar(view, position)
            and not self._title(view, position)
        )
        return free and word.tag in ("NNP", "NNPS") and word.text[:1].isupper()

    # ---- the figure -------------------------------------------------------------------------------------------------

    def _figure(self, view: View, first: int, last: int) -> Figure:
        noun = next(at for at in range(first, last) if view.words[at].text in self._rows)
        ends = [at for at in range(first, last) if view.lower(at) in _LINKS]
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
            self._acronyms[acronym] = figure

    def _by_acronym(self, view: View, index: int) -> list[Node]:
        found = []
        for position, word in enumerate(view.words):
            figure = self._acronyms.get(word.text)
            if figure is not None:
                found.append(self._node(view, index, (position, position + 1), figure))
                found[-1].rule = "acronym"
        return found
