"""Deeds by which somebody is taken: `seized the crew`, `arrested them`."""

from __future__ import annotations

from onrecord.linking.families import family
from onrecord.linking.profiles import Profile

_CAUGHT = frozenset(map(family, ("capture", "arrest", "snatched")))


def is_taking(profile: Profile) -> bool:
    """Whether it tells in its words that somebody was taken."""
    return not _CAUGHT.isdisjoint(profile.trigger)


def both_taken(a: Profile, b: Profile) -> bool:
    """Whether one of force and one of coercion each tell in their words that somebody was taken."""
    types = {a.event.type, b.event.type}
    return types == {"ASSAULT", "COERCE"} and is_taking(a) and is_taking(b)
