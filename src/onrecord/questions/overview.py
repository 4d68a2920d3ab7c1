"""What a database holds, in numbers."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from onrecord.store import Store
from onrecord.store.tables import record_tables


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of a database. `outlets` and `events_by_type` are sorted by number, then name."""

    articles: int
    outlets: dict[str, int]
    actors: int
    mentions: int
    statements: int
    events: int
    events_by_type: dict[str, int]
    events_by_status: dict[str, int]
    undated_articles: int
    set_aside: int
    first_day: str | None
    last_day: str | None


def _groups(connection: sa.Connection, column: sa.Column[str]) -> dict[str, int]:
    number = sa.func.count()
    query = sa.select(column, number).group_by(column).order_by(number.desc(), column)
    return {row[0]: row[1] for row in connection.execute(query)}


def _number(connection: sa.Connection, kind: str) -> int:
    return connection.execute(sa.select(sa.func.count()).select_from(record_tables[kind])).scalar_one()


def overview(store: Store) -> Overview:
    """Count everything in a database."""
    article, event = record_tables["article"], record_tables["event"]
    span = sa.select(sa.func.min(article.c.first_day), sa.func.max(article.c.last_day))
    undated = sa.select(sa.func.count()).select_from(article).where(article.c.first_day.is_(None))
    with store.reading() as connection:
        first, last = connection.execute(span).one()
        return Overview(
            articles=_number(connection, "article"),
            outlets=_groups(connection, article.c.outlet),
            actors=_number(connection, "actor"),
            mentions=_number(connection, "mention"),
            statements=_number(connection, "statement"),
            events=_number(connection, "event"),
            events_by_type=_groups(connection, event.c.type),
            events_by_status=_groups(connection, event.c.status),
            undated_articles=connection.execute(undated).scalar_one(),
            set_aside=_number(connection, "set_aside"),
            first_day=first,
            last_day=last,
        )
