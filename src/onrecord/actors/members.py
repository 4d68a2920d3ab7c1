"""Who belongs to a group that points back: the last so many actors of its kind, persons for leaders, states for
countries."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from onrecord.actors.bearers import Bearers
from onrecord.actors.clauses import clauses_over
from onrecord.actors.couples import PAIR, Couples
from onrecord.actors.discourse import LIKELY, SENTENCES_BACK, SURE, Discourse
from onrecord.actors.handover import leading_first
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.pronoun_rows import GroupKind
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_BANDS = frozenset(("group", "party", "organisation", "company"))
_TELLING = frozenset(("JRN",))
"""Sectors of those who tell of a dispute: "sources told Reuters" makes the agency no side."""
_SERVING = frozenset(("GOV", "MIL", "SPY", "COP", "JRN"))
"""Sectors of those whom somebody else leads where their state's leader is known: an adviser is none of "the two
leaders", whoever tells of them."""
_PERSONS: frozenset[GroupKind] = frozenset(("person", "leader"))
_SIDES = frozenset(("state", "organisation", "group", "party", "body", "company"))


class Members(msgspec.Struct, frozen=True):
    """The members found, and how sure that is (0-1)."""

    figures: tuple[Figure, ...]
    score: float
    named: bool = True
    """Whether they are named themselves, not told by their offices."""
    joined: bool = False
    """Whether one list, or one deed of theirs, names them together."""


class MemberFinder:
    """Finds the members of groups in one article, on the nodes found so far."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.discourse, self.bearers = scene, Discourse(scene), Bearers(scene)
        self._couples = Couples(scene)
        self._as: dict[GroupKind, Callable[[Figure], Figure | None]] = {
            "person": self._person,
            "leader": self._leader,
            "state": self._state,
            "side": self._side,
            "band": self._band,
            "any": lambda figure: figure,
        }

    def find(self, index: int, here: int, size: int, kind: GroupKind) -> Members | None:
        """The members before character `here` of sentence `index`; None when fewer than `size` fit.

        Two states or sides that are only named near by, and not together, give way to the two that the article is
        mostly about.
        """
        shut = self._shut(index, here, kind)
        found = self._find(index, here, size, kind, shut)
        if kind == "leader":  # two heads of state are these even where no sentence names them together
            sure = None if found is None else msgspec.structs.replace(found, score=SURE)
            return sure or self._find(index, here, size, "person", shut)
        if kind not in ("state", "side") or size != PAIR or (found is not None and found.joined):
            return found
        pair = self._couples.main(shut)
        named = found.figures if found is not None else ()
        if not pair or any(figure.kind != "state" for figure in named):
            return found
        return Members(pair, LIKELY, joined=True)

    def _shut(self, index: int, here: int, kind: GroupKind) -> frozenset[str]:
        """Who cannot belong to a group because they do something to it: with states and sides their country too."""
        view = self.scene.views[index]
        if view.slot(view.word_at(here))[1] is None:
            return frozenset()
        nodes = self.discourse.nodes(index)
        acting = [node.figure for node in nodes if self.acts_on(index, node, here)]
        places = {figure.country for figure in acting if figure.country and kind in ("state", "side")}
        return frozenset(places | {figure.id for figure in acting})

    def _find(
        self, index: int, here: int, size: int, kind: GroupKind, shut: frozenset[str] = frozenset()
    ) -> Members | None:
        if kind == "any":
            persons = self.find(index, here, size, "person")
            return persons if persons and persons.named else self.find(index, here, size, "side")
        rows: dict[str, Figure] = {}
        for back in range(SENTENCES_BACK):
            other = index - back
            if other < 0 or self.scene.views[other].sentence.field != self.scene.views[index].sentence.field:
                break
            nodes = [node for node in self.nodes(other) if back or node.end <= here]
            if not back:
                nodes = [node for node in nodes if not self.acts_on(index, node, here)]
            nodes = [node for node in nodes if not {node.figure.id, node.figure.country} & shut]
            whole = self._in_sentence(other, nodes, size, kind)
            if whole is not None and not rows:
                return whole
            found = self._figures(nodes, kind)
            rows = {**found, **rows}
            if len(rows) >= size:
                return Members(tuple(rows.values())[-size:], LIKELY)
        if kind in ("side", "band"):
            return self._find(index, here, size, "state", shut) if kind == "side" else None
        return self._leaders_of_states(index, here, size) if kind == "person" else None

    def acts_on(self, index: int, node: Node, here: int) -> bool:
        """Whether the node is the subject of the clause whose object the group is ("Roe praised the two men")."""
        view = self.scene.views[index]
        position = view.word_at(here)
        slot, clause, _ = view.slot(position)
        around = [clause] if clause is not None else clauses_over(view, here)[:1]
        if slot not in ("object", "recipient", "prep"):
            return False
        phrases = [view.sentence.phrases[number] for each in around for number in each.subjects]
        return any(phrase.full_start <= node.start < phrase.full_end <= here for phrase in phrases)

    def _leaders_of_states(self, index: int, here: int, size: int) -> Members | None:
        states = self._find(index, here, size, "state")
        if states is None:
            return None
        return Members(tuple(self.leader(state) for state in states.figures), LIKELY, named=False)

    def leader(self, state: Figure) -> Figure:
        """Who leads a state that day; the state where nobody is known."""
        if self.scene.day is not None:
            home = state.place or state.id
            for role in leading_first(self.scene, home, ["head-of-government", "head-of-state", "monarch"]):
                rows = self.scene.registry.holders(home, role, self.scene.day)
                if rows:
                    return self.scene.cast.of_entry(rows[0][1], rows[0][0])
        return state

    def nodes(self, index: int) -> list[Node]:
        """The actors of a sentence, without pronouns and without names inside the phrase of another actor."""
        rows = [
            node
            for node in self.discourse.nodes(index)
            if node.kind != "pronoun" and not (node.figure.person and node.rule.startswith("agent"))
        ]
        return [
            node
            for node in rows
            if not any(
                o is not node and o.covers(node.start, node.end) and o.end > o.start + node.end - node.start
                for o in rows
            )
        ]

    def _figures(self, nodes: Sequence[Node], kind: GroupKind) -> dict[str, Figure]:
        """Fitting figures by id, in the order of the text; a group named before counts as its members."""
        found: dict[str, Figure] = {}
        for node in nodes:
            for figure in node.members or (node.figure,):
                fitting = self._as[kind](figure)
                if fitting is not None:
                    found.setdefault(fitting.id, fitting)
        return found

    def _in_sentence(self, index: int, nodes: list[Node], size: int, kind: GroupKind) -> Members | None:
        """The members as one sentence alone gives them: just so many, joined by "and", or its leaders or subjects."""
        whole = self._figures(nodes, kind)
        if len(whole) < size:
            return None
        view = self.scene.views[index]
        lists = _joined(view, nodes)
        together = any(len(self._figures(some, kind)) == size for some in lists)
        if len(whole) == size:
            return Members(tuple(whole.values()), SURE, joined=together or _do_together(nodes))
        leading = [node for node in nodes if self._leads(node)]
        if kind in _PERSONS and not together:
            leaders = self._figures(leading, kind)
            if len(leaders) == size:  # not whoever only tells of them
                return Members(tuple(leaders.values()), SURE)
        choices = [*lists, [node for node in nodes if node.slot == "subject"]]
        choices += [[node for node in nodes if node.members], leading]
        for some in choices:
            figures = self._figures(some, kind)
            if len(figures) == size:
                return Members(
                    tuple(figures.values()), LIKELY, joined=together or any(node.members for node in some)
                )
        return Members(tuple(whole.values())[:size], LIKELY)

    def _leads(self, node: Node) -> bool:
        return node.figure.person and self._is_leading(node.figure)

    def _is_leading(self, figure: Figure) -> bool:
        return bool(figure.entry) and self.bearers.leads(figure.entry)

    # ---- what counts as a member ------------------------------------------------------------------------------------

    @staticmethod
    def _person(figure: Figure) -> Figure | None:
        return figure if figure.person and not figure.plural else None

    def _leader(self, figure: Figure) -> Figure | None:
        if figure.plural or not figure.person:
            return None
        serves = figure.country and _SERVING.intersection(figure.sectors) and not self._is_leading(figure)
        if not serves or not self.scene.is_state(figure.country or ""):
            return figure
        head = self.leader(self.scene.cast.of_place(figure.country or ""))
        return None if head.person and head.id != figure.id else figure

    def _state(self, figure: Figure) -> Figure | None:
        if figure.kind == "state":
            return figure
        if figure.country and self.scene.is_state(figure.country) and figure.kind in ("person", "body"):
            return self.scene.cast.of_place(figure.country)
        return None

    def _side(self, figure: Figure) -> Figure | None:
        if figure.plural or figure.kind not in _SIDES or _TELLING.intersection(figure.sectors):
            return None
        return (self._state(figure) or figure) if figure.kind == "body" else figure

    @staticmethod
    def _band(figure: Figure) -> Figure | None:
        return figure if figure.kind in _BANDS else None


def _do_together(nodes: Sequence[Node]) -> bool:
    """Whether one is the subject and another the object: "Ruritania met Syldavia"."""
    slots = {node.slot for node in nodes}
    return "subject" in slots and bool(slots & {"object", "recipient"})


def _joined(view: View, nodes: list[Node]) -> list[list[Node]]:
    """The nodes of a sentence that stand in one list ("A, B and C"), list by list."""
    lists: dict[int, list[Node]] = {}
    for node in nodes:
        phrase = view.phrase_at(view.word_at(node.anchor if node.anchor >= 0 else node.end - 1))
        if phrase < 0:
            continue
        first = view.sentence.phrases[phrase].conjunct_of
        lists.setdefault(phrase if first is None else first, []).append(node)
    return [some for some in lists.values() if len(some) > 1]
