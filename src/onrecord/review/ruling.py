"""Which decision stands on a record, and what a correction makes of it. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar, cast

import msgspec
from msgspec.structs import replace

from onrecord.records import (
    NOT_SAID,
    Actor,
    ActorRef,
    DateValue,
    Decision,
    Event,
    Evidence,
    Label,
    Mention,
    Precision,
    Statement,
    stable_id,
)
from onrecord.review.places import SPAN_FIELD, Reviewed, moved, place_of, read_place
from onrecord.store.fold import fold
from onrecord.store.index import days_of

R = TypeVar("R", Event, Statement, Label, Mention)

SEPARATOR = "; "
"""Between several actors in one value."""

NEW_NAME = '"'
"""Around the name of an actor whom no article of the record names."""

ACTOR_FIELDS = ("sources", "targets", "speaker", "actor")
"""Fields whose values are ids of actors."""

_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day"}


class Ruled(msgspec.Struct, frozen=True, kw_only=True):
    """What was ruled on a record: the decision that stands (None when all were undone) and all of them, the oldest
    first."""

    stands: Decision | None
    history: tuple[Decision, ...]


def in_order(decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions by time; those of one instant by id."""
    return sorted(decisions, key=lambda each: (each.at, each.id))


def standing(decisions: Sequence[Decision]) -> Ruled:
    """The last decision that was not taken back."""
    stand = in_force(decisions)
    return Ruled(stands=stand[-1] if stand else None, history=tuple(in_order(decisions)))


def in_force(decisions: Iterable[Decision], *, undoing: bool = False) -> list[Decision]:
    """Those that were not taken back, the oldest first; the undoing itself only when asked for. An undo may itself be
    undone, which brings back what it took."""
    taken_back: set[str | None] = set()
    stand = []
    for each in reversed(in_order(list(decisions))):
        if each.id in taken_back:
            continue
        if each.ruling == "undo":
            taken_back.add(each.undoes)
        if undoing or each.ruling != "undo":
            stand.append(each)
    return stand[::-1]


def value_of(record: Reviewed, field: str) -> str:
    """A field of a record as a decision writes it: actors by their ids, a date by its value, evidence by its place."""
    if field == SPAN_FIELD:
        return place_of(record).written()
    value: Any = getattr(record, field)
    match value:
        case None:
            return ""
        case ActorRef():
            return value.id
        case DateValue():
            return value.value or ""
        case Evidence():
            return f"{value.start}-{value.end} {value.text}"
        case tuple():
            return SEPARATOR.join(each.id for each in value)
        case _:
            return str(value)


def corrected(record: R, decision: Decision | None, actors: Mapping[str, Actor]) -> R:
    """The record as the decision has it; the record itself where nothing is corrected. `actors` by id are those that
    the decision names; one that is not among them is shown by its id."""
    if decision is None or decision.ruling != "correct":
        return record
    own = {field: value for field, value in decision.changes.items() if hasattr(record, field)}
    changes = {field: _read(record, field, value, actors) for field, value in own.items()}
    changed = replace(record, **changes)
    if isinstance(changed, Mention) and changes.get("actor") in actors:
        meant = actors[changed.actor]
        changed = replace(changed, country=meant.country, sectors=meant.sectors)
    if isinstance(changed, Statement) and "stance" in changes and changed.reason == NOT_SAID:
        changed = replace(changed, reason=None)  # how it is put is the reviewer's word
    if SPAN_FIELD in decision.changes:
        place = read_place(decision.changes[SPAN_FIELD], place_of(record).field)
        return cast("R", moved(changed, place))
    return changed


def _read(record: Reviewed, field: str, value: str, actors: Mapping[str, Actor]) -> object:
    if field == "actor" and isinstance(record, Mention):
        return _ref(value, actors).id if value else ""
    if field == "sentence":
        place = read_place(value, place_of(record).field)
        return Evidence(start=place.start, end=place.end, text=place.words, field=place.field)
    if field == "date":
        return date_of(value)
    if field in ("sources", "targets"):
        return refs(value, actors)
    if field in ACTOR_FIELDS:
        return _ref(value, actors) if value else None
    return value


def refs(written: str, actors: Mapping[str, Actor]) -> tuple[ActorRef, ...]:
    """The actors of a decision's value, of which `actors` are known by the name it has for them."""
    return tuple(_ref(name, actors) for name in written.split(SEPARATOR) if name)


def _ref(written: str, actors: Mapping[str, Actor]) -> ActorRef:
    actor = actors.get(written) or new_actor(written)
    return ActorRef(id=actor.id, name=actor.name, country=actor.country, sectors=actor.sectors)


def new_actor(written: str) -> Actor:
    """An actor that no article of the record names: by a name in quotation marks, or an id alone."""
    if not written.startswith(NEW_NAME):
        return Actor(id=written, name=written)
    name = written.strip(NEW_NAME)
    return Actor(id=stable_id("actor", "review", fold(name)), name=name)


def date_of(value: str) -> DateValue:
    """The date that a reviewer gave: a year, a month or a day; empty when it cannot be told."""
    first, last = days_of(value)
    if first is None:
        return DateValue(reason="a reviewer says that it cannot be told")
    return DateValue(value=value, start=first, end=last, precision=_PRECISION[len(value)], basis="user")


def actors_named(decisions: Sequence[Decision]) -> set[str]:
    """The ids of all actors in corrections."""
    return {
        name
        for each in decisions
        for field, value in each.changes.items()
        if field in ACTOR_FIELDS
        for name in value.split(SEPARATOR)
        if name
    }
