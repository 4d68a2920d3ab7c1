"""Keeping what reviewers added in the record: put beside what was read, put back when an article was read anew, taken
out when the addition is taken back. Whatever cannot be placed any more is told, never lost in silence."""

from __future__ import annotations

from typing import TypeVar

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import fetch
from onrecord.reading import Reading
from onrecord.records import Article, Decision, Document, Event, Mention, Statement
from onrecord.review.adding import ADDED, KINDS, added_record, whole_of
from onrecord.review.bringing import actors_by_name, is_named, keep_actors, keep_new, naming
from onrecord.review.places import Place, place_of
from onrecord.review.ruling import in_force
from onrecord.store import Store
from onrecord.store.among import among
from onrecord.store.index import involvement_rows, row_of
from onrecord.store.inserting import insert
from onrecord.store.linking_state import LINKED, MENDED, link_article
from onrecord.store.tables import actor_in_article, involvement, record_columns, record_tables
from onrecord.store.writing import remove_unused

R = TypeVar("R", Mention, Statement, Event)

_decision, _article, _actor = (record_tables[kind] for kind in ("decision", "article", "actor"))


class Lost(msgspec.Struct, frozen=True, kw_only=True):
    """An addition that stands and has no place any more, and why."""

    decision: Decision
    reason: str


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    """What restoring did: ids of records put in and taken out, and what has lost its place."""

    put: tuple[str, ...] = ()
    taken: tuple[str, ...] = ()
    lost: tuple[Lost, ...] = ()


def restore(store: Store) -> Restored:
    """Make the record hold exactly the additions that stand. Costs a question or two where all of them are there."""
    with store.reading() as connection:
        standing, taken = _missing_and_taken(connection)
        bringing = [each for each in naming(connection) if not is_named(connection, each)]
    if not (standing or taken or bringing):
        return Restored()
    put: list[str] = []
    lost: list[Lost] = []
    with store.writing() as connection:
        for each in bringing:
            keep_new(connection, each)
        out = [each.record for each in taken if _take_out(connection, each)]
        for each in standing:
            found = _put_in(connection, each)
            if isinstance(found, Lost):
                lost.append(found)
            elif found:
                put.append(each.record)
    return Restored(put=tuple(put), taken=tuple(out), lost=tuple(lost))


def lost_additions(store: Store) -> list[Lost]:
    """The additions that stand and have no place in what was read, with why."""
    with store.reading() as connection:
        missing, _ = _missing_and_taken(connection)
        found = [_home(connection, each) for each in missing]
    return [each for each in found if isinstance(each, Lost)]


def _missing_and_taken(connection: sa.Connection) -> tuple[list[Decision], list[Decision]]:
    """The additions that stand and are not in the record, and those that are there and were taken back. What is there
    is as it should be: it goes when its article is read anew."""
    decisions = _additions(connection)
    if not decisions:
        return [], []
    standing = {each.record: each for each in in_force(decisions) if each.ruling == "add"}
    there: set[str] = set()
    for kind in KINDS:
        ids = record_tables[kind].c.id
        there |= set(
            connection.execute(
                sa.select(ids).where(among(ids, {each.record for each in decisions}))
            ).scalars()
        )
    missing = [each for name, each in standing.items() if name not in there]
    added = {each.record: each for each in decisions if each.ruling == "add"}
    return missing, [each for name, each in added.items() if name in there and name not in standing]


def _additions(connection: sa.Connection) -> list[Decision]:
    """Everything that was ruled on records that were added."""
    added = sa.select(_decision.c.record).where(_decision.c.ruling == "add")
    query = sa.select(*record_columns("decision")).where(_decision.c.record.in_(added))
    return [Decision(**row._mapping) for row in connection.execute(query)]


def _home(connection: sa.Connection, decision: Decision) -> tuple[Article, Place] | Lost:
    """Article and place of an addition: where it was made, else the same words in a later reading of the article."""
    own = fetch(connection, Article, [decision.article or ""])
    articles = list(own.values()) or _successors(connection, decision)
    if not articles:
        return Lost(decision=decision, reason="its article is not in this record")
    for article in articles:
        start = _nearest(whole_of(article, decision.field), decision.words, decision.start or 0)
        if start is not None:
            return article, Place(decision.field, start, start + len(decision.words), decision.words)
    return Lost(decision=decision, reason="its words do not stand in the article any more")


def _nearest(whole: str, words: str, near: int) -> int | None:
    """Where the words stand, the place nearest to where they stood."""
    found: list[int] = []
    at = whole.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = whole.find(words, at + 1)
    return min(found, key=lambda each: (abs(each - near), each), default=None)


def _successors(connection: sa.Connection, decision: Decision) -> list[Article]:
    """Articles from the same place: of the same outlet and address, own id, file or headline; the latest first."""
    was = decision.was
    same = [_article.c[name] == was[name] for name in ("url", "external_id", "path", "title") if name in was]
    if not same:
        return []
    where = (_article.c.outlet == was.get("outlet", ""), sa.or_(*same))
    query = sa.select(*record_columns("article")).where(*where).order_by(_article.c.number.desc())
    return [Article(**row._mapping) for row in connection.execute(query)]


def _put_in(connection: sa.Connection, decision: Decision) -> bool | Lost:
    """Write the record of an addition unless it is there as it should be; whether anything was written."""
    home = _home(connection, decision)
    if isinstance(home, Lost):
        return home
    article, place = home
    if _is_read(connection, decision, place, article.id):
        _take_out(connection, decision)
        return False
    known = actors_by_name(connection, decision)
    keep_actors(connection, article.id, known.values())
    statements = [each for each in _of(connection, Statement, article.id) if each.rule != ADDED]
    record = added_record(decision, article, place, known, statements)
    if fetch(connection, type(record), [record.id]).get(record.id) == record:
        return False
    _delete(connection, decision)
    connection.execute(sa.insert(record_tables[decision.kind]), [row_of(record, article)])
    reading = Reading(
        document=Document(id=article.document),
        article=article,
        mentions=tuple(_of(connection, Mention, article.id)),
        statements=(record,) if isinstance(record, Statement) else (),
        events=(record,) if isinstance(record, Event) else (),
    )
    insert(connection, involvement, involvement_rows(reading))
    _retell(connection, article.id)
    return True


def _is_read(connection: sa.Connection, decision: Decision, place: Place, article: str) -> bool:
    """Whether the program itself reads the same there by now, as a newer version of it may: then one is enough, and the
    addition counts as a ruling on that."""
    found: list[Event] | list[Statement]
    if decision.kind == "event":
        found = [
            each for each in _of(connection, Event, article) if each.type == decision.changes.get("type")
        ]
    else:
        found = _of(connection, Statement, article)
    return any(each.rule != ADDED and place_of(each)[:3] == place[:3] for each in found)


def _of(connection: sa.Connection, kind: type[R], article: str) -> list[R]:
    name = {Mention: "mention", Statement: "statement", Event: "event"}[kind]
    table = record_tables[name]
    query = sa.select(*record_columns(name)).where(table.c.article == article).order_by(table.c.id)
    return [kind(**row._mapping) for row in connection.execute(query)]


def _delete(connection: sa.Connection, decision: Decision) -> bool:
    table = record_tables[decision.kind]
    connection.execute(sa.delete(involvement).where(involvement.c.record == decision.record))
    return connection.execute(sa.delete(table).where(table.c.id == decision.record)).rowcount > 0


def _take_out(connection: sa.Connection, decision: Decision) -> bool:
    """Take the record of an addition out, with the actors that it alone brought in; whether it was there."""
    table = record_tables[decision.kind]
    query = sa.select(table.c.article).where(table.c.id == decision.record)
    article = connection.execute(query).scalar()
    if article is None:
        return False
    _delete(connection, decision)
    mention = record_tables["mention"]
    for actor in {each.id for each in actors_by_name(connection, decision).values()}:
        used = sa.or_(
            sa.exists().where(mention.c.article == article, mention.c.actor == actor),
            sa.exists().where(involvement.c.article == article, involvement.c.actor == actor),
        )
        if not connection.execute(sa.select(used)).scalar():
            same = sa.and_(actor_in_article.c.article == article, actor_in_article.c.actor == actor)
            connection.execute(sa.delete(actor_in_article).where(same))
    remove_unused(connection)
    _retell(connection, article)
    return True


def _retell(connection: sa.Connection, article: str) -> None:
    """Let the happenings of the article's chapter be written again."""
    mine = sa.and_(link_article.c.article == article, link_article.c.stage == LINKED)
    connection.execute(sa.update(link_article).where(mine).values(stage=MENDED))
