"""The resolver's working values: a figure is who is meant, a node is where in the article they stand."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable

import msgspec

from onrecord.actors.entries import NOT_STATES, Entry, Holding
from onrecord.actors.registry import Registry, standing
from onrecord.records import Actor, ActorKind, Field, MentionKind, Office


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody as the article's date shows them. `place` is the country or organisation id that offices hang on."""

    id: str
    name: str
    kind: ActorKind = "unknown"
    country: str | None = None
    sectors: tuple[str, ...] = ()
    place: str = ""
    gender: str = ""
    plural: bool = False
    entry: str = ""
    reason: str | None = None
    members: tuple[Figure, ...] = ()
    """Of several together: who they are."""

    @property
    def person(self) -> bool:
        """Whether a single human being is meant."""
        return self.kind == "person"


@dataclasses.dataclass(slots=True)
class Node:
    """A mention in the making. Offsets are characters of the field; `anchor` is the head word's start."""

    start: int
    end: int
    sentence: int
    figure: Figure
    kind: MentionKind = "name"
    rule: str = "name"
    field: Field = "text"
    reason: str | None = None
    score: float = 1.0
    candidates: tuple[str, ...] = ()
    role_text: str | None = None
    anchor: int = -1
    head_end: int = -1
    slot: str = "none"
    modifiers: frozenset[str] = frozenset()
    determiner: str = ""
    offices: tuple[str, ...] = ()
    weak: bool = False
    """Nobody unless a name stands beside it ("pilot" alone)."""
    members: tuple[Figure, ...] = ()
    """Of a group: who belongs to it."""

    def covers(self, start: int, end: int) -> bool:
        """Whether the stretch lies inside."""
        return self.start <= start and end <= self.end


class Cast:
    """Figures and actor records of one article."""

    def __init__(self, registry: Registry, day: dt.date | None) -> None:
        self.registry, self.day = registry, day
        self._figures: dict[str, Figure] = {}

    def of_entry(self, entry: Entry, holding: Holding | None = None) -> Figure:
        """The figure of a registry's entry at the article's date; `holding` when one office of a person is meant."""
        country, sectors, reason = standing(entry, self.day)
        if holding is not None:
            country, sectors, reason = holding.country, holding.sectors, None
        place = entry.id if entry.kind in ("state", "organisation") else entry.home
        return Figure(
            id=entry.id,
            name=entry.name,
            kind=entry.kind,
            country=country,
            sectors=sectors,
            place=place,
            gender=(entry.gender or "m") if entry.kind == "person" else "",
            entry=entry.id,
            reason=reason,
        )

    def of_id(self, entry_id: str) -> Figure:
        """The figure of an entry by its id."""
        found = self._figures.get(entry_id)
        if found is None:
            found = self._figures[entry_id] = self.of_entry(self.registry.entries[entry_id])
        return found

    def tell(self, figure: Figure) -> None:
        """Keep what the article says of somebody of the registry who that day has no office, for later mentions."""
        self._figures[figure.id] = figure

    def of_place(self, place: str) -> Figure:
        """The figure of a country or organisation id; a code without a file ("EUR") is a figure of its own."""
        if place in self.registry.entries:
            return self.of_id(place)
        kind: ActorKind = "organisation" if place in NOT_STATES else "state"
        sectors = ("IGO",) if place in NOT_STATES else ("GOV",)
        return Figure(id=place, name=place, kind=kind, country=place, sectors=sectors, place=place)

    def country_name(self, place: str) -> str:
        """How a country or organisation is called in the names of derived actors."""
        entry = self.registry.entries.get(place)
        return entry.name if entry else place

    def actor(self, figure: Figure) -> Actor:
        """The actor record of a figure: for a person of the registry with all offices."""
        entry = self.registry.entries.get(figure.entry) if figure.entry else None
        offices = tuple(_office(holding) for holding in entry.holdings) if entry else ()
        return Actor(
            id=figure.id,
            name=figure.name,
            kind=figure.kind,
            country=figure.country,
            sectors=figure.sectors,
            offices=offices,
        )


def only_figure(figures: Iterable[Figure]) -> Figure | None:
    """Who is meant by all of some figures, where that is one; None where they are several or nobody."""
    found = {figure.id: figure for figure in figures}
    return next(iter(found.values())) if len(found) == 1 else None


def _office(holding: Holding) -> Office:
    term = holding.term
    return Office(
        title=holding.title,
        body=holding.body,
        country=holding.country,
        sector=holding.sectors[0] if holding.sectors else None,
        since=term.since.isoformat() if term.since else None,
        until=term.until.isoformat() if term.until else None,
        checked=holding.checked,
    )
