"""Ids that stories had: where one has gone up in another, or was named anew, its id still leads to what became of it.

Of such a story one article is kept, its first; the story that this article tells now is what became of it, however
often stories are joined, parted or linked anew. Kept in the table of single values, so that older databases have room
for it.
"""

from __future__ import annotations

import sqlalchemy as sa

from onrecord.store.linked_tables import story_article
from onrecord.store.tables import meta, record_tables

_KEY = "story "
_story = record_tables["story"]


def keep_former(connection: sa.Connection, story: str | None = None) -> None:
    """Note the first article of a story that is about to be taken out, of all stories for None."""
    first = sa.func.json_extract(sa.cast(_story.c.articles, sa.Text), "$[0]")
    found = sa.select(sa.literal(_KEY) + _story.c.id, first).where(first.is_not(None))
    if story is not None:
        found = found.where(_story.c.id == story)
    connection.execute(sa.insert(meta).prefix_with("OR REPLACE").from_select(["key", "value"], found))


def became(connection: sa.Connection, story: str) -> str | None:
    """The id of the story that one of this id has become; None where there was none, or nothing tells."""
    query = (
        sa.select(story_article.c.story)
        .join(meta, meta.c.value == story_article.c.article)
        .where(meta.c.key == _KEY + story)
    )
    return connection.execute(query).scalar()
