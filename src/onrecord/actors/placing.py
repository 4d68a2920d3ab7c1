"""Which country, organisation or earlier person a noun belongs to when the words beside it do or do not say so."""

from __future__ import annotations

from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure
from onrecord.actors.reading import Reading
from onrecord.actors.registry import held_at
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head

_BY_CONTEXT = 0.6
"""Score when the country is not written beside the noun but taken from the sentence or article."""
_ANTECEDENT_BACK = 3
"""Sentences back in which a noun without an office of its own ("the lawmaker") looks for its person."""


class Placer:
    """Places the nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry

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
        """The only country of the sentence that has such an office, else the article's main country."""
        here = self.scene.sentence_countries(reading.index)
        known = self.registry.titles.get(fold(reading.head.word), set())
        if reading.head.kind == "role" and reading.head.offices and known:
            named = [place for _, place in self.scene.views[reading.index].countries if place in known]
            here = list(dict.fromkeys(named)) or here
            if not named and self.scene.main_country not in known:
                return next((place for place in self.scene.places if place in known), self.scene.main_country)
        if len(here) == 1:
            return here[0]
        main = self.scene.main_country
        return main if main is None or not here or main in here else here[0]

    def local(self, reading: Reading, anchor: Figure | None) -> Figure | None:
        """A registry body whose name is the noun itself, of the country written beside it or told by the context."""
        entries = [self.registry.entries[target] for target in reading.local]
        if not entries:
            return None
        wanted = [place.id for place in reading.places] or ([anchor.place] if anchor else [])
        if not wanted:
            near = self._nearest(reading)
            wanted = [near] if near else []
        for entry in entries:
            if entry.home in wanted or entry.id in wanted:
                return self.cast.of_entry(entry)
        return None

    def antecedent(self, reading: Reading) -> Figure | None:
        """The nearest person named before who holds such an office, was called so, or is of the noun's sector."""
        roles, title = set(reading.head.points_to), fold(reading.head.word)
        for node in reversed(self.scene.nodes):
            if reading.index - node.sentence > _ANTECEDENT_BACK and not roles:
                return None
            if (node.sentence == reading.index and node.start >= reading.start) or not node.figure.person:
                continue
            if node.role_text and fold(node.role_text).endswith(title) and not node.figure.plural:
                return node.figure
            if _is_coming(reading.head):
                continue
            if self._held_role(node.figure, roles, title):
                return node.figure
            if (
                not roles
                and set(reading.head.sectors[:1]) & set(node.figure.sectors[:1])
                and node.kind == "name"
            ):
                return node.figure
        return None

    def _held_role(self, figure: Figure, roles: set[str], title: str) -> bool:
        entry = self.registry.entries.get(figure.entry)
        if entry is None or self.scene.day is None:
            return False
        return any(
            holding.role in (self.registry.roles(holding.home, title) or roles)
            for holding in held_at(entry, self.scene.day)
        )


def _is_coming(head: Head) -> bool:
    """Whether the title is of somebody not yet in office ("president-elect")."""
    return head.word.endswith(("elect", "designate"))
