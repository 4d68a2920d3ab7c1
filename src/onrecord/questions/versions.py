"""Versions of one article: which there are, and what changed from one to the next in words and records."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, Literal

import msgspec
import sqlalchemy as sa

from onrecord.errors import QuestionError
from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import fetch
from onrecord.records import RECORD_TYPES, Article, Event, Label, Statement
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.tables import record_columns, record_tables

MOST = 20
"""Versions of one article that are told."""

PARAGRAPH_BREAK = "\n\n"

_article = record_tables["article"]
_WORD = re.compile(r"\S+\s*")


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of words that both versions have, that was `added`, or that was `removed`."""

    kind: Literal["same", "added", "removed"]
    text: str


class Records(msgspec.Struct, frozen=True, kw_only=True):
    """Records of one version that have no like in the other."""

    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    labels: tuple[Label, ...]


class Versions(msgspec.Struct, frozen=True, kw_only=True):
    """Two versions of one article, `older` and `newer` in the order of publication, else of reading, among `all` there
    are. `title` and `paragraphs` are their words side by side; records are told apart by what they say and in which
    words, not by where these stand: those that `came`, that `went`, and how many stayed."""

    older: ArticleLine
    newer: ArticleLine
    all: tuple[ArticleLine, ...]
    title: tuple[Change, ...]
    paragraphs: tuple[tuple[Change, ...], ...]
    came: Records
    went: Records
    stayed: int


def versions_of(connection: sa.Connection, article: Article) -> list[str]:
    """The articles, itself among them, that its source gives the same id or that stood at the same address, in the
    order of publication, else of reading."""
    same = [
        (column == value) & (_article.c.outlet == article.outlet)
        for column, value in ((_article.c.url, article.url), (_article.c.external_id, article.external_id))
        if value
    ]
    if not same:
        return [article.id]
    own = sa.select(_article.c.outlet_key).where(_article.c.id == article.id).scalar_subquery()
    query = sa.select(_article.c.id).where(_article.c.outlet_key == own, sa.or_(*same))
    order = (_article.c.published.is_(None), _article.c.published, _article.c.number)
    return list(connection.execute(query.order_by(*order).limit(MOST + 1)).scalars())


def differences(store: Store, one: str, other: str | None = None) -> Versions:
    """What changed between two versions of an article, in their order; without `other` from the version before, or to
    the next one for the first. Of an article without another version, nothing. Raises `QuestionError` where an id is
    not known or they are not versions of one."""
    with store.reading() as connection:
        found = fetch(connection, Article, [one])
        if one not in found:
            raise QuestionError(f"There is no article {one!r}.", code="unknown-id")
        ids = versions_of(connection, found[one])
        first, second = _pair(ids, one, other)
        articles = fetch(connection, Article, (first, second))
        lines = article_lines(connection, ids)
        records = {name: list(_records(connection, name)) for name in (first, second)}
    older, newer = articles[first], articles[second]
    went = _lacking(records[first], records[second])
    return Versions(
        older=lines[first],
        newer=lines[second],
        all=tuple(lines[name] for name in ids),
        title=tuple(changes(older.title, newer.title)),
        paragraphs=tuple(_paragraphs(older.text, newer.text)),
        came=_apart(_lacking(records[second], records[first])),
        went=_apart(went),
        stayed=len(records[first]) - len(went),
    )


def _pair(ids: Sequence[str], one: str, other: str | None) -> tuple[str, str]:
    place = ids.index(one)
    if other is None and len(ids) == 1:
        return one, one
    if other is None:
        return (ids[place - 1], one) if place else (one, ids[1])
    if other == one or other not in ids:
        raise QuestionError(f"{other!r} is no other version of the article {one!r}.", code="no-version")
    return (one, other) if place < ids.index(other) else (other, one)


def changes(older: str, newer: str) -> Iterator[Change]:
    """The words of both, in their order."""
    base, words = _WORD.findall(older), _WORD.findall(newer)
    matcher = SequenceMatcher(None, [w.strip() for w in base], [w.strip() for w in words], autojunk=False)
    for change, i, j, k, n in matcher.get_opcodes():
        if change == "equal":
            yield Change(kind="same", text="".join(words[k:n]))
            continue
        if base[i:j]:
            yield Change(kind="removed", text="".join(base[i:j]))
        if words[k:n]:
            yield Change(kind="added", text="".join(words[k:n]))


def _paragraphs(older: str, newer: str) -> Iterator[tuple[Change, ...]]:
    """Paragraph by paragraph, so that a long article takes no more time a word; those that were changed are set beside
    what stands in their place."""
    base, other = older.split(PARAGRAPH_BREAK), newer.split(PARAGRAPH_BREAK)
    for change, i, j, k, n in SequenceMatcher(None, base, other, autojunk=False).get_opcodes():
        if change == "equal":
            yield from ((Change(kind="same", text=text),) for text in other[k:n])
            continue
        both = min(j - i, n - k)
        yield from (tuple(changes(base[i + step], other[k + step])) for step in range(both))
        yield from ((Change(kind="removed", text=text),) for text in base[i + both : j])
        yield from ((Change(kind="added", text=text),) for text in other[k + both : n])


def _records(connection: sa.Connection, article: str) -> Iterator[Event | Statement | Label]:
    for kind in ("statement", "event", "label"):
        table = record_tables[kind]
        query = sa.select(*record_columns(kind)).where(table.c.article == article).order_by(table.c.id)
        for row in connection.execute(query):
            yield RECORD_TYPES[kind](**row._mapping)  # type: ignore[misc]


def _apart(records: Sequence[Any]) -> Records:
    return Records(
        events=tuple(each for each in records if isinstance(each, Event)),
        statements=tuple(each for each in records if isinstance(each, Statement)),
        labels=tuple(each for each in records if isinstance(each, Label)),
    )


def _lacking(of: Iterable[Any], others: Iterable[Any]) -> list[Any]:
    """Records that have no like among the others."""
    known = {_said(record) for record in others}
    return [record for record in of if _said(record) not in known]


def _said(record: Any) -> tuple[object, ...]:  # noqa: ANN401 - any record of an article
    """What a record says and in which words, wherever these stand."""
    return SAID[type(record)](record)


def _ids(actors: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted(actor.id for actor in actors))


SAID: dict[type[msgspec.Struct], Callable[[Any], tuple[object, ...]]] = {
    Event: lambda e: (
        "event", e.type, e.status, _ids(e.sources), _ids(e.targets), e.date.value, fold(e.trigger.text),
    ),
    Statement: lambda s: (
        "statement", s.stance, s.speaker.id if s.speaker else fold(s.source_text), fold(s.content_text),
    ),
    Label: lambda r: ("label", fold(r.term), r.actor.id if r.actor else None, r.voice is None),
}  # fmt: skip
"""Type of record → what must be equal for two to say the same."""
