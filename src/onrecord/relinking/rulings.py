"""What a person ruled, laid under linking: stories merged and split, events put into one happening or taken out of it.

Decisions of the rulings `merge` and `split` are kept by `review/` and outlive every reading. This module reads those
that stand (`rulings`), notices which have come or were taken back since the last run (`renew`), and moves articles
between stories (`follow`). So a decision takes effect at the next `link_database`, which every reading ends with, and
holds when everything is linked anew.

    from onrecord.relinking import link_database
    keep_decision(store, decision)      # a merge or split of stories or happenings, or an undo of one
    link_database(store)                # rewrites the stories it concerns, and nothing else
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.linking.placing import Placed, join, left
from onrecord.linking.rulings import Rulings, event_place, last_word, moves
from onrecord.records import Article, Decision
from onrecord.relinking.queue import articles_of, retell
from onrecord.relinking.stories import KeptStories
from onrecord.review.grouping import Grouped, groupings
from onrecord.store.among import among
from onrecord.store.inserting import insert
from onrecord.store.linking_state import LINKED, NEW, link_article
from onrecord.store.tables import meta, record_columns, record_tables

FOLLOWED = "rulings"
"""Key under which the database keeps which rulings its links follow."""

_decision = record_tables["decision"]


class InForce(msgspec.Struct, frozen=True, kw_only=True):
    """The merges and splits that stand: of stories (members are ids of articles) and of happenings (members are events
    as `EVENT@ARTICLE:FIELD:START-END`)."""

    stories: Rulings = Rulings()
    happenings: Rulings = Rulings()


class _Followed(msgspec.Struct, frozen=True, array_like=True):
    """A ruling that links follow: the decision, and the articles whose links it may change."""

    decision: str
    kind: str
    articles: tuple[str, ...]


def rulings(connection: sa.Connection) -> InForce:
    """What holds of all merges and splits of stories and happenings, on each pair of members the latest."""
    return _in_force(_standing(connection))


def _in_force(found: Sequence[Grouped]) -> InForce:
    return InForce(
        stories=last_word(each for each in found if each.kind == "story"),
        happenings=last_word(each for each in found if each.kind == "happening"),
    )


def _standing(connection: sa.Connection) -> list[Grouped]:
    known = sa.select(*record_columns("decision")).where(_decision.c.ruling.in_(("merge", "split", "undo")))
    decisions = [Decision(**row._mapping) for row in connection.execute(known)]
    return [*groupings(decisions, "story"), *groupings(decisions, "happening")]


def renew(connection: sa.Connection) -> InForce:
    """The rulings that stand. Where others stood at the last run, what they concern waits for linking again: of a story
    whose ruling was taken back all articles, as if they had been read anew; of a happening the chapters of its events.
    """
    found = _standing(connection)
    now = [_Followed(each.decision.id, each.kind, _articles(each)) for each in found]
    before = _followed(connection)
    gone = {each.decision for each in before} - {each.decision for each in now}
    come = {each.decision for each in now} - {each.decision for each in before}
    if gone or come:
        for each in (*before, *now):
            if each.kind == "happening" and each.decision in gone | come:
                retell(connection, each.articles)
            elif each.decision in gone:
                _place_again(connection, each.articles)
        connection.execute(sa.delete(meta).where(meta.c.key == FOLLOWED))
        insert(connection, meta, [{"key": FOLLOWED, "value": msgspec.json.encode(now).decode()}])
    return _in_force(found)


def _followed(connection: sa.Connection) -> list[_Followed]:
    value = connection.execute(sa.select(meta.c.value).where(meta.c.key == FOLLOWED)).scalar()
    return msgspec.json.decode(value, type=list[_Followed]) if value else []


def _articles(grouped: Grouped) -> tuple[str, ...]:
    everyone = (*grouped.one, *grouped.other)
    return everyone if grouped.kind == "story" else tuple(event_place(each)[1] for each in everyone)


def _place_again(connection: sa.Connection, articles: Iterable[str]) -> None:
    """Let all articles of the stories of these be placed like new ones."""
    mine = sa.select(link_article.c.story).where(among(link_article.c.article, articles))
    theirs = sa.and_(link_article.c.story.in_(mine), link_article.c.stage == LINKED)
    connection.execute(sa.update(link_article).where(theirs).values(stage=NEW))


def follow(
    connection: sa.Connection, stories: KeptStories, ruled: Rulings, placed: Callable[[Article], Placed]
) -> None:
    """Move articles between stories until these follow the rulings; the records of all that changes are due then.

    `placed` prepares an article to be put into a story.
    """
    homes = _homes(connection, ruled.members)
    for move in moves(homes, ruled):
        names = _of_story(connection, move.home) if move.members is None else list(move.members)
        to = stories.open() if move.to is None else move.to
        for article in articles_of(connection, names):
            each = placed(article)
            stories.state(move.home).change(each.vector, each.day, -1)
            left(move.home, each.day, stories)
            join(each, each.terms, to, stories)
        mine = among(link_article.c.article, names)
        connection.execute(sa.update(link_article).where(mine).values(story=to))
        retell(connection, names)
        homes.update((name, to) for name in names if name in homes)


def _homes(connection: sa.Connection, articles: Iterable[str]) -> dict[str, int]:
    """The numbers of the stories of those articles that are in one."""
    placed = sa.and_(among(link_article.c.article, sorted(articles)), link_article.c.story.is_not(None))
    query = sa.select(link_article.c.article, link_article.c.story).where(placed)
    return {row[0]: row[1] for row in connection.execute(query)}


def _of_story(connection: sa.Connection, story: int) -> list[str]:
    """The ids of the articles of a story."""
    query = sa.select(link_article.c.article).where(link_article.c.story == story)
    return sorted(connection.execute(query).scalars())
