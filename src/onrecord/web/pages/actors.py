"""Actors: who they are and were, what they said, did and had done to them, and with whom they deal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import (
    Filter,
    HappeningTold,
    OutletTerms,
    PositionTold,
    QuotationTold,
    called,
    positions,
    quotations,
)
from onrecord.questions.happenings import told_by_id
from onrecord.records import Actor
from onrecord.review.same import same_actors
from onrecord.store import Store
from onrecord.store.linked_tables import linked_involvement
from onrecord.store.tables import actor_in_article, record_columns, record_tables
from onrecord.web.asking import OF_RECORDS, Asked
from onrecord.web.dealings import Dealing, dealings
from onrecord.web.drawing.network import draw
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of

SHOWN = 12
"""Happenings, quotations and positions of each kind on the page; the listings have all."""

_actor, _happening = record_tables["actor"], record_tables["happening"]


class ActorLine(msgspec.Struct, frozen=True, kw_only=True):
    """An actor in a list, with the number of articles that name it."""

    actor: Actor
    articles: int


class ActorPage(msgspec.Struct, frozen=True, kw_only=True):
    """An actor. `did` and `done_to` are happenings, the latest first; `dealings` count those with each other actor.
    `shown_as` is who it is by a reviewer's word, `also` are the ids of those who are this one."""

    actor: Actor
    articles: int
    said: tuple[QuotationTold, ...]
    did: tuple[HappeningTold, ...]
    done_to: tuple[HappeningTold, ...]
    labels: tuple[OutletTerms, ...]
    positions: tuple[PositionTold, ...]
    dealings: tuple[Dealing, ...]
    shown_as: Actor | None = None
    also: tuple[str, ...] = ()


def _one(site: Site, asked: Asked) -> ActorPage:
    store, actor_id = site.store, asked.ids["actor"]
    with store.reading() as connection:
        row = connection.execute(sa.select(*record_columns("actor")).where(_actor.c.id == actor_id)).first()
        if row is None:
            raise QuestionError(f"There is no actor {actor_id!r}.", code="unknown-id")
        actor = Actor(**row._mapping)
        same = same_actors(connection)
        ids = same.also(actor_id)
        did, done = (_happenings(connection, ids, side) for side in ("source", "target"))
        number = _articles_of(connection, ids)
        dealt = tuple(dealings(connection, ids))
    of_actor = Filter(actor=(actor_id,), limit=SHOWN)
    return ActorPage(
        actor=actor,
        articles=number,
        said=tuple(quotations(store, Filter(by=actor_id, limit=SHOWN))),
        did=did,
        done_to=done,
        labels=tuple(_labels(store, actor_id, number)),
        positions=tuple(positions(store, of_actor)),
        dealings=dealt,
        shown_as=same.merged.get(actor_id),
        also=ids[1:],
    )


TOO_MANY = 150
"""Articles beyond which what outlets call an actor is not counted on its page: every mention would be read."""


def _labels(store: Store, actor_id: str, articles: int) -> list[OutletTerms]:
    return called(store, Filter(actor=(actor_id,))) if articles <= TOO_MANY else []


def _happenings(connection: sa.Connection, actors: Sequence[str], side: str) -> tuple[HappeningTold, ...]:
    """The latest happenings with the actor on a side. What sides do together has all of them as sources."""
    sides = linked_involvement.c.side == side
    ids = sa.select(linked_involvement.c.record).where(linked_involvement.c.actor.in_(actors), sides)
    order = (_happening.c.first_day.desc().nulls_last(), _happening.c.id)
    query = sa.select(_happening.c.id).where(_happening.c.id.in_(ids)).order_by(*order).limit(SHOWN)
    return tuple(told_by_id(connection, connection.execute(query).scalars()).values())


def _articles(connection: sa.Connection, ids: list[str]) -> dict[str, int]:
    table = actor_in_article
    query = sa.select(table.c.actor, sa.func.count()).where(table.c.actor.in_(ids)).group_by(table.c.actor)
    return {row[0]: row[1] for row in connection.execute(query)}


def _articles_of(connection: sa.Connection, ids: Sequence[str]) -> int:
    """How many articles name an actor, by any of its ids."""
    number = sa.func.count(actor_in_article.c.article.distinct())
    return connection.execute(sa.select(number).where(actor_in_article.c.actor.in_(ids))).scalar_one()


def _list(site: Site, asked: Asked) -> Paged[ActorLine]:
    store = site.store
    page = listed(store, Actor, "actor", asked)
    found: tuple[Actor, ...] = page.items
    with store.reading() as connection:
        numbers = _articles(connection, [each.id for each in found])
    lines = tuple(ActorLine(actor=each, articles=numbers.get(each.id, 0)) for each in found)
    sentence = f"{asked.sentence('Actors')}, by name."
    return cast("Paged[ActorLine]", paged(asked, lines, page.total, sentence, more=page.more))


def _view(site: Site, asked: Asked, data: ActorPage) -> dict[str, Any]:
    return {"drawing": draw(data.actor.name, data.dealings)}


def _list_view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    return {"turning": turning_of(asked, data)}


PAGES = (
    Page("/actors", "Actors, by name.", "actors.html", _list, Paged[ActorLine], _list_view,
         filters=OF_RECORDS, paged=True),
    Page("/actors/{actor}", "One actor: offices, words, deeds, labels, positions and dealings.", "actor.html", _one,
         ActorPage, _view),
)  # fmt: skip
