"""Who did it, who began it, and where: differences of the sides and the places that reports give."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.fuzz import ratio

from onrecord.linking.contrasts import BESIDE, Side, apart, clashing, value_of, within
from onrecord.linking.initiating import initiating
from onrecord.linking.profiles import Profile
from onrecord.linking.story_words import country_called
from onrecord.records import DifferenceValue, is_described

LISTED = 2
"""Actors on a side from which two lists are compared; a single actor that differs is more often misread than reported
otherwise."""

CONTACTS = frozenset({"CONSULT", "AGREE", "REQUEST"})
"""Types of which somebody is the one who began it; who "called it a mistake" began nothing."""

ATTACKS = frozenset({"ASSAULT", "COERCE"})
"""Types of which one side is the attacker."""

SAME_NAME = 75
"""Likeness (0 to 100) from which two place names are one with letters lost: `Dresk`, `Dresc`, `Drsk`."""


def actors(group: Sequence[Profile]) -> list[Side]:
    """Lists of who did it that overlap and of which each has a name that the other lacks. A list with somebody who is
    only described ("three neighbouring states and Egypt") is less exact than one of names, and contradicts none."""
    listed = [
        each
        for each in group
        if len(each.sources) >= LISTED
        and not each.event.reciprocal
        and not any(is_described(ref.id) for ref in each.event.sources)
    ]

    def clash(a: Profile, b: Profile) -> bool:
        lacking = a.sources - b.sources - b.sentence, b.sources - a.sources - a.sentence
        telling = all(lacking) or any(len(each) >= LISTED for each in lacking)
        return bool(a.sources & b.sources) and telling

    return [
        (each, value_of(each, ", ".join(sorted(ref.name for ref in each.event.sources))))
        for each in clashing(listed, clash)
    ]


def initiators(group: Sequence[Profile]) -> list[Side]:
    """Contacts that one side is said to have begun, and another elsewhere."""
    begun = [each for each in group if _begins(each)]

    def first(each: Profile) -> str:
        if each.begun:
            return each.begun.side
        ref = each.event.sources[0]
        return ref.country or ref.id

    def clash(a: Profile, b: Profile) -> bool:
        return (
            first(a) != first(b)
            and first(a) in b.countries | b.sentence
            and first(b) in a.countries | a.sentence
        )

    def origin(a: Profile, b: Profile) -> bool:
        """Two who are each said to have been the first need not name each other."""
        return first(a) != first(b) and a.first and b.first and _same_side(a, b)

    attacked = clashing([each for each in group if each.event.type in ATTACKS], _the_other_way)
    sides = [(each, value_of(each, each.event.sources[0].name)) for each in attacked]
    return sides + [
        (each, _initiator(each)) for each in clashing(begun, lambda a, b: clash(a, b) or origin(a, b))
    ]


def _the_other_way(a: Profile, b: Profile) -> bool:
    """Whether the same deed, by its word, is done by each to the other: `the frigate rammed the gunboat`, `the gunboat
    rammed the frigate`."""
    sides = a.sources and b.sources and a.sources.isdisjoint(b.sources)
    return bool(sides and a.sources <= b.targets and b.sources <= a.targets and a.trigger & b.trigger)


def _initiator(profile: Profile) -> DifferenceValue:
    """Who began it, with the words that tell it."""
    if profile.begun:
        return value_of(profile, profile.begun.name, profile.begun.evidence)
    return value_of(profile, profile.event.sources[0].name)


def _same_side(a: Profile, b: Profile) -> bool:
    """Whether both did it to one and the same."""
    return bool(a.targets & b.targets)


def _begins(profile: Profile) -> bool:
    """Whether the words tell who began it: `telephoned`, `made the call`, `first proposed it`, `at his own request`."""
    if profile.event.type not in CONTACTS:
        return False
    if profile.begun or not profile.event.sources:
        return profile.begun is not None
    words = initiating()
    light = bool(profile.trigger & words["light"] and profile.near & words["contact"])
    return light or bool(profile.trigger & words["contact"]) or profile.first


def places(group: Sequence[Profile]) -> list[Side]:
    """Places of which neither sentence names the other's; a capital is in its country."""
    placed = [each for each in group if _placed(each)]

    def clash(a: Profile, b: Profile) -> bool:
        one, other = str(a.event.place), str(b.event.place)
        named = one in b.event.sentence.text or other in a.event.sentence.text
        within_one = one != other and country_called(one) == country_called(other) is not None
        return not named and not within_one and ratio(one, other, processor=str.casefold) < SAME_NAME

    return [
        (each, value_of(each, str(each.event.place), within(each, str(each.event.place))))
        for each in clashing(placed, clash)
    ]


def _placed(profile: Profile) -> bool:
    """Whether the place is the event's own, and not that of a press conference about it."""
    place = profile.event.place or ""
    at = profile.event.sentence.text.find(place)
    return bool(place) and at >= 0 and apart(profile, at, at + len(place)) <= BESIDE
