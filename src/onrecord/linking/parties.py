"""Whether two events have the same parties: who does it and to whom, by actor, by country, as far as both are known.

Belongs here: comparing the sides of two events. Does not belong here: what that weighs (`likeness.py`).
"""

from __future__ import annotations

from onrecord.linking.profiles import Profile

SAID = frozenset({"ACCUSE", "REJECT", "SUPPORT", "REQUEST", "THREATEN", "AGREE"})
"""Types of what is mostly said."""

HOSTED, THREE = frozenset({"CONSULT", "SUPPORT", "AID"}), 3
"""Types of what a third side does for two, and the sides that there are then."""

STATE_FOR_OFFICIAL, UNKNOWN_SIDE = 0.8, 0.4
"""What a side counts where only the country is the same, and where one side is unknown (the same actor counts 1)."""

UNKNOWN_COUNTRIES = 0.3
"""What the countries count where one event has none."""


def mutual(a: Profile, b: Profile) -> bool:
    """Whether in one of the two it does not matter who does it to whom: a consultation, or a reciprocal event."""
    return "CONSULT" in (a.event.type, b.event.type) or a.event.reciprocal or b.event.reciprocal


def are_others(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sides are known and have nobody in common."""
    return bool(one and other) and one.isdisjoint(other)


def hosted_by_others(a: Profile, b: Profile) -> bool:
    """Whether each is done by another for the same two sides."""
    if not HOSTED.issuperset((a.event.type, b.event.type)) or a.targets != b.targets:
        return False
    apart = bool(a.sources and b.sources) and a.sources.isdisjoint(b.sources)
    return apart and min(len(a.countries), len(b.countries)) >= THREE


def said_by_others(a: Profile, b: Profile) -> bool:
    """Whether it is said by two, each for himself: by other persons, or, where a person is not known or several say it
    to each other, by other countries, neither of which the other's sentence names. What one person yields or regrets
    another does not (of 48 such pairs none is one thing, and 14 were expected)."""
    if a.event.type == b.event.type == "CONCEDE":
        return are_others(a.doers, b.doers)
    if not SAID.issuperset((a.event.type, b.event.type)) or _rivals(a, b):
        return False
    if a.doers and b.doers and not (a.event.reciprocal or b.event.reciprocal):
        return a.doers.isdisjoint(b.doers)
    strangers = a.sources.isdisjoint(b.sources | b.sentence) and b.sources.isdisjoint(a.sentence)
    return bool(a.sources and b.sources) and strangers


def _rivals(a: Profile, b: Profile) -> bool:
    """Whether both are told as the first to have put something to the same side."""
    return a.first and b.first and not a.targets.isdisjoint(b.targets)


def at_home(a: Profile, b: Profile) -> bool:
    """Whether both are of one country, and of one a side was filled in with the country alone, done by and done to: it
    stands for whoever the other names there (`the capture of the general`, `rebels seized the general`)."""
    if not (_home(a) or _home(b)):
        return False
    places = {side.partition(".")[0] for side in a.countries | b.countries}
    return len(places) == 1 and bool(a.countries and b.countries)


def _home(profile: Profile) -> bool:
    """Whether the plain country does it to itself; rebels on both sides stand for nobody else."""
    if not profile.filled or len(profile.sources) != 1 or profile.sources != profile.targets:
        return False
    return not any("." in side for side in profile.sources)


def same_sources(a: Profile, b: Profile) -> float:
    """How far the same actors do it; of a consultation or a reciprocal event all sides count, but one who does it in
    each with others (`Kerland and Vostia met`, `Kerland and Orland met`) counts nothing. Two who are each said to have
    been the first with one and the same are taken for one: that is what the reports differ on."""
    if mutual(a, b):
        both = len(a.countries & b.countries)
        return 0.0 if both == 1 and _with_others(a, b) else min(1.0, both / 2)
    if a.source_ids & b.source_ids or _rivals(a, b):
        return 1.0
    if a.sources & b.sources or at_home(a, b):
        return STATE_FOR_OFFICIAL
    return UNKNOWN_SIDE if not a.sources or not b.sources else 0.0


def _with_others(a: Profile, b: Profile) -> bool:
    """Whether each names a side that the other lacks, and no side was filled in. Of 157 such pairs that are read, with
    one side in common, 7 are one thing, and 15 were expected."""
    return not (a.countries <= b.countries or b.countries <= a.countries or a.filled or b.filled)


def same_countries(a: Profile, b: Profile) -> float:
    """The share of the countries of both events that both have."""
    if not a.countries or not b.countries:
        return UNKNOWN_COUNTRIES
    if at_home(a, b):
        return 1.0
    return len(a.countries & b.countries) / len(a.countries | b.countries)
