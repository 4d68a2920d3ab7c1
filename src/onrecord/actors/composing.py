"""A head noun's reading -> who is meant: the office's holder that day, a body of the country, an actor of its own."""

from __future__ import annotations

from onrecord.actors.bodies_before import BodiesBefore
from onrecord.actors.derived import is_steered
from onrecord.actors.folding import fold
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.offices import Offices
from onrecord.actors.placing import Placer
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.several import nameless
from onrecord.actors.tables import Head
from onrecord.actors.unnamed import Unnamed
from onrecord.actors.view import View

_BY_ANTECEDENT = 0.75
_OF_BODIES = ("secretary-general",)
"""The office that stands first for nouns that lead bodies of any kind ("director", "chairman")."""
_VOICES = frozenset(("office", "press office", "press service", "website", "staff"))
"""What speaks for a person and is no actor beside them: "his office said"."""


class Composer:
    """Makes nodes of readings. Stateless but for the scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry
        self._words = scene.tables.collectives
        self.placer, self.offices, self.before = Placer(scene), Offices(scene), BodiesBefore(scene)
        self._unnamed = Unnamed(scene)

    def compose(self, reading: Reading, view: View) -> Node | None:
        """The node of a head noun's phrase, or None when it is not an actor."""
        anchor = reading.base or reading.owner
        if reading.head.key == "embassy" and reading.owner is not None and reading.owner.place:
            reading.places.clear()  # "its London embassy" is in London
        if anchor is not None and reading.places and (not anchor.place or reading.base is None):
            anchor = None  # "her Chinese guests" are of China
        kind = reading.head.kind
        local = self.placer.local(reading, anchor)
        if local is not None:
            return self._node(reading, view, local, "local_name", 0.9)
        owned = kind != "role" or self._is_personal(reading.head)
        if anchor is not None and anchor.kind != "state" and (owned or not anchor.person):
            return self._of_anchor(reading, view, anchor)
        if anchor is None and self.placer.points_back(reading):
            earlier = self.placer.earlier.find(reading)
            if earlier is not None:
                self.placer.homes.remember(reading.index, earlier.place)
                return self._node(reading, view, earlier, "role_antecedent", _BY_ANTECEDENT)
        bare = kind == "body" and anchor is None and "enemy" not in reading.modifiers
        named = self.before.body_before(reading) if bare else None
        if named is not None:
            return self._node(reading, view, named, "body_antecedent", _BY_ANTECEDENT)
        again = self.placer.earlier.of_organisation(reading) if anchor is None else None
        if again is not None:
            return self._node(reading, view, again, "role_antecedent", _BY_ANTECEDENT)
        place, rule, score = self.placer.where(reading, anchor)
        if kind == "role":
            return self._role(reading, view, place, rule, score)
        if kind == "spokesperson":
            return self._spokesperson(reading, view, self.cast.of_place(place) if place else None)
        if kind == "body":
            return self._body(reading, view, place, rule, score)
        if kind == "agent":
            return self._agent(reading, view, place, rule, score)
        return None

    # ---- the kinds of head ----------------------------------------------------------------------------------------

    def _of_anchor(self, reading: Reading, view: View, anchor: Figure) -> Node | None:
        """A noun of a body, party, group or person: "NATO chief", "Hamas spokesman", "her spokesman"."""
        head = reading.head
        if head.kind == "spokesperson":
            return self._spokesperson(reading, view, anchor)
        if anchor.kind in ("organisation", "body", "party", "group", "company") and anchor.entry:
            holder = self.offices.holder(reading, anchor.entry, view) or self.offices.titled(
                reading, anchor, view
            )
            if holder is not None and not reading.modifiers & {"former", "then"}:
                return self._node(reading, view, holder, "role_of_body", 1.0)
        if anchor is reading.base and self._is_itself(reading, anchor):
            return self._node(reading, view, anchor, "body_itself", 0.95)
        if anchor.person and head.kind in ("agent", "role") and self._is_personal(head):
            return self._node(reading, view, self._unnamed.personal(reading, anchor), "agent_of_person", 0.8)
        if anchor.kind == "body" and anchor.place and fold(head.word) in self._words.of_the_country.words:
            return self._agent(reading, view, anchor.place, "possessor", 0.8)
        if anchor.person and anchor.place and head.kind in ("body", "agent"):
            return (
                self._body(reading, view, anchor.place, "possessor", 0.8)
                if head.kind == "body"
                else self._agent(reading, view, anchor.place, "possessor", 0.7)
            )
        if head.key == "parliament" and anchor.kind in ("people", "company"):
            return None
        if head.kind == "body" and head.explicit and not (anchor.entry or anchor.place):
            return None
        if anchor.person and fold(head.word) in _VOICES:
            return self._node(reading, view, anchor, "office_of_person", 0.8)
        lapsed = self.offices.lapsed(reading, anchor.entry) if anchor.entry else None
        beside = self._unnamed.beside(reading, anchor, lapsed)
        return self._node(reading, view, beside, f"{head.kind}_of_body", 0.9)

    def _is_personal(self, head: Head) -> bool:
        """Whether a noun is for people of somebody's who are not that person: wife, aide, lawyer."""
        return fold(head.word) in self._words.personal.words

    def _is_itself(self, reading: Reading, anchor: Figure) -> bool:
        """ "the Likud party": the noun tells what the named body is."""
        named = anchor.kind in ("party", "group", "organisation", "company") and bool(anchor.entry)
        return named and not reading.plural and fold(reading.head.word) in self._words.themselves.words

    def _spokesperson(self, reading: Reading, view: View, anchor: Figure | None) -> Node:
        anchor = anchor or self.before.spoken_of(reading)
        if anchor is not None:
            self.before.remember(reading.index, anchor)
        figure = self._unnamed.spokesperson(reading, anchor)
        return self._node(reading, view, figure, "spokesperson", 0.3 if anchor is None else 0.95)

    def _role(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node | None:
        head = reading.head
        if place is None:
            return self._unplaced(reading, view)
        steered = bool(reading.belongs) and is_steered(head)
        holder = None if steered else self.offices.holder(reading, place, view)
        if holder is not None and rule == "written":
            holder = self.placer.earlier.head_named(reading, place) or holder
        if (
            holder is not None
            and rule == "context"
            and (self._does_it(reading, holder) or self._is_of_a_body(head, place))
        ):
            return self._unplaced(reading, view)
        if holder is not None:
            return self._node(reading, view, holder, f"role_{rule}", score)
        figure = self._unnamed.role(reading, place, self.offices.why_nobody(reading, place))
        return self._node(reading, view, figure, f"role_{rule}", score * 0.9)

    def _is_of_a_body(self, head: Head, place: str) -> bool:
        """Whether a bare title is a body's and no state's, whatever state the article is about: "the director"."""
        return head.offices[:1] == _OF_BODIES and self.scene.is_state(place)

    def _does_it(self, reading: Reading, holder: Figure) -> bool:
        """Whether the holder is the subject of the clause whose object the noun is: somebody else is meant."""
        return any(
            node.figure.id == holder.id and self.placer.earlier.is_doer(node, reading)
            for node in self.placer.discourse.nodes(reading.index)
        )

    def _unplaced(self, reading: Reading, view: View) -> Node:
        return self._node(reading, view, self._unnamed.unplaced(reading), "role_no_country", 0.4)

    def _body(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node | None:
        head = reading.head
        if place is None:
            if head.explicit:
                return None
            return self._node(reading, view, self._unnamed.body(reading, None), "body_no_country", 0.4)
        listed = self.registry.entries.get(f"{place}.{head.key}")
        figure = self._unnamed.body(reading, place) if listed is None else self.cast.of_entry(listed)
        return self._node(reading, view, figure, f"body_{rule}", score)

    def _agent(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node:
        head = reading.head
        if not reading.placed and self.placer.is_side(reading):
            figure = nameless(self.scene, head.word, ())
            return self._node(reading, view, figure, "side_no_country", 0.5)
        if place and reading.plural and self._are_related(reading):
            written = view.text[reading.anchor : reading.head_end]
            figure = nameless(self.scene, f"{written} of {self.cast.country_name(place)}", ("GOV",))
            return self._node(reading, view, figure, "related_no_country", 0.5)
        figure = self._unnamed.agent(reading, place)
        node = self._node(reading, view, figure, f"agent_{rule}", score if place else 0.5)
        node.weak = head.explicit and place is None
        return node

    # ---- small things ---------------------------------------------------------------------------------------------

    def _are_related(self, reading: Reading) -> bool:
        """ "Qatar's neighbours": other states, not people of the country."""
        word = fold(reading.head.word).removesuffix("s")
        state = reading.owner is None or reading.owner.kind == "state"
        return state and word in self.scene.tables.collectives.several.related

    def _node(self, reading: Reading, view: View, figure: Figure, rule: str, score: float) -> Node:
        text = view.text[reading.start : reading.head_end]
        return Node(
            reading.start,
            reading.end,
            reading.index,
            figure,
            kind="role" if reading.head.kind != "agent" or not reading.plural else "group",
            rule=rule,
            score=score,
            reason=figure.reason or reading.ground or None,
            role_text=text,
            anchor=reading.anchor,
            head_end=reading.head_end,
            modifiers=frozenset(reading.modifiers),
            determiner=reading.determiner,
            offices=reading.head.offices,
            candidates=reading.rivals,
        )
