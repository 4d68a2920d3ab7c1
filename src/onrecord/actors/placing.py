"""Which country, organisation or earlier person a noun belongs to when the words beside it do or do not say so."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.actors.discourse import Discourse
from onrecord.actors.embassies import embassy_home
from onrecord.actors.folding import fold
from onrecord.actors.home_article import own_country
from onrecord.actors.homes import GROUNDS, Homes
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.reading import Reading
from onrecord.actors.registry import held_at
from onrecord.actors.reviled import Reviled
from onrecord.actors.scene import Scene
from onrecord.actors.speakers import Speakers
from onrecord.actors.tables import Head

_BY_CONTEXT = 0.6
"""Score when the country is not written beside the noun but taken from the sentence or article."""
_EVERYBODYS = frozenset(("GOV",))
"""Sectors that too many persons of an article have for a noun to point back by it: "the ambassador" is no minister."""
_SENT = frozenset(("ambassador", "consul", "consul general", "chargé d'affaires"))
"""Who is sent to a country without being of it: the article's own country tells nothing of theirs."""
_OF_PARTIES = frozenset(("party-leader",))
"""Offices whose holders "the president" means only right after they were called so."""
_THRONE = ("monarch",)
"""First office of the titles that differ from land to land: "the emir" is no king."""
_AGAIN_BACK = 4
"""Sentences back to the country that stood beside the same noun."""
_ANTECEDENT_BACK = 3
"""Sentences back in which a noun without an office of its own ("the lawmaker") looks for its person."""


class Placer:
    """Places the nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry
        self.homes, self.discourse = Homes(scene), Discourse(scene)
        self._speakers, self._reviled = Speakers(scene, self.discourse), Reviled(scene)

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
        if reading.countryless or "enemy" in reading.modifiers:
            return None, "no_country", 0.9
        sole = head.sole or ("" if _is_coming(head) else self._only_home(head))
        if sole:
            return sole, "sole_holder", 0.95
        reviled = self._reviled.place(reading)
        if reviled is not None:
            return reviled, "reviled", _BY_CONTEXT
        own = self._of_outlet(reading)
        if own is not None:
            return own, "outlet", _BY_CONTEXT
        if reading.unknown_name or reading.pronoun:
            return None, "no_country", 0.5
        if head.kind == "role" and not self._may_default(reading):
            return None, "no_country", 0.5
        again = self._written_before(reading)
        if again is not None:
            return again, "context", _BY_CONTEXT
        if head.home or head.kind == "role":
            return self._nearest(reading), "context", _BY_CONTEXT
        return None, "no_country", 0.5

    def _written_before(self, reading: Reading) -> str | None:
        """The country that stood beside the same noun a few sentences before, where it was but one: "Iraqi protesters
        ... the protesters"."""
        if reading.head.kind != "agent" or not reading.plural or reading.determiner != "the":
            return None
        word, places = fold(reading.head.word), set[str]()
        for node in reversed(self.scene.nodes):
            if node.sentence < reading.index - _AGAIN_BACK:
                break
            if node.rule == "agent_written" and fold(node.role_text or "").endswith(word):
                places.add(node.figure.place)
        if len(places) != 1:
            return None
        reading.ground = "its country stood beside the noun before"
        return places.pop() or None

    def _of_outlet(self, reading: Reading) -> str | None:
        """The outlet's country, where it speaks of its own in its own words: "our boys", "our government"."""
        if reading.determiner != "our" or self._speakers.quotation(reading.index, reading.start) is not None:
            return None
        place = own_country(self.scene)
        if place is not None:
            reading.ground = "its country is the outlet's"
        return place

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
        reading.rivals, reading.ground = home.rivals, GROUNDS[home.ground]
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

    def is_side(self, reading: Reading) -> bool:
        """Whether "the party", "the parties" are sides of a dispute: the article speaks of no political party."""
        row = self.scene.tables.collectives.sides
        if fold(reading.head.word) not in row.words or reading.adjective or reading.noun_modifier:
            return False
        return not self.scene.mentions_word(row.political) and not any(
            node.figure.kind == "party" for node in self.scene.nodes
        )

    def antecedent(self, reading: Reading) -> Figure | None:
        """The nearest person named before who holds such an office, was called so, or is of the noun's sector.

        In the noun's own sentence the nearest; in one before it the one of the country that the article is about, else
        the first subject, else the nearest. Where the sentence says whose the office is ("In Athens the prime
        minister ...", "a White House official said the president ..."), nobody else's holder.
        """
        reviled = self._reviled.person(reading)
        if reviled is not None:
            return reviled
        own = self.homes.told(reading) if reading.head.offices else None
        for back in range(reading.index + 1):
            if back > _ANTECEDENT_BACK and not reading.head.points_to:
                return None
            nodes = self.discourse.nodes(reading.index - back)
            rows = [node for node in nodes if back or node.start < reading.start]
            fitting = [node for node in rows if self._may_be(node, reading, back)]
            if own is not None:
                fitting = [node for node in fitting if node.figure.place in ("", own)]
            if fitting:
                return self._chosen(fitting, back).figure
        return None

    def _chosen(self, fitting: Sequence[Node], back: int) -> Node:
        if not back:
            return fitting[-1]
        main = [node for node in fitting if node.figure.place == self.scene.main_country]
        if len({node.figure.place for node in fitting}) > 1 and main:
            return main[0]
        return next((node for node in fitting if node.slot == "subject"), fitting[-1])

    def _may_be(self, node: Node, reading: Reading, back: int) -> bool:
        """Whether the noun may mean a person, or for "the union" a body, named before."""
        head, figure = reading.head, node.figure
        roles, title = set(head.points_to), fold(head.word)
        called = not figure.plural and self._called(node, reading)
        bodies = self.scene.tables.collectives.bodies.words
        if figure.person and title.split()[-1] in bodies and not roles:
            return False
        if not figure.person:
            return called and figure.kind == "body" and not figure.entry
        if called and not (head.offices and back > 1 and not self._of_state(figure)):
            return True
        if _is_coming(head):
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
        title, words = fold(reading.head.word), fold(node.role_text or "").replace("-", " ").split()
        if words[-len(title.split()) :] != title.split():
            return False
        heads = self.scene.tables.heads
        longest = next(
            (" ".join(words[at:]) for at in range(len(words)) if " ".join(words[at:]) in heads), title
        )
        return heads[longest].sectors == reading.head.sectors if longest in heads else True

    def _of_state(self, figure: Figure, roles: set[str] | None = None) -> bool:
        """Whether somebody of the registry holds an office of state that day (one of the roles), not of a party."""
        entry = self.registry.entries.get(figure.entry)
        if entry is None or self.scene.day is None:
            return entry is None
        posts = {holding.post for holding in held_at(entry, self.scene.day)} - _OF_PARTIES
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
            holding.post in (self.registry.posts(holding.home, title) or roles)
            for holding in held_at(entry, self.scene.day)
        )


def _is_coming(head: Head) -> bool:
    """Whether the title is of somebody not yet in office ("president-elect")."""
    return head.word.endswith(("elect", "designate"))
