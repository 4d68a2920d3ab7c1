"""Whom "they" means: a plural, or several named together: "Cuba and Spain ... their embassies"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.clauses import nodes_of, root_clause, written_subjects
from onrecord.actors.discourse import LIKELY, SURE, Discourse
from onrecord.actors.groups import group_node
from onrecord.actors.nodes import Node
from onrecord.actors.view import View

_PLURAL_KINDS = frozenset(("group", "party", "people"))
_PAIRABLE = frozenset(("person", "state", "organisation", "group", "body", "party"))
_MEETING = frozenset(("with", ""))
"""How the second of two who do something together is attached: "met X", "spoke with X"."""


class Joint:
    """Finds plural antecedents in one article."""

    def __init__(self, discourse: Discourse) -> None:
        self.discourse = discourse

    def of_phrases(self, view: View, numbers: Sequence[int], rows: Sequence[Node]) -> Node | None:
        """Those who are the given phrases: one plural actor, or several together when each of them is known."""
        found = [nodes_of(view, number, rows)[:1] for number in numbers]
        known = [node for some in found for node in some]
        if len(known) == 1 and len(numbers) == 1:
            return (
                known[0] if fits_plural(known[0]) and not self._once_singular(known[0], rows, view) else None
            )
        if len(known) < len(numbers) or len(known) < 2:
            return None
        return _together(known, SURE)

    def in_sentence(self, view: View, rows: Sequence[Node], here: int) -> Node | None:
        """The last list or plural actor among the nodes of a sentence; none where a plural thing is named after it."""
        choices = [*self._lists(view, rows), *(node for node in rows if self._plural(node, rows, view))]
        subjects = [node for node in choices if node.slot == "subject"]
        if subjects:
            return subjects[-1]
        if not choices:
            return self.pair(view, rows, here)
        return None if _things(view, rows, here) else max(choices, key=lambda node: node.end)

    def before(self, view: View, rows: Sequence[Node]) -> Node | None:
        """Those of an earlier sentence: its only list or plural actor, else the two who do something together."""
        choices = [*self._lists(view, rows), *(node for node in rows if self._plural(node, rows, view))]
        figures = {node.figure.id: node for node in choices}
        if len(figures) == 1:
            return choices[0]
        subjects = [node for node in choices if node.slot == "subject"]
        if subjects:
            return subjects[0]
        return None if figures else self.pair(view, rows)

    def pair(self, view: View, rows: Sequence[Node], here: int | None = None) -> Node | None:
        """The two persons, or two states, of a clause: "X telephoned Y", "X met with Y".

        Of the last clause that ends before a character of its own sentence; without one of the main clause.
        """
        clause = root_clause(view)
        if here is not None:
            ended = [each for each in view.sentence.clauses if each.kind == "verb" and each.span_end <= here]
            clause = max(ended, key=lambda each: each.span_end, default=None)
        if clause is None:
            return None
        others = [*clause.objects, *(each.phrase for each in clause.attachments if each.prep in _MEETING)]
        first = [node for number in written_subjects(clause) for node in nodes_of(view, number, rows)[:1]]
        second = [node for number in others for node in nodes_of(view, number, rows)[:1]]
        if len(first) != 1 or len(second) != 1 or clause.passive:
            return None
        one, two = first[0].figure, second[0].figure
        alike = one.kind == two.kind and one.kind in _PAIRABLE and one.id != two.id
        return _together([first[0], second[0]], LIKELY) if alike and not (one.plural or two.plural) else None

    def _plural(self, node: Node, rows: Sequence[Node], view: View) -> bool:
        return fits_plural(node) and not self._once_singular(node, rows, view)

    @staticmethod
    def _once_singular(node: Node, rows: Sequence[Node], view: View) -> bool:
        """Whether the sentence has called the same one "it"."""
        return any(
            other.rule == "pronoun_n" and other.figure.id == node.figure.id for other in rows
        ) and not _plural_word(view, node)

    @staticmethod
    def _lists(view: View, rows: Sequence[Node]) -> list[Node]:
        """Those joined by "and" in one list, list by list, where all members are known."""
        found: list[Node] = []
        for number, phrase in enumerate(view.sentence.phrases):
            if not phrase.conjuncts:
                continue
            members = [nodes_of(view, each, rows)[:1] for each in (number, *phrase.conjuncts)]
            if all(members):
                nodes = [some[0] for some in members]
                group = _together(nodes, LIKELY)
                if group is not None:
                    group.slot = nodes[0].slot
                    found.append(group)
        return found


def fits_plural(node: Node) -> bool:
    """Whether "they" may mean the node."""
    figure = node.figure
    return (
        figure.plural
        or node.rule == "people_as_state"
        or figure.kind in _PLURAL_KINDS
        or node.kind == "group"
    )


def _things(view: View, rows: Sequence[Node], here: int) -> bool:
    """Whether the sentence names things in the plural before a character, which "they" may as well mean."""
    return any(
        phrase.plural and phrase.kind == "common" and phrase.end <= here and not nodes_of(view, number, rows)
        for number, phrase in enumerate(view.sentence.phrases)
    )


def _plural_word(view: View, node: Node) -> bool:
    return view.tag(view.word_at(node.anchor if node.anchor >= 0 else node.end - 1)) in ("NNS", "NNPS")


def _together(nodes: Sequence[Node], score: float) -> Node | None:
    """The node of several; None when they are one and the same."""
    figures = {figure.id: figure for node in nodes for figure in (node.members or (node.figure,))}
    if len(figures) < 2:
        return None
    start, end = min(node.start for node in nodes), max(node.end for node in nodes)
    return group_node(start, end, nodes[0].sentence, tuple(figures.values()), "group", score)
