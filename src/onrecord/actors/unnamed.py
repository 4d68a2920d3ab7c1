"""The actor that a noun makes where it names nobody: "NATO officials", "her father", "the lottery board".

Its id is made of the noun and of whom it belongs to, so that the same words mean the same actor in every article; one
unnamed person of many is an actor of its article alone.
"""

from __future__ import annotations

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
from onrecord.actors.nodes import Figure
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.records import ActorKind, stable_id

_ARMED = (("MIL",), ("REB",), ("COP",), ("PRM",), ("UAF",))
_NO_COUNTRY = "no country named"


class Unnamed:
    """Makes the figures of one article's nouns."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self._words = scene, scene.tables.collectives

    def beside(self, reading: Reading, anchor: Figure, reason: str | None) -> Figure:
        """Somebody of a body, party, group or person: "NATO officials", "Hamas fighters"."""
        head, country = reading.head, self._country(reading, anchor)
        return Figure(
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
            reason=reason,
        )

    def personal(self, reading: Reading, anchor: Figure) -> Figure:
        """ "his supporters", "her father": people of somebody; a rebel's men are rebels."""
        word, personal = fold(reading.head.word), self._words.personal
        owner = anchor.name.removesuffix(": spokesperson")
        armed = word in personal.armed and anchor.sectors[:1] in _ARMED
        return Figure(
            id=stable_id("actor", anchor.id, word, anchor.country or "", rank(reading), self._scope(reading)),
            name=f"{owner}: {reading.head.word}",
            kind=self._kind_of(reading),
            country=anchor.country,
            sectors=anchor.sectors[:1] if armed else reading.head.sectors,
            place=anchor.place,
            plural=reading.plural,
            gender=gender_of(reading.head.word),
            reason=None if anchor.country else _NO_COUNTRY,
        )

    def spokesperson(self, reading: Reading, anchor: Figure | None) -> Figure:
        """Who speaks for somebody; None where nobody tells for whom."""
        if anchor is None:
            return Figure(
                id=stable_id("actor", "spokesperson", reading.index, reading.start, self.scene.article.id),
                name="spokesperson",
                kind="person",
                gender=gender_of(reading.head.word),
                reason="nobody named for whom they speak",
            )
        country = self._country(reading, anchor)
        return Figure(
            id=stable_id("actor", anchor.id, "spokesperson", country or ""),
            name=f"{anchor.name}: spokesperson",
            kind="person",
            country=country,
            sectors=at_time(reading, anchor.sectors),
            place=anchor.place,
            gender=gender_of(reading.head.word),
            plural=reading.plural,
        )

    def role(self, reading: Reading, place: str, reason: str | None) -> Figure:
        """Somebody of a country by office whose holder is not known: "the Ruritanian consul"."""
        head, state = reading.head, self.scene.cast.of_place(place)
        steered = bool(reading.belongs) and is_steered(head)
        return Figure(
            id=stable_id("actor", place, fold(head.word), rank(reading), self._scope(reading)),
            name=f"{rank(reading)} {head.word} of {state.name}".strip(),
            kind="people" if reading.plural else "person",
            country=state.country,
            sectors=at_time(reading, reading.belongs if steered else sectors_in(head, state)),
            place=place,
            plural=reading.plural,
            gender=gender_of(head.word),
            reason=reason,
        )

    def unplaced(self, reading: Reading) -> Figure:
        """Somebody by office of no country that is told."""
        head = reading.head
        return Figure(
            id=stable_id(
                "actor", "", fold(head.word), reading.adjective, rank(reading), self._scope(reading)
            ),
            name=f"{reading.adjective} {head.word}".strip(),
            kind="people" if reading.plural else "person",
            sectors=at_time(reading, (reading.belongs if is_steered(head) else ()) or head.sectors),
            plural=reading.plural,
            gender=gender_of(head.word),
            reason=_NO_COUNTRY,
        )

    def body(self, reading: Reading, place: str | None) -> Figure:
        """A body of a country that the registry does not list, or of none that is told."""
        head = reading.head
        if place is None:
            return Figure(
                id=stable_id("actor", "", fold(head.word), reading.adjective),
                name=f"{reading.adjective} {head.word}".strip(),
                kind="body",
                sectors=head.sectors,
                reason=_NO_COUNTRY,
            )
        state = self.scene.cast.of_place(place)
        name = head.name.format(country=state.name) or f"{head.word} of {state.name}"
        key = slug(head.word) if head.key in ("ministry", "judiciary") else head.key
        if key != head.key:
            name = f"{state.name}: {head.word}"
        return Figure(
            id=f"{place}.{key}",
            name=name,
            kind="body",
            country=state.country,
            sectors=at_time(reading, sectors_in(head, state)),
            place=place,
            plural=reading.plural,
        )

    def agent(self, reading: Reading, place: str | None) -> Figure:
        """People, a person or a body that a noun alone tells: "Ruritanian fishermen", "the union"."""
        head, state = reading.head, self.scene.cast.of_place(place) if place else None
        sectors = sectors_in(head, state) if state is not None else head.sectors
        return Figure(
            id=stable_id(
                "actor",
                place or "",
                fold(head.word),
                reading.adjective if not place else "",
                rank(reading),
                self._scope(reading),
            ),
            name=f"{head.word} of {state.name}" if state else f"{reading.adjective} {head.word}".strip(),
            kind=self._kind_of(reading),
            country=state.country if state else None,
            sectors=at_time(reading, sectors),
            place=place or "",
            plural=reading.plural,
            reason=None if place else _NO_COUNTRY,
            gender=gender_of(head.word),
        )

    def _country(self, reading: Reading, anchor: Figure) -> str | None:
        """The country of whom a noun belongs to, else the one written beside it."""
        if anchor.country is None and reading.places:
            return self.scene.cast.of_place(reading.places[0].id).country
        return anchor.country

    def _kind_of(self, reading: Reading) -> ActorKind:
        """What a noun alone makes: people, one person, or a body ("a union", "the company")."""
        if reading.head.kind == "body":
            return "body"
        if reading.plural:
            return "people"
        return "body" if fold(reading.head.word).split()[-1] in self._words.bodies.words else "person"

    def _scope(self, reading: Reading) -> str:
        """The article, for one unnamed person of many ("a Kenyan official"): in another article it is another."""
        return self.scene.article.id if is_one_of_many(reading) else ""
