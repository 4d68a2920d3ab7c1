"""Whom a pronoun of the third person means: up its own sentence by clauses, then back by sentences.

Subjects go before others, the nearest clause before the farther (Hobbs 1978; Lappin and Leass 1994 rank alike). Where
the fitting subject is nobody the article's actors are known by, or two fit equally, nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.binding import (
    aimed_at,
    barred_from,
    coming_subject,
    conjoined_owner,
    is_done_to,
    is_reflexive,
    spoken_for,
)  # fmt: skip
from onrecord.actors.clauses import clauses_over, in_subject, nodes_of, root_clause, written_subjects
from onrecord.actors.discourse import SENTENCES_BACK, Discourse
from onrecord.actors.joint import Joint
from onrecord.actors.nodes import Node
from onrecord.actors.pronoun_agreement import (
    are_several,
    brings_in_a_thing,
    fits,
    is_nobody,
    is_stranger,
    preferred,
    some_fit,
)
from onrecord.actors.scene import Scene
from onrecord.actors.speakers import Speakers
from onrecord.actors.view import View
from onrecord.grammar import Clause

_BY_FORCE = frozenset(("attack",))
"""Verbs of judging that are deeds as well: "attacked Vostia after its navy had lost a ship"."""
_DEALT_WITH = frozenset(("against", "from", "on", "to", "with"))
"""Prepositions before those with whom a clause deals, not where or when it does."""


class Antecedents:
    """Chooses antecedents in one article, on the nodes found so far."""

    def __init__(self, scene: Scene, discourse: Discourse, speakers: Speakers) -> None:
        self.scene, self.discourse, self.joint = scene, discourse, Joint(discourse)
        self._speakers = speakers

    def find(self, index: int, position: int, sort: str) -> Node | None:
        """The node that a pronoun means: `sort` is "m", "f", "n" (it) or "p" (they)."""
        view, here = self.scene.views[index], self.scene.views[index].words[position].start
        before = [node for node in self.discourse.nodes(index) if node.end <= here]
        joined = conjoined_owner(view, position, before)
        if joined is not None and fits(joined, sort):
            return joined
        barred = barred_from(self.scene, view, position, before)
        closed = {node.figure.id for node in barred if view.slot(position)[1] is not None}
        rows = [
            node
            for node in before
            if node.figure.id not in closed and not any(node is other for other in barred)
        ]
        settled, found = self._above(view, position, sort, before, rows)
        if settled or found is not None:
            return found
        coming = coming_subject(view, position, self.discourse.nodes(index))
        if coming is not None and fits(coming, sort):
            return coming
        found = self._in_sentence(view, rows, sort, position)
        if found is not None:
            return found
        if sort == "n" and (some_fit(rows) or is_nobody(view, root_clause(view), sort, before, position)):
            return None
        shut = {figure.id for node in barred for figure in (node.figure, *node.members)}
        return self._before(index, sort, shut, quoted=self._speakers.quotation(index, here) is not None)

    def _above(
        self, view: View, position: int, sort: str, before: list[Node], rows: list[Node]
    ) -> tuple[bool, Node | None]:
        """Whether the clauses around the pronoun decide, and for whom: the nearest one's subject that fits.

        `rows` are the nodes before the pronoun without those that it cannot mean.
        """
        if not before and not view.sentence.clauses:
            return False, None
        reflexive = is_reflexive(view, position)
        judged = self._judged(view, position, sort, before)
        if judged is not None:
            return True, judged
        for depth, clause in enumerate(clauses_over(view, view.words[position].start)):
            if in_subject(view, clause, position) or (
                not depth and not reflexive and is_done_to(view, position)
            ):
                continue
            found = None if reflexive else self._spoken_for(view, clause, sort, rows)
            found = found or self._subject(view, clause, sort, rows)
            if found is not None or reflexive:
                return True, found
            if is_nobody(view, clause, sort, before, position):
                return True, None
        return False, None

    def _judged(self, view: View, position: int, sort: str, before: list[Node]) -> Node | None:
        """Who is thanked or blamed for what is theirs, or for what theirs do: "thanked the envoys for their patience",
        "condemned Vostia after its jets bombed the port"."""
        if view.tag(position) != "PRP$":
            return None
        aimed = aimed_at(view, position, before, self.scene.tables.pronouns.judging_on.words)
        if aimed is not None and fits(aimed, sort):
            return aimed
        around = clauses_over(view, view.words[position].start)
        if around and _tells_what_theirs_did(view, around[0], position):
            around = [each for each in around[1:] if each.lemma not in _BY_FORCE]
        elif view.lower(position - 1) not in ("for", "of", "over"):
            return None
        for clause in around[:1]:
            if clause.lemma in self.scene.tables.pronouns.judging.words and not clause.passive:
                patients = (*clause.objects, *clause.recipients)
                return self._of_phrases(view, patients, sort, before)
        return None

    def _spoken_for(self, view: View, clause: Clause, sort: str, rows: list[Node]) -> Node | None:
        """Whose father, lawyer or spokesman the subject is: they speak of whoever has them."""
        if sort not in ("m", "f") or clause.lemma not in self.scene.tables.verbs.saying:
            return None
        return next(
            (n for n in spoken_for(self.scene, view, written_subjects(clause), rows) if fits(n, sort)), None
        )

    def _subject(self, view: View, clause: Clause, sort: str, rows: list[Node]) -> Node | None:
        """The subject of a clause, when it fits; of two joined by "and" the one that fits, or both for "they"."""
        return self._of_phrases(view, written_subjects(clause), sort, rows)

    def _of_phrases(self, view: View, numbers: Sequence[int], sort: str, rows: list[Node]) -> Node | None:
        if sort == "p":
            return self.joint.of_phrases(view, numbers, rows)
        fitting = [node for number in numbers for node in nodes_of(view, number, rows) if fits(node, sort)]
        one = len({node.figure.id for node in fitting}) == 1 and not are_several(view, numbers, sort, rows)
        return fitting[0] if one else None

    def _in_sentence(self, view: View, rows: list[Node], sort: str, position: int) -> Node | None:
        """The other actors of the sentence before the pronoun: a subject, else the first."""
        if sort == "p":
            return self.joint.in_sentence(view, rows, view.words[position].start)
        fitting = [node for node in rows if fits(node, sort)]
        if not fitting:
            return None
        cut = view.text.rfind(";", view.sentence.start, view.words[position].start)
        chosen = preferred([node for node in fitting if node.start > cut] or fitting)
        several = len({node.figure.id for node in fitting}) > 1
        if sort == "n" and chosen.slot != "subject" and several:
            return self._acted_on(view, fitting, position)
        return chosen

    @staticmethod
    def _acted_on(view: View, rows: list[Node], position: int) -> Node | None:
        """The one to whom the clause above does something, for whom "it" in a clause hung on it stands: "sued Vostia at
        the court, accusing it of fraud"."""
        own, *around = clauses_over(view, view.words[position].start) or (None,)
        if own is None or own.relation != "adverbial" or not around:
            return None
        clause = around[0]
        patients = (*clause.objects, *clause.recipients)
        hung = [each for number in patients for each in view.sentence.phrases[number].attachments]
        dealt = [each.phrase for each in (*hung, *clause.attachments) if each.prep in _DEALT_WITH]
        nodes = {node.figure.id: node for each in (*patients, *dealt) for node in nodes_of(view, each, rows)}
        return next(iter(nodes.values())) if len(nodes) == 1 else None

    def _before(self, index: int, sort: str, shut: set[str], *, quoted: bool) -> Node | None:
        """The actor that fits in the nearest sentence before that has one, within two paragraphs."""
        here = self.scene.views[index].sentence
        for other in range(index - 1, index - SENTENCES_BACK, -1):
            if other < 0:
                return None
            view = self.scene.views[other]
            if view.sentence.field != here.field or view.sentence.paragraph < here.paragraph - 1:
                return None
            settled, found = self._of_sentence(view, other, sort, shut, quoted=quoted)
            if settled:
                return found
        return None

    def _of_sentence(
        self, view: View, index: int, sort: str, shut: set[str], *, quoted: bool
    ) -> tuple[bool, Node | None]:
        """Whether a sentence decides, and for whom: its main subject, else another of its actors that fits. "They" of
        the text itself are not those of whom somebody quoted speaks."""
        known, root = self.discourse.nodes(index), root_clause(view)
        if sort == "p" and not quoted:
            known = [node for node in known if self._speakers.quotation(index, node.start) is None]
        rows = [node for node in known if node.figure.id not in shut] if shut else known
        if root is not None:
            found = self._subject(view, root, sort, rows)
            if found is not None:
                return True, found
            if sort != "p" and are_several(view, written_subjects(root), sort, rows):
                return True, None
        if sort == "p":
            found = self.joint.before(view, rows)
            return found is not None, found
        fitting = [node for node in rows if fits(node, sort)]
        if not fitting:
            new = (
                brings_in_a_thing(view, root, known)
                if sort == "n"
                else sort != "p" and is_stranger(view, root)
            )
            return new, None
        chosen = preferred(fitting)
        if chosen.slot == "subject":
            return True, chosen
        several = len({node.figure.id for node in fitting}) > 1
        unknown = is_nobody(view, root, sort, known)
        return True, None if unknown or (sort == "n" and several) else chosen


def _tells_what_theirs_did(view: View, clause: Clause, position: int) -> bool:
    """Whether a clause of time or reason tells what somebody's own do to something: "after its jets bombed a port"."""
    done = bool(clause.objects) and not clause.passive and not clause.infinitive
    return done and clause.relation == "adverbial" and in_subject(view, clause, position)
