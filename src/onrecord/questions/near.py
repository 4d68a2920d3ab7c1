"""Articles that tell the same as one in other words: what it was found to retell, and what retells it."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.records import Near
from onrecord.store.tables import record_columns, record_tables

_near = record_tables["near"]


class NearTold(msgspec.Struct, frozen=True, kw_only=True):
    """Another article that is near: a later one retells the one that was asked for (`later`), or it retells this."""

    article: ArticleLine
    near: Near
    later: bool


def near_to(connection: sa.Connection, article: str) -> tuple[NearTold, ...]:
    """What an article is near to: the earlier one that it retells, then later ones by their ids."""
    query = sa.select(*record_columns("near")).where(
        sa.or_(_near.c.article == article, _near.c.of == article)
    )
    found = [Near(**row._mapping) for row in connection.execute(query)]
    others = {each: each.of if each.article == article else each.article for each in found}
    lines = article_lines(connection, others.values())
    ordered = sorted(found, key=lambda each: (each.article != article, each.article))
    return tuple(
        NearTold(article=lines[others[each]], near=each, later=each.of == article)
        for each in ordered
        if others[each] in lines
    )
