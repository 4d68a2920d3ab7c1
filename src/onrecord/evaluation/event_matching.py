"""Which predicted event is which of the gold, and in what it is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from onrecord.evaluation.event_gold import NONE, GoldEvent

MIN_NAME = 3
"""Shorter words ("of", "a") do not show that two namings of a speaker mean the same one."""
BARE_WORDS = frozenset(("the", "and", "for", "its", "his", "her", "their", "who", "that", "from", "said"))


class FoundEvent(msgspec.Struct, frozen=True, kw_only=True):
    """A predicted event: its type, the countries of its sides, its status and whose words it is (`by`: source as the
    text has it and the speaker's name; null for the outlet), its score and what that rests on, the
    rule that made it, and whether a side was taken from the words around its clause."""

    type: str
    sources: tuple[str | None, ...] = ()
    targets: tuple[str | None, ...] = ()
    status: str = "reported"
    trigger: str = ""
    by: str | None = None
    score: float | None = None
    grounds: tuple[str, ...] = ()
    rule: str = ""
    inferred: bool = False


class Match(msgspec.Struct, frozen=True):
    """A predicted and a gold event, by their places in their lists, with what is right."""

    found: int
    gold: int
    sides: bool
    status: bool


def sides_right(gold: GoldEvent, found: FoundEvent) -> bool:
    """One of the gold's sources is among the sources found and, where gold has targets, one of those among the targets
    found; `none` among them is right where no target with a country was found. Of a reciprocal event two sides of the
    gold must be found, in whichever role."""
    if gold.reciprocal:
        both = Counter(gold.sources) & Counter(side for side in (*found.sources, *found.targets) if side)
        return both.total() > 1
    if not set(gold.sources) & set(found.sources):
        return False
    targets = {side for side in found.targets if side} or {NONE}
    return not gold.targets or bool(set(gold.targets) & targets)


def matches(gold: Sequence[GoldEvent], found: Sequence[FoundEvent]) -> list[Match]:
    """The pairs of one type, each event in one pair at most, best pairs first: sides right, then status right, then
    triggers that share words."""
    ranked = []
    for i, candidate in enumerate(found):
        for j, wanted in enumerate(gold):
            if candidate.type in wanted.types:
                sides, status = sides_right(wanted, candidate), candidate.status in wanted.statuses
                shared = bool(words_of(candidate.trigger) & words_of(wanted.trigger))
                ranked.append((not sides, not status, not shared, candidate.type != wanted.type, i, j))
    taken: list[Match] = []
    for wrong_sides, wrong_status, _, _, i, j in sorted(ranked):
        if all(i != match.found and j != match.gold for match in taken):
            taken.append(Match(i, j, not wrong_sides, not wrong_status))
    return taken


def speaker_right(gold: GoldEvent, found: FoundEvent) -> bool:
    """Both are the outlet's own words, or the two namings of the speaker share a word that tells something."""
    if gold.by is None or found.by is None:
        return gold.by is found.by
    return bool(words_of(gold.by) & words_of(found.by))


def words_of(text: str) -> set[str]:
    """The words of a naming or trigger that tell something; the whole text where none does."""
    words = (
        word.strip(".,;:'\"’”“()").removesuffix("'s").removesuffix("’s") for word in text.casefold().split()
    )
    return {word for word in words if len(word) >= MIN_NAME and word not in BARE_WORDS} or {text.casefold()}
