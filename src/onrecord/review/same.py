"""Actors as reviewers merged and split them: laid over what is shown, and over the names that a question asks for.

A merge lets one actor be shown as another; a split lets somebody else be meant in some articles. Records stay as they
were read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import fetch
from onrecord.records import Actor, ActorRef, Decision, Event, Happening, Statement
from onrecord.review.adding import ADDED
from onrecord.review.grouping import groupings
from onrecord.review.ruling import new_actor
from onrecord.store.tables import record_columns, record_tables

T = TypeVar("T")

_decision = record_tables["decision"]


class SameActors(msgspec.Struct, frozen=True, kw_only=True):
    """Who is shown as whom: everywhere (`merged`, by id) or in one article (`apart`, by article and id)."""

    merged: dict[str, Actor] = {}
    apart: dict[tuple[str, str], Actor] = {}

    def __bool__(self) -> bool:
        return bool(self.merged or self.apart)

    @property
    def parted(self) -> set[str]:
        """The articles in which somebody else is meant."""
        return {article for article, _ in self.apart}

    def shown(self, actor: str, article: str | None) -> Actor | None:
        """Who an actor is shown as in an article; None for itself."""
        other = self.apart.get((article, actor)) if article else None
        if other is None:
            return self.merged.get(actor)
        return self.merged.get(other.id, other)

    def also(self, actor: str) -> tuple[str, ...]:
        """The ids that are shown as the same actor, its own first."""
        end = self.merged[actor].id if actor in self.merged else actor
        others = sorted(name for name, other in self.merged.items() if other.id == end)
        return tuple(dict.fromkeys((actor, end, *others)))


def same_actors(connection: sa.Connection) -> SameActors:
    """What stands of merges and splits of actors."""
    of_actors = _decision.c.kind == "actor"
    decisions = [
        Decision(**row._mapping)
        for row in connection.execute(sa.select(*record_columns("decision")).where(of_actors))
    ]
    found = groupings(decisions, "actor") if decisions else []
    if not found:
        return SameActors()
    to = {each.one[0]: each.other[0] for each in found if each.together}
    ends = {name: _end(name, to) for name in to}
    places = {
        (article, each.decision.record): each.other[0]
        for each in found
        if not each.together
        for article in each.one
    }
    known = fetch(connection, Actor, {*ends.values(), *places.values()})
    called = {each.other[0]: each.decision.was.get("other", "") for each in found}
    shown = {
        written: _called(known.get(written) or new_actor(written), called.get(written, ""))
        for written in (*ends.values(), *places.values())
    }
    return SameActors(
        merged={name: shown[end] for name, end in ends.items() if end != name},
        apart={place: shown[written] for place, written in places.items()},
    )


def _called(actor: Actor, name: str) -> Actor:
    """The actor, under the name by which the decision called them where nothing but the id is known."""
    return msgspec.structs.replace(actor, name=name or actor.name) if actor.name == actor.id else actor


def _end(name: str, to: Mapping[str, str]) -> str:
    """Whom a chain of merges ends with; a ring of them ends where it would begin again."""
    seen = {name}
    while name in to and to[name] not in seen:
        name = to[name]
        seen.add(name)
    return name


def renamed(value: T, same: SameActors, article: str | None = None) -> T:
    """Anything made of records, with every actor shown as reviewers have it."""
    found: Any = value
    match value:
        case ActorRef():
            other = same.shown(value.id, article)
            found = value if other is None else _as(value, other)
        case Actor():
            found = value
        case msgspec.Struct():
            found = _of_struct(value, same, article)
        case tuple() if type(value) is tuple:
            items = tuple(renamed(each, same, article) for each in value)
            found = value if all(a is b for a, b in zip(items, value, strict=True)) else items
        case list():
            found = [renamed(each, same, article) for each in value]
        case dict():
            found = {name: renamed(each, same, article) for name, each in value.items()}
    return found  # type: ignore[no-any-return]


def _of_struct(value: Any, same: SameActors, article: str | None) -> Any:  # noqa: ANN401 - any record
    article = None if _is_added(value) else _article_of(value, same) or article
    changed = {}
    for name in value.__struct_fields__:
        before = getattr(value, name)
        if isinstance(before, str | int | float | None):
            continue
        after = renamed(before, same, article)
        if after is not before:
            changed[name] = after
    return msgspec.structs.replace(value, **changed) if changed else value


def _is_added(value: Any) -> bool:  # noqa: ANN401 - any record
    """Whether a reviewer added a record: they named its actors themselves, so that a split of one renames none of them
    there. A merge does."""
    return isinstance(value, Event | Statement) and value.rule == ADDED


def _article_of(value: Any, same: SameActors) -> str | None:  # noqa: ANN401 - any record
    """The article in which a record's actors are met; of a happening one of its reports', where a split holds for all
    of them."""
    if isinstance(value, Happening):
        articles = {report.article for report in value.reports}
        return value.reports[0].article if articles and articles <= same.parted else None
    own = getattr(value, "article", None)
    return own if isinstance(own, str) else None


def _as(ref: ActorRef, actor: Actor) -> ActorRef:
    """A record's actor as another; country and sectors stay those of the record unless the other has its own."""
    return msgspec.structs.replace(
        ref,
        id=actor.id,
        name=actor.name,
        country=actor.country or ref.country,
        sectors=actor.sectors or ref.sectors,
    )
