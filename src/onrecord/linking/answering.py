"""What may answer at all: what was said or done, is not done, or would be done on a condition.

Does not belong here: whether it answers one overture (`answers.py`).
"""

from __future__ import annotations

from onrecord.linking.exchange_rules import table
from onrecord.linking.mere_talk import CLAUSE_END, IDLE_WITHIN
from onrecord.linking.once import once
from onrecord.linking.overtures import are_bare, is_unnamed
from onrecord.linking.shingles import plain_row
from onrecord.linking.sides import Told, beside, words_before
from onrecord.records import UNREAL, Event

_OPEN = frozenset({"possible", "conditional"})
_DEEDS = frozenset({"CONCEDE", "RETREAT", "COOPERATE", "AID", "REJECT", "ASSAULT"})
_ARTICLES = frozenset({("the",), ("an",), ("a",), ("of",), ("for",)})
_IF = "if"


@once
def may_answer(told: Told) -> bool:
    """Whether a report says that it was said or done, or will be, and of whom: what might follow answers nothing, nor
    does who denies a charge."""
    reports = told.happening.reports
    unreal = UNREAL | _OPEN if told.happening.type in _DEEDS else UNREAL
    if reports and all(report.status in unreal for report in reports):
        return False
    if told.happening.type == "REJECT" and _of_charges(told):
        return False
    if told.happening.type in _DEEDS and all(map(_only_asked, told.events)):
        return False
    return not (are_bare(told.happening.sources) and is_unnamed(told))


@once
def is_undone(told: Told) -> bool:
    """Whether every report says that it is not done, and not what follows if it is not."""
    return bool(told.events) and all(
        event.status == "negated" and _IF not in words_before(event)[-IDLE_WITHIN:] for event in told.events
    )


@once
def is_conditional(told: Told) -> bool:
    """Whether every report says that it will be done only on a condition."""
    return bool(told.events) and all(event.status == "conditional" for event in told.events)


def _only_asked(event: Event) -> bool:
    """Whether a deed is told by a noun behind a word for asking: `called for the lifting of the ban` lifts nothing."""
    clause = plain_row(
        CLAUSE_END.split(event.sentence.text[: event.trigger.start - event.sentence.start])[-1]
    )
    return clause[-1:] in _ARTICLES and not table().asking.isdisjoint(clause)


def _of_charges(told: Told) -> bool:
    """Whether what every report says is rejected is what somebody is said to have done."""
    return not table().charges.isdisjoint(told.beside) and all(map(_of_charge, told.events))


def _of_charge(event: Event) -> bool:
    words = frozenset(beside(event))
    overture = any(not words.isdisjoint(names) for names in table().called.values())
    return not overture and not table().charges.isdisjoint(words)
