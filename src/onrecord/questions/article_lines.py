"""What a line of an answer says of an article: who published it, when, its headline, and whether it is a copy."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import ASKED, batches
from onrecord.store.tables import record_tables

_article, _copy = record_tables["article"], record_tables["copy"]


class ArticleLine(msgspec.Struct, frozen=True, kw_only=True):
    """An article without its text. `copy_of` is the id of the article it reprints, None for an own report."""

    id: str
    title: str
    outlet: str
    published: str | None
    copy_of: str | None = None


def article_lines(connection: sa.Connection, ids: Iterable[str]) -> dict[str, ArticleLine]:
    """Articles by id, without their texts; ids that are not there are passed over."""
    columns = (_article.c.id, _article.c.title, _article.c.outlet, _article.c.published)
    found: dict[str, ArticleLine] = {}
    for some in batches(sorted(set(ids)), ASKED):
        copies = connection.execute(sa.select(_copy.c.article, _copy.c.of).where(_copy.c.article.in_(some)))
        of = {row.article: row.of for row in copies}
        for row in connection.execute(sa.select(*columns).where(_article.c.id.in_(some))):
            found[row.id] = ArticleLine(**row._mapping, copy_of=of.get(row.id))
    return found
