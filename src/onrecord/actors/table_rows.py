"""The shapes of the word tables in data/en/actors, one class a file or table of it."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.records import ActorKind

GroupKind = Literal["person", "leader", "state", "side", "band", "any"]
"""Of what a group's members are: persons, states, sides of any kind, organised bands, or whatever there is."""


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


class Anaphor(msgspec.Struct, frozen=True):
    """Nouns that point back ("the ministry") to an actor of these kinds, sectors or names."""

    words: frozenset[str]
    kinds: frozenset[str] = frozenset()
    sectors: frozenset[str] = frozenset()
    names: tuple[str, ...] = ()
    countries: frozenset[str] = frozenset()


class Honour(msgspec.Struct, frozen=True):
    """A style ("Majesty") with the titles of those who bear it, and the roles under which the registry has them."""

    words: frozenset[str]
    titles: frozenset[str]
    roles: tuple[str, ...]


class Groups(msgspec.Struct, frozen=True):
    """Phrases for the last few actors together ("the two leaders"): a number and a noun, or one word for both."""

    numbers: dict[str, int]
    nouns: dict[GroupKind, frozenset[str]]
    alone: dict[str, int]


class Reviling(msgspec.Struct, frozen=True):
    """Words of contempt: nouns for persons and for bodies, and the words that tell of whom an outlet thinks so."""

    persons: frozenset[str]
    bodies: frozenset[str]
    marks: frozenset[str]


class Pronouns(msgspec.Struct, frozen=True):
    """Pronouns by number and gender, anaphors and group words."""

    singular_m: Words
    singular_f: Words
    neuter: Words
    plural: Words
    first: Words
    judging: Words
    """Verbs that thank or blame somebody for what is theirs."""
    judging_on: Words
    """Words of what is laid on somebody or aimed at him for what is theirs, as they stand: "sanctions", "protested"."""
    harming: Words
    """Verbs whose object is another's: "X stopped its trains" speaks of trains that are not X's."""
    own: Words
    """Nouns that are the subject's own all the same: "met his counterpart"."""
    freeing: Words
    """Verbs that set somebody free or hand somebody over."""
    demanding: Words
    """Verbs of those who demand it of others, for another."""
    speaking_for: Words
    """Those who speak of whoever has them: "her lawyer said she ..."."""
    acting_on: Words
    """Verbs whose object is somebody, not something: "it" under them is an actor."""
    reviling: Reviling
    anaphors: list[Anaphor]
    honours: list[Honour]
    groups: Groups


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


class Qualifying(msgspec.Struct, frozen=True):
    """Nouns and adjectives of bodies that only qualify a thing, and the things."""

    always: frozenset[str]
    things: frozenset[str]


class Sides(msgspec.Struct, frozen=True):
    """Nouns for the sides of a dispute, and the words by which the article speaks of political parties instead."""

    words: frozenset[str]
    political: tuple[str, ...]


class Several(msgspec.Struct, frozen=True):
    """How states are spoken of together without a name: nouns, how many, what they share, whose they are, and the words
    behind which some of them are named."""

    nouns: frozenset[str]
    how_many: frozenset[str]
    of_what: frozenset[str]
    related: frozenset[str]
    such_as: tuple[tuple[str, ...], ...]
    behind_the: dict[str, str]
    continents: dict[str, str]


class Personal(msgspec.Struct, frozen=True):
    """People who are somebody's, not their country's: "his supporters"; `armed`: a soldier's or rebel's are too."""

    words: frozenset[str]
    armed: frozenset[str]


class Described(msgspec.Struct, frozen=True):
    """How states are described without a name: nouns, and which states a kind or a region holds."""

    nouns: frozenset[str]
    bare: frozenset[str]
    """Nouns that also with an adjective of no table mean a state named alone."""
    other: frozenset[str]
    """Adjectives of a state that was not named, or of none in particular."""
    plurals: frozenset[str]
    together: frozenset[str]
    """Plurals that mean the two last named without a "two"."""
    kinds: dict[str, frozenset[str]]
    traits: dict[str, frozenset[str]]


class Collectives(msgspec.Struct, frozen=True):
    """Words for many together that are not an actor of one country, and nouns of actors that mean something else."""

    qualifying: Qualifying
    measuring: Words
    conveying: Words
    visiting: Words
    envoys: Words
    bodies: Words
    """Nouns for people together that in the singular are a body, not a person."""
    themselves: Words
    """Nouns that tell what a named body is: "the Likud party" is Likud."""
    personal: Personal
    of_the_country: Words
    """Nouns of those who are their country's also behind the name of its ministry."""
    ranks: Words
    sides: Sides
    several: Several
