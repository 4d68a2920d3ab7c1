"""From a filter to the conditions of a query, one function for each kind of record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa

from onrecord.questions.filter import Filter, check_types
from onrecord.questions.outlets import outlets_named
from onrecord.questions.probing import event_is, held_against, unindexed
from onrecord.questions.remembered import remembered
from onrecord.questions.story_names import stories_named
from onrecord.questions.who import who
from onrecord.store import Store
from onrecord.store.among import among
from onrecord.store.fold import fold
from onrecord.store.linked_tables import story_article
from onrecord.store.tables import ARTICLE_RECORDS, actor_in_article, involvement, record_tables
from onrecord.store.words import parse_words

Condition = sa.ColumnElement[bool]

_article, _actor, _mention, _statement, _event, _story = (
    record_tables[kind] for kind in ("article", "actor", "mention", "statement", "event", "story")
)

EVENT_SIDES = ("source", "target")
STATEMENT_SIDES = ("speaker", "addressee", "about")

MANY = 10_000
"""Records up to which those that fit a condition are named one by one for a page. Of 345,339 happenings the 127,187
told in articles with a frequent word take 0.6 s to find and 1.8 s to put in order; 10,000 take a tenth of that."""

MANY_STORIES = 2_000
"""The same for stories, of which there are few (16,315), so that those that fit soon fill a page when they are walked;
10,000 of them took 0.18 s to find by the words of their articles."""


class Where:
    """The conditions that a filter puts on each table; those of an article's records expect a join with `article`.

    With `by_page` they are made for one page of a listing: what a condition finds is found at once, up to `most`
    records; beyond that the condition becomes one that each record is held against, and `many` is set, which says that
    the listing had better be walked in its order until the page is full.
    """

    def __init__(
        self,
        store: Store,
        connection: sa.Connection,
        f: Filter,
        *,
        by_page: bool = False,
        most: int | None = None,
    ) -> None:
        self.f = f
        self.store = store
        self.connection = connection
        self.by_page = by_page
        self.most = MANY if most is None else most
        self.many = False
        check_types(f.type, lambda: connection.execute(sa.select(_event.c.type).distinct()).scalars())

    def fits(
        self, record: sa.ColumnElement[Any], found: sa.Select[Any], held: sa.Select[Any] | None = None
    ) -> Condition:
        """The record is one of those that a query of one column finds; `held` is the same query in the form that each
        record is best held against."""
        if not self.by_page:
            return record.in_(found)
        few = self._few(found)
        if few is not None:
            return among(record, few)
        return held_against(record, found if held is None else held)

    def _few(self, found: sa.Select[Any]) -> list[Any] | None:
        """What a query finds, None where it is more than `most`."""
        few = list(self.connection.execute(found.distinct().limit(self.most + 1)).scalars())
        self.many = self.many or len(few) > self.most
        return few if len(few) <= self.most else None

    def outlets(self) -> Iterator[Condition]:
        """Outlet, article, story and words: conditions on the article a record comes from."""
        if self.f.outlet:
            yield among(_article.c.outlet_key, outlets_named(self.connection, self.f.outlet))
        yield from self.named_articles()
        if self.f.story:
            told = sa.select(story_article.c.article).where(*self.named_stories(story_article.c.story))
            yield _article.c.id.in_(told)
        if self.f.words:
            yield self._has_words(self.store.fulltext.articles_with(parse_words(self.f.words)))

    def _has_words(self, found: sa.Select[Any]) -> Condition:
        """For a page of an article's records: many rows are looked up in the list of those that have the words."""
        number = _article.c.number
        if not self.by_page:
            return number.in_(found)
        few = self._few(found)
        return among(number, few) if few is not None else unindexed(number).in_(found)

    def named_articles(self) -> Iterator[Condition]:
        """The article is one of those asked for."""
        if self.f.article:
            yield sa.or_(*(self._is_article(given) for given in self.f.article))

    def named_stories(self, story: sa.ColumnElement[Any]) -> Iterator[Condition]:
        """The story is one of those asked for: by its id or the beginning, or by a word that sets it apart."""
        if self.f.story:
            named = stories_named(self.connection, self.f.story)
            yield story == named[0] if len(named) == 1 else among(story, named)

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
        """A record of an article has the actor who was typed on one of the sides. Where many have, a page walks their
        articles alone: whoever is in the news late would else be looked for in every article before."""
        condition = who(self.connection, typed).involved(sides)
        found = sa.select(involvement.c.record).where(condition)
        if not self.by_page:
            return record.in_(found)
        few = self._few(found)
        if few is not None:
            return among(record, few)
        held = held_against(record, found)
        if record.table.name not in ARTICLE_RECORDS:
            return held
        named = sa.select(involvement.c.article).where(condition)
        return sa.and_(_article.c.id.in_(named), held)

    def voiced(self, record: sa.ColumnElement[Any], side: str) -> Iterator[Condition]:
        """By: the speaker is meant, or the words of the source say so ("a senior official"). An id means that actor."""
        if self.f.by and who(self.connection, self.f.by).by_id:
            yield self.involved(record, self.f.by, (side,))
        elif self.f.by:
            source = of_source(self.connection, self.f.by)
            said = self.fits(_event.c.voice if side == "voice" else _statement.c.id, source)
            yield sa.or_(self.involved(record, self.f.by, (side,)), said)

    def _event_kind(self) -> Iterator[Condition]:
        if self.f.type:
            yield _event.c.type.in_(self.f.type)
        if self.f.status:
            yield _event.c.status.in_(self.f.status)

    def named(self, table: sa.Table) -> Iterator[Condition]:
        """No actor of it is inferred."""
        if self.f.named:
            yield table.c.named

    def events(self) -> Iterator[Condition]:
        """Conditions on events."""
        yield from self.outlets()
        yield from self.days(_event)
        yield from self._event_kind()
        yield from self.named(_event)
        yield from (self.involved(_event.c.id, typed, EVENT_SIDES) for typed in self.f.actor)
        yield from self.voiced(_event.c.id, "voice")

    def statements(self) -> Iterator[Condition]:
        """Conditions on statements. A type or status asks for statements in which such an event is told."""
        yield from self.outlets()
        yield from self.days(_statement)
        if self.f.type or self.f.status:
            told = sa.select(_event.c.voice).where(*self._event_kind(), _event.c.voice.is_not(None))
            yield self.fits(_statement.c.id, told)
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
            yield self.fits(_article.c.id, sa.select(_event.c.article).where(*self._event_kind()))
        for typed in self.f.actor:
            meant = sa.select(_actor.c.id).where(who(self.connection, typed).actors())
            named = sa.select(actor_in_article.c.article).where(actor_in_article.c.actor.in_(meant))
            yield self.fits(_article.c.id, named)

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
        plain = Where(self.store, self.connection, self.f)
        articles = [*plain.outlets(), *plain.days(_article)]
        if articles:
            fitting = sa.select(_article.c.id).where(*articles)
            named = sa.select(actor_in_article.c.actor).where(actor_in_article.c.article.in_(fitting))
            yield self.fits(_actor.c.id, named)
        if self.f.type or self.f.status:
            of = _event.c.id == involvement.c.record
            side = involvement.c.side.in_(EVENT_SIDES)
            acting = sa.select(involvement.c.actor).select_from(involvement.join(_event, of))
            kind = (*self._event_kind(), *self._of_articles(articles))
            held = sa.select(involvement.c.actor).where(side, event_is(involvement.c.record, *kind))
            yield self.fits(_actor.c.id, acting.where(side, *kind), held)

    def _of_articles(self, articles: list[Condition]) -> Iterator[Condition]:
        if articles:
            yield _event.c.article.in_(sa.select(_article.c.id).where(*articles))


def of_source(connection: sa.Connection, typed: str) -> sa.Select[Any]:
    """The statements whose source has what was typed in its words."""
    folded = fold(typed)
    query = sa.select(_statement.c.id).where(_statement.c.source_key.contains(folded, autoescape=True))

    def few() -> tuple[str, ...] | None:
        found = tuple(connection.execute(query.limit(MANY + 1)).scalars())
        return found if len(found) <= MANY else None

    known = remembered(connection, "source", folded, few)
    return query if known is None else sa.select(_statement.c.id).where(among(_statement.c.id, known))
