"""The shapes of the word tables in data/en/actors, one class a file or table of it."""

from __future__ import annotations

import msgspec

from onrecord.records import ActorKind


class Relative(msgspec.Struct, frozen=True):
    """A name that means a country or body only where a cue stands in the article ("the North")."""

    name: str
    country: str
    cues: tuple[str, ...]
    entry: str = ""
    adjective: str = ""
    """The word that tells the same before a noun of `Contexts.relative_nouns` ("the southern army")."""


class DeFacto(msgspec.Struct, frozen=True):
    """Who stands behind a capital's name while somebody else than the recognised government holds it."""

    capital: str
    entry: str
    since: str
    until: str | None = None


class Homonym(msgspec.Struct, frozen=True):
    """A country's name that is another thing where a cue, and nothing of the country's own, stands in the article."""

    name: str
    country: str
    cues: tuple[str, ...]
    own: tuple[str, ...]


class Contexts(msgspec.Struct, frozen=True):
    """What words beside a name mean for it."""

    calendar: frozenset[str]
    platforms: frozenset[str]
    head_of_state_leads: frozenset[str]
    posts: frozenset[str]
    particles: frozenset[str]
    not_persons: frozenset[str]
    relations: frozenset[str]
    title_offices: dict[str, list[str]]
    adjectives: dict[str, str]
    regions: dict[str, str]
    honorifics: dict[str, list[str]]
    called_by_given: frozenset[str]
    given_titles: frozenset[str]
    honorific_sectors: dict[str, list[str]]
    modifiers: dict[str, list[str]]
    relative: list[Relative]
    relative_nouns: frozenset[str]
    own_voice: tuple[str, ...]
    """Words by which a state speaks of itself and its friends and foes in the text of its agency."""
    enemy: frozenset[str]
    """Words before a noun that make it the other side's, whoever that is ("enemy aircraft")."""
    de_facto: list[DeFacto]
    hubs: frozenset[str]
    """Towns, folded, where conferences meet, courts sit and correspondents live."""
    usual: dict[str, str]
    """Whose body the press means by a bare name that several countries' bodies bear."""
    ships: dict[str, tuple[str, ...]]
    """Letters before the name of a ship of a navy or coast guard -> whose it is, the likeliest first."""


class Traps(msgspec.Struct, frozen=True):
    """Stretches that hold an actor's name and are not the actor."""

    phrases: list[str]
    after: frozenset[str]
    before: frozenset[str]
    elsewhere: frozenset[str]
    homonyms: list[Homonym]


class Verbs(msgspec.Struct, frozen=True):
    """Words that decide between a place and a government."""

    locative: frozenset[str]
    motional: frozenset[str]
    motion: frozenset[str]
    of_place: frozenset[str]
    place_objects: frozenset[str]
    possessed_place: frozenset[str]
    capital_heads: frozenset[str]
    official: frozenset[str]
    leaving: frozenset[str]
    removing: frozenset[str]
    sending: frozenset[str]
    sent: frozenset[str]
    saying: frozenset[str]


class Words(msgspec.Struct, frozen=True):
    """A list of words."""

    words: frozenset[str]


class Surnames(msgspec.Struct, frozen=True):
    """Surnames that need more than themselves to count."""

    everyday: frozenset[str]
    shared: frozenset[str]


class Sports(msgspec.Struct, frozen=True):
    """Words that tell that a match is spoken of, and what teams do."""

    cues: frozenset[str]
    verbs: frozenset[str]
    teams: frozenset[str]
    """Prepositions before the other team."""


class Scenery(msgspec.Struct, frozen=True):
    """Words beside which a country or city is a landscape: what it does, has, is, and who only goes there."""

    verbs: frozenset[str]
    """Without an object: a city that freezes is cold, one that freezes accounts governs."""
    boasting: frozenset[str]
    built: frozenset[str]
    kinds: frozenset[str]
    has: frozenset[str]
    land: frozenset[str]
    goers: frozenset[str]
    travelling: frozenset[str]


class NamedBody(msgspec.Struct, frozen=True):
    """Nouns in the names of bodies that no registry knows, and what such a body is."""

    kind: ActorKind
    sectors: tuple[str, ...]
    names: frozenset[str]
    """With a capital: the last word of the name, or the one before "of"."""
    common: frozenset[str]
    """Small, directly before the name."""


class Serving(msgspec.Struct, frozen=True):
    """Verbs that tell to whom their subject belongs ("who works for"), and the prepositions after them."""

    verbs: frozenset[str]
    prepositions: frozenset[str]


class NamedBodies(msgspec.Struct, frozen=True):
    """How bodies that no registry knows are named, and what tells that somebody belongs to one."""

    bodies: list[NamedBody]
    belonging: dict[str, frozenset[str]]
    serving: Serving

    def sectors_of(self, noun: str) -> tuple[str, ...]:
        """Sectors of those who belong to what a common noun names; none for any other noun."""
        return tuple(sector for sector, nouns in self.belonging.items() if noun in nouns)[:1]


class Things(msgspec.Struct, frozen=True):
    """Words that make a name beside them the name of a thing."""

    naming: frozenset[str]
    vessels: frozenset[str]
    works: frozenset[str]
    performing: frozenset[str]
    goods: frozenset[str]
    matters: frozenset[str]
    sports: Sports
    scenery: Scenery
