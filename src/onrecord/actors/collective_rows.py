"""The shapes of the word tables of many together, named or described, in data/en/actors."""

from __future__ import annotations

import msgspec

from onrecord.actors.table_rows import Words


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
    accredited: Words
    """Nouns of those whom a state sends to a body of many, or has for it."""
    ranks: Words
    sides: Sides
    several: Several
