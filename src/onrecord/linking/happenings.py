"""Happenings: the events, in one article or many, that report one and the same thing.

Belongs here: what two events must have for a pair (`likeness` else), and reprints of one sentence, which are one from
the start. Does not belong here: how pairs make groups (`linkage.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from onrecord.linking.denying import denies_just_told
from onrecord.linking.impossible import possible
from onrecord.linking.likeness import IMPOSSIBLE, likeness
from onrecord.linking.linkage import TOLD_APART, Scores, joined
from onrecord.linking.objects import Objects
from onrecord.linking.parties import said_by_others
from onrecord.linking.profiles import Overlaps, Profile, rarity
from onrecord.linking.rulings import NO_RULINGS, Rulings
from onrecord.linking.taking import is_taking

SAME_WORDS = 5.0
"""Log odds for two events with the same trigger in the same sentence of two articles: one is a reprint of the other."""


DETAILED = frozenset({"ASSAULT", "MOBILIZE", "RETREAT", "ACCUSE"})
"""Types of which one sentence tells one deed in several words, where the sides are the same, whoever is named for
them: `bombed the camp and killed ten`, `the navy held an exercise in which a destroyer crossed the line`. Of pairs that
are read 14 of 14 with other actors of the same sides are one thing, in story packs that may be looked at. With the
events of the key 39 of 40 such pairs of the packs are one thing, but 3 of 14 of AGREE and SANCTION, where each word
is a measure of its own. Of `gold/stories_2` pairs have F1 .715 with it and .664 without."""


def group_events(profiles: Iterable[Profile], rulings: Rulings = NO_RULINGS) -> list[tuple[Profile, ...]]:
    """The events of one story in groups that are happenings; every event is in exactly one.

    Groups come in the order of their first events, and events by date of publication. The result does not depend on the
    order given. `rulings` on the events' ids come before any likeness.
    """
    ordered = sorted(profiles, key=order)
    overlaps = Overlaps(rarity(ordered))
    ruled = rulings.members
    prints: dict[object, list[int]] = defaultdict(list)
    for number, each in enumerate(ordered):
        prints[each.event.id if each.event.id in ruled else _print(each)].append(number)
    firsts = [ordered[numbers[0]] for numbers in prints.values()]
    members = list(prints.values())
    objects = Objects(ordered, told_apart)
    scores = Scores(firsts, lambda a, b: score(a, b, overlaps, objects), overlaps.weights)
    groups = [sorted(n for one in group for n in members[one]) for group in joined(scores, rulings)]
    return [tuple(ordered[number] for number in group) for group in sorted(groups)]


def _print(profile: Profile) -> object:
    """What reprints of one event have in common; it is compared once for all of them."""
    return profile.plain, profile.trigger, profile.event.type, profile.days, profile.countries


def order(profile: Profile) -> tuple[bool, str, str, str, int, str]:
    """By date of publication, then article, headline first, then place."""
    event = profile.event
    return (
        event.published is None,
        event.published or "",
        event.article,
        "" if event.trigger.field == "title" else "text",
        event.trigger.start,
        event.id,
    )


def score(a: Profile, b: Profile, overlaps: Overlaps, objects: Objects) -> float:
    """Log odds that two events are one thing; minus infinity where they cannot be, `TOLD_APART` where a sentence tells
    two things of one type."""
    if named_again(a, b) or denies_just_told(a, b):
        return SAME_WORDS
    if told_together(a, b):
        return TOLD_APART if a.event.type == b.event.type else IMPOSSIBLE
    if reprinted(a, b):
        return SAME_WORDS if possible(a, b) else IMPOSSIBLE
    return likeness(a, b, overlaps, objects)


def reprinted(a: Profile, b: Profile) -> bool:
    """Whether two articles print the same sentence with the same trigger."""
    return (
        a.event.article != b.event.article
        and a.plain == b.plain
        and a.event.type == b.event.type
        and a.trigger == b.trigger
    )


def named_again(a: Profile, b: Profile) -> bool:
    """Whether one sentence has the deed as a noun and as a verb: `at the request of Kerland, which asked for time`; or
    in several words that are mostly of one deed (but to take a pilot is not to shoot down his plane); or one meeting of
    the same countries from both ends: `received the envoy, who had come on Monday`."""
    one, other = a.event, b.event
    if one.article != other.article or a.plain != b.plain or one.type != other.type:
        return False
    if one.type in DETAILED:
        if one.type == "ASSAULT" and is_taking(a) != is_taking(b):
            return False
        return (a.sources, a.targets) == (b.sources, b.targets) and not said_by_others(a, b)
    if one.type == "CONSULT" and a.countries == b.countries:
        return possible(a, b)
    return a.noun != b.noun and (a.source_ids, a.targets) == (b.source_ids, b.targets)


def told_apart(a: Profile, b: Profile) -> bool:
    """Whether one sentence tells both as two things."""
    return told_together(a, b) and not named_again(a, b)


def told_together(a: Profile, b: Profile) -> bool:
    """Whether one sentence, or two prints of it, tells both with different words: two things then, not one."""
    return a.plain == b.plain and (a.event.article == b.event.article or a.trigger != b.trigger)
