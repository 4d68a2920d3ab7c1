"""From a filter to the conditions of a query, one function for each kind of record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from onrecord.questions.filter import Filter, check_types
from onrecord.questions.who import who
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.linked_tables import story_article
from onrecord.store.tables import actor_in_article, involvement, record_tables
from onrecord.store.words import parse_words

Condition = sa.ColumnElement[bool]

_article, _actor, _mention, _statement, _event, _story = (
    record_tables[kind] for kind in ("article", "actor", "mention", "statement", "event", "story")
)

EVENT_SIDES = ("source", "target")
STATEMENT_SIDES = ("speaker", "addressee", "about")


class Where:
    """The conditions that a filter puts on each table; those of an article's records expect a join with `article`."""

    def __init__(self, store: Store, connection: sa.Connection, f: Filter) -> None:
        self.f = f
        self.store = store
        self.connection = connection
        check_types(f.type, lambda: connection.execute(sa.select(_event.c.type).distinct()).scalars())

    def outlets(self) -> Iterator[Condition]:
        """Outlet, article, story and words: conditions on the article a record comes from."""
        if self.f.outlet:
            yield sa.or_(
                *(_article.c.outlet_key.contains(fold(name), autoescape=True) for name in self.f.outlet)
            )
        yield from self.named_articles()
        if self.f.story:
            told = sa.select(story_article.c.article).where(*self.named_stories(story_article.c.story))
            yield _article.c.id.in_(told)
        if self.f.words:
            yield _article.c.number.in_(self.store.fulltext.articles_with(parse_words(self.f.words)))

    def named_articles(self) -> Iterator[Condition]:
        """The article is one of those asked for."""
        if self.f.article:
            yield sa.or_(*(self._is_article(given) for given in self.f.article))

    def named_stories(self, story: sa.ColumnElement[Any]) -> Iterator[Condition]:
        """The story is one of those asked for: by its id or the beginning, or by a word that sets it apart."""
        if self.f.story:
            meant = (
                sa.or_(_story.c.id.startswith(name, autoescape=True), _has_word(name))
                for name in self.f.story
            )
            yield story.in_(sa.select(_story.c.id).where(sa.or_(*meant)))

    def _is_article(self, given: str) -> Condition:
        return sa.or_(_article.c.id.startswith(given, autoescape=True), _article.c.external_id == given)

    def days(self, table: sa.Table) -> Iterator[Condition]:
        """Since and until: a record fits when some day of it lies between."""
        first, last = self.f.window
        if first:
            yield table.c.last_day >= first
        if last:
            yield table.c.first_day <= last

    def involved(self, record: sa.ColumnElement[Any], typed: str, sides: tuple[str, ...]) -> Condition:
        """A record of an article has the actor who was typed on one of the sides."""
        condition = who(self.connection, typed).involved(sides)
        return record.in_(sa.select(involvement.c.record).where(condition))

    def voiced(self, record: sa.ColumnElement[Any], side: str) -> Iterator[Condition]:
        """By: the speaker is meant, or the words of the source say so ("a senior official"). An id means that actor."""
        if self.f.by and who(self.connection, self.f.by).by_id:
            yield self.involved(record, self.f.by, (side,))
        elif self.f.by:
            source = sa.select(_statement.c.id).where(
                _statement.c.source_key.contains(fold(self.f.by), autoescape=True)
            )
            said = _event.c.voice.in_(source) if side == "voice" else _statement.c.id.in_(source)
            yield sa.or_(self.involved(record, self.f.by, (side,)), said)

    def _event_kind(self) -> Iterator[Condition]:
        if self.f.type:
            yield _event.c.type.in_(self.f.type)
        if self.f.status:
            yield _event.c.status.in_(self.f.status)

    def events(self) -> Iterator[Condition]:
        """Conditions on events."""
        yield from self.outlets()
        yield from self.days(_event)
        yield from self._event_kind()
        yield from (self.involved(_event.c.id, typed, EVENT_SIDES) for typed in self.f.actor)
        yield from self.voiced(_event.c.id, "voice")

    def statements(self) -> Iterator[Condition]:
        """Conditions on statements. A type or status asks for statements in which such an event is told."""
        yield from self.outlets()
        yield from self.days(_statement)
        if self.f.type or self.f.status:
            yield _statement.c.id.in_(sa.select(_event.c.voice).where(*self._event_kind()))
        if self.f.stance:
            yield _statement.c.stance.in_(self.f.stance)
        if self.f.speech is not None:
            yield _statement.c.speech.is_(self.f.speech)
        if self.f.about:
            yield self.involved(_statement.c.id, self.f.about, ("about",))
        yield from (self.involved(_statement.c.id, typed, STATEMENT_SIDES) for typed in self.f.actor)
        yield from self.voiced(_statement.c.id, "speaker")

    def articles(self) -> Iterator[Condition]:
        """Conditions on articles. A type or status asks for articles with such an event."""
        yield from self.outlets()
        yield from self.days(_article)
        if self.f.type or self.f.status:
            yield _article.c.id.in_(sa.select(_event.c.article).where(*self._event_kind()))
        for typed in self.f.actor:
            meant = sa.select(_actor.c.id).where(who(self.connection, typed).actors())
            yield _article.c.id.in_(
                sa.select(actor_in_article.c.article).where(actor_in_article.c.actor.in_(meant))
            )

    def mentions(self) -> Iterator[Condition]:
        """Conditions on mentions: the actor meant, and those on its article."""
        yield from self.outlets()
        yield from self.days(_article)
        for typed in self.f.actor:
            meant = sa.select(_actor.c.id).where(who(self.connection, typed).actors())
            yield _mention.c.actor.in_(meant)

    def actors(self) -> Iterator[Condition]:
        """Conditions on actors: those meant, in an article that fits, on a side of an event that fits."""
        yield from (who(self.connection, typed).actors() for typed in self.f.actor)
        articles = [*self.outlets(), *self.days(_article)]
        if articles:
            fitting = sa.select(_article.c.id).where(*articles)
            yield _actor.c.id.in_(
                sa.select(actor_in_article.c.actor).where(actor_in_article.c.article.in_(fitting))
            )
        if self.f.type or self.f.status:
            fitting = sa.select(_event.c.id).where(*self._event_kind(), *self._of_articles(articles))
            taking_part = involvement.c.record.in_(fitting) & involvement.c.side.in_(EVENT_SIDES)
            yield _actor.c.id.in_(sa.select(involvement.c.actor).where(taking_part))

    def _of_articles(self, articles: list[Condition]) -> Iterator[Condition]:
        if articles:
            yield _event.c.article.in_(sa.select(_article.c.id).where(*articles))


def _has_word(typed: str) -> Condition:
    """Each word typed begins one of those that set the story apart; these are kept as JSON, without a final s."""
    words = (word.removesuffix("s") for word in fold(typed).split() or [typed])
    return sa.and_(
        *(sa.cast(_story.c.words, sa.Text).contains(f'"{word}', autoescape=True) for word in words)
    )
