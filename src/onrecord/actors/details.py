"""What a sentence says of somebody beside the name, by its grammar: "of the Ruritanian Institute of Tides", "who runs a
ferry company in Syldavia", "a member of the Syldavian bar council"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.actors.finder import Sort
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Node
from onrecord.actors.scene import Scene
from onrecord.actors.strangers import Told
from onrecord.grammar import Phrase

_DEPTH = 3
"""Phrases inside phrases that are followed ("an official of an office in the capital of Ruritania")."""

_BELONGS = frozenset(("of", "from", "at", "with", "in", "for"))
"""Prepositions that tell to what somebody belongs."""

_PLACED: tuple[Sort, ...] = ("demonym", "people", "capital", "city", "region", "name")
_HOME = frozenset(("GOV", "LEG", "JUD", "MIL", "COP"))
"""Sectors of those who serve a state: where none is named, the one the sentence or article is about."""

_MAINLY = 2
"""An article is about one state that is named so many times as often as any other; without this, of the guesses on the
speakers of gold/statements as many were wrong as right."""


class Details:
    """Reads what is told of persons in one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._table = scene.tables.named_bodies

    def of(self, index: int, word: int, nodes: Sequence[Node]) -> Told:
        """Country and sectors that the phrases around the name at a word tell; `nodes` are those of the sentence."""
        view = self.scene.views[index]
        number = view.phrase_at(word)
        told = Told()
        if number < 0:
            return told
        for phrase in self._describing(index, number):
            told = _filled(told, self._described(index, phrase, nodes, _DEPTH))
        if told.country is None and told.sectors and told.sectors[0] in _HOME:
            told = self._at_home(told)
        return told

    def _describing(self, index: int, number: int) -> Iterator[Phrase]:
        """The phrases that describe a name's: in apposition, behind a preposition, in a relative clause."""
        phrases = self.scene.views[index].sentence.phrases
        own = phrases[number]
        beside = [*own.appositions, *([own.apposed_to] if own.apposed_to is not None else [])]
        yield from (phrases[other] for other in beside if phrases[other].kind == "common")
        counted = [phrases[other] for other in beside if phrases[other].lemma == "one"]
        yield from (phrases[each.phrase] for one in counted for each in one.attachments if each.prep == "of")
        yield from (phrases[each.phrase] for each in own.attachments if each.prep in _BELONGS)
        yield from (phrases[other] for other in self._served(index, number))

    def _served(self, index: int, number: int) -> Iterator[int]:
        """What somebody leads, runs or works for, as a relative clause tells."""
        serving = self._table.serving
        for clause in self.scene.views[index].sentence.clauses:
            if clause.relative_to != number or clause.negated or clause.lemma not in serving.verbs:
                continue
            yield from clause.objects
            yield from (each.phrase for each in clause.attachments if each.prep in serving.prepositions)

    def _described(self, index: int, phrase: Phrase, nodes: Sequence[Node], depth: int) -> Told:
        view = self.scene.views[index]
        head = view.words[phrase.head]
        node = next(
            (n for n in nodes if n.kind != "pronoun" and n.start <= head.start < max(n.end, n.head_end)), None
        )
        told = Told()
        if node is not None:
            sectors = () if node.kind == "place" or node.figure.kind == "state" else node.figure.sectors
            told = Told(node.figure.country, sectors, node.figure.place)
        elif view.hit_at[phrase.head] < 0:
            told = self._named_before(index, phrase)
        told = _filled(told, Told(sectors=self._table.sectors_of(phrase.lemma)))
        told = _filled(told, self._placed(index, phrase))
        if depth:
            inner = [each.phrase for each in phrase.attachments if each.prep in _BELONGS]
            inner += [phrase.possessor] if phrase.possessor is not None else []
            for number in inner:
                told = _filled(told, self._described(index, view.sentence.phrases[number], nodes, depth - 1))
        return told

    def _placed(self, index: int, phrase: Phrase) -> Told:
        """The country that an adjective or name inside the phrase says."""
        view = self.scene.views[index]
        for at in range(phrase.first, phrase.last):
            number = view.hit_at[at]
            if number < 0:
                continue
            for meaning in view.hits[number].of(*_PLACED):
                if self.scene.is_state(meaning.target):
                    return Told(self.scene.cast.of_place(meaning.target).country, place=meaning.target)
        return Told()

    def _named_before(self, index: int, phrase: Phrase) -> Told:
        """What a definite noun points back to: "the ministry" after "Syldavia's foreign ministry"."""
        if phrase.determiner not in ("the", "its", "their") or phrase.kind != "common":
            return Told()
        for node in reversed(self.scene.nodes):
            figure = node.figure
            named = figure.country and not figure.person and phrase.lemma in fold(figure.name).split()
            if named and node.sentence <= index:
                return Told.of(figure)
        return Told()

    def _at_home(self, told: Told) -> Told:
        """Who serves a state, where none is named, serves the one that the article is about, if it is about one."""
        place = main_state(self.scene)
        if place is None:
            return told
        return Told(self.scene.cast.of_place(place).country, told.sectors, place)


def main_state(scene: Scene) -> str | None:
    """The one state that an article is about; None where it is about several, or about one hardly named."""
    counted = [*scene.countries.most_common(2), ("", 0)]
    place, times = counted[0]
    return place if times >= _MAINLY and times >= _MAINLY * counted[1][1] else None


def _filled(told: Told, more: Told) -> Told:
    """What was told, and the rest of what is told further out."""
    return Told(
        told.country or more.country,
        told.sectors or more.sectors,
        told.place or more.place,
        told.gender or more.gender,
    )
