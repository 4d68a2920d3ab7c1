"""What a known name, adjective or noun left of a head noun makes of it: its country, its owner, the body it is of."""

from __future__ import annotations

from typing import Protocol

from onrecord.actors.finder import Hit, Meaning
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Place, Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import POSSESSIVE, View


class PhraseReader(Protocol):
    """What the walk to the left needs of the head reader."""

    scene: Scene
    index: int
    view: View
    named: dict[int, Node]
    owners: dict[int, Figure]
    consumed: set[int]
    inner: set[int]

    def node(self, number: int) -> Node | None:
        """The node of one head, with what belongs to it."""
        ...

    def name_of(self, number: int) -> Node | None:
        """The node of a hit."""
        ...


class HitsBefore:
    """Takes what the registry or a table knows left of head nouns into their readings."""

    def __init__(self, reader: PhraseReader) -> None:
        self.reader = reader
        self.scene, self.view, self.named = reader.scene, reader.view, reader.named

    def take(self, reading: Reading, number: int) -> bool:
        """Take a hit left of the noun; whether the walk goes on."""
        hit, last = self.view.hits[number], self.view.spans[number][1]
        if self.view.lower(last) == "-" and self.view.lower(last + 1) in self.scene.tables.contexts.relations:
            reading.countryless = not reading.places
            return False
        if hit.has("head") and not hit.has("name", "demonym"):
            modifier, _ = modifier_at(self.scene, self.view, last - 1)
            if not modifier:
                return self._left_head(reading, number)
            self.reader.inner.add(number)  # "Vostia's deputy energy minister" is no member of its parliament
            reading.modifiers.add(modifier)
            reading.start = hit.start
            return True
        adjective = hit.of("demonym", "people", "region", "city")
        node = self.named.get(number)
        named = not hit.has("demonym") or _is_whole(node, reading)
        if node is not None and named and (node.kind != "place" or not adjective):
            return self._left_name(reading, number, node)
        if adjective or hit.has("capital"):
            self._take_place(reading, number, place_of(adjective or hit.of("capital")) or "")
            return True
        reading.unknown_name = reading.unknown_name or hit.has("surname")
        return False

    def _take_place(self, reading: Reading, number: int, place: str) -> None:
        hit = self.view.hits[number]
        self.reader.consumed.add(number)
        reading.start = hit.start
        reading.adjective = self.view.text[hit.start : hit.end]
        reading.regional = reading.regional or _is_regional(hit)
        if not place:
            reading.countryless = not reading.places
        elif reading.places and self._joins(number):
            reading.joined.append(Place(place, hit.start, hit.end))
            reading.start = min(place.start for place in reading.places)
        else:
            reading.places.append(Place(place, hit.start, hit.end))
            reading.countryless = False

    def _joins(self, number: int) -> bool:
        return self.view.lower(self.view.spans[number][1]) in ("and", ",", "or", "/")

    def _left_head(self, reading: Reading, number: int) -> bool:
        """A noun before the noun: "foreign ministry spokeswoman", "army chief"."""
        if self.view.lower(self.view.spans[number][1]) == "-":
            return False
        node = self.reader.node(number)
        if node is not None and node.weak:
            reading.noun_modifier = True
            return True
        if node is not None:
            self.reader.inner.add(number)
            reading.base, reading.start, reading.determiner = node.figure, node.start, node.determiner
        return False

    def _left_name(self, reading: Reading, number: int, node: Node) -> bool:
        hit = self.view.hits[number]
        possessed = self.view.lower(self.view.spans[number][1]) in POSSESSIVE
        if node.figure.person and not possessed:
            self._take_leader(reading, number, node)
            return False
        if node.figure.kind == "state":
            self._take_state(reading, number, node, possessed=possessed)
            return not possessed
        reading.start = hit.start
        if possessed:
            reading.owner = node.figure
        else:
            self.reader.consumed.add(number)
            reading.base = node.figure
        return False

    def _take_leader(self, reading: Reading, number: int, node: Node) -> None:
        """ "the Trump administration": the country is the person's."""
        reading.unknown_name = True
        if reading.head.kind == "body" and node.figure.country:
            place = (
                self.scene.registry.entries[node.figure.country].id
                if node.figure.country in self.scene.registry.entries
                else ""
            )
            if place:
                reading.places.append(Place(place, node.start, node.end))
                reading.start = node.start
                self.reader.consumed.add(number)

    def _take_state(self, reading: Reading, number: int, node: Node, *, possessed: bool) -> None:
        place = node.figure.place or node.figure.id
        if possessed:
            reading.places.append(Place(place, node.start, node.end))
            reading.start, reading.countryless = node.start, False
        else:
            self._take_place(reading, number, place)


def modifier_at(scene: Scene, view: View, position: int) -> tuple[str, int]:
    """The kind of a modifier that ends at a word ("former", "self-proclaimed") and its number of words."""
    low = view.lower(position)
    choices = [(low, 1), (f"{view.lower(position - 1)} {low}", 2)]
    if low == "-":
        choices.append((view.lower(position - 1), 2))
    if view.lower(position - 1) == "-":
        choices.append((f"{view.lower(position - 2)}-{low}", 3))
    for kind, words in scene.tables.contexts.modifiers.items():
        for text, taken in choices:
            if text in words and position - taken >= -1:
                return kind, taken
    return "", 0


def place_of(meanings: tuple[Meaning, ...]) -> str | None:
    """The country id of the first meaning; "" for an adjective of no country; None when there is none."""
    return meanings[0].target if meanings else None


def _is_whole(node: Node | None, reading: Reading) -> bool:
    """Whether what stands before a part is an organisation, whose part it is though its name is read as an adjective,
    too: "the United Nations office"; the office of a state in a town may be anybody's."""
    return node is not None and node.figure.kind == "organisation" and reading.head.kind == "part"


def _is_regional(hit: Hit) -> bool:
    """Whether only a region's, city's or stateless people's adjective was read."""
    if any(meaning.regional for meaning in hit.meanings):
        return True
    return not hit.has("demonym", "people", "name", "capital")
