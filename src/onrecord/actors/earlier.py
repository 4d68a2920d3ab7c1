"""The person named before whom a bare noun means: "the minister", "the archbishop", "the envoy"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.discourse import Discourse
from onrecord.actors.entries import NOT_STATES
from onrecord.actors.folding import fold
from onrecord.actors.homes import Homes
from onrecord.actors.nodes import Figure, Node, only_figure
from onrecord.actors.reading import Reading
from onrecord.actors.registry import held_at
from onrecord.actors.reviled import Reviled
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head

_EVERYBODYS = frozenset(("GOV",))
"""Sectors that too many persons of an article have for a noun to point back by it: "the ambassador" is no minister."""
_AGAIN = frozenset(("envoy", "diplomat", "emissary"))
"""Who may have been told by another word for it: "the envoy" is the ambassador named before."""
_OF_PARTIES = frozenset(("party-leader",))
"""Offices whose holders "the president" means only right after they were called so."""
_LEADER = "leader"
_HEADS = frozenset(("head-of-state", "head-of-government", "supreme-leader"))
_NATIONAL_BACK = 2
"""Sentences back to somebody of an organisation whom a nationality may mean."""
_PRESIDING = "head-of-state"
"""First office of "president": a prime minister is meant by it only where no president was named."""
_THRONE = ("monarch",)
"""First office of the titles that differ from land to land: "the emir" is no king."""
_ANTECEDENT_BACK = 3
"""Sentences back in which a noun without an office of its own ("the lawmaker") looks for its person."""


class Earlier:
    """Looks back for persons in one article; `homes` tells whose an office is by its sentence."""

    def __init__(self, scene: Scene, homes: Homes, reviled: Reviled) -> None:
        self.scene, self.registry, self.homes = scene, scene.registry, homes
        self.discourse, self._reviled = Discourse(scene), reviled

    def find(self, reading: Reading) -> Figure | None:
        """The nearest person named before who holds such an office, was called so, or is of the noun's sector.

        In the noun's own sentence the nearest; in one before it the one of the country that the article is about, else
        the first subject, else the nearest. Where the sentence says whose the office is ("In Athens the prime
        minister ...", "a White House official said the president ..."), nobody else's holder.
        """
        reviled = self._reviled.person(reading) or self._reviled.in_headline(reading)
        if reviled is not None:
            return reviled
        if reading.determiner != "the":
            return None
        offices = reading.head.points_to
        strict = (
            self._nearest(reading, offices[:1]) if len(offices) > 1 and offices[0] == _PRESIDING else None
        )
        return strict or self._nearest(reading, offices)

    def _nearest(self, reading: Reading, roles: Sequence[str]) -> Figure | None:
        """The nearest person before who holds one of some offices, was called by the noun, or is of its sector."""
        own = self.homes.told(reading) if reading.head.offices else None
        doers = {n.figure.id for n in self.discourse.nodes(reading.index) if self.is_doer(n, reading)}
        for back in range(reading.index + 1):
            if back > _ANTECEDENT_BACK and not reading.head.points_to:
                return self._only_called(reading)
            nodes = self.discourse.nodes(reading.index - back)
            rows = [node for node in nodes if back or node.start < reading.start]
            fitting = [node for node in rows if self._may_be(node, reading, back, set(roles))]
            fitting = [node for node in fitting if node.figure.id not in doers]
            if own is not None:
                fitting = [node for node in fitting if node.figure.place in ("", own)]
            if fitting:
                return self._chosen(fitting, back).figure
        return None

    def is_doer(self, node: Node, reading: Reading) -> bool:
        """Whether somebody is the subject of the very clause whose object the noun is: "Perolt praised the president"
        is praise of another."""
        view = self.scene.views[reading.index]
        return view.acts_on(view.word_at(node.end - 1), view.word_at(reading.anchor), ("object", "recipient"))

    def head_named(self, reading: Reading, place: str) -> Figure | None:
        """Who of a state's heads was named last before, for "the Ruritanian leader": president or prime minister."""
        if (
            fold(reading.head.word) != _LEADER
            or reading.plural
            or reading.modifiers
            or self.scene.day is None
        ):
            return None
        for other in range(reading.index, -1, -1):
            for node in reversed(self.discourse.nodes(other)):
                figure = node.figure
                named = node.kind == "name" and figure.person and figure.place == place and figure.entry
                if named and (other < reading.index or node.end <= reading.start):
                    held = held_at(self.registry.entries[figure.entry], self.scene.day)
                    if any(holding.role in _HEADS and holding.home == place for holding in held):
                        return figure
        return None

    def of_organisation(self, reading: Reading) -> Figure | None:
        """Somebody of an organisation who is told again by nationality: "the U.N. envoy, ... The Japanese diplomat"."""
        if reading.determiner != "the" or reading.plural or not reading.places or reading.modifiers:
            return None
        for other in range(reading.index - 1, max(-1, reading.index - _NATIONAL_BACK - 1), -1):
            persons = [n for n in self.discourse.nodes(other) if n.figure.person and n.figure.country]
            if any(n.figure.country == reading.places[0].id for n in persons):
                return None
            told = [
                n for n in persons
                if n.kind == "name" and n.figure.country in NOT_STATES and n.role_text and self._called(n, reading)
            ]  # fmt: skip
            if told:
                return told[0].figure
        return None

    def _only_called(self, reading: Reading) -> Figure | None:
        """The only person of the article whom a title beside the name told before: "the archbishop" is Archbishop
        Soter many sentences later."""
        if reading.head.kind != "role":
            return None
        named = (
            node for node in self.scene.nodes
            if node.kind == "name" and node.figure.person and node.sentence < reading.index
        )  # fmt: skip
        return only_figure(node.figure for node in named if self._called(node, reading))

    def _chosen(self, fitting: Sequence[Node], back: int) -> Node:
        if not back:
            return fitting[-1]
        main = [node for node in fitting if node.figure.place == self.scene.main_country]
        if len({node.figure.place for node in fitting}) > 1 and main:
            return main[0]
        return next((node for node in fitting if node.slot == "subject"), fitting[-1])

    def _may_be(self, node: Node, reading: Reading, back: int, roles: set[str]) -> bool:
        """Whether the noun may mean a person, or for "the union" a body, named before."""
        head, figure = reading.head, node.figure
        title = fold(head.word)
        called = not figure.plural and self._called(node, reading)
        bodies = self.scene.tables.collectives.bodies.words
        if figure.person and title.split()[-1] in bodies and not roles:
            return False
        if not figure.person:
            return called and figure.kind == "body" and not figure.entry
        if called and not (head.offices and back > 1 and not self._of_state(figure)):
            return True
        if is_coming(head):
            return False
        if head.offices[:1] == _THRONE and not self._sits_there(figure, title):
            return False
        if self._held_role(figure, roles, title):
            return not back or self._of_state(figure, roles) or "party-leader" in roles
        of_sector = set(head.sectors[:1]) & set(figure.sectors[:1]) - _EVERYBODYS
        return not roles and bool(of_sector) and node.kind == "name"

    def _called(self, node: Node, reading: Reading) -> bool:
        """Whether the words beside somebody named before are the noun, or a longer title of the same sector that ends
        in it: "the general" is a brigadier general, no secretary-general."""
        title = fold(reading.head.word)
        told = node.role_text or self._title_in(node)
        words = fold(told).replace("-", " ").split()
        envoys = self.scene.tables.collectives.envoys.words
        if title in _AGAIN and envoys.intersection(words):
            return True
        if words[-len(title.split()) :] != title.split():
            return False
        heads = self.scene.tables.heads
        longest = next(
            (" ".join(words[at:]) for at in range(len(words)) if " ".join(words[at:]) in heads), title
        )
        return heads[longest].sectors == reading.head.sectors if longest in heads else True

    def _title_in(self, node: Node) -> str:
        """The title with which a name opens that the registry has with it: "Archbishop Makarios"."""
        first = self.scene.views[node.sentence].text[node.start : node.end].partition(" ")[0]
        head = (
            self.scene.tables.heads.get(fold(first)) if node.figure.person and node.kind == "name" else None
        )
        return first if head is not None and head.kind == "role" else ""

    def _of_state(self, figure: Figure, roles: set[str] | None = None) -> bool:
        """Whether somebody of the registry holds an office of state that day (one of the roles), not of a party."""
        entry = self.registry.entries.get(figure.entry)
        if entry is None or self.scene.day is None:
            return entry is None
        held = held_at(entry, self.scene.day)
        posts = {post for holding in held for post in holding.posts} - _OF_PARTIES
        return bool(posts & roles if roles is not None else posts)

    def _sits_there(self, figure: Figure, title: str) -> bool:
        """Whether somebody's country calls its throne so; "the monarch" is anybody's."""
        homes = self.registry.titles.get(title, set()) if title != _THRONE[0] else set()
        return not homes or figure.place in homes

    def _held_role(self, figure: Figure, roles: set[str], title: str) -> bool:
        entry = self.registry.entries.get(figure.entry)
        if entry is None or self.scene.day is None:
            return False
        return any(
            not set(holding.posts).isdisjoint(self.registry.posts(holding.home, title) or roles)
            for holding in held_at(entry, self.scene.day)
        )


def is_coming(head: Head) -> bool:
    """Whether the title is of somebody not yet in office ("president-elect")."""
    return head.word.endswith(("elect", "designate"))
