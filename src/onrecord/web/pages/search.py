"""Search in all articles, and suggestions while somebody types."""

from __future__ import annotations

from typing import Any

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions import search
from onrecord.questions.where import Where
from onrecord.store import Hit, Store
from onrecord.store.fold import fold
from onrecord.store.tables import actor_in_article, record_tables
from onrecord.store.words import parse_words
from onrecord.web.asking import OF_RECORDS, Asked
from onrecord.web.links import path_to
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning

SUGGESTED = 8
"""Suggestions of all kinds: what is read at a glance."""

CANDIDATES = 60
"""Actors whose name begins so, of which those in most articles are suggested."""

_actor, _article = record_tables["actor"], record_tables["article"]


class Suggestion(msgspec.Struct, frozen=True, kw_only=True):
    """An actor or outlet that may be meant: its name, what it is, and where its page is."""

    name: str
    told: str
    href: str


class Suggestions(msgspec.Struct, frozen=True, kw_only=True):
    """What may be meant, the best first."""

    items: tuple[Suggestion, ...]


class SearchPage(msgspec.Struct, frozen=True, kw_only=True):
    """Articles that have the words, the best first, and actors or outlets of that name. Without words it is empty."""

    words: str
    named: tuple[Suggestion, ...]
    listing: Paged[Hit]


def _search(site: Site, asked: Asked) -> SearchPage:
    words = asked.f.words or ""
    if not words:
        return SearchPage(words="", named=(), listing=paged(asked, (), 0, "Type what to look for."))
    parsed = parse_words(words)
    store = site.store
    others = msgspec.structs.replace(asked.paged, words=None)
    found = tuple(search(store, words, others))
    with store.reading() as connection:
        where = list(Where(store, connection, others).articles())
        total = store.fulltext.count(connection, parsed, where)
    sentence = f"{asked.sentence('Articles')}, the best first."
    return SearchPage(words=words, named=suggest(store, words), listing=paged(asked, found, total, sentence))


def suggest(store: Store, typed: str) -> tuple[Suggestion, ...]:
    """Actors and outlets with a name of which a word begins with what was typed."""
    folded = fold(typed)
    if not folded:
        return ()
    with store.reading() as connection:
        found = [*_actors(connection, folded), *_outlets(connection, folded)]
    return tuple(found[:SUGGESTED])


def _begins(column: Any, folded: str) -> Any:  # noqa: ANN401 - columns and conditions
    """Names that begin so, by their index; those in which a later word does are found by walking."""
    return sa.and_(column >= folded, column < folded + "\U0010ffff")


def _actors(connection: sa.Connection, folded: str) -> list[Suggestion]:
    columns = (_actor.c.id, _actor.c.name, _actor.c.kind, _actor.c.country)
    first = sa.select(*columns).where(_begins(_actor.c.name_key, folded)).limit(CANDIDATES)
    rows = list(connection.execute(first))
    if len(rows) < SUGGESTED:
        later = _actor.c.name_key.contains(f" {folded}", autoescape=True)
        named = sa.select(_actor.c.id).where(later).limit(CANDIDATES)  # read from the index of names alone
        rows += list(connection.execute(sa.select(*columns).where(_actor.c.id.in_(named))))
    known = {row.id: row for row in rows}
    number = sa.func.count()
    counted = sa.select(actor_in_article.c.actor, number).where(actor_in_article.c.actor.in_(list(known)))
    counts: dict[str, int] = {
        row[0]: row[1] for row in connection.execute(counted.group_by(actor_in_article.c.actor))
    }
    ranked = sorted(known.values(), key=lambda row: (-counts.get(row.id, 0), row.name))
    return [
        Suggestion(
            name=row.name,
            told=" · ".join(filter(None, (row.kind, row.country))),
            href=path_to("actors", row.id),
        )
        for row in ranked[:SUGGESTED]
    ]


def _outlets(connection: sa.Connection, folded: str) -> list[Suggestion]:
    query = sa.select(_article.c.outlet).distinct().where(_begins(_article.c.outlet_key, folded)).limit(3)
    return [
        Suggestion(name=name, told="outlet", href=f"/articles?outlet={_quoted(name)}")
        for name in connection.execute(query).scalars()
        if name
    ]


def _quoted(name: str) -> str:
    from urllib.parse import quote_plus

    return quote_plus(name)


def _suggest(site: Site, asked: Asked) -> Suggestions:
    words = asked.f.words
    if not words:
        raise QuestionError("Say what was typed so far: words=…", code="no-words")
    return Suggestions(items=suggest(site.store, words))


def _view(site: Site, asked: Asked, data: SearchPage) -> dict[str, Any]:
    return {"turning": turning(asked, data.listing.total)}


PAGES = (
    Page("/search", "Articles that have the words, the best first.", "search.html", _search, SearchPage, _view,
         filters=OF_RECORDS, paged=True),
    Page("/suggest", "Actors and outlets that may be meant by what was typed so far.", "suggest.html", _suggest,
         Suggestions, filters=("words",)),
)  # fmt: skip
