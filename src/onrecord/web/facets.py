"""By what a listing can be narrowed, with how many records each choice leaves."""

from __future__ import annotations

from collections import Counter
from typing import Any

import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions import Filter
from onrecord.questions.fetching import ASKED, batches
from onrecord.questions.turned import page_of
from onrecord.questions.wording import STATUS_WORDS, TYPE_WORDS
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report, linked_involvement
from onrecord.store.tables import record_tables
from onrecord.web.asking import Asked
from onrecord.web.links import Choice, choices, toggled
from onrecord.web.paging import Paged

Facets = list[tuple[str, list[Choice]]]

NAMED = 12
"""Choices of one kind; the others can be typed."""

COUNTED = 1_000
"""Happenings beyond which choices are not counted: counting would take longer than the page."""

TITLES = {"status": "Status", "type": "What happens", "outlet": "Reported by", "actor": "Who takes part"}
WORDS: dict[str, dict[str, str]] = {"status": STATUS_WORDS, "type": TYPE_WORDS}

_happening, _event, _article, _actor = (
    record_tables[kind] for kind in ("happening", "event", "article", "actor")
)


def happening_facets(
    store: Store, asked: Asked, f: Filter, listing: Paged[Any], kind: str = "happening"
) -> Facets:
    """Statuses, types, outlets and actors of the happenings of a listing, each with its number; where there are too
    many to count, statuses and types alone, without."""
    if listing.more or listing.total > COUNTED:
        return _plain(asked)
    with store.reading() as connection:
        ids = page_of(store, connection, kind, replace(f, limit=COUNTED, offset=0)).ids
        counts = {name: _ranked(rows) for name, rows in _found(connection, ids).items()}
    return [
        (TITLES[name], choices(asked, name, found, WORDS.get(name, {}))) for name, found in counts.items()
    ]


def _plain(asked: Asked) -> Facets:
    """Choices that always make sense, uncounted."""
    pairs = asked.pairs()
    return [
        (
            TITLES[name],
            [Choice(said, toggled(asked, name, value), None, (name, value) in pairs, value)
             for value, said in WORDS[name].items()],
        )
        for name in ("status", "type")
    ]  # fmt: skip


def _found(connection: sa.Connection, ids: list[str]) -> dict[str, Counter[str]]:
    """How many of these happenings have each status, type, outlet and actor."""
    found: dict[str, Counter[str]] = {name: Counter() for name in TITLES}
    reports = sa.select(happening_report.c.happening, _event.c.status, _event.c.outlet).join_from(
        happening_report, _event, _event.c.id == happening_report.c.event
    )
    sides = sa.select(linked_involvement.c.record, _actor.c.name).join_from(
        linked_involvement, _actor, _actor.c.id == linked_involvement.c.actor
    )
    for some in batches(ids, ASKED):
        told = connection.execute(reports.where(happening_report.c.happening.in_(some))).all()
        found["status"].update(status for _, status in {(row[0], row[1]) for row in told})
        found["outlet"].update(outlet for _, outlet in {(row[0], row[2]) for row in told})
        types = sa.select(_happening.c.type).where(_happening.c.id.in_(some))
        found["type"].update(connection.execute(types).scalars())
        who = {tuple(row) for row in connection.execute(sides.where(linked_involvement.c.record.in_(some)))}
        found["actor"].update(name for _, name in who)
    return found


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    named = [(name, number) for name, number in counts.items() if name]
    return sorted(named, key=lambda item: (-item[1], item[0]))[:NAMED]
