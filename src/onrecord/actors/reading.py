"""What stands around a head noun: the values that `heads.py` fills and `composing.py` reads."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

from onrecord.actors.nodes import Figure
from onrecord.actors.tables import Head


class Place(NamedTuple):
    """A country or organisation id written beside a noun, and the characters of the word that says so."""

    id: str
    start: int
    end: int


@dataclasses.dataclass(slots=True)
class Reading:
    """A head noun with its surroundings. Characters `start:end` cover it all, `anchor:head_end` the noun itself."""

    head: Head
    start: int
    end: int
    anchor: int
    head_end: int
    index: int
    """The sentence."""
    owner: Figure | None = None
    """Who stands before it with a possessive ("the army's chief", "her spokesman")."""
    base: Figure | None = None
    """The body it belongs to ("NATO chief", "head of the police")."""
    places: list[Place] = dataclasses.field(default_factory=list)
    """Countries beside it, the nearest first."""
    joined: list[Place] = dataclasses.field(default_factory=list)
    """Further countries joined by "and" or a comma: each is a side of its own."""
    listed: list[Place] = dataclasses.field(default_factory=list)
    """Further countries after the first in "the leaders of Ethiopia and Eritrea"."""
    countryless: bool = False
    """An adjective says that no single country is meant ("a Western diplomat")."""
    determiner: str = ""
    modifiers: set[str] = dataclasses.field(default_factory=set)
    local: tuple[str, ...] = ()
    """Entries of the registry whose local name the noun is."""
    adjective: str = ""
    plural: bool = False
    noun_modifier: bool = False
    """A common noun that no table knows stands before it ("the rail chief"): not the country's own office."""
    unknown_name: bool = False
    """A name that no table knows stands before it ("the Acme boss"): the country cannot be told."""
    regional: bool = False
    """The adjective is a region's or city's, not the country's ("the Catalan president")."""
    rivals: tuple[str, ...] = ()
    """Entries of others who may be meant, where the office has just changed hands."""
    ground: str = ""
    """What told the country, where nothing beside the noun does; words for the mention's reason."""
    belongs: tuple[str, ...] = ()
    """Sectors of a common noun after it that is no actor by itself ("director of a coffee cooperative")."""
    pronoun: bool = False
    """A possessive pronoun stands before it."""

    @property
    def placed(self) -> bool:
        """Whether something beside the noun already tells whose it is."""
        return bool(self.places or self.countryless or self.base is not None or self.owner is not None)
