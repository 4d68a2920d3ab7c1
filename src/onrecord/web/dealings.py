"""With whom an actor deals, how often, and whether in cooperation or in conflict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.store.linked_tables import linked_involvement
from onrecord.store.tables import record_tables

CONFLICT = frozenset(
    ("REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT")
)
"""PLOVER's types of the conflict half of its quad classes (manual 0.8); all others are cooperation."""

PARTNERS = 14
"""Actors around one: more names than this run into each other in the drawing."""

LATEST = 4_000
"""Happenings that are counted, the latest: for the most frequent actors all would take longer than the page."""

_actor, _happening = record_tables["actor"], record_tables["happening"]


class Dealing(msgspec.Struct, frozen=True, kw_only=True):
    """Another actor, and how many happenings of each kind have both."""

    id: str
    name: str
    cooperation: int
    conflict: int

    @property
    def total(self) -> int:
        """All happenings with both."""
        return self.cooperation + self.conflict


def dealings(connection: sa.Connection, ids: Sequence[str]) -> Iterator[Dealing]:
    """Those with whom an actor, by the ids that are shown as it, shares most happenings, the most frequent first."""
    both = ("source", "target")
    own, other = linked_involvement.alias("own"), linked_involvement.alias("other")
    mine = (
        sa.select(own.c.record)
        .where(own.c.actor.in_(ids), own.c.side.in_(both))
        .distinct()
        .limit(LATEST)
        .subquery()
    )
    joined = (
        mine.join(_happening, _happening.c.id == mine.c.record)
        .join(other, other.c.record == mine.c.record)
        .join(_actor, _actor.c.id == other.c.actor)
    )
    query = (
        sa.select(_actor.c.id, _actor.c.name, _happening.c.type, sa.func.count(_happening.c.id.distinct()))
        .select_from(joined)
        .where(other.c.actor.not_in(ids), other.c.side.in_(both))
        .group_by(_actor.c.id, _actor.c.name, _happening.c.type)
    )
    names: dict[str, str] = {}
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for other_id, name, kind, number in connection.execute(query):
        names[other_id] = name
        counts[other_id][kind in CONFLICT] += number
    ranked = sorted(counts, key=lambda each: (-sum(counts[each]), names[each]))[:PARTNERS]
    for each in ranked:
        yield Dealing(id=each, name=names[each], cooperation=counts[each][0], conflict=counts[each][1])
