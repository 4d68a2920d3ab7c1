"""Merging and splitting a story, a happening or an actor: its parts, what it may be one with, and what was decided."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions.fetching import fetch
from onrecord.records import Actor, Decision, Event, Happening, Story
from onrecord.review.grouping import GROUPING, SUBJECTS, Subject, members, place_of_member
from onrecord.review.joining import happening_name
from onrecord.review.ruling import in_force
from onrecord.store.fold import fold
from onrecord.store.index import days_of
from onrecord.store.tables import actor_in_article, record_columns, record_tables
from onrecord.web.asking import Asked
from onrecord.web.days import day_words
from onrecord.web.following import followed_at_once
from onrecord.web.headlines import names_of
from onrecord.web.page import Page, Site

OFFERED = 60
"""Others that a form offers; any other is named by its id or the address of its page."""

SHOWN_PARTS = 200
"""Articles or reports to choose from; of more, the latest."""

_story, _happening, _actor, _article, _decision = (
    record_tables[kind] for kind in ("story", "happening", "actor", "article", "decision")
)


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A part that can be split off: an article, or an event with its words."""

    id: str
    told: str
    outlet: str
    published: str | None
    article: str


class Other(msgspec.Struct, frozen=True, kw_only=True):
    """What it may be one and the same with."""

    id: str
    told: str


class Joined(msgspec.Struct, frozen=True, kw_only=True):
    """A decision on what belongs together, and whether it stands."""

    decision: Decision
    stands: bool


class GroupPage(msgspec.Struct, frozen=True, kw_only=True):
    """A story, happening or actor with its parts (`more` than are shown), the others it may be one with, and what was
    decided."""

    kind: Subject
    id: str
    name: str
    parts: tuple[Part, ...]
    more: bool
    others: tuple[Other, ...]
    joined: tuple[Joined, ...]


def _page(site: Site, asked: Asked) -> GroupPage:
    kind = next(each for each in SUBJECTS if each in asked.ids)
    with site.store.reading() as connection:
        name, parts, others, known = _OF[kind](connection, asked.ids[kind])
        joined = _joined(connection, kind, {asked.ids[kind], *known})
    return GroupPage(
        kind=kind,
        id=asked.ids[kind],
        name=name,
        parts=tuple(parts[-SHOWN_PARTS:]),
        more=len(parts) > SHOWN_PARTS,
        others=tuple(others),
        joined=tuple(joined),
    )


Found = tuple[str, list[Part], list[Other], set[str]]
"""The name, the parts (one more than are shown where there are more), the others, and the ids by which decisions know
it."""


def _of_story(connection: sa.Connection, name: str) -> Found:
    story = fetch(connection, Story, [name]).get(name)
    if story is None:
        raise QuestionError(f"There is no story {name!r}.", code="unknown-id")
    near = sa.and_(
        sa.or_(_story.c.last_day.is_(None), _story.c.last_day >= (story.since or "")),
        sa.or_(_story.c.first_day.is_(None), _story.c.first_day <= (story.until or "9")[:10] + "~"),
    )
    query = (
        sa.select(*record_columns("story"))
        .where(_story.c.id != name)
        .order_by(~near, _story.c.last_day.desc())
    )
    found = [Story(**row._mapping) for row in connection.execute(query.limit(OFFERED * 5))]
    found.sort(key=lambda each: -len(set(each.words) & set(story.words)))
    names = names_of(connection, [story, *found[:OFFERED]])
    others = [Other(id=each.id, told=_called(each, names)) for each in found[:OFFERED]]
    parts = _article_parts(connection, story.articles[-SHOWN_PARTS - 1 :])
    return _called(story, names), parts, others, set(story.articles)


def _called(story: Story, names: dict[str, str]) -> str:
    return f"{names[story.id]} ({day_words((story.since or '')[:10])})"


def _article_parts(connection: sa.Connection, articles: Sequence[str]) -> list[Part]:
    columns = [_article.c[name] for name in ("id", "title", "outlet", "published")]
    order = (_article.c.first_day, _article.c.id)
    query = sa.select(*columns).where(_article.c.id.in_(articles)).order_by(*order)
    return [
        Part(
            id=row.id,
            told=row.title or "(no title)",
            outlet=row.outlet,
            published=row.published,
            article=row.id,
        )
        for row in connection.execute(query)
    ]


def _of_happening(connection: sa.Connection, name: str) -> Found:
    told = fetch(connection, Happening, [name]).get(name)
    if told is None:
        raise QuestionError(f"There is no happening {name!r}.", code="unknown-id")
    events = fetch(connection, Event, (each.event for each in told.reports))
    parts = [
        Part(
            id=each.id,
            told=each.sentence.text,
            outlet=each.outlet,
            published=each.published,
            article=each.article,
        )
        for each in events.values()
    ]
    same = sa.and_(_happening.c.story == told.story, _happening.c.id != name)
    found = [
        Happening(**row._mapping)
        for row in connection.execute(sa.select(*record_columns("happening")).where(same).limit(OFFERED * 10))
    ]
    found.sort(key=lambda each: (-_alike(told, each), _days_apart(told, each), each.id))
    others = [Other(id=each.id, told=happening_name(each)) for each in found[:OFFERED]]
    return happening_name(told), parts, others, set(events)


def _alike(one: Happening, other: Happening) -> int:
    """How many of type and actors two happenings share."""
    actors = [{each.id for each in (*told.sources, *told.targets)} for told in (one, other)]
    return len(actors[0] & actors[1]) + (one.type == other.type)


def _days_apart(one: Happening, other: Happening) -> int:
    first, second = (days_of(each.date.start)[0] for each in (one, other))
    if first is None or second is None:
        return 10_000
    return abs((dt.date.fromisoformat(first) - dt.date.fromisoformat(second)).days)


def _of_actor(connection: sa.Connection, name: str) -> Found:
    actor = fetch(connection, Actor, [name]).get(name)
    if actor is None:
        raise QuestionError(f"There is no actor {name!r}.", code="unknown-id")
    mine = sa.select(actor_in_article.c.article).where(actor_in_article.c.actor == name)
    latest = sa.select(_article.c.id).where(_article.c.id.in_(mine)).order_by(_article.c.first_day.desc())
    articles = list(connection.execute(latest.limit(SHOWN_PARTS + 1)).scalars())
    word = (fold(actor.name).split() or [""])[-1]
    alike = sa.and_(_actor.c.id != name, _actor.c.name_key.contains(word, autoescape=True))
    columns = [_actor.c[each] for each in ("id", "name", "kind", "country")]
    query = sa.select(*columns).where(alike).order_by(_actor.c.name_key, _actor.c.id).limit(OFFERED)
    others = [
        Other(id=row.id, told=" · ".join(each for each in (row.name, row.kind, row.country, row.id) if each))
        for row in (connection.execute(query) if word else ())
    ]
    return actor.name, _article_parts(connection, articles), others, set()


_OF = {"story": _of_story, "happening": _of_happening, "actor": _of_actor}


def _joined(connection: sa.Connection, kind: Subject, known: set[str]) -> list[Joined]:
    """The decisions of a kind that name any of these, the latest first."""
    query = sa.select(*record_columns("decision")).where(_decision.c.kind == kind)
    decisions = [Decision(**row._mapping) for row in connection.execute(query)]
    standing = {each.id for each in in_force(decisions)}
    named = [each for each in decisions if each.ruling in GROUPING and known & _named(each)]
    named.sort(key=lambda each: each.at, reverse=True)
    return [Joined(decision=each, stands=each.id in standing) for each in named]


def _named(decision: Decision) -> set[str]:
    """The ids that a decision names: its record and the members of both sides."""
    sides = [each for side in ("one", "other") for each in members(decision.changes, side)]
    found = {place_of_member(each).event for each in sides} if decision.kind == "happening" else set(sides)
    return {decision.record, *found}


def _view(site: Site, asked: Asked, data: GroupPage) -> dict[str, Any]:
    words = {"story": "stories", "happening": "happenings", "actor": "actors"}
    return {"page_of": words[data.kind], "at_once": data.kind == "actor" or followed_at_once(site.store)}


PAGES = tuple(
    Page(
        f"/{plural}/{{{kind}}}/review",
        f"Merging and splitting one {kind}.",
        "grouping.html",
        _page,
        GroupPage,
        _view,
    )
    for kind, plural in (("story", "stories"), ("happening", "happenings"), ("actor", "actors"))
)
