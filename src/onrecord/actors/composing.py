"""A head noun's reading -> who is meant: the office's holder that day, a body of the country, an actor of its own."""

from __future__ import annotations

from onrecord.actors.folding import fold, slug
from onrecord.actors.handover import holders_in_the_news, leading_first
from onrecord.actors.nodes import Figure, Node
from onrecord.actors.placing import Placer
from onrecord.actors.reading import Reading
from onrecord.actors.registry import held_at
from onrecord.actors.scene import Scene
from onrecord.actors.tables import Head
from onrecord.actors.view import View
from onrecord.records import stable_id

_BY_ANTECEDENT = 0.75
_HEADS = frozenset(("head-of-government", "head-of-state", "monarch"))
_OWN_SECTORS = frozenset(("LEG", "JRN", "JUD", "COP", "REF", "CVL", "EDU", "REL", "MED", "AGR", "LAB", "BUS"))
"""Sectors that a noun keeps beside the body it belongs to ("Likud lawmaker" is of the legislature)."""


class Composer:
    """Makes nodes of readings. Stateless but for the scene."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.cast, self.registry = scene, scene.cast, scene.registry
        self.placer = Placer(scene)

    def compose(self, reading: Reading, view: View) -> Node | None:
        """The node of a head noun's phrase, or None when it is not an actor."""
        anchor = reading.base or reading.owner
        if anchor is not None and not anchor.place and reading.places:
            anchor = None
        kind = reading.head.kind
        local = self.placer.local(reading, anchor)
        if local is not None:
            return self._node(reading, view, local, "local_name", 0.9)
        if anchor is not None and anchor.kind != "state" and not (kind == "role" and anchor.person):
            return self._of_anchor(reading, view, anchor)
        if anchor is None and self.placer.points_back(reading):
            earlier = self.placer.antecedent(reading)
            if earlier is not None:
                return self._node(reading, view, earlier, "role_antecedent", _BY_ANTECEDENT)
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
            holder = self._holder(reading, anchor.entry, view)
            if holder is not None and not reading.modifiers & {"former", "then"}:
                return self._node(reading, view, holder, "role_of_body", 1.0)
        if anchor.person and anchor.place and head.kind in ("body", "agent"):
            return (
                self._body(reading, view, anchor.place, "possessor", 0.8)
                if head.kind == "body"
                else self._agent(reading, view, anchor.place, "possessor", 0.7)
            )
        if head.key == "parliament" and anchor.kind in ("people", "company"):
            return None
        sectors = self._sectors_with(reading, anchor)
        country = anchor.country
        if reading.places and country is None:
            state = self.cast.of_place(reading.places[0].id)
            country = state.country
        name = f"{anchor.name}: {head.word}"
        single = not reading.plural and head.kind in ("role", "part", "agent")
        figure = Figure(
            id=stable_id("actor", anchor.id, fold(head.word), country or "", self._elite(reading)),
            name=name,
            kind="person" if single else "people" if head.kind != "body" else "body",
            country=country,
            sectors=self._at_time(reading, sectors),
            place=anchor.place,
            plural=reading.plural,
            gender=_gender(head.word),
        )
        return self._node(reading, view, figure, f"{head.kind}_of_body", 0.9)

    def _sectors_with(self, reading: Reading, anchor: Figure) -> tuple[str, ...]:
        head = reading.head
        if head.part or not head.sectors:
            return anchor.sectors or head.sectors
        if head.sectors[0] in _OWN_SECTORS or anchor.kind in ("unknown", "people", "person"):
            return tuple(dict.fromkeys((*head.sectors, *anchor.sectors)))
        if anchor.kind in ("organisation", "group", "party"):
            return tuple(dict.fromkeys((*anchor.sectors, *head.sectors)))
        return head.sectors

    def _spokesperson(self, reading: Reading, view: View, anchor: Figure | None) -> Node:
        if anchor is None:
            figure = Figure(
                id=stable_id("actor", "spokesperson", reading.index, reading.start, self.scene.article.id),
                name="spokesperson",
                kind="person",
                gender=_gender(reading.head.word),
                reason="nobody named for whom they speak",
            )
            return self._node(reading, view, figure, "spokesperson", 0.3)
        country = anchor.country
        if country is None and reading.places:
            country = self.cast.of_place(reading.places[0].id).country
        figure = Figure(
            id=stable_id("actor", anchor.id, "spokesperson", country or ""),
            name=f"{anchor.name}: spokesperson",
            kind="person",
            country=country,
            sectors=self._at_time(reading, anchor.sectors),
            place=anchor.place,
            gender=_gender(reading.head.word),
            plural=reading.plural,
        )
        return self._node(reading, view, figure, "spokesperson", 0.95)

    def _role(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node | None:
        head = reading.head
        if place is None:
            return self._unplaced(reading, view)
        holder = self._holder(reading, place, view)
        if holder is not None:
            node = self._node(reading, view, holder, f"role_{rule}", score)
            node.reason = holder.reason
            return node
        state = self.cast.of_place(place)
        sectors = _sectors_in(head, state)
        reason = (
            "the article has no date"
            if self.scene.day is None
            else "no holder known at the date"
            if head.offices
            else None
        )
        figure = Figure(
            id=stable_id("actor", place, fold(head.word), self._elite(reading)),
            name=f"{self._elite(reading)} {head.word} of {state.name}".strip(),
            kind="people" if reading.plural else "person",
            country=state.country,
            sectors=self._at_time(reading, sectors),
            place=place,
            plural=reading.plural,
            gender=_gender(head.word),
            reason=reason,
        )
        return self._node(reading, view, figure, f"role_{rule}", score * 0.9)

    def _holder(self, reading: Reading, place: str, view: View) -> Figure | None:
        """Who held the office of the country or organisation at the article's date."""
        day, head = self.scene.day, reading.head
        if day is None or reading.plural or reading.modifiers & {"former", "then", "lesser"}:
            return None
        if reading.regional or (reading.noun_modifier and fold(head.word) not in self.registry.titles):
            return None
        roles = self.registry.roles(place, fold(head.word)) or list(head.offices)
        if reading.owner is not None and fold(head.word) in self.scene.tables.contexts.modifiers["next_of"]:
            owner = self.registry.entries.get(reading.owner.entry)
            roles = [holding.role for holding in held_at(owner, day)] if owner else []
            roles += [role for role in ("head-of-government", "head-of-state") if set(roles) & _HEADS]
        for role in leading_first(self.scene, place, roles):
            if "elect" in reading.modifiers:
                rows = self.registry.coming(place, role, day)
            elif "disputed" in reading.modifiers:
                rows = self.registry.holders(place, role, day, disputed=True)
            else:
                rows = holders_in_the_news(self.scene, view, reading, place, role)
            if rows:
                holding, entry = rows[0]
                reading.rivals = tuple(row[1].id for row in rows) if len(rows) > 1 else ()
                return self.cast.of_entry(entry, holding)
        return None

    def _unplaced(self, reading: Reading, view: View) -> Node:
        head = reading.head
        figure = Figure(
            id=stable_id("actor", "", fold(head.word), reading.adjective, self._elite(reading)),
            name=f"{reading.adjective} {head.word}".strip(),
            kind="people" if reading.plural else "person",
            sectors=self._at_time(reading, head.sectors),
            plural=reading.plural,
            gender=_gender(head.word),
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
        sectors = _sectors_in(head, state)
        name = head.name.format(country=state.name) or f"{head.word} of {state.name}"
        key = slug(head.word) if head.key in ("ministry", "judiciary") else head.key
        if key != head.key:
            name = f"{state.name}: {head.word}"
        figure = Figure(
            id=f"{place}.{key}",
            name=name,
            kind="body",
            country=state.country,
            sectors=self._at_time(reading, sectors),
            place=place,
            plural=reading.plural,
        )
        return self._node(reading, view, figure, f"body_{rule}", score)

    def _agent(self, reading: Reading, view: View, place: str | None, rule: str, score: float) -> Node:
        head = reading.head
        state = self.cast.of_place(place) if place else None
        sectors = _sectors_in(head, state) if state is not None else head.sectors
        name = f"{head.word} of {state.name}" if state else f"{reading.adjective} {head.word}".strip()
        figure = Figure(
            id=stable_id(
                "actor",
                place or "",
                fold(head.word),
                reading.adjective if not place else "",
                self._elite(reading),
            ),
            name=name,
            kind="people" if reading.plural else "person",
            country=state.country if state else None,
            sectors=self._at_time(reading, sectors),
            place=place or "",
            plural=reading.plural,
            reason=None if place else "no country named",
            gender=_gender(head.word),
        )
        return self._node(reading, view, figure, f"agent_{rule}", score if place else 0.5)

    # ---- small things ---------------------------------------------------------------------------------------------

    def _elite(self, reading: Reading) -> str:
        return "former" if "former" in reading.modifiers else ""

    def _at_time(self, reading: Reading, sectors: tuple[str, ...]) -> tuple[str, ...]:
        """Former officials are elites; a disputed holder is partially recognised."""
        if "former" in reading.modifiers and reading.head.kind in ("role", "agent", "part", "spokesperson"):
            return ("ELI",)
        return sectors

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
            reason=figure.reason,
            role_text=text,
            anchor=reading.anchor,
            head_end=reading.head_end,
            modifiers=frozenset(reading.modifiers),
            determiner=reading.determiner,
            offices=reading.head.offices,
            candidates=reading.rivals,
        )


def _sectors_in(head: Head, state: Figure) -> tuple[str, ...]:
    """Sectors of a noun of a country or organisation: "EU officials" are first of the organisation."""
    if state.kind == "state":
        return (*(head.sectors or state.sectors), *(("PRE",) if "PRE" in state.sectors else ()))
    own = bool(head.sectors) and head.sectors[0] in _OWN_SECTORS
    both = (*head.sectors, *state.sectors) if own else (*state.sectors, *head.sectors)
    return tuple(dict.fromkeys(both))


def _gender(word: str) -> str:
    low = word.lower()
    if low.endswith(("woman", "women")) or low in ("queen", "princess", "nun"):
        return "f"
    return (
        "m"
        if low.endswith(("man", "men")) or low in ("king", "pope", "emir", "sultan", "priest", "bishop")
        else ""
    )
