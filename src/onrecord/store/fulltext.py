"""Full-text search over titles and texts: a small interface and its SQLite (FTS5) form.

The index holds no copy of the text: it is an external-content table over `article`, kept in step by triggers and so
in the same transaction as the article itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Protocol

import msgspec
import sqlalchemy as sa

from onrecord.records import Field, Span
from onrecord.store.tables import record_tables
from onrecord.store.words import Term, Words

TITLE_WEIGHT = 5.0
"""A word in a headline counts as five in the text: a headline has a tenth of a short article's words and names what
the article is about. bm25 of SQLite's FTS5; ranks only, no record depends on it."""

SNIPPET_WORDS = 32
"""Length of a shown passage: about two lines of a sentence. FTS5 allows at most 64."""

PASSAGES = 200
"""Articles whose passages are made with one question."""

_CLOSING = re.compile(r"[.,;:!?…)\]”’\"']*")
"""What closes the last word of a passage; SQLite leaves it out."""

_OPEN, _CLOSE, _CUT = "\x02", "\x03", "\x1e"
"""Marks that SQLite puts around found words and at cut ends; no article holds control characters."""


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """An article that has the words. `text` is the best passage, characters `start:end` of `field`; `marks` are the
    found words, as offsets into that same field. `score` is higher for a better match."""

    article: str
    outlet: str
    published: str | None
    title: str
    field: Field
    start: int
    end: int
    text: str
    marks: tuple[Span, ...]
    score: float


class FullText(Protocol):
    """What a database must offer for search."""

    def create(self, connection: sa.Connection) -> None:
        """Make the index over the `article` table."""

    def articles_with(self, words: Words) -> sa.Select[Any]:
        """A select of the row numbers of the articles that have the words."""

    def hits(
        self,
        connection: sa.Connection,
        words: Words,
        where: Sequence[sa.ColumnElement[bool]],
        page: tuple[int, int],
    ) -> Iterator[Hit]:
        """Articles with the words that also satisfy `where`, best first; `page` is (limit, offset), -1 for no limit."""

    def count(self, connection: sa.Connection, words: Words, where: Sequence[sa.ColumnElement[bool]]) -> int:
        """How many articles have the words and satisfy `where`."""


_CREATE = (
    """CREATE VIRTUAL TABLE article_words USING fts5(
         title, text, content='article', content_rowid='number',
         tokenize='porter unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER article_words_in AFTER INSERT ON article BEGIN
         INSERT INTO article_words(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
    """CREATE TRIGGER article_words_out AFTER DELETE ON article BEGIN
         INSERT INTO article_words(article_words, rowid, title, text)
         VALUES ('delete', old.number, old.title, old.text); END""",
    """CREATE TRIGGER article_words_new AFTER UPDATE ON article BEGIN
         INSERT INTO article_words(article_words, rowid, title, text)
         VALUES ('delete', old.number, old.title, old.text);
         INSERT INTO article_words(rowid, title, text) VALUES (new.number, new.title, new.text); END""",
)

_index = sa.table("article_words", sa.column("rowid", sa.Integer))
_whole: sa.ColumnClause[str] = sa.literal_column("article_words")


def _phrase(term: Term) -> str:
    quoted = '"' + " ".join(term.words) + '"'
    return f"{quoted}*" if term.begins else quoted


def match_expression(words: Words) -> str:
    """The FTS5 expression; every word is quoted, so that nothing a person types is taken for syntax."""
    expression = " AND ".join(_phrase(term) for term in words.wanted)
    for term in words.unwanted:
        expression = f"({expression}) NOT {_phrase(term)}"
    return expression


def _passage(column: int) -> sa.ColumnElement[str]:
    return sa.func.snippet(_whole, column, _OPEN, _CLOSE, _CUT, SNIPPET_WORDS)


def _located(passage: str, whole: str) -> tuple[int, int, tuple[Span, ...]]:
    """Where a marked passage stands in its field, and its marks."""
    marked = passage.strip(_CUT)
    bare = marked.replace(_OPEN, "").replace(_CLOSE, "")
    start = max(whole.find(bare), 0)
    marks, position, opened = [], start, start
    for char in marked:
        if char == _OPEN:
            opened = position
        elif char == _CLOSE:
            marks.append(Span(opened, position))
        else:
            position += 1
    return start, start + len(bare), tuple(marks)


def _hit(row: Any, rank: float) -> Hit:  # noqa: ANN401 - a database row
    field: Field = "text" if _OPEN in row.in_text else "title"
    whole = row.text if field == "text" else row.title
    start, end, marks = _located(row.in_text if field == "text" else row.in_title, whole)
    end += len(_CLOSING.match(whole, end)[0])  # type: ignore[index]  # it matches nothing at the least
    return Hit(
        article=row.id,
        outlet=row.outlet,
        published=row.published,
        title=row.title,
        field=field,
        start=start,
        end=end,
        text=whole[start:end],
        marks=marks,
        score=round(-rank, 6),
    )


class SqliteFullText:
    """FTS5: English words by their stem, accents ignored, ranked by bm25."""

    def create(self, connection: sa.Connection) -> None:
        """Make the index and the triggers that keep it in step."""
        for statement in _CREATE:
            connection.exec_driver_sql(statement)

    def articles_with(self, words: Words) -> sa.Select[Any]:
        """Row numbers of the articles that have the words."""
        return sa.select(_index.c.rowid).where(_whole.op("MATCH")(match_expression(words)))

    def hits(
        self,
        connection: sa.Connection,
        words: Words,
        where: Sequence[sa.ColumnElement[bool]],
        page: tuple[int, int],
    ) -> Iterator[Hit]:
        """Articles with the words, best first; equal ranks in the order they were read.

        Passages are made of the articles of this page alone: making one reads the whole text.
        """
        matches = _whole.op("MATCH")(match_expression(words))
        ranks = self._ranked(connection, matches, where, page)
        for some in _batched(list(ranks), PASSAGES):
            yield from self._told(connection, matches, {number: ranks[number] for number in some})

    def _ranked(
        self,
        connection: sa.Connection,
        matches: sa.ColumnElement[bool],
        where: Sequence[sa.ColumnElement[bool]],
        page: tuple[int, int],
    ) -> dict[int, float]:
        """Row numbers of the articles of a page, with their ranks, the best first."""
        rank = sa.func.bm25(_whole, TITLE_WEIGHT, 1.0).label("rank")
        query = sa.select(_index.c.rowid, rank).where(matches, *_of_articles(where))
        rows = connection.execute(query.order_by(rank, _index.c.rowid).limit(page[0]).offset(page[1]))
        return {row[0]: row[1] for row in rows}

    def count(self, connection: sa.Connection, words: Words, where: Sequence[sa.ColumnElement[bool]]) -> int:
        """How many articles have the words and satisfy `where`."""
        matches = _whole.op("MATCH")(match_expression(words))
        query = sa.select(sa.func.count()).select_from(_index).where(matches, *_of_articles(where))
        return int(connection.execute(query).scalar_one())

    def _told(
        self, connection: sa.Connection, matches: sa.ColumnElement[bool], ranks: dict[int, float]
    ) -> Iterator[Hit]:
        article = record_tables["article"]
        shown = (article.c.id, article.c.outlet, article.c.published, article.c.title, article.c.text)
        query = (
            sa.select(*shown, _passage(0).label("in_title"), _passage(1).label("in_text"), article.c.number)
            .select_from(_index.join(article, article.c.number == _index.c.rowid))
            .where(matches, _index.c.rowid.in_(list(ranks)))
        )
        rows = {row.number: row for row in connection.execute(query)}
        yield from (_hit(rows[number], rank) for number, rank in ranks.items() if number in rows)


def _of_articles(where: Sequence[sa.ColumnElement[bool]]) -> list[sa.ColumnElement[bool]]:
    """Conditions on articles as one on their row numbers. These are held against each match (the plus keeps SQLite from
    asking the index anew for each of them), so that the rows of articles, which have the texts in them, stay unread."""
    number = record_tables["article"].c.number
    return [sa.literal_column("+article_words.rowid").in_(sa.select(number).where(*where))] if where else []


def _batched(items: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]
