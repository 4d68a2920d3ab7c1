"""What stands left of a head noun: adjectives, demonyms, names, possessors ("the former Venezuelan president")."""

from __future__ import annotations

from typing import Protocol

from onrecord.actors.finder import Hit, Meaning
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Place, Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import POSSESSIVE, View

_REACH = 9
"""Words to the left of a noun that may belong to its phrase."""

_OWN_LAND = frozenset(("republic", "country", "nation", "state", "kingdom"))
"""What an outlet calls its own state: "our Republic's ministry"."""
_MADE = frozenset(("named", "appointed", "elected", "made", "called", "declared", "crowned"))
_SIDE_OF = frozenset(
    [
        "backed",
        "led",
        "run",
        "held",
        "ruled",
        "controlled",
        "occupied",
        "sponsored",
        "funded",
        "armed",
        "trained",
        "supported",
        "based",
        "born",
        "made",
        "built",
        "owned",
        "registered",
        "flagged",
        "educated",
    ]
)
"""Participles that a state stands before without a hyphen, too: "Russia backed separatists"."""
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


class _Reader(Protocol):
    """What this module needs of the head reader."""

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


class LeftWalk:
    """Walks from head nouns to the left and fills their readings."""

    def __init__(self, reader: _Reader) -> None:
        self.reader = reader
        self.scene, self.view, self.named = reader.scene, reader.view, reader.named

    def walk(self, reading: Reading, position: int) -> None:
        """Take what stands left of word `position`, and that word, as far as it belongs to the noun."""
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
            modifier, _ = self._modifier(last - 1)
            if not modifier:
                return self._left_head(reading, number)
            self.reader.inner.add(number)  # "Vostia's deputy energy minister" is no member of its parliament
            reading.modifiers.add(modifier)
            reading.start = hit.start
            return True
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

    def _left_word(self, reading: Reading, position: int) -> int:
        """Take a word that is no hit; how many words were taken, 0 where the walk ends."""
        low, tag = self.view.lower(position), self.view.tag(position)
        if self._relative(reading, position):
            return 1
        if low in self.scene.tables.contexts.enemy:
            reading.modifiers.add("enemy")
        modifier, taken = self._modifier(position)
        if modifier:
            reading.modifiers.add(modifier)
            reading.start = self.view.words[position - taken + 1].start
            return taken
        if tag in ("PRP$", "WP$"):
            reading.start, reading.determiner, reading.pronoun = self.view.words[position].start, low, True
            reading.owner = self.reader.owners.get(position)
            return 0
        if low in _DETERMINERS and tag in ("DT", "PDT", "IN", "WDT"):
            reading.determiner = low
            return 0
        if low in POSSESSIVE and tag == "POS":
            self._possessor(reading, position)
            return 0
        if low in ("and", ",", "or", "/"):
            return int(self._joined_adjectives(position))
        if tag in ("VBN", "VBD") and low in _MADE and self.view.tag(position - 1)[:2] == "NN":
            return 0  # "whom the head of state named prime minister"
        if tag in ("VBN", "VBG") and self.view.is_verb_of_a_subject(position):
            return 0  # "General Tolen accused Vostian forces", with a participle's tag
        if tag == "CD" and self._behind_a_place(position):
            return 0
        if tag == "VBN" and low not in _SIDE_OF and self._behind_a_place(position):
            return 0  # "Ruritania detained Syldavian traders"
        reading.unknown_name = reading.unknown_name or self._unknown_name(position, tag)
        reading.noun_modifier = reading.noun_modifier or tag in ("NN", "NNS")
        return int(tag[:2] in ("JJ", "NN", "CD") or tag in ("VBN", "VBG", "HYPH", "RB"))

    def _behind_a_place(self, position: int) -> bool:
        """Whether a word stands right behind a state or town, which is no part of its phrase: "sent to Vostia sixty
        men"."""
        number = self.view.hit_at[position - 1] if position else -1
        return number >= 0 and self.view.hits[number].has("name", "capital", "city")

    def _relative(self, reading: Reading, position: int) -> bool:
        """Whether "southern" right before the noun tells whose it is, in an article on the two states of one name."""
        word = self.view.words[position]
        contexts = self.scene.tables.contexts
        if (
            reading.places
            or reading.start != reading.anchor
            or reading.head.word not in contexts.relative_nouns
        ):
            return False
        place = (
            self.scene.relative_adjectives.get(self.view.lower(position))
            if word.end + 1 == reading.anchor
            else None
        )
        if place is not None:
            reading.places.append(Place(place, word.start, word.end))
            reading.start, reading.adjective = word.start, word.text
        return place is not None

    def _unknown_name(self, position: int, tag: str) -> bool:
        """A proper noun, or a capitalised adjective inside the sentence, that no table knows ("Ruritanian")."""
        if tag in ("NNP", "NNPS"):
            return True
        inside = position > 0 and not self.scene.headline_style(self.reader.index)
        return tag == "JJ" and inside and self.view.words[position].text[:1].isupper()

    def _possessor(self, reading: Reading, position: int) -> None:
        """ "the army's chief", "Damascus's allies": the hit before the possessive."""
        number = self.view.hit_at[position - 1] if position else -1
        if self.view.lower(position - 2) == "our" and self.view.lower(position - 1) in _OWN_LAND:
            reading.determiner, reading.start = "our", self.view.words[position - 2].start
            return
        if number < 0 or number in self.view.blocked:
            reading.unknown_name = self.view.tag(position - 1) in ("NNP", "NNPS")
            return
        node = self.reader.name_of(number)
        if node is not None and node.figure.kind != "state":
            reading.owner, reading.start = node.figure, node.start
            if self.view.hits[number].has("head") and number not in self.named:
                self.reader.inner.discard(number)
            return
        hit = self.view.hits[number]
        place = node.figure.place if node is not None else place_of(hit.of("capital", "region", "city"))
        if place:
            reading.places.append(Place(place, hit.start, hit.end))
            reading.start = hit.start

    def _joined_adjectives(self, position: int) -> bool:
        """Whether "and" or a comma joins two adjectives of countries: "four American and five French soldiers"."""
        before = self.view.hit_at[position - 1] if position else -1
        second = position + 1 + (self.view.tag(position + 1) == "CD")
        after = self.view.hit_at[second] if second < len(self.view.words) else -1
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


def place_of(meanings: tuple[Meaning, ...]) -> str | None:
    """The country id of the first meaning; "" for an adjective of no country; None when there is none."""
    return meanings[0].target if meanings else None


def _is_regional(hit: Hit) -> bool:
    """Whether only a region's, city's or stateless people's adjective was read."""
    if any(meaning.regional for meaning in hit.meanings):
        return True
    return not hit.has("demonym", "people", "name", "capital")
