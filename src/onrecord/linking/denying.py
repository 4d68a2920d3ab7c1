"""A denial of what the same article has just told: `Kerland says that it hit a tanker. Vostia denies it`.

Words alone do not join the two, for a denial often only points back; two things of one sentence are kept apart else.
"""

from __future__ import annotations

from functools import cache

from onrecord.linking.near_types import near_types
from onrecord.linking.nearby import BREAK
from onrecord.linking.profiles import Profile
from onrecord.linking.shingles import plain_row
from onrecord.records import UNREAL, Event
from onrecord.shipped import shipped

OPENING = 6
"""Words before a denial at most with which its sentence goes on about the one before; behind more of them stands what
the sentence itself has told."""

SAID_BACK = frozenset({"ACCUSE", "REJECT"})
"""Types of what is said in answer, which is meant and not denied: "condemned the attack, but denies any part in it"."""

BEHIND, BEFORE = 6, 8
"""Words behind a denial's trigger, and before it, among which one points back (`denies having given any such
promise`, `an account that the son disputes`)."""


def denies_just_told(a: Profile, b: Profile) -> bool:
    """Whether one of two denies, pointing back to it, what the other told in the same sentence or the one before."""
    if a.event.article != b.event.article:
        return False
    return _denies(a, b) or _denies(b, a)


def _denies(denial: Profile, told: Profile) -> bool:
    one, other = denial.event, told.event
    if one.status != "denied" or other.status in UNREAL or not _behind(one, other):
        return False
    types = frozenset((one.type, other.type))
    if not types.isdisjoint(SAID_BACK):
        return False
    if one.by is not None and other.by is not None and one.by.who == other.by.who:
        return False
    same = not denial.sources or not told.sources or not denial.sources.isdisjoint(told.sources)
    return same and (len(types) == 1 or types in near_types()) and points_back(one)


def _behind(denial: Event, told: Event) -> bool:
    """Whether the one stands behind the other, not farther off than in the next sentence."""
    if denial.trigger.field != told.trigger.field:
        return False
    if denial.sentence.start == told.sentence.start:
        return told.trigger.start < denial.trigger.start
    before = denial.sentence.text[: max(0, denial.trigger.start - denial.sentence.start)]
    next_to = 0 <= denial.sentence.start - told.sentence.end <= BREAK
    return next_to and len(plain_row(before)) <= OPENING


def points_back(event: Event) -> bool:
    """Whether a word of the table, or a pronoun right behind a verb of denying (`denies it`), stands beside it."""
    words = _words()
    start, end = (at - event.sentence.start for at in (event.trigger.start, event.trigger.end))
    text = event.sentence.text
    row = (
        *plain_row(text[: max(0, start)])[-BEFORE:],
        *plain_row(event.trigger.text),
        *plain_row(text[max(0, end) :])[:BEHIND],
    )
    return not words["back"].isdisjoint(row) or any(
        one in words["verbs"] and other in words["pronouns"] and (not rest or rest not in words["clause"])
        for one, other, rest in zip(row, row[1:], (*row[2:], ""), strict=False)
    )


@cache
def _words(language: str = "en") -> dict[str, frozenset[str]]:
    """The words of the table, by the names of its lists."""
    table = shipped(f"{language}/linking/denying.toml", dict[str, list[str]], code="linking")
    return {name: frozenset(words) for name, words in table.items()}
