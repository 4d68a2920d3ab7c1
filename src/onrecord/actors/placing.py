"""Which country, organisation or earlier person a noun belongs to when the words beside it do or do not say so."""

from __future__ import annotations

from onrecord.actors.discourse import Discourse
from onrecord.actors.embassies import embassy_home
from onrecord.actors.folding import fold
from onrecord.actors.homes import Homes
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Reading
from onrecord.actors.registry import held_at
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head

_BY_CONTEXT = 0.6
"""Score when the country is not written beside the noun but taken from the sentence or article."""
_EVERYBODYS = frozenset(("GOV",))
"""Sectors that too many persons of an article have for a noun to point back by it: "the ambassador" is no minister."""
_SENT = frozenset(("ambassador", "consul", "consul general", "chargé d'affaires"))
"""Who is sent to a country without being of it: the article's own country tells nothing of theirs."""
_ANTECEDENT_BACK = 3
"""Sentences back in which a noun without an office of its own ("the lawmaker") looks for its person."""


class Placer:
    """Places the nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry
        self.homes, self.discourse = Homes(scene), Discourse(scene)

    @staticmethod
    def points_back(reading: Reading) -> bool:
        """Whether the phrase is bare and definite: "the minister", "the spokeswoman"."""
        bare = not (reading.placed or reading.unknown_name or reading.noun_modifier or reading.modifiers)
        single = (
            reading.head.kind in ("role", "agent", "spokesperson")
            and not reading.plural
            and not reading.head.sole
        )
        return bare and single and reading.determiner == "the"

    def where(self, reading: Reading, anchor: Figure | None) -> tuple[str | None, str, float]:
        """The country or organisation id, the name of the rule that found it, and the score."""
        place, rule, score = self._where(reading, anchor)
        if reading.head.kind in ("body", "role"):
            self.homes.remember(reading.index, place)
        return place, rule, score

    def _where(self, reading: Reading, anchor: Figure | None) -> tuple[str | None, str, float]:
        if (reading.head.key == "embassy" or reading.head.word in _SENT) and anchor is None:
            found = embassy_home(self.scene, reading)
            return (found, "sender", _BY_CONTEXT) if found else (None, "no_country", 0.5)
        if reading.places:
            return reading.places[0].id, "written", 1.0
        if anchor is not None:
            return anchor.place or None, "possessor", 0.9
        head = reading.head
        if reading.countryless:
            return None, "no_country", 0.9
        sole = head.sole or ("" if _is_coming(head) else self._only_home(head))
        if sole:
            return sole, "sole_holder", 0.95
        if reading.unknown_name or reading.pronoun:
            return None, "no_country", 0.5
        if head.kind == "role" and not self._may_default(reading):
            return None, "no_country", 0.5
        if head.home or head.kind == "role":
            return self._nearest(reading), "context", _BY_CONTEXT
        return None, "no_country", 0.5

    def _only_home(self, head: Head) -> str | None:
        """The only country or organisation whose file lists a title that no table has ("taoiseach")."""
        homes = self.registry.titles.get(fold(head.word), set())
        return (
            next(iter(homes)) if len(homes) == 1 and fold(head.word) not in self.scene.tables.heads else None
        )

    def _may_default(self, reading: Reading) -> bool:
        """A role without a country is the article's own only where it is definite ("the president")."""
        return reading.determiner in ("the", "") and not reading.plural

    def _nearest(self, reading: Reading) -> str | None:
        """The home that the words around tell; between two that fit equally none, and both are the node's rivals."""
        home = self.homes.of(reading)
        reading.rivals = home.rivals
        return home.place

    def local(self, reading: Reading, anchor: Figure | None) -> Figure | None:
        """A registry body whose name is the noun itself, of the country written beside it or told by the context."""
        entries = [self.registry.entries[target] for target in reading.local]
        if not entries:
            return None
        wanted = [place.id for place in reading.places] or ([anchor.place] if anchor else [])
        if not wanted:
            found = self.homes.bearer(reading, entries)
        else:
            found = next((entry for entry in entries if entry.home in wanted or entry.id in wanted), None)
        if found is None:
            return None
        self.homes.remember(reading.index, found.home)
        return self.cast.of_entry(found)

    def antecedent(self, reading: Reading) -> Figure | None:
        """The nearest person named before who holds such an office, was called so, or is of the noun's sector.

        In the noun's own sentence the nearest; in one before it the first subject, else the nearest.
        """
        for back in range(reading.index + 1):
            if back > _ANTECEDENT_BACK and not reading.head.points_to:
                return None
            nodes = self.discourse.nodes(reading.index - back)
            rows = [node for node in nodes if back or node.start < reading.start]
            fitting = [node for node in rows if node.figure.person and self._may_be(node, reading)]
            if fitting:
                subject = next((node for node in fitting if node.slot == "subject"), None) if back else None
                return (subject or fitting[-1]).figure
        return None

    def _may_be(self, node: Node, reading: Reading) -> bool:
        """Whether the noun may mean a person named before."""
        roles, title = set(reading.head.points_to), fold(reading.head.word)
        if node.role_text and fold(node.role_text).endswith(title) and not node.figure.plural:
            return True
        if _is_coming(reading.head):
            return False
        if self._held_role(node.figure, roles, title):
            return True
        of_sector = set(reading.head.sectors[:1]) & set(node.figure.sectors[:1]) - _EVERYBODYS
        return not roles and bool(of_sector) and node.kind == "name"

    def _held_role(self, figure: Figure, roles: set[str], title: str) -> bool:
        entry = self.registry.entries.get(figure.entry)
        if entry is None or self.scene.day is None:
            return False
        return any(
            holding.post in (self.registry.posts(holding.home, title) or roles)
            for holding in held_at(entry, self.scene.day)
        )


def _is_coming(head: Head) -> bool:
    """Whether the title is of somebody not yet in office ("president-elect")."""
    return head.word.endswith(("elect", "designate"))
