"""Which stories are meant by what somebody typed: an id, one that a story had, the beginning of one, or its words."""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa

from onrecord.questions.remembered import remembered
from onrecord.store.among import among
from onrecord.store.fold import fold
from onrecord.store.former_stories import became
from onrecord.store.tables import record_tables

_story = record_tables["story"]


def stories_named(connection: sa.Connection, typed: Sequence[str]) -> tuple[str, ...]:
    """The ids of the stories that any of these means. A whole id means that story alone, or the one that it has gone up
    in; what is no id is the beginning of one, or words that set a story apart."""
    return remembered(connection, "story", tuple(typed), lambda: _find(connection, typed))


def _find(connection: sa.Connection, typed: Sequence[str]) -> tuple[str, ...]:
    exact = sa.select(_story.c.id).where(among(_story.c.id, typed))
    found, meant = set(connection.execute(exact).scalars()), list[sa.ColumnElement[bool]]()
    for each in sorted(set(typed) - found):
        now = became(connection, each)
        if now is None:
            meant.append(sa.or_(_story.c.id.startswith(each, autoescape=True), _has_words(each)))
        else:
            found.add(now)
    if meant:
        found.update(connection.execute(sa.select(_story.c.id).where(sa.or_(*meant))).scalars())
    return tuple(sorted(found))


def _has_words(typed: str) -> sa.ColumnElement[bool]:
    """Each word typed, in one or many, begins one of those that set the story apart; these are kept as JSON."""
    words, kept = fold(typed).split() or [typed], sa.cast(_story.c.words, sa.Text)
    forms = ({word.removesuffix("s"), re.sub("(y|ies)$", "ie", word)} for word in words)
    return sa.and_(
        *(sa.or_(*(kept.contains(f'"{each}', autoescape=True) for each in sorted(form))) for form in forms)
    )
