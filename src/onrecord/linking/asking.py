"""What an overture asks for, as the codebook names it, and whether it is told to have had no answer.

Does not belong here: which words overture and answer share (`about.py`).
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.linking.about import topics_of
from onrecord.linking.exchange_rules import table
from onrecord.linking.families import family
from onrecord.linking.once import once
from onrecord.linking.profiles import text_behind
from onrecord.linking.sides import Place, Told, place_of
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
_SAYS_NO = frozenset({"REJECT"})


def is_deed_asked(overture: Told, other: Told) -> bool:
    """Whether what is done has the name in the codebook that what was asked for has: `urged Vostia to apologise`
    (`request:urge>concede.apologise`) and `tendered an apology` (`concede.tender-apology`)."""
    asked = deeds_asked(overture) or _words_asked(overture)
    return not asked.isdisjoint(_deeds_done(other))


def told_at_request(overture: Told, other: Told) -> bool:
    """Whether a sentence tells the deed as done at the request: `promised aid at the request of Vostia`."""
    places = {place_of(event) for event in overture.events if event.rule.startswith(_AT_REQUEST)}
    return any(place_of(event) in places and event.type not in _SAYS_NO for event in other.events)


@once
def deeds_asked(told: Told) -> frozenset[str]:
    """Families and topics of the names of what is asked for, where the rule of a report holds an entry in another."""
    return frozenset(
        word for event in told.events if ">" in event.rule for word in _named(event.rule.rpartition(">")[2])
    )


@once
def _words_asked(told: Told) -> frozenset[str]:
    """The topics of the words behind the triggers: `demanded an apology and compensation`."""
    return topics_of(told.asked_words)


@once
def _deeds_done(told: Told) -> frozenset[str]:
    return frozenset(word for event in told.events for word in _named(event.rule.rpartition(">")[2]))


@cache
def _named(step: str) -> frozenset[str]:
    """Families and topics of the parts of an entry's name: `retreat.release-noun~near` names a release."""
    name = step.partition("~")[0].partition(".")[2]
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
