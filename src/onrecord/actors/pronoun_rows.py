"""The shapes of the word table of pronouns, and of nouns that point back, in data/en/actors/pronouns.toml."""

from __future__ import annotations

from typing import Literal

import msgspec

from onrecord.actors.table_rows import Words

GroupKind = Literal["person", "leader", "state", "side", "band", "any"]
"""Of what a group's members are: persons, states, sides of any kind, organised bands, or whatever there is."""


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
