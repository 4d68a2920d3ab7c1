"""By what a listing can be narrowed, with how many records each choice leaves."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions import Filter
from onrecord.questions.listings import LISTINGS
from onrecord.questions.where import Where
from onrecord.questions.wording import STATUS_WORDS, TYPE_WORDS
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report, linked_involvement
from onrecord.store.tables import record_tables
from onrecord.web.asking import Asked
from onrecord.web.links import Choice, choices

Facets = list[tuple[str, list[Choice]]]

NAMED = 12
"""Choices of one kind; the others can be typed."""

COUNTED = 20_000
"""Records beyond which choices are not counted: counting would take longer than the page."""

_happening, _event, _article, _actor = (
    record_tables[kind] for kind in ("happening", "event", "article", "actor")
)


def happening_facets(store: Store, asked: Asked, f: Filter) -> Facets:
    """Statuses, types, outlets and actors of the happenings that fit. Nothing where there are too many to count."""
    whole = replace(f, limit=None, offset=0)
    with store.reading() as connection:
        conditions = list(LISTINGS["happening"].where(Where(store, connection, whole)))
        ids = sa.select(_happening.c.id).where(*conditions).limit(COUNTED + 1).subquery()
        if connection.execute(sa.select(sa.func.count()).select_from(ids)).scalar_one() > COUNTED:
            return []
        of_report = happening_report.join(ids, happening_report.c.happening == ids.c.id)
        with_event = of_report.join(_event, _event.c.id == happening_report.c.event)
        each = sa.func.count(happening_report.c.happening.distinct())
        own = _happening.join(ids, _happening.c.id == ids.c.id)
        sides = linked_involvement.join(ids, linked_involvement.c.record == ids.c.id).join(
            _actor, _actor.c.id == linked_involvement.c.actor
        )
        counts = {
            "status": _groups(connection, _event.c.status, each, with_event),
            "type": _groups(connection, _happening.c.type, sa.func.count(), own),
            "outlet": _groups(connection, _event.c.outlet, each, with_event),
            "actor": _groups(connection, _actor.c.name, sa.func.count(ids.c.id.distinct()), sides),
        }
    titles = {"status": "Status", "type": "What happens", "outlet": "Reported by", "actor": "Who takes part"}
    words = {"status": STATUS_WORDS, "type": TYPE_WORDS}
    return [
        (titles[name], choices(asked, name, found, words.get(name, {}))) for name, found in counts.items()
    ]


def _groups(connection: sa.Connection, column: Any, number: Any, source: Any) -> list[tuple[str, int]]:  # noqa: ANN401
    query = (
        sa.select(column, number)
        .select_from(source)
        .group_by(column)
        .order_by(number.desc(), column)
        .limit(NAMED)
    )
    return [(row[0], row[1]) for row in connection.execute(query) if row[0]]
