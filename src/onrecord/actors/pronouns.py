"""Pronouns; with `definites.py`, which reads nouns that point back.

Here is decided which words are read and what is made of the answer; `antecedents.py` chooses whom "he", "it" and "they"
mean, `speakers.py` who says "we".
"""

from __future__ import annotations

from bisect import bisect_right

from onrecord.actors.antecedents import Antecedents
from onrecord.actors.definites import OPENERS, Definites
from onrecord.actors.discourse import LIKELY, SURE, Discourse
from onrecord.actors.expletive import is_expletive
from onrecord.actors.home_article import own_country
from onrecord.actors.honours import Honours
from onrecord.actors.nodes import Node
from onrecord.actors.scene import Scene
from onrecord.actors.speakers import Speakers
from onrecord.actors.view import View

_FIRST = "1"
_HOMELAND = frozenset(("country", "nation", "homeland", "fatherland", "motherland", "republic"))
_POINTING = frozenset(("PRP", "PRP$", "NN", "NNP", "DT", "CC", "PDT", "RB", "IN"))
"""Tags of words that may point back, the parser's slips included."""


class Pronominal:
    """Resolves the words that point back, sentence by sentence, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        words = scene.tables.pronouns
        self._sorts = {
            word: sort
            for sort, table in (
                ("m", words.singular_m),
                ("f", words.singular_f),
                ("n", words.neuter),
                ("p", words.plural),
                (_FIRST, words.first),
            )
            for word in table.words
        }
        self._acting_on = words.acting_on.words
        self.discourse, self.definites = Discourse(scene), Definites(scene)
        self._speakers = Speakers(scene, self.discourse)
        self._antecedents = Antecedents(scene, self.discourse, self._speakers)
        self._honours = Honours(scene)
        self._spoken: list[tuple[int, int]] = []

    def resolve(self, index: int) -> list[Node]:
        """Nodes for the pointing words of a sentence, in order; words of the first person wait for `finish`."""
        view, made = self.scene.views[index], []
        for position, word in enumerate(view.words):
            if word.tag not in _POINTING:
                continue
            low = word.text.lower()
            if low in OPENERS:
                node = self.definites.node(view, index, position)
            elif word.tag == "PRP$" and self._honours.opens(view, position):
                node = self._honours.node(view, index, position)
            elif low in self._sorts:
                node = self._pronoun(view, index, position, self._sorts[low])
            else:
                continue
            if node is not None:
                made.append(node)
                if node.rule in ("anaphor", "group", "national"):
                    self.definites.drop_guess(node)
                self.scene.nodes.append(node)
        return made

    def finish(self) -> list[Node]:
        """Nodes for "I" and "we", once every sentence is read: who speaks may be named after the quotation."""
        made: list[Node] = []
        for index, position in self._spoken:
            word = self.scene.views[index].words[position]
            own = self._own_country(index, position)
            if own is not None:
                self._insert(index, own)
                made.append(own)
                continue
            speaker = self._speakers.of(index, word.start)
            if speaker is not None:
                node = self._node(index, position, speaker, _FIRST, LIKELY)
                self._insert(index, node)
                made.append(node)
        return made

    def _insert(self, index: int, node: Node) -> None:
        """Add a node among those of its sentence, though later ones are read."""
        self.scene.nodes.insert(bisect_right(self.scene.nodes, index, key=lambda each: each.sentence), node)

    def _own_country(self, index: int, position: int) -> Node | None:
        """ "Our country": that of whoever speaks, and of the outlet where nobody is quoted."""
        view = self.scene.views[index]
        if view.lower(position) != "our" or view.lower(position + 1) not in _HOMELAND:
            return None
        start = view.words[position].start
        quoted = self._speakers.quotation(index, start) is not None
        speaker = self._speakers.of(index, start) if quoted else None
        place = (
            (speaker.figure.country if speaker is not None else None) if quoted else own_country(self.scene)
        )
        if place is None or not self.scene.is_state(place):
            return None
        figure = self.scene.cast.of_place(place)
        return Node(
            start, view.words[position + 1].end, index, figure, kind="role", rule="own_country", score=LIKELY
        )

    def possessor(self, index: int, position: int) -> Node | None:
        """The node of a possessive pronoun, for a phrase it opens ("her spokesman")."""
        sort = self._sorts.get(self.scene.views[index].lower(position), "")
        if not sort or sort == _FIRST or self._honours.opens(self.scene.views[index], position):
            return None
        return self._pronoun(self.scene.views[index], index, position, sort)

    def _pronoun(self, view: View, index: int, position: int, sort: str) -> Node | None:
        if sort == _FIRST:
            self._spoken.append((index, position))
            return None
        if sort == "n" and (is_expletive(view, position) or self._thing(view, position)):
            return None
        found = self._antecedents.find(index, position, sort)
        if found is None:
            return None
        score = SURE if found.slot == "subject" else LIKELY
        return self._node(index, position, found, sort, score)

    def _node(self, index: int, position: int, found: Node, sort: str, score: float) -> Node:
        """A pronoun's node: the figure of what it points to, and its members where that is several."""
        word = self.scene.views[index].words[position]
        return Node(
            word.start,
            word.end,
            index,
            found.figure,
            kind="pronoun",
            rule=f"pronoun_{sort}",
            score=score,
            reason=found.figure.reason,
            members=found.members,
            candidates=found.candidates if found.members else (),
        )

    def _thing(self, view: View, position: int) -> bool:
        """ "It" as an object is a thing more often than an actor; not of a passive or of "accused it of ..."."""
        slot, clause, _ = view.slot(position)
        if view.tag(position) != "PRP" or slot not in ("object", "prep"):
            return False
        somebody = clause is not None and (clause.passive or clause.lemma in self._acting_on)
        return slot == "prep" or not somebody
