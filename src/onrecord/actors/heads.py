"""Phrases whose noun makes the actor: what stands left and right of the noun.

"the Venezuelan president", "Turkey's ruling party", "a spokesman for the German finance ministry", "riot police". The
reader walks from the noun to the left over adjectives to a demonym, name or possessor; `complements.py` looks to the
right; `composing.py` turns the reading into a figure.
"""

from __future__ import annotations

import dataclasses

from onrecord.actors.complements import follow
from onrecord.actors.composing import Composer
from onrecord.actors.finder import Hit, Meaning, head_of
from onrecord.actors.folding import fold
from onrecord.actors.groups import group_node
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Place, Reading
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head
from onrecord.actors.view import POSSESSIVE, View

_REACH = 9
"""Words to the left of a noun that may belong to its phrase."""

_DETERMINERS = frozenset(
    (
        "the",
        "a",
        "an",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "no",
        "another",
        "both",
        "all",
        "every",
        "each",
    )
)
_WRITTEN = 0.95
"""Score of a group whose members are written out."""
_SPOKEN_FOR = frozenset(("spokesperson", "role", "part"))


class HeadReader:
    """Reads the head nouns of one sentence. `consumed` holds the hits that only qualify a noun."""

    def __init__(
        self, scene: Scene, index: int, named: dict[int, Node], composer: Composer, owners: dict[int, Figure]
    ) -> None:
        self.scene, self.index, self.view = scene, index, scene.views[index]
        self.named, self.composer, self.owners = named, composer, owners
        self.consumed: set[int] = set()
        self.inner: set[int] = set()
        """Heads that are part of another head's phrase."""
        self._memo: dict[int, Node | None] = {}
        self._sides: list[Node] = []

    def read(self) -> list[Node]:
        """Nodes of all heads of the sentence that are not part of another head's phrase."""
        for number, hit in enumerate(self.view.hits):
            if hit.has("head") and number not in self.view.blocked:
                self.node(number)
        found = [
            node
            for number, node in sorted(self._memo.items())
            if node is not None and number not in self.inner
        ]
        return found + self._sides

    def node(self, number: int) -> Node | None:
        """The node of one head, with what belongs to it."""
        if number in self._memo:
            return self._memo[number]
        self._memo[number] = None
        if self._is_noun(number) and not self._in_name(number):
            hit = self.view.hits[number]
            reading = self._around(number, head_of(self.scene.tables, hit.of("head")[0]))
            self._memo[number] = self._composed(reading)
            self._sides += self._other_sides(reading)
        return self._memo[number]

    def _composed(self, reading: Reading) -> Node | None:
        """The node of a reading; of a list of countries a group whose members are each one's office or body."""
        single = self._single(reading)
        if not reading.listed:
            return self.composer.compose(single if reading.joined else reading, self.view)
        places = [*reading.places[:1], *reading.listed]
        nodes = [
            self.composer.compose(dataclasses.replace(single, places=[place], listed=[]), self.view)
            for place in places
        ]
        figures = tuple({node.figure.id: node.figure for node in nodes if node is not None}.values())
        if len(figures) < 2:
            return self.composer.compose(reading, self.view)
        start, end = reading.start, max(reading.end, reading.listed[-1].end)
        node = group_node(start, end, self.index, figures, "group_written", _WRITTEN)
        node.anchor, node.head_end, node.determiner = reading.anchor, reading.head_end, reading.determiner
        return node

    def _single(self, reading: Reading) -> Reading:
        """A plural role as each of its several countries has it ("French and German ministers": one each)."""
        if not reading.plural or reading.head.kind != "role":
            return reading
        word = reading.head.word.removesuffix("s")
        head = self.scene.tables.heads.get(fold(word), reading.head)
        return dataclasses.replace(reading, head=head, plural=False)

    def name_of(self, number: int) -> Node | None:
        """The node of a hit: its name's, or that of the head it is."""
        named = self.named.get(number)
        return named if named is not None or not self.view.hits[number].has("head") else self.node(number)

    def _is_noun(self, number: int) -> bool:
        """Whether the hit is used as a noun ("state" the verb, "general" the adjective are not heads)."""
        last = self.view.spans[number][1] - 1
        tag = self.view.tag(last)
        return (
            tag[:2] == "NN"
            or tag == "FW"
            or (self.view.tag(last + 1)[:2] == "NN" and tag[:2] in ("JJ", "VB"))
        )

    def _in_name(self, number: int) -> bool:
        """Whether a capitalised noun is part of a longer name: "State House" (a title before a name is not)."""
        hit, last = self.view.hits[number], self.view.spans[number][1]
        head = head_of(self.scene.tables, hit.of("head")[0])
        if head.kind not in ("body", "agent", "part") or not self.view.text[hit.start].isupper():
            return False
        following = self.view.tag(last) in ("NNP", "NNPS") and self.view.hit_at[last] < 0
        if head.kind == "agent" and self.view.lower(last) in POSSESSIVE:
            following = self.view.tag(last + 1) in ("NNP", "NNPS")
        return following and not self.scene.headline_style(self.index)

    def _around(self, number: int, head: Head) -> Reading:
        hit, (first, last) = self.view.hits[number], self.view.spans[number]
        reading = Reading(head, hit.start, hit.end, hit.start, hit.end, self.index)
        reading.local = tuple(meaning.target for meaning in hit.of("local"))
        reading.plural = head.plural or self.view.tag(last - 1) in ("NNS", "NNPS")
        self._left(reading, first - 1)
        self._elect(reading, last)
        named = reading.base is not None or reading.owner is not None
        if not reading.placed or (not named and head.kind in _SPOKEN_FOR and self.view.lower(last) == "for"):
            follow(self, reading, last)
        elif reading.base is not None and reading.base.country is None:
            self._country_after_body(reading, last)
        return reading

    def _other_sides(self, reading: Reading) -> list[Node]:
        """ "Japanese, South Korean negotiators": each adjective is a side of its own."""
        found: list[Node] = []
        for place in reading.joined:
            other = dataclasses.replace(
                self._single(reading),
                places=[place],
                joined=[],
                start=place.start,
                end=place.end,
                head_end=place.end,
                anchor=place.start,
            )
            node = self.composer.compose(other, self.view)
            if node is not None:
                node.rule = f"side_{node.rule}"
                found.append(node)
        return found

    def _country_after_body(self, reading: Reading, last: int) -> None:
        """ "a police spokeswoman in Oslo": the country follows the noun although a body stands before it."""
        after = dataclasses.replace(reading, base=None, places=[])
        follow(self, after, last)
        reading.end = after.end
        if after.base is not None and after.base.place:
            reading.places.append(Place(after.base.place, reading.head_end, after.end))
        reading.places += after.places

    # ---- to the left ----------------------------------------------------------------------------------------------

    def _left(self, reading: Reading, position: int) -> None:
        for _ in range(_REACH):
            if position < 0:
                return
            number = self.view.hit_at[position]
            if number >= 0 and number not in self.view.blocked:
                if not self._left_hit(reading, number):
                    return
                position = self.view.spans[number][0] - 1
            else:
                taken = self._left_word(reading, position)
                if not taken:
                    return
                position -= taken

    def _left_hit(self, reading: Reading, number: int) -> bool:
        """Take a hit left of the noun; whether the walk goes on."""
        hit, last = self.view.hits[number], self.view.spans[number][1]
        if self.view.lower(last) == "-" and self.view.lower(last + 1) in self.scene.tables.contexts.relations:
            reading.countryless = not reading.places
            return False
        if hit.has("head") and not hit.has("name", "demonym"):
            return self._left_head(reading, number)
        adjective = hit.of("demonym", "people", "region", "city")
        node = self.named.get(number)
        if node is not None and not hit.has("demonym") and (node.kind != "place" or not adjective):
            return self._left_name(reading, number, node)
        if adjective or hit.has("capital"):
            self._take_place(reading, number, place_of(adjective or hit.of("capital")) or "")
            return True
        reading.unknown_name = reading.unknown_name or hit.has("surname")
        return False

    def _take_place(self, reading: Reading, number: int, place: str) -> None:
        hit = self.view.hits[number]
        self.consumed.add(number)
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
        node = self.node(number)
        if node is not None:
            self.inner.add(number)
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
            self.consumed.add(number)
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
                self.consumed.add(number)

    def _take_state(self, reading: Reading, number: int, node: Node, *, possessed: bool) -> None:
        place = node.figure.place or node.figure.id
        if possessed:
            reading.places.append(Place(place, node.start, node.end))
            reading.start, reading.countryless = node.start, False
        else:
            self._take_place(reading, number, place)

    def _left_word(self, reading: Reading, position: int) -> int:
        """Take a word that is no hit; how many words were taken, 0 where the walk ends."""
        low, tag = self.view.lower(position), self.view.tag(position)
        modifier, taken = self._modifier(position)
        if modifier:
            reading.modifiers.add(modifier)
            reading.start = self.view.words[position - taken + 1].start
            return taken
        if tag == "PRP$":
            reading.start, reading.determiner, reading.pronoun = self.view.words[position].start, low, True
            reading.owner = self.owners.get(position)
            return 0
        if low in _DETERMINERS and tag in ("DT", "PDT", "IN", "WDT"):
            reading.determiner = low
            return 0
        if low in POSSESSIVE and tag == "POS":
            self._possessor(reading, position)
            return 0
        if low in ("and", ",", "or", "/"):
            return int(self._joined_adjectives(position))
        reading.unknown_name = reading.unknown_name or self._unknown_name(position, tag)
        reading.noun_modifier = reading.noun_modifier or tag in ("NN", "NNS")
        return int(tag[:2] in ("JJ", "NN", "CD") or tag in ("VBN", "VBG", "HYPH", "RB"))

    def _unknown_name(self, position: int, tag: str) -> bool:
        """A proper noun, or a capitalised adjective inside the sentence, that no table knows ("Ruritanian")."""
        if tag in ("NNP", "NNPS"):
            return True
        inside = position > 0 and not self.scene.headline_style(self.index)
        return tag == "JJ" and inside and self.view.words[position].text[:1].isupper()

    def _possessor(self, reading: Reading, position: int) -> None:
        """ "the army's chief", "Damascus's allies": the hit before the possessive."""
        number = self.view.hit_at[position - 1] if position else -1
        if number < 0 or number in self.view.blocked:
            reading.unknown_name = self.view.tag(position - 1) in ("NNP", "NNPS")
            return
        node = self.name_of(number)
        if node is not None and node.figure.kind != "state":
            reading.owner, reading.start = node.figure, node.start
            if self.view.hits[number].has("head") and number not in self.named:
                self.inner.discard(number)
            return
        hit = self.view.hits[number]
        place = node.figure.place if node is not None else place_of(hit.of("capital", "region", "city"))
        if place:
            reading.places.append(Place(place, hit.start, hit.end))
            reading.start = hit.start

    def _joined_adjectives(self, position: int) -> bool:
        """Whether "and" or a comma joins two adjectives of countries."""
        before = self.view.hit_at[position - 1] if position else -1
        after = self.view.hit_at[position + 1] if position + 1 < len(self.view.words) else -1
        if before < 0 or after < 0:
            return False
        hits = [self.view.hits[before], self.view.hits[after]]
        if self.view.lower(position) == ",":
            return all(hit.has("demonym") for hit in hits)
        return all(hit.has("demonym", "name", "capital") for hit in hits)

    def _modifier(self, position: int) -> tuple[str, int]:
        """The kind of a modifier that ends at a word ("former", "self-proclaimed") and its number of words."""
        low = self.view.lower(position)
        choices = [(low, 1), (f"{self.view.lower(position - 1)} {low}", 2)]
        if low == "-":
            choices.append((self.view.lower(position - 1), 2))
        if self.view.lower(position - 1) == "-":
            choices.append((f"{self.view.lower(position - 2)}-{low}", 3))
        for kind, words in self.scene.tables.contexts.modifiers.items():
            for text, taken in choices:
                if text in words and position - taken >= -1:
                    return kind, taken
        return "", 0

    def _elect(self, reading: Reading, last: int) -> None:
        """ "president-elect": written after the noun."""
        at = last + 1 if self.view.lower(last) == "-" else last
        if self.view.lower(at) in ("elect", "designate"):
            reading.modifiers.add("elect")
            reading.end = reading.head_end = self.view.words[at].end


def place_of(meanings: tuple[Meaning, ...]) -> str | None:
    """The country id of the first meaning; "" for an adjective of no country; None when there is none."""
    return meanings[0].target if meanings else None


def _is_regional(hit: Hit) -> bool:
    """Whether only a region's, city's or stateless people's adjective was read."""
    if any(meaning.regional for meaning in hit.meanings):
        return True
    return not hit.has("demonym", "people", "name", "capital")


def named_hits(view: View, nodes: list[Node]) -> dict[int, Node]:
    """Which hit of a sentence each name's node stands on."""
    by_start = {node.start: node for node in nodes}
    return {number: by_start[hit.start] for number, hit in enumerate(view.hits) if hit.start in by_start}
