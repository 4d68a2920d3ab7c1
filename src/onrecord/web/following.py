"""What follows from a decision: additions are put into the record, links are made anew, and where that is seen."""

from __future__ import annotations

import logging

import sqlalchemy as sa

from onrecord.errors import StoreError
from onrecord.records import Decision
from onrecord.review import restore
from onrecord.review.grouping import members, place_of_member
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report, story_article
from onrecord.store.linking_state import LINKED, link_article
from onrecord.web.links import path_to

PAGES_OF: dict[str, str] = {
    "event": "events",
    "statement": "statements",
    "label": "labels",
    "mention": "mentions",
    "story": "stories",
    "happening": "happenings",
    "actor": "actors",
}
"""Kind of record → its pages."""

FEW_WAITING = 100
"""Articles waiting for linking up to which a decision is followed at once, so that whoever decided sees it: their
linking takes some tenths of a second. Where more wait, `onrecord link` follows it."""

log = logging.getLogger("onrecord.web")


def followed_at_once(store: Store) -> bool:
    """Whether links follow a decision at once: they were made by this version, and few articles wait."""
    from onrecord.relinking import linking_fingerprint
    from onrecord.relinking.queue import linked_by

    with store.reading() as connection:
        waiting = sa.select(sa.func.count()).where(link_article.c.stage < LINKED)
        few = connection.execute(waiting).scalar_one() <= FEW_WAITING
        return few and linked_by(connection) == linking_fingerprint()


def follow(store: Store) -> None:
    """Let decisions take effect on what reviewers added and on what joins articles. Where another program is writing,
    the next reading does it: the decision itself is kept already."""
    from onrecord.relinking import link_database

    try:
        restore(store)
        if followed_at_once(store):
            link_database(store)
    except StoreError as error:
        log.warning("a decision takes effect with the next reading: %s", error)


def where_now(store: Store, decision: Decision) -> str:
    """Where the first member of a merge or split is told now."""
    first = members(decision.changes, "one")[0]
    found: str | None = decision.record
    with store.reading() as connection:
        if decision.kind == "story":
            query = sa.select(story_article.c.story).where(story_article.c.article == first)
            found = connection.execute(query).scalar()
        elif decision.kind == "happening":
            event = happening_report.c.event == place_of_member(first).event
            found = connection.execute(sa.select(happening_report.c.happening).where(event)).scalar()
    return f"{path_to(PAGES_OF[decision.kind], found)}/review" if found else "/decisions"
