"""Which of the answers to an overture tells what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence

from onrecord.linking.answers import Answer
from onrecord.linking.asking import is_silent, silent_in, silent_until
from onrecord.linking.blocs import same_side
from onrecord.linking.exchange_rules import table
from onrecord.linking.overtures import places_of
from onrecord.linking.profiles import day_number
from onrecord.linking.sides import Told, words_before
from onrecord.records import Outcome

LATER_LESS = 3
"""Words by which a later answer may have less to do with an overture than an earlier one whose place it takes."""

DEAL_LESS = -1
"""The same where an article tells the earlier answer right behind the overture (`proposed a truce, which they refused`)
and the later one is a deal that none tells so: it is about something else unless it shares more words."""

CLEAR = 1
"""Words by which one answer has more to do with an overture than another before it tells the outcome in its place."""

_NEAR = 3
"""Words before a trigger in which `at first` stands."""

OPEN: Outcome = "unanswered"

SURE = 3
"""Words that an answer shares at least with an overture of which a report says that it had none: who tells it knows
more."""

_FINAL = frozenset({"accepted", "rejected"})


def as_told(overture: Told, answers: Iterable[Answer]) -> list[Answer]:
    """The answers to an overture: where a report says that there was none, that report, and those that are told outside
    that sentence and share much with it, or are first told on a later day."""
    found = list(answers)
    silence = [each for each in found if each.rule.outcome == OPEN]
    if not silence and not is_silent(overture):
        return found
    days = (day_number(silent_until(overture)), *(each.told.last_told for each in silence))
    day = max((each for each in days if each is not None), default=sys.maxsize)
    there = silent_in(overture).union(*(places_of(each.told) for each in silence))
    told = [each for each in found if each.rule.outcome != OPEN and not places_of(each.told) <= there]
    return silence + [each for each in told if each.shared >= SURE or (each.told.first_told or 0) > day]


def telling_of(found: Sequence[Answer]) -> Answer:
    """The answer that gives the outcome: the first of the table, unless one to another outcome has clearly more to do
    with the overture, or is dated later, or one of several who were asked accepts what another refuses."""
    rules = table().answer
    rank = {rule.name: number for number, rule in enumerate(rules)}
    found = [each for each in found if not _at_first(each.told)] or found
    best = min(found, key=lambda each: rank[each.rule.name])
    taken = [each for each in found if best.rule.outcome == "rejected" and _takes_alone(each, best)]
    if taken:
        return min(taken, key=lambda each: rank[each.rule.name])
    nearest = max((each for each in found if each.rule.outcome in _FINAL), key=near_to, default=best)
    clear = 0 if nearest.goes_on and not best.goes_on else CLEAR
    if best.rule.outcome in _FINAL and near_to(nearest) > near_to(best) + clear:
        best = nearest
    final = [
        each
        for each in found
        if each.rule.outcome in _FINAL
        and _later(each.told, best.told)
        and near_to(each) + (DEAL_LESS if _told_as_answer(best, each) else LATER_LESS) >= near_to(best)
    ]
    return max(final, key=lambda each: (each.told.days or (0, 0), -rank[each.rule.name]), default=best)


def answered_before(found: Sequence[Answer], telling: Answer) -> list[Told]:
    """What refused, or accepted, before the answer that gives the outcome, as far as days tell or `at first` does."""
    other = [
        each.told
        for each in found
        if each.rule.outcome in _FINAL
        and each.rule.outcome != telling.rule.outcome
        and (_later(telling.told, each.told) or _at_first(each.told))
    ]
    return sorted(other, key=lambda told: (told.days or (0, 0), told.happening.id))


def _told_as_answer(one: Answer, deal: Answer) -> bool:
    """Whether an article goes on from the overture to the one, and from nowhere to a later deal."""
    return deal.rule.by != "other" and one.goes_on and not deal.goes_on


def _at_first(told: Told) -> bool:
    """Whether every report says that it was so at first: what came after it is the answer."""
    return all(not table().early.isdisjoint(words_before(event)[-_NEAR:]) for event in told.events)


def _takes_alone(one: Answer, refusal: Answer) -> bool:
    """Whether one side accepts what is refused by another."""
    accepts = one.rule.outcome == "accepted" and one.rule.by == "other"
    return accepts and not same_side(one.told.sources, refusal.told.sources)


def _later(one: Told, other: Told) -> bool:
    return one.days is not None and other.days is not None and one.days[0] > other.days[1]


def near_to(answer: Answer) -> int:
    """How much an answer has to do with its overture: the words that both share, and what the rule counts for."""
    return answer.shared + answer.rule.near
