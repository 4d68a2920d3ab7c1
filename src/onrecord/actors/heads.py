"""Phrases whose noun makes the actor: what stands left and right of the noun.

"the Venezuelan president", "Turkey's ruling party", "a spokesman for the German finance ministry", "riot police". The
reader hands each noun to `leftward.py`, which walks over adjectives to a demonym, name or possessor, and to
`complements.py`, which looks to the right; `composing.py` turns the reading into a figure.
"""

from __future__ import annotations

import dataclasses
import re

from onrecord.actors.accredited import take_sender
from onrecord.actors.before_heads import place_of
from onrecord.actors.complements import follow
from onrecord.actors.composing import Composer
from onrecord.actors.finder import head_of
from onrecord.actors.folding import fold
from onrecord.actors.groups import group_node
from onrecord.actors.leftward import LeftWalk
from onrecord.actors.no_actors import is_no_actor
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Place, Reading
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head
from onrecord.actors.title_surnames import is_occupational_name
from onrecord.actors.view import POSSESSIVE, View

_WRITTEN = 0.95
"""Score of a group whose members are written out."""
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,3}-?\d+[A-Za-z]?")
_AIRCRAFT = "warplanes"
"""What fighters are behind the name of a make ("four U.S. Navy F-14 fighters"), and where they do what aircraft do."""
_FIGHTERS = frozenset(("fighter", "fighters"))
_IN_THE_AIR = re.compile(r"\b(?:pilots?|jets?|(?:war|air)?planes?|airspace)\b")
_FLYING = frozenset(
    ("intercept", "shoot down", "force down", "escort", "scramble", "fly", "bomb", "strafe", "buzz")
)
_SPOKEN_FOR = frozenset(("spokesperson", "role", "part"))
_OF_NO_STATE = frozenset(("organisation", "group", "party", "company"))
"""Kinds of actors that people of any country lead."""


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
        self._left = LeftWalk(self)

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
        if (
            self._is_noun(number)
            and not self._in_name(number)
            and not is_no_actor(self.scene, self.view, number)
        ):
            hit = self.view.hits[number]
            reading = self._around(number, head_of(self.scene.tables, hit.of("head")[0]))
            self._memo[number] = self._composed(reading)
            self._sides += self._other_sides(reading)
        return self._memo[number]

    def _composed(self, reading: Reading) -> Node | None:
        """The node of a reading; of a list of countries, or of several owners ("their ministers"), a group whose
        members are each one's office or body."""
        single = self._single(reading)
        owners = reading.owner.members if reading.owner is not None else ()
        if not reading.listed and not owners:
            return self.composer.compose(single if reading.joined else reading, self.view)
        each = [
            dataclasses.replace(single, places=[place], listed=[])
            for place in ([] if owners else [*reading.places[:1], *reading.listed])
        ] + [dataclasses.replace(single, owner=owner) for owner in owners]
        nodes = [self.composer.compose(one, self.view) for one in each]
        figures = tuple({node.figure.id: node.figure for node in nodes if node is not None}.values())
        if len(figures) < 2:
            return None if owners else self.composer.compose(reading, self.view)
        start, end = reading.start, max(reading.end, *(place.end for place in reading.listed), 0)
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
        if named is not None or not self.view.hits[number].has("head"):
            return named
        node = self.node(number)
        return None if node is not None and node.weak else node

    def sectors_of(self, word: int) -> tuple[str, ...]:
        """Sectors of those who belong to what a common noun names ("a coffee cooperative")."""
        return self.scene.tables.named_bodies.sectors_of(self.view.words[word].lemma)

    def _is_noun(self, number: int) -> bool:
        """Whether the hit is used as a noun ("state" the verb, "general" the adjective are not heads)."""
        first, last = self.view.spans[number][0], self.view.spans[number][1] - 1
        tag = self.view.tag(last)
        if self.view.lower(last) == "side" and self.view.lower(first - 1) == "-":
            return False  # "his yacht-side terrace"
        return tag[:2] == "NN" or tag == "FW" or (self.view.tag(last + 1)[:2] == "NN" and tag[:2] == "VB")

    def _in_name(self, number: int) -> bool:
        """Whether a capitalised noun is part of a longer name: "State House" (a title before a name is not)."""
        hit, last = self.view.hits[number], self.view.spans[number][1]
        if is_occupational_name(self.scene, self.view, number):
            return True
        head = head_of(self.scene.tables, hit.of("head")[0])
        if head.kind not in ("body", "agent", "part") or not self.view.text[hit.start].isupper():
            return False
        following = self.view.tag(last) in ("NNP", "NNPS") and self.view.hit_at[last] < 0
        if head.kind == "agent" and self.view.lower(last) in POSSESSIVE:
            following = self.view.tag(last + 1) in ("NNP", "NNPS")
        return following and not self.scene.headline_style(self.index)

    def _core(self, first: int, last: int) -> int:
        """The word that carries the number of a title of several ("ambassador to the United Nations")."""
        inner = next((at for at in range(first + 1, last) if self.view.tag(at) in ("IN", "TO")), last)
        return inner - 1

    def _around(self, number: int, head: Head) -> Reading:
        hit, (first, last) = self.view.hits[number], self.view.spans[number]
        before = self.view.words[first - 1].text if first and self.view.hit_at[first - 1] < 0 else ""
        make = _MODEL.fullmatch(before) is not None
        if make or self._flies(head, last - 1):
            head = self.scene.tables.heads[_AIRCRAFT]
        reading = Reading(head, hit.start, hit.end, hit.start, hit.end, self.index)
        reading.local = tuple(meaning.target for meaning in hit.of("local"))
        reading.plural = head.plural or self.view.tag(self._core(first, last)) in ("NNS", "NNPS")
        self._left.walk(reading, first - 1 - make)
        take_sender(self.scene, self.view, reading)
        self._elect(reading, last)
        named = reading.base is not None or reading.owner is not None
        if not reading.placed or (not named and head.kind in _SPOKEN_FOR and self.view.lower(last) == "for"):
            follow(self, reading, last)
        elif reading.owner is not None and fold(head.word) in self.scene.tables.contexts.modifiers["next_of"]:
            self._counterpart(reading, last)
        elif reading.base is not None and reading.base.country is None:
            self._country_after_body(reading, last)
        elif not named and head.kind == "role" and not reading.plural and self.view.lower(last) == "of":
            self._body_after_country(reading, last)
        return reading

    def _flies(self, head: Head, last: int) -> bool:
        """Whether fighters do what aircraft do: "Soviet fighters shot down an airliner"; one fighter is a machine where
        the article tells of pilots, jets or planes."""
        if head.word not in _FIGHTERS:
            return False
        if head.word == "fighter" and _IN_THE_AIR.search(self.scene.article.text):
            return True
        slot, clause, _ = self.view.slot(last)
        if clause is None or clause.passive or clause.lemma not in _FLYING:
            return False
        return slot == ("object" if clause.lemma == "scramble" else "subject")

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

    def _counterpart(self, reading: Reading, last: int) -> None:
        """ "her counterpart in Klow": of the place that follows, not of the owner's country."""
        if self.view.lower(last) != "in":
            return
        number = self.view.hit_at[last + 1] if last + 1 < len(self.view.words) else -1
        place = place_of(self.view.hits[number].of("capital", "city")) if number >= 0 else None
        if place:
            reading.owner, reading.end = None, self.view.hits[number].end
            reading.places.append(Place(place, self.view.hits[number].start, reading.end))

    def _country_after_body(self, reading: Reading, last: int) -> None:
        """ "a police spokeswoman in Oslo": the country follows the noun although a body stands before it."""
        after = dataclasses.replace(reading, base=None, places=[])
        follow(self, after, last)
        reading.end = after.end
        if after.base is not None and after.base.place:
            reading.places.append(Place(after.base.place, reading.head_end, after.end))
        reading.places += after.places

    def _body_after_country(self, reading: Reading, last: int) -> None:
        """ "the Syldavian director of the Atomic Energy Agency": the body's office, held by one of the country;
        "the Syldavian head of the delegation" is not the head of the state either."""
        after = dataclasses.replace(reading, places=[], joined=[], listed=[])
        follow(self, after, last)
        if after.base is not None and after.base.kind in _OF_NO_STATE:
            reading.base, reading.places, reading.end = after.base, [], after.end
        elif not after.places:
            of = self.view.phrase_at(last + 1)
            reading.noun_modifier = of >= 0 and self.view.sentence.phrases[of].kind == "common"

    def _elect(self, reading: Reading, last: int) -> None:
        """ "president-elect": written after the noun."""
        at = last + 1 if self.view.lower(last) == "-" else last
        if self.view.lower(at) in ("elect", "designate"):
            reading.modifiers.add("elect")
            reading.end = reading.head_end = self.view.words[at].end


def named_hits(view: View, nodes: list[Node]) -> dict[int, Node]:
    """Which hit of a sentence each name's node stands on."""
    by_start = {node.start: node for node in nodes}
    return {number: by_start[hit.start] for number, hit in enumerate(view.hits) if hit.start in by_start}
