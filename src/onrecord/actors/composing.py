"""A head noun's reading -> who is meant: the office's holder that day, a body of the country, an actor of its own."""

from __future__ import annotations

from onrecord.actors.bodies_before import BodiesBefore
from onrecord.actors.derived import (
    at_time,
    gender_of,
    is_one_of_many,
    is_steered,
    name_with,
    rank,
    sectors_in,
    sectors_with,
)
from onrecord.actors.folding import fold, slug
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.offices import Offices
from onrecord.actors.placing import Placer
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.several import nameless
from onrecord.actors.tables import Head
from onrecord.actors.view import View
from onrecord.records import ActorKind, stable_id

_BY_ANTECEDENT = 0.75
_ARMED = (("MIL",), ("REB",), ("COP",), ("PRM",), ("UAF",))
_VOICES = frozenset(("office", "press office", "press service", "website", "staff"))
"""What speaks for a person and is no actor beside them: "his office said"."""


class Composer:
    """Makes nodes of readings. Stateless but for the scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry
        self._words = scene.tables.collectives
        self.placer, self.offices, self.before = Placer(scene), Offices(scene), BodiesBefore(scene)

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
            holder = self.offices.holder(reading, anchor.entry, view)
            if holder is not None and not reading.modifiers & {"former", "then"}:
                return self._node(reading, view, holder, "role_of_body", 1.0)
        if anchor is reading.base and self._is_itself(reading, anchor):
            return self._node(reading, view, anchor, "body_itself", 0.95)
        if anchor.person and head.kind in ("agent", "role") and self._is_personal(head):
            return self._personal(reading, view, anchor)
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
        return self._beside(reading, view, anchor)

    def _beside(self, reading: Reading, view: View, anchor: Figure) -> Node:
        """An actor of its own that a noun makes of whom it belongs to: "NATO officials", "Hamas fighters"."""
        head, country = reading.head, anchor.country
        if reading.places and country is None:
            country = self.cast.of_place(reading.places[0].id).country
        figure = Figure(
            id=stable_id(
                "actor", anchor.id, fold(head.word), country or "", rank(reading), self._scope(reading)
            ),
            name=name_with(reading, anchor),
            kind=self._kind_of(reading),
            country=country,
            sectors=at_time(reading, sectors_with(head, anchor)),
            place=anchor.place,
            plural=reading.plural,
            gender=gender_of(head.word),
            reason=self.offices.lapsed(reading, anchor.entry) if anchor.entry else None,
        )
        return self._node(reading, view, figure, f"{head.kind}_of_body", 0.9)

    def _is_personal(self, head: Head) -> bool:
        """Whether a noun is for people of somebody's who are not that person: wife, aide, lawyer."""
        return fold(head.word) in self._words.personal.words

    def _is_itself(self, reading: Reading, anchor: Figure) -> bool:
        """ "the Likud party": the noun tells what the named body is."""
        named = anchor.kind in ("party", "group", "organisation", "company") and bool(anchor.entry)
        return named and not reading.plural and fold(reading.head.word) in self._words.themselves.words

    def _personal(self, reading: Reading, view: View, anchor: Figure) -> Node:
        """ "his supporters", "her father": people of somebody; a rebel's men are rebels."""
        word, personal = fold(reading.head.word), self._words.personal
        owner = anchor.name.removesuffix(": spokesperson")
        armed = word in personal.armed and anchor.sectors[:1] in _ARMED
        figure = Figure(
            id=stable_id("actor", anchor.id, word, anchor.country or "", rank(reading), self._scope(reading)),
            name=f"{owner}: {reading.head.word}",
            kind=self._kind_of(reading),
            country=anchor.country,
            sectors=anchor.sectors[:1] if armed else reading.head.sectors,
            place=anchor.place,
            plural=reading.plural,
            gender=gender_of(reading.head.word),
            reason=None if anchor.country else "no country named",
        )
        return self._node(reading, view, figure, "agent_of_person", 0.8)

    def _spokesperson(self, reading: Reading, view: View, anchor: Figure | None) -> Node:
        anchor = anchor or self.before.spoken_of(reading)
        if anchor is None:
            figure = Figure(
                id=stable_id("actor", "spokesperson", reading.index, reading.start, self.scene.article.id),
                name="spokesperson",
                kind="person",
                gender=gender_of(reading.head.word),
                reason="nobody named for whom they speak",
            )
            return self._node(reading, view, figure, "spokesperson", 0.3)
        self.before.remember(reading.index, anchor)
        country = anchor.country
        if country is None and reading.places:
            country = self.cast.of_place(reading.places[0].id).country
        figure = Figure(
            id=stable_id("actor", anchor.id, "spokesperson", country or ""),
            name=f"{anchor.name}: spokesperson",
            kind="person",
            country=country,
            sectors=at_time(reading, anchor.sectors),
            place=anchor.place,
            gender=gender_of(reading.head.word),
            plural=reading.plural,
        )
        return self._node(reading, view, figure, "spokesperson", 0.95)

    def _role(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node | None:
        head = reading.head
        if place is None:
            return self._unplaced(reading, view)
        steered = bool(reading.belongs) and is_steered(head)
        holder = None if steered else self.offices.holder(reading, place, view)
        if holder is not None and rule == "written":
            holder = self.placer.earlier.head_named(reading, place) or holder
        if holder is not None and rule == "context" and self._does_it(reading, holder):
            return self._unplaced(reading, view)
        if holder is not None:
            return self._node(reading, view, holder, f"role_{rule}", score)
        state = self.cast.of_place(place)
        sectors = reading.belongs if steered else sectors_in(head, state)
        reason = self.offices.why_nobody(reading, place)
        figure = Figure(
            id=stable_id("actor", place, fold(head.word), rank(reading), self._scope(reading)),
            name=f"{rank(reading)} {head.word} of {state.name}".strip(),
            kind="people" if reading.plural else "person",
            country=state.country,
            sectors=at_time(reading, sectors),
            place=place,
            plural=reading.plural,
            gender=gender_of(head.word),
            reason=reason,
        )
        return self._node(reading, view, figure, f"role_{rule}", score * 0.9)

    def _does_it(self, reading: Reading, holder: Figure) -> bool:
        """Whether the holder is the subject of the clause whose object the noun is: somebody else is meant."""
        return any(
            node.figure.id == holder.id and self.placer.earlier.is_doer(node, reading)
            for node in self.placer.discourse.nodes(reading.index)
        )

    def _unplaced(self, reading: Reading, view: View) -> Node:
        head = reading.head
        figure = Figure(
            id=stable_id(
                "actor", "", fold(head.word), reading.adjective, rank(reading), self._scope(reading)
            ),
            name=f"{reading.adjective} {head.word}".strip(),
            kind="people" if reading.plural else "person",
            sectors=at_time(reading, (reading.belongs if is_steered(head) else ()) or head.sectors),
            plural=reading.plural,
            gender=gender_of(head.word),
            reason="no country named",
        )
        return self._node(reading, view, figure, "role_no_country", 0.4)

    def _body(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node | None:
        head = reading.head
        if place is None and head.explicit:
            return None
        if place is None:
            figure = Figure(
                id=stable_id("actor", "", fold(head.word), reading.adjective),
                name=f"{reading.adjective} {head.word}".strip(),
                kind="body",
                sectors=head.sectors,
                reason="no country named",
            )
            return self._node(reading, view, figure, "body_no_country", 0.4)
        state = self.cast.of_place(place)
        listed = self.registry.entries.get(
            f"{place}.{head.key}"
        )  # a body the data lists under the standard id
        if listed is not None:
            return self._node(reading, view, self.cast.of_entry(listed), f"body_{rule}", score)
        sectors = sectors_in(head, state)
        name = head.name.format(country=state.name) or f"{head.word} of {state.name}"
        key = slug(head.word) if head.key in ("ministry", "judiciary") else head.key
        if key != head.key:
            name = f"{state.name}: {head.word}"
        figure = Figure(
            id=f"{place}.{key}",
            name=name,
            kind="body",
            country=state.country,
            sectors=at_time(reading, sectors),
            place=place,
            plural=reading.plural,
        )
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
        state = self.cast.of_place(place) if place else None
        sectors = sectors_in(head, state) if state is not None else head.sectors
        name = f"{head.word} of {state.name}" if state else f"{reading.adjective} {head.word}".strip()
        figure = Figure(
            id=stable_id(
                "actor",
                place or "",
                fold(head.word),
                reading.adjective if not place else "",
                rank(reading),
                self._scope(reading),
            ),
            name=name,
            kind=self._kind_of(reading),
            country=state.country if state else None,
            sectors=at_time(reading, sectors),
            place=place or "",
            plural=reading.plural,
            reason=None if place else "no country named",
            gender=gender_of(head.word),
        )
        node = self._node(reading, view, figure, f"agent_{rule}", score if place else 0.5)
        node.weak = head.explicit and place is None
        return node

    # ---- small things ---------------------------------------------------------------------------------------------

    def _are_related(self, reading: Reading) -> bool:
        """ "Qatar's neighbours": other states, not people of the country."""
        word = fold(reading.head.word).removesuffix("s")
        state = reading.owner is None or reading.owner.kind == "state"
        return state and word in self.scene.tables.collectives.several.related

    def _kind_of(self, reading: Reading) -> ActorKind:
        """What a noun alone makes: people, one person, or a body ("a union", "the company")."""
        if reading.head.kind == "body":
            return "body"
        if reading.plural:
            return "people"
        bodies = self.scene.tables.collectives.bodies.words
        return "body" if fold(reading.head.word).split()[-1] in bodies else "person"

    def _scope(self, reading: Reading) -> str:
        """The article, for one unnamed person of many ("a Kenyan official"): in another article it is another."""
        return self.scene.article.id if is_one_of_many(reading) else ""

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
