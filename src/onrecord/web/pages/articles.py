"""An article as it was read, with everything that was taken from it marked and explained in the margin."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.near import near_to
from onrecord.questions.versions import Versions, differences, versions_of
from onrecord.records import RECORD_TYPES, Article, Event, Label, Mention, Statement
from onrecord.review.laying import laid_over
from onrecord.store.linked_tables import happening_report, story_article
from onrecord.store.tables import record_columns, record_tables
from onrecord.web.annotating import SHOWN, ArticlePage, annotated
from onrecord.web.asking import OF_RECORDS, Asked
from onrecord.web.listing import listed
from onrecord.web.page import Page, Site
from onrecord.web.paging import Paged, paged, turning_of

OF_ARTICLE = ("statement", "event", "mention", "label")
"""The kinds of record that belong to one article."""

_article = record_tables["article"]


class ArticleListed(msgspec.Struct, frozen=True, kw_only=True):
    """An article in a list, without its text."""

    id: str
    title: str
    outlet: str
    published: str | None
    opening: str
    origin: str
    notices: int


def _one(site: Site, asked: Asked) -> ArticlePage:
    store = site.store
    with store.reading() as connection:
        article = _find(connection, asked.ids["article"])
        found = {kind: tuple(_records(connection, kind, article.id)) for kind in OF_ARTICLE}
        read = cast("tuple[Mention, ...]", found["mention"])
        copied, copies, versions = _relatives(connection, article)
        near = near_to(connection, article.id)
        happenings = _happenings(connection, article.id)
        story = sa.select(story_article.c.story).where(story_article.c.article == article.id)
        of = connection.execute(story).scalar()
    mentions, meant = laid_over(store, read)
    with store.reading() as connection:
        names = _names(connection, mentions)
    statements, said = laid_over(store, cast("tuple[Statement, ...]", found["statement"]))
    events, done = laid_over(store, cast("tuple[Event, ...]", found["event"]))
    labels, called = laid_over(store, cast("tuple[Label, ...]", found["label"]))
    return ArticlePage(
        article=article,
        statements=statements,
        events=events,
        mentions=mentions,
        labels=labels,
        actors=names,
        happenings=happenings,
        story=of,
        copied=copied,
        copies=copies,
        near=near,
        versions=versions,
        rulings={**said, **done, **called, **meant},
    )


def _find(connection: sa.Connection, article_id: str) -> Article:
    query = sa.select(*record_columns("article")).where(_article.c.id == article_id)
    row = connection.execute(query).first()
    if row is None:
        raise QuestionError(f"There is no article {article_id!r}.", code="unknown-id")
    return Article(**row._mapping)


def _records(connection: sa.Connection, kind: str, article_id: str) -> Iterator[msgspec.Struct]:
    table = record_tables[kind]
    query = sa.select(*record_columns(kind)).where(table.c.article == article_id).order_by(table.c.id)
    for row in connection.execute(query):
        yield RECORD_TYPES[kind](**row._mapping)


def _names(connection: sa.Connection, mentions: Sequence[Mention]) -> dict[str, str]:
    actor = record_tables["actor"]
    wanted = sorted({mention.actor for mention in mentions if mention.actor})
    rows = connection.execute(sa.select(actor.c.id, actor.c.name).where(actor.c.id.in_(wanted)))
    return {row.id: row.name for row in rows}


def _happenings(connection: sa.Connection, article_id: str) -> dict[str, str]:
    query = sa.select(happening_report.c.event, happening_report.c.happening)
    rows = connection.execute(query.where(happening_report.c.article == article_id))
    return {row.event: row.happening for row in rows}


def _relatives(
    connection: sa.Connection, article: Article
) -> tuple[ArticleLine | None, tuple[ArticleLine, ...], tuple[ArticleLine, ...]]:
    """What it reprints, what reprints it, and other versions of it."""
    copy = record_tables["copy"]
    of = connection.execute(sa.select(copy.c.of).where(copy.c.article == article.id)).scalar()
    by = list(connection.execute(sa.select(copy.c.article).where(copy.c.of == article.id)).scalars())
    others = [each for each in versions_of(connection, article) if each != article.id]
    lines = article_lines(connection, [name for name in (of, *by, *others) if name])
    by_lines, other_lines = (tuple(lines[name] for name in names if name in lines) for names in (by, others))
    return lines.get(of or ""), by_lines, other_lines


def _differences(site: Site, asked: Asked) -> Versions:
    return differences(site.store, asked.ids["article"], asked.more.get("with"))


def _list(site: Site, asked: Asked) -> Paged[ArticleListed]:
    store = site.store
    page = listed(store, Article, "article", asked)
    found = tuple(_listed(each) for each in page.items)
    sentence = f"{asked.sentence('Articles')}, the oldest first."
    return cast("Paged[ArticleListed]", paged(asked, found, page.total, sentence, more=page.more))


OPENING = 220
"""Characters of an article's text in a list: about two lines."""


def _listed(article: Article) -> ArticleListed:
    text = " ".join(article.text[: OPENING * 2].split())
    return ArticleListed(
        id=article.id,
        title=article.title,
        outlet=article.outlet,
        published=article.published,
        opening=text if len(text) <= OPENING else text[:OPENING].rsplit(" ", 1)[0] + " …",
        origin=article.origin,
        notices=len(article.notices),
    )


def _list_view(site: Site, asked: Asked, data: Paged[Any]) -> dict[str, Any]:
    return {"turning": turning_of(asked, data)}


PAGES = (
    Page("/articles", "Articles, the oldest first.", "articles.html", _list, Paged[ArticleListed], _list_view,
         filters=OF_RECORDS, paged=True),
    Page("/articles/{article}", "One article with everything that was taken from it.", "article.html", _one,
         ArticlePage, annotated, {"marks": SHOWN, "at": None}),
    Page("/articles/{article}/versions", "What changed between two versions of an article: words and records.",
         "versions.html", _differences, Versions, takes={"with": None}),
)  # fmt: skip
