"""Who belongs to a group that is told by an office: "the two presidents", "both prime ministers"."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from onrecord.actors.discourse import SENTENCES_BACK, SURE
from onrecord.actors.folding import fold
from onrecord.actors.members import MemberFinder, Members
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.registry import held_at
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head

_LEADING = frozenset(("head-of-state", "head-of-government", "monarch", "supreme-leader"))


class OfficeHolders:
    """Finds them in one article, among the actors that `finder` tells of."""

    def __init__(self, scene: Scene, finder: MemberFinder) -> None:
        self.scene, self._finder = scene, finder

    def find(self, index: int, here: int, size: int, head: Head) -> Members | None:
        """The last so many persons named near before who hold the office of a title ("both prime ministers"); where
        there are fewer, those of the sentence itself, too, and of others those whose country the article names most."""
        holding = [
            node
            for other in range(index, -1, -1)
            for node in reversed(self._finder.nodes(other))
            if self._holds(node, head) and not (other == index and self._finder.acts_on(index, node, here))
        ]
        before = [node for node in holding if node.sentence < index or node.end <= here]
        near = _each(node for node in before if index - node.sentence < SENTENCES_BACK)
        if len(near) < size:
            told = sorted(before, key=lambda node: -self.scene.countries[node.figure.country or ""])
            near = {**near, **_each(node for node in holding if node.sentence == index), **_each(told)}
        return Members(tuple(reversed(list(near.values())[:size])), SURE) if len(near) >= size else None

    def _holds(self, node: Node, head: Head) -> bool:
        """Whether somebody holds the office of a title that day, or was called by it."""
        figure, day = node.figure, self.scene.day
        entry = self.scene.registry.entries.get(figure.entry)
        title, posts = fold(head.word), self.scene.registry.posts
        held = held_at(entry, day) if entry is not None and day is not None else ()
        holds = any(not set(each.posts).isdisjoint(posts(each.home, title) or head.offices) for each in held)
        called = fold(node.role_text or "").endswith(title)
        return figure.person and not figure.plural and (holds or called)

    def in_office(self, members: Members, head: Head) -> Members:
        """Members who were told by their states alone, as the holders of a title's office there; the states themselves
        where nobody is known to hold it ("the two defence ministers")."""
        if members.named or set(head.offices) & _LEADING:
            return members
        figures = tuple(self._holder(figure, head) for figure in members.figures)
        return msgspec.structs.replace(members, figures=figures)

    def _holder(self, figure: Figure, head: Head) -> Figure:
        place = figure.place or figure.country or ""
        day = self.scene.day
        for role in head.offices:
            rows = self.scene.registry.holders(place, role, day) if day is not None else []
            if rows:
                return self.scene.cast.of_entry(rows[0][1], rows[0][0])
        return self.scene.cast.of_place(place) if place else figure


def _each(nodes: Iterable[Node]) -> dict[str, Figure]:
    """The figures of nodes by id, each once."""
    found: dict[str, Figure] = {}
    for node in nodes:
        found.setdefault(node.figure.id, node.figure)
    return found
