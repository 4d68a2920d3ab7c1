"""From what a reviewer types to actors: ids, names, or a new name in quotation marks."""

from __future__ import annotations

import re

import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions.fetching import fetch
from onrecord.questions.wording import listed
from onrecord.records import Actor
from onrecord.review.ruling import NEW_NAME, SEPARATOR, new_actor
from onrecord.store.fold import fold
from onrecord.store.tables import record_tables

_actor = record_tables["actor"]
_QUOTES = re.compile(r"[\"“”„«»]")
_PARTS = re.compile(r"(?:[^;\"“”„«»]|[\"“”„«»][^\"“”„«»]*[\"“”„«»])+")
_NAMED = 4
"""Namesakes that a sentence lists."""


def typed_actors(connection: sa.Connection, typed: str, *, several: bool = True) -> str:
    """Actors as decisions write them, from what was typed with `;` between: ids stay, names become ids, new names keep
    their quotation marks. Raises `QuestionError` for a name that nobody or more than one actor has."""
    parts = [part.strip() for part in _PARTS.findall(typed) if part.strip()]
    if not several and len(parts) > 1:
        raise QuestionError("Name one actor alone.", code="actors")
    return SEPARATOR.join(dict.fromkeys(_actor_id(connection, part) for part in parts))


def _actor_id(connection: sa.Connection, part: str) -> str:
    if _QUOTES.match(part):
        name = " ".join(_QUOTES.sub("", part).split())
        if not name or len(name) > 120 or SEPARATOR.strip() in name:
            raise QuestionError("A new name has 1 to 120 characters and no semicolon.", code="actors")
        return f"{NEW_NAME}{name}{NEW_NAME}"
    if connection.execute(sa.select(_actor.c.id).where(_actor.c.id == part)).first() is not None:
        return part
    query = sa.select(_actor.c.id).where(_actor.c.name_key == fold(part)).order_by(_actor.c.id)
    found = list(connection.execute(query.limit(_NAMED + 1)).scalars()) if fold(part) else []
    if len(found) == 1:
        return str(found[0])
    if found:
        raise QuestionError(f"Several are called {part!r}: {listed(found, 'or')}.", code="actors")
    raise QuestionError(
        f'Nobody in this record is called {part!r}. A new name goes in quotation marks: "{part}".',
        code="actors",
    )


def actors_of(connection: sa.Connection, written: str) -> tuple[Actor, ...]:
    """The actors of a decision's value, in its order; one that is not in the record is made from its id or name."""
    names = [name for name in written.split(SEPARATOR) if name]
    known = fetch(connection, Actor, names)
    return tuple(known.get(name) or new_actor(name) for name in names)
