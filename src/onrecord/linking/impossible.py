"""What cannot be one thing, whatever else two reports share: settled before their likeness is weighed.

Types that reports do not mix, days that are too far apart, a call and a visit, what some have done and others have not,
an offer and an acceptance, a report in the past of what came later, and the next meeting of those who have just met.
"""

from __future__ import annotations

from onrecord.linking.near_types import near_types
from onrecord.linking.profiles import Profile

FARTHEST = 2
"""Days between two exact dates from which two reports cannot be of one thing: outlets differ by a day often, by two
seldom, and a second meeting is not the first."""

PHONE = "phone"

_SILENCE = "agree.no-answer"
"""How the entries of the codebook begin by which somebody has not answered."""

_SAID = frozenset({"REQUEST", "AGREE", "REJECT", "ACCUSE", "THREATEN"})
"""Types of what one says to another."""

_ACCEPTANCE = "agree.accept"
"""How the entries begin by which somebody takes what was offered."""


def possible(a: Profile, b: Profile) -> bool:
    """Whether nothing rules out that two events are the same thing."""
    if a.event.type != b.event.type and frozenset((a.event.type, b.event.type)) not in near_types():
        return False
    gap = days_between(a, b)
    if gap is not None and gap >= FARTHEST:
        return False
    if _another_way(a, b) or _others_have_not(a, b) or _other_silence(a, b):
        return False
    if _said_back(a, b) or _asked_of_others(a, b):
        return False
    if _offered_and_accepted(a, b) or _offered_and_accepted(b, a):
        return False
    return not (_foreseen(a, b) or _foreseen(b, a) or _met_before(a, b) or _met_before(b, a))


def days_between(a: Profile, b: Profile) -> int | None:
    """Days between two dates, 0 where they overlap; None where one is unknown."""
    if a.days is None or b.days is None:
        return None
    return max(0, a.days[0] - b.days[1], b.days[0] - a.days[1])


def _another_way(a: Profile, b: Profile) -> bool:
    """Whether one is a telephone call and the other a visit or a meeting, or both are calls and nobody who is named at
    the one is named at the other."""
    modes = {a.event.mode, b.event.mode}
    if modes == {PHONE}:
        return bool(a.people and b.people) and a.people.isdisjoint(b.people)
    return len(modes) == 2 and PHONE in modes and None not in modes


def _others_have_not(a: Profile, b: Profile) -> bool:
    """Whether one has not done what others are said to have done: that denies nothing."""
    one_negated = (a.event.status == "negated") != (b.event.status == "negated")
    return one_negated and bool(a.sources and b.sources) and a.sources.isdisjoint(b.sources)


def _other_silence(a: Profile, b: Profile) -> bool:
    """Whether one says that no answer came, and the other something else, or that none came to another side."""
    silent = a.entry.startswith(_SILENCE)
    if silent != b.entry.startswith(_SILENCE):
        return True
    return silent and bool(a.targets and b.targets) and a.targets.isdisjoint(b.targets)


def _said_back(a: Profile, b: Profile) -> bool:
    """Whether one asks, offers or refuses what the other asks, offers or refuses the other way round: in one article,
    or where both name their sides, or at least who says it (but an offer is taken for its acceptance too often)."""
    if a.event.type not in _SAID or a.event.reciprocal or b.event.reciprocal:
        return False
    turned = (
        not (a.first and b.first)
        and bool(a.sources and b.sources)
        and a.sources <= b.targets
        and b.sources <= a.targets
    )
    own = a.event.type != "AGREE" and a.sources <= a.sentence and b.sources <= b.sentence
    named = not (a.filled or b.filled) or own or a.event.article == b.event.article
    return turned and named and a.sources.isdisjoint(b.sources)


def _asked_of_others(a: Profile, b: Profile) -> bool:
    """Whether two requests are put to different sides, as both say. In the packs that may be read none of 832 such
    pairs of the key's events is one thing, and none of 170 that are read."""
    if a.event.type != b.event.type or a.event.type != "REQUEST" or a.filled or b.filled:
        return False
    return bool(a.targets and b.targets) and a.targets.isdisjoint(b.targets)


def _offered_and_accepted(a: Profile, b: Profile) -> bool:
    """Whether `a` offers something and `b` takes what was offered, or backs or signs something and not both with each
    other. In the packs that may be read 1 of 94 pairs of one type is one thing, and 1 of 1,764 with support."""
    if b.event.type == "SUPPORT" and not (a.event.reciprocal and b.event.reciprocal):
        return a.event.overture
    return a.event.overture and b.entry.startswith(_ACCEPTANCE)


def _foreseen(a: Profile, b: Profile) -> bool:
    """Whether `a` tells as done, before it came, what `b` dates; a day is left for time zones."""
    return (
        a.event.status == "reported"
        and a.published is not None
        and b.days is not None
        and b.days[0] > a.published + 1
    )


def _met_before(a: Profile, b: Profile) -> bool:
    """Whether `b` tells of a meeting that is another one than that of `a`, which was told of by then. In the packs that
    may be read none of 12 such pairs is one thing."""
    if not b.another or a.another or a.published is None or b.published is None:
        return False
    return a.published < b.published + (a.event.status == "reported")
