"""The records of articles in which somebody ruled on one, as reviewers have them."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, NamedTuple, TypeVar

import sqlalchemy as sa

from onrecord.records import Event, Label, Mention, Statement
from onrecord.review.keeping import decisions_on
from onrecord.review.laying import corrected_by
from onrecord.review.ruling import Ruled
from onrecord.store.tables import record_columns, record_tables

R = TypeVar("R", Event, Statement, Label, Mention)

_decision = record_tables["decision"]


class Judged(NamedTuple):
    """A record as reviewers have it; `right` is False where it was rejected and None where nobody ruled on it."""

    record: Any
    right: bool | None


def judged_by_article(connection: sa.Connection, kind: str, record_type: type[R]) -> dict[str, list[Judged]]:
    """All records of a kind in articles where one of them was ruled on, by article, as reviewers have them."""
    ruled_in = sa.select(_decision.c.article).where(
        _decision.c.kind == kind, _decision.c.article.is_not(None)
    )
    table = record_tables[kind]
    query = (
        sa.select(*record_columns(kind))
        .where(table.c.article.in_(ruled_in))
        .order_by(table.c.article, table.c.id)
    )
    records = [record_type(**row._mapping) for row in connection.execute(query)]
    ruled = decisions_on(connection, records)
    found: dict[str, list[Judged]] = defaultdict(list)
    for each in corrected_by(connection, records, ruled):
        found[each.article].append(Judged(each, _right(ruled.get(each.id))))
    return {
        article: judged for article, judged in found.items() if any(each.right is not None for each in judged)
    }


def _right(ruled: Ruled | None) -> bool | None:
    if ruled is None or ruled.stands is None:
        return None
    return ruled.stands.ruling != "reject"
