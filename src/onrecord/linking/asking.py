"""What an overture asks for, as the codebook names it, and whether it is told to have had no answer.

Does not belong here: which words overture and answer share (`about.py`).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.event_rules import STEP, innermost
from onrecord.linking.about import topics_of
from onrecord.linking.exchange_rules import table
from onrecord.linking.families import family
from onrecord.linking.mere_talk import CLAUSE_END
from onrecord.linking.once import once
from onrecord.linking.profiles import text_behind
from onrecord.linking.shingles import plain_row
from onrecord.linking.sides import Place, Told, place_of, words_behind
from onrecord.records import Event

_ASPECTS = frozenset(
    {
        "noun",
        "any",
        "own",
        "bare",
        "person",
        "both",
        "do",
        "done",
        "to",
        "from",
        "in",
        "on",
        "of",
        "for",
        "at",
        "out",
        "thing",
    }
)
"""Parts of the names of codebook entries that tell the construction, and not what is done."""

_AT_REQUEST = ("request.at-request", "request.noun-from", "request.by-request")
"""How the rules of the coder begin that read a request in a phrase of what is done."""
_DEMANDING = frozenset({"REQUEST", "THREATEN"})
_SAYS_NO = frozenset({"REJECT"})

_REPLIES = frozenset({"REJECT", "AGREE"})
"""Types of what takes an overture as its object."""

_TO = "to"
"""Before what somebody refuses to do, which is no overture of another."""

REFRAIN_WITHIN = 5
"""Words behind a request in which stands that something is to be left undone (`asked all the parties to refrain`)."""

HELD_WITHIN = 6
"""Words between an answer and the overture that is its object (`rebuffed renewed calls by the bloc`)."""


def is_deed_asked(overture: Told, other: Told) -> bool:
    """Whether what is done has the name in the codebook that what was asked for has: `urged Vostia to apologise`
    (`request:urge>concede.apologise`) and `tendered an apology` (`concede.tender-apology`)."""
    asked = deeds_asked(overture) or _words_asked(overture)
    return not asked.isdisjoint(_deeds_done(other))


def told_at_request(overture: Told, other: Told) -> bool:
    """Whether a sentence tells the deed as done at the request: `promised aid at the request of Vostia`, `left, as
    Vostia had demanded`."""
    return any(
        place_of(mine) == place_of(its) and (mine.rule.startswith(_AT_REQUEST) or _as_asked(mine, its))
        for mine in overture.events
        for its in other.events
        if its.type not in _SAYS_NO
    )


@once
def asks_restraint(told: Told) -> bool:
    """Whether a report says that something is to be left undone: `asked it to refrain from force`, `told it not to
    fire`."""
    return told.happening.type in _DEMANDING and any(
        not table().refrain.isdisjoint(words_behind(event)[:REFRAIN_WITHIN]) for event in told.events
    )


def is_object(overture: Told, other: Told) -> bool:
    """Whether a sentence has the overture as the object of the answer: `rejected the request of Orland`, `accepted an
    invitation`."""
    return other.happening.type in _REPLIES and any(
        _is_held(mine, its) for its in other.events for mine in overture.events
    )


def _is_held(mine: Event, its: Event) -> bool:
    """Whether the overture stands behind the answer in its clause, with few words between them."""
    if place_of(its) != place_of(mine) or mine.trigger.start < its.trigger.end:
        return False
    between = _between(its, mine)
    words = plain_row(between)
    return (
        len(words) <= HELD_WITHIN
        and not CLAUSE_END.search(between)
        and table().onward.isdisjoint(words)
        and _TO not in words
    )


def _as_asked(asked: Event, done: Event) -> bool:
    """Whether what stands before the asking in its clause says that the deed, in another clause or before it, followed
    on it."""
    before = asked.sentence.text[: max(0, asked.trigger.start - asked.sentence.start)]
    clause = CLAUSE_END.split(before)[-1]
    found = _following().search(clause.lower())
    if found is None:
        return False
    start = asked.trigger.start - len(clause) + found.start()
    return done.trigger.end <= start or bool(CLAUSE_END.search(_between(asked, done)))


def is_asked_there(overture: Told, other: Told) -> bool:
    """Whether all that tells the deed is the asking, behind it in its clause: `demanded that its soldiers leave`."""
    return all(any(_is_content(mine, its) for mine in overture.events) for its in other.events)


def _is_content(asked: Event, deed: Event) -> bool:
    if place_of(asked) != place_of(deed) or deed.trigger.start < asked.trigger.end:
        return False
    between = _between(asked, deed)
    return not CLAUSE_END.search(between) and table().onward.isdisjoint(plain_row(between))


def _between(one: Event, other: Event) -> str:
    """What stands between the triggers of two events of one sentence."""
    first, second = sorted((one, other), key=lambda event: event.trigger.start)
    start = first.sentence.start
    return first.sentence.text[max(0, first.trigger.end - start) : max(0, second.trigger.start - start)]


@cache
def _following() -> re.Pattern[str]:
    return re.compile("|".join(rf"(?<!\w){phrase}\b" for phrase in sorted(table().following)))


@once
def deeds_asked(told: Told) -> frozenset[str]:
    """Families and topics of the names of what is asked for, where the rule of a report holds an entry in another."""
    return frozenset(
        word for event in told.events if STEP in event.rule for word in _named(innermost(event.rule))
    )


@once
def _words_asked(told: Told) -> frozenset[str]:
    """The topics of the words behind the triggers: `demanded an apology and compensation`."""
    return topics_of(told.asked_words)


@once
def _deeds_done(told: Told) -> frozenset[str]:
    return frozenset(word for event in told.events for word in _named(innermost(event.rule)))


@cache
def _named(step: str) -> frozenset[str]:
    """Families and topics of the parts of an entry's name: `retreat.release-noun` names a release."""
    name = step.partition(".")[2]
    families = frozenset(family(word) for word in name.split("-") if word not in _ASPECTS)
    return families | topics_of(families)


@once
def is_silent(told: Told) -> bool:
    """Whether a report tells behind the overture that it has had no answer (`offered talks, which Vostia has let
    lie`)."""
    return any(map(_unanswered, told.events))


def silent_until(told: Told) -> str | None:
    """The day on which a report last told that no answer had come; None where none is dated."""
    return max(
        (event.published for event in told.events if event.published and _unanswered(event)), default=None
    )


def silent_in(told: Told) -> frozenset[Place]:
    """The sentences that tell so."""
    return frozenset(place_of(event) for event in told.events if _unanswered(event))


def _unanswered(event: Event) -> bool:
    return _silence().search(text_behind(event).lower()) is not None


@cache
def _silence() -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{phrase}\b" for phrase in sorted(table().silence)))
