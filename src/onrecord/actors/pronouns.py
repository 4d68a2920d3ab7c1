"""Pronouns; with `definites.py`, which reads nouns that point back.

Simple on purpose: the nearest actor that fits in number and gender, a subject before others, within the paragraph and
the one before; where none fits, nothing is said (Lappin and Leass 1994 rank candidates alike, by slot and nearness).
"""

from __future__ import annotations

from onrecord.actors.definites import Definites
from onrecord.actors.discourse import LIKELY, SENTENCES_BACK, SURE, Discourse
from onrecord.actors.expletive import is_expletive
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_SINGULAR_KINDS = frozenset(("state", "body", "organisation", "company", "group", "party"))
_PLURAL_KINDS = frozenset(("group", "party", "people", "body", "organisation", "state", "company"))


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
                ("1", words.first),
            )
            for word in table.words
        }
        self.discourse, self.definites = Discourse(scene), Definites(scene)

    def resolve(self, index: int) -> list[Node]:
        """Nodes for the pointing words of a sentence, in order."""
        view, made = self.scene.views[index], []
        for position, word in enumerate(view.words):
            low = word.text.lower()
            if low in self._sorts and word.tag in ("PRP", "PRP$", "NN", "NNP"):
                node = self._pronoun(view, index, position, self._sorts[low])
            elif low in ("the", "both") and position + 1 < len(view.words):
                node = self.definites.node(view, index, position)
            else:
                node = None
            if node is not None:
                made.append(node)
                if node.rule in ("anaphor", "group"):
                    self.definites.drop_guess(node)
                self.scene.nodes.append(node)
        return made

    def possessor(self, index: int, position: int) -> Figure | None:
        """Whom a possessive pronoun means, for a phrase it opens ("her spokesman")."""
        view = self.scene.views[index]
        sort = self._sorts.get(view.lower(position), "")
        if not sort or sort == "1":
            return None
        node = self._pronoun(view, index, position, sort)
        return node.figure if node else None

    # ---- pronouns ---------------------------------------------------------------------------------------------------

    def _pronoun(self, view: View, index: int, position: int, sort: str) -> Node | None:
        if sort == "1":
            return self._first_person(view, index, position)
        if sort == "n" and (is_expletive(view, position) or self._thing(view, position)):
            return None
        found = self._nearest(index, position, sort)
        if found is None:
            return None
        word = view.words[position]
        score = SURE if found.slot == "subject" else LIKELY
        return Node(
            word.start,
            word.end,
            index,
            found.figure,
            kind="pronoun",
            rule=f"pronoun_{sort}",
            score=score,
            reason=found.figure.reason,
        )

    def _nearest(self, index: int, position: int, sort: str) -> Node | None:
        view = self.scene.views[index]
        here = view.words[position].start
        _, own_clause, _ = view.slot(position)
        object_slot = (
            view.slot(position)[0] in ("object", "recipient", "prep") and view.tag(position) == "PRP"
        )
        paragraph = view.sentence.paragraph
        for back in range(SENTENCES_BACK):
            other = index - back
            if other < 0 or self.scene.views[other].sentence.paragraph < paragraph - 1:
                return None
            if self.scene.views[other].sentence.field != view.sentence.field:
                return None
            rows = [node for node in self.discourse.nodes(other) if back or node.end <= here]
            rows = [node for node in rows if self._fits(node, sort)]
            if object_slot and not back:
                rows = [node for node in rows if not self._same_clause_subject(view, node, own_clause)]
            if rows:
                chosen = self._preferred(rows)
                if sort == "n" and chosen.slot != "subject" and len({node.figure.id for node in rows}) > 1:
                    return None
                return None if back and self._unknown_subject(other, chosen, sort) else chosen
            if not back and sort == "n" and self._unknown_subject(index, None, sort, before=here):
                return None
        return None

    @staticmethod
    def _thing(view: View, position: int) -> bool:
        """ "It" as an object is a thing more often than an actor."""
        return view.tag(position) == "PRP" and view.slot(position)[0] in ("object", "prep")

    def _unknown_subject(self, index: int, chosen: Node | None, sort: str, before: int | None = None) -> bool:
        """Whether the sentence's own subject is a name nobody knows: then no other of its actors is meant for sure."""
        if (chosen is not None and chosen.slot == "subject") or sort == "p":
            return False
        view = self.scene.views[index]
        for clause in view.sentence.clauses:
            if clause.relation == "root" and clause.kind == "verb" and clause.subjects:
                phrase = view.sentence.phrases[clause.subjects[0]]
                known = any(
                    node.start < phrase.end and phrase.start < node.end
                    for node in self.discourse.nodes(index)
                )
                earlier = before is None or phrase.end <= before
                return phrase.kind == "proper" and not known and earlier
        return False

    @staticmethod
    def _same_clause_subject(view: View, node: Node, clause: object) -> bool:
        slot, own, _ = view.slot(view.word_at(node.end - 1))
        return slot == "subject" and own is clause

    @staticmethod
    def _preferred(rows: list[Node]) -> Node:
        outer = [
            node
            for node in rows
            if not any(
                o is not node and o.covers(node.start, node.end) and o.figure.id != node.figure.id
                for o in rows
            )
        ]
        subjects = [node for node in outer if node.slot == "subject"]
        return (subjects or outer or rows)[0]

    @staticmethod
    def _fits(node: Node, sort: str) -> bool:
        figure = node.figure
        if sort in ("m", "f"):
            return figure.person and not figure.plural and figure.gender in (sort, "")
        if sort == "n":
            return figure.kind in _SINGULAR_KINDS and not figure.plural and node.rule != "people_as_state"
        return (
            figure.plural
            or node.rule == "people_as_state"
            or figure.kind in ("group", "party", "people")
            or node.kind == "group"
        )

    def _first_person(self, view: View, index: int, position: int) -> Node | None:
        """ "We", "I" in quotation marks: who says so in the same sentence, else in the next of the paragraph."""
        text, start = view.text, view.words[position].start
        opening = max(
            text.rfind('"', view.sentence.start, start), text.rfind("“", view.sentence.start, start)
        )
        if opening < 0:
            return None
        for other in (index, index - 1, index + 1):
            if (
                not 0 <= other < len(self.scene.views)
                or self.scene.views[other].sentence.paragraph != view.sentence.paragraph
            ):
                continue
            speaker = self._speaker(other, start if other == index else -1)
            if speaker is not None:
                word = view.words[position]
                return Node(
                    word.start,
                    word.end,
                    index,
                    speaker.figure,
                    kind="pronoun",
                    rule="pronoun_1",
                    score=LIKELY,
                )
        return None

    def _speaker(self, index: int, quoted: int) -> Node | None:
        view = self.scene.views[index]
        for node in self.discourse.nodes(index):
            slot, clause, _ = view.slot(view.word_at(node.anchor if node.anchor >= 0 else node.end - 1))
            if (
                slot == "subject"
                and clause is not None
                and clause.lemma in self.scene.tables.verbs.saying
                and node.start != quoted
            ):
                return node
        return None
