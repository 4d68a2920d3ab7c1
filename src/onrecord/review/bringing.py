"""The actors whom decisions bring into the record: they are there as long as a decision stands and its article is."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.fetching import fetch
from onrecord.records import Actor, Article, Decision
from onrecord.review.adding import CALLED
from onrecord.review.grouping import members
from onrecord.review.naming import actors_of
from onrecord.review.ruling import ACTOR_FIELDS, SEPARATOR, in_force, new_actor
from onrecord.store.among import among
from onrecord.store.index import row_of
from onrecord.store.inserting import insert
from onrecord.store.tables import actor_in_article, record_columns, record_tables

_decision, _article, _actor = (record_tables[kind] for kind in ("decision", "article", "actor"))


def naming(connection: sa.Connection) -> list[Decision]:
    """The corrections and splits that stand and bring in actors whom no article names: those with a quotation mark."""
    quoted = sa.cast(_decision.c.changes, sa.Text).contains('\\"')
    bringing = sa.and_(_decision.c.ruling.in_(("correct", "split")), quoted)
    query = sa.select(*record_columns("decision")).where(sa.or_(bringing, _decision.c.ruling == "undo"))
    return in_force(Decision(**row._mapping) for row in connection.execute(query))


def _brought(connection: sa.Connection, decision: Decision) -> tuple[tuple[str, ...], list[Actor]]:
    """The articles in which a correction or split brings actors in, and these."""
    if decision.ruling == "split":
        return members(decision.changes, "one"), [new_actor(decision.changes["other"])]
    return (decision.article or "",), list(actors_by_name(connection, decision).values())


def is_named(connection: sa.Connection, decision: Decision) -> bool:
    """Whether the new actors of a correction or split are where they belong already."""
    articles, actors = _brought(connection, decision)
    pair = actor_in_article.c
    same = (among(pair.article, articles), among(pair.actor, [each.id for each in actors]))
    number = connection.execute(
        sa.select(sa.func.count()).select_from(actor_in_article).where(*same)
    ).scalar_one()
    ids = _article.c.id
    there = connection.execute(sa.select(sa.func.count()).where(among(ids, articles))).scalar_one()
    return number >= there * len(actors)


def keep_new(connection: sa.Connection, decision: Decision) -> None:
    """Write the new actors of a correction or split, as long as its articles are there."""
    articles, actors = _brought(connection, decision)
    for article in (
        connection.execute(sa.select(_article.c.id).where(among(_article.c.id, articles))).scalars().all()
    ):
        keep_actors(connection, article, actors)


def actors_by_name(connection: sa.Connection, decision: Decision) -> dict[str, Actor]:
    """The actors of a decision by the name it has for them; those no article gives any more as they were called."""
    written = [value for field, value in decision.changes.items() if field in ACTOR_FIELDS]
    names = [name for value in written for name in value.split(SEPARATOR) if name]
    found = dict(zip(names, actors_of(connection, SEPARATOR.join(names)), strict=True))
    called = {name: decision.was.get(CALLED + name) for name in names}
    return {
        name: replace(actor, name=called[name] or actor.name) if actor.name == actor.id else actor
        for name, actor in found.items()
    }


def keep_actors(connection: sa.Connection, article: str, actors: Iterable[Actor]) -> None:
    """Write the actors that are not there, and that the article gives them."""
    wanted = {each.id: each for each in actors}
    there = fetch(connection, Actor, wanted)
    fresh = [
        row_of(each, Article(id=article, document="", text=""))
        for each in wanted.values()
        if each.id not in there
    ]
    insert(connection, _actor, fresh)
    same = (actor_in_article.c.article == article, among(actor_in_article.c.actor, wanted))
    given = set(connection.execute(sa.select(actor_in_article.c.actor).where(*same)).scalars())
    insert(
        connection,
        actor_in_article,
        [{"article": article, "actor": name} for name in wanted if name not in given],
    )
