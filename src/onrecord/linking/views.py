"""One happening as it gives and as it takes: the reports of what is offered, accepted, and not accepted.

`Agreeing` is one kind of deed, so that what one side offers another and what it accepts of the other in the same weeks
may be one happening. An exchange looks at each by itself.
"""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.event_rules import steps_of
from onrecord.linking.sides import Place, Told, place_of
from onrecord.records import DateValue, Event

_TAKING = (
    "agree.accept",
    "agree:accept",
    "agree:agree",
    "consult.visit",
    "consult.travel",
    "consult.arrive",
    "consult.attend",
)
_GIVING = ("agree:offer", "agree:propos", "agree:invit", "agree.offer", "agree.invit", "agree:hold out")

_WAYS = ("gives", "takes", "refuses")
_MIXED = frozenset({"AGREE", "SUPPORT"})
"""Types of which one happening may hold both: to welcome what is offered is near to agreeing."""


def as_given(told: Told) -> tuple[Told, ...]:
    """What is offered, with all that is neither, what is accepted, and what is not; as it is where it is only one. The
    first alone is an overture. What a side accepts in a sentence it does not offer there."""
    if told.happening.type not in _MIXED:
        return (told,)
    taken = {_side_in_place(event) for event in told.events if _way(event) == "takes"}
    own = [event for event in told.events if _way(event) != "gives" or _side_in_place(event) not in taken]
    if len(own) < len(told.events):
        told = _only(told, own)
    views: dict[str, list[Event]] = {}
    for event in told.events:
        views.setdefault(_way(event), []).append(event)
    rest = views.pop("", [])
    if len(views) <= 1:
        return (told,)
    first = next(way for way in _WAYS if way in views)
    views[first] = [event for event in told.events if event in rest or event in views[first]]
    return tuple(_only(told, views[way]) for way in _WAYS if way in views)


def _side_in_place(event: Event) -> tuple[Place, frozenset[str | None]]:
    """The sentence and the side that does it (`accepted the invitation`: both words are of one side)."""
    return place_of(event), frozenset(ref.country or ref.id for ref in event.sources)


def _way(event: Event) -> str:
    """In which way a report belongs to an exchange; none of them where its rule does not tell."""
    if _has(event, _GIVING):
        return "gives"
    if event.type != "AGREE":
        return "takes"
    if not _has(event, _TAKING):
        return ""
    return "refuses" if event.status == "negated" else "takes"


def _only(told: Told, events: list[Event]) -> Told:
    ids = {event.id for event in events}
    reports = tuple(report for report in told.happening.reports if report.event in ids)
    known = any(event.date.start == told.happening.date.start for event in events)
    date = told.happening.date if known else DateValue()
    types = {event.type for event in events}
    type_ = types.pop() if len(types) == 1 else told.happening.type
    return Told(replace(told.happening, type=type_, reports=reports, date=date), tuple(events))


def _has(event: Event, steps: tuple[str, ...]) -> bool:
    return any(step.startswith(steps) for step in steps_of(event.rule))
