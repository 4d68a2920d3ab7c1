"""Making the decisions that merge and split: the members of a story, happening or actor, and what they are called."""

from __future__ import annotations

import datetime as dt
from typing import Literal, TypeVar

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions.fetching import fetch
from onrecord.questions.wording import type_words
from onrecord.records import Actor, Article, DateValue, Decision, Event, Happening, Story
from onrecord.review.deciding import instant, sealed, signed
from onrecord.review.grouping import Subject, member_of
from onrecord.review.naming import actors_of, typed_actors
from onrecord.review.ruling import SEPARATOR
from onrecord.store.tables import actor_in_article

R = TypeVar("R", Story, Happening, Actor)

MOST_MEMBERS = 200
"""Members of one side that a decision names; of a larger story those told first. The others follow them: a story that
is merged is merged whole."""

MERGED_BY = 20
"""Articles of each story that a merge names: any one of them would do, more outlast articles that are taken out."""


class Grouping(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer asks for. A merge: `record` is the same as `other`. A split: the `chosen` members of `record` are
    none of it; of an actor they are ids of articles, and `other` is who is meant there instead."""

    kind: Subject
    ruling: Literal["merge", "split"]
    record: str
    reviewer: str
    other: str = ""
    chosen: tuple[str, ...] = ()
    reason: str = ""


class _Sides(msgspec.Struct, frozen=True):
    """The members of both sides, and what each is called."""

    one: tuple[str, ...]
    other: tuple[str, ...]
    name: str
    other_name: str


def group(connection: sa.Connection, wish: Grouping, at: dt.datetime) -> Decision:
    """The decision, not yet kept. Raises `QuestionError` for a wish that makes no sense."""
    reviewer, reason = signed(wish.reviewer, wish.reason)
    sides = _SIDES[wish.kind](connection, wish)
    if not sides.one or not sides.other:
        raise QuestionError(_NOBODY[wish.ruling], code="members")
    return sealed(
        Decision(
            id="",
            record=wish.record,
            kind=wish.kind,
            ruling=wish.ruling,
            changes={"one": SEPARATOR.join(sides.one), "other": SEPARATOR.join(sides.other)},
            was={"one": sides.name, "other": sides.other_name},
            reviewer=reviewer,
            at=instant(at),
            reason=reason,
            words=sides.name,
        )
    )


_NOBODY = {
    "merge": "Name something else with which it is one and the same.",
    "split": "Choose some of the parts, and leave at least one.",
}


def _stories(connection: sa.Connection, wish: Grouping) -> _Sides:
    story = _one(connection, Story, wish.record, "story")
    if wish.ruling == "merge":
        other = _one(connection, Story, wish.other, "story")
        _unlike(story.id, other.id)
        names = (_headline(connection, story), _headline(connection, other))
        return _Sides(story.articles[:MERGED_BY], other.articles[:MERGED_BY], *names)
    chosen = _among(wish.chosen, story.articles)
    rest = [each for each in story.articles if each not in chosen]
    names = (_headline(connection, story), _title(connection, chosen[0]))
    return _Sides(chosen[:MOST_MEMBERS], tuple(rest[:MOST_MEMBERS]), *names)


def _happenings(connection: sa.Connection, wish: Grouping) -> _Sides:
    told = _one(connection, Happening, wish.record, "happening")
    events = fetch(connection, Event, (each.event for each in told.reports))
    if wish.ruling == "merge":
        other = _one(connection, Happening, wish.other, "happening")
        _unlike(told.id, other.id)
        if told.story != other.story:
            raise QuestionError(
                "They are told in different stories. Merge the stories first; then these can be one.",
                code="members",
            )
        others = fetch(connection, Event, (each.event for each in other.reports))
        one, two = (tuple(map(member_of, side.values())) for side in (events, others))
        return _Sides(one, two, happening_name(told), happening_name(other))
    chosen = _among(wish.chosen, tuple(events))
    rest = tuple(member_of(each) for name, each in events.items() if name not in chosen)
    first = events[chosen[0]]
    return _Sides(
        tuple(member_of(events[name]) for name in chosen), rest, happening_name(told), first.trigger.text
    )


def _actors(connection: sa.Connection, wish: Grouping) -> _Sides:
    actor = _one(connection, Actor, wish.record, "actor")
    written = typed_actors(connection, wish.other, several=False)
    (other,) = actors_of(connection, written) or (None,)
    if other is None:
        return _Sides((), (), actor.name, "")
    _unlike(actor.id, other.id)
    if wish.ruling == "merge":
        return _Sides((actor.id,), (written,), actor.name, other.name)
    same = actor_in_article.c.actor == actor.id
    names = tuple(connection.execute(sa.select(actor_in_article.c.article).where(same)).scalars())
    return _Sides(_among(wish.chosen, names)[:MOST_MEMBERS], (written,), actor.name, other.name)


_SIDES = {"story": _stories, "happening": _happenings, "actor": _actors}


def happening_name(told: Happening) -> str:
    """A happening in a line: who, what, to whom, when."""
    sources, targets = (", ".join(each.name for each in side) for side in (told.sources, told.targets))
    parts = (sources, type_words(told.type), targets, _when(told.date))
    return " ".join(part for part in parts if part)


def _when(date: DateValue) -> str:
    """The date as people read it: `1998 – 2000`, and the first and last day of a season or quarter; "" for none."""
    if not date.value or not date.start:
        return ""
    plain = date.value.replace("-", "").replace("/", "").isdigit()
    return date.value.replace("/", " – ") if plain else f"{date.start} – {date.end}"


def _one(connection: sa.Connection, kind: type[R], given: str, word: str) -> R:
    """The record of an id, or of the address of its page."""
    if not given.strip():
        raise QuestionError(_NOBODY["merge"], code="members")
    name = given.strip().partition("?")[0].rstrip("/").rpartition("/")[2]
    found = fetch(connection, kind, [name])
    if name not in found:
        raise QuestionError(f"There is no {word} {given!r}.", code="unknown-id")
    return found[name]


def _unlike(one: str, other: str) -> None:
    if one == other:
        raise QuestionError("That is the very same one already.", code="members")


def _among(chosen: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    """The chosen members in the order of the record. Raises `QuestionError` for one that is none, or for none."""
    strange = [each for each in chosen if each not in known]
    if strange:
        raise QuestionError(
            f"{strange[0]!r} is no part of it any more. Look again, then decide.", code="stale"
        )
    found = tuple(each for each in known if each in chosen)
    if not found:
        raise QuestionError(_NOBODY["split"], code="members")
    return found


def _headline(connection: sa.Connection, story: Story) -> str:
    return _title(connection, story.articles[0]) or " · ".join(story.words)


def _title(connection: sa.Connection, article: str) -> str:
    found = fetch(connection, Article, [article])
    return found[article].title if article in found else ""


def undo(decision: Decision, standing: bool, reviewer: str, reason: str, at: dt.datetime) -> Decision:
    """The decision that takes another one back. Raises `QuestionError` where it was taken back already."""
    reviewer, reason = signed(reviewer, reason)
    if not standing:
        raise QuestionError("It was taken back already.", code="nothing-to-undo")
    made = msgspec.structs.replace(
        decision, id="", ruling="undo", undoes=decision.id, reviewer=reviewer, reason=reason, at=instant(at)
    )
    return sealed(msgspec.structs.replace(made, changes={}, was={}))
