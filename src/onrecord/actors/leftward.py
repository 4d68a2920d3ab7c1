"""What stands left of a head noun: adjectives, demonyms, names, possessors ("the former Venezuelan president")."""

from __future__ import annotations

from onrecord.actors.before_heads import HitsBefore, PhraseReader, modifier_at, place_of
from onrecord.actors.reading import Place, Reading
from onrecord.actors.view import POSSESSIVE

_REACH = 9
"""Words to the left of a noun that may belong to its phrase."""

_OWN_LAND = frozenset(("republic", "country", "nation", "state", "kingdom"))
"""What an outlet calls its own state: "our Republic's ministry"."""
_MADE = frozenset(("named", "appointed", "elected", "made", "called", "declared", "crowned"))
_SIDE_OF = frozenset((
    "backed", "led", "run", "held", "ruled", "controlled", "occupied", "sponsored", "funded", "armed", "trained",
    "supported", "based", "born", "made", "built", "owned", "registered", "flagged", "educated",
))  # fmt: skip
"""Participles that a state stands before without a hyphen, too: "Russia backed separatists"."""
_DETERMINERS = frozenset((
    "the", "a", "an", "this", "that", "these", "those", "some", "any", "no", "another", "both", "all", "every", "each",
))  # fmt: skip


class LeftWalk:
    """Walks from head nouns to the left and fills their readings."""

    def __init__(self, reader: PhraseReader) -> None:
        self.reader = reader
        self.scene, self.view, self.named = reader.scene, reader.view, reader.named
        self.before = HitsBefore(reader)

    def walk(self, reading: Reading, position: int) -> None:
        """Take what stands left of word `position`, and that word, as far as it belongs to the noun."""
        for _ in range(_REACH):
            if position < 0:
                return
            number = self.view.hit_at[position]
            if number >= 0 and number not in self.view.blocked:
                if not self.before.take(reading, number):
                    return
                position = self.view.spans[number][0] - 1
            else:
                taken = self._left_word(reading, position)
                if not taken:
                    return
                position -= taken

    def _left_word(self, reading: Reading, position: int) -> int:
        """Take a word that is no hit; how many words were taken, 0 where the walk ends."""
        low, tag = self.view.lower(position), self.view.tag(position)
        if self._relative(reading, position):
            return 1
        if low in self.scene.tables.contexts.enemy:
            reading.modifiers.add("enemy")
        modifier, taken = modifier_at(self.scene, self.view, position)
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
