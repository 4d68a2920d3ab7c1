"""Stories in the database: their words and days, and the index by which one more article finds those it may tell."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.linking.placing import Placed, StoryState, periods_near
from onrecord.store.among import among
from onrecord.store.inserting import insert
from onrecord.store.linking_state import LINKED, NEW, link_article, story_state, story_term, term

STATES = 1000
"""Stories whose words are kept in memory between transactions: about 100 MB at most."""

POSTINGS = 200_000
"""Pairs of a term and a period whose stories are kept in memory between transactions: about 100 MB."""

WORDS = 400_000
"""Terms whose counts are kept in memory between transactions: about 80 MB."""

Key = tuple[str, int]


def keys_of(article: Placed) -> list[Key]:
    """The pairs of a term and a period that an article is looked up by; none for one without a date."""
    periods = periods_near(article.day) or ()
    return [(word, period) for word in article.terms for period in periods]


class Frequencies:
    """In how many articles each term stands, of all that were counted."""

    def __init__(self) -> None:
        self.connection: sa.Connection
        self._known: dict[str, tuple[int, int]] = {}
        self._changed: set[str] = set()
        self._last: int | None = None

    def articles(self) -> int:
        """How many articles were counted: all but those that wait for it, since few wait and counting all walks an
        index (1 ms of 100,000 articles, and 15 ms to look at each)."""
        everyone = sa.select(sa.func.count()).select_from(link_article)
        new = everyone.where(
            link_article.c.stage == NEW, link_article.c.stage < LINKED, link_article.c.counted.is_(False)
        )
        number = self.connection.execute(everyone).scalar_one()
        return number - self.connection.execute(new).scalar_one()

    def of(self, words: Iterable[str]) -> dict[str, int]:
        """In how many articles each of the words stands."""
        found = self._numbered(words)
        return {word: articles for word, (_, articles) in found.items()}

    def numbers(self, words: Iterable[str]) -> dict[str, int]:
        """The numbers that words go by; those never counted have none."""
        return {word: number for word, (number, _) in self._numbered(words).items()}

    def count(self, words: Iterable[str]) -> None:
        """Count one more article with these words."""
        wanted = list(words)
        known = self._numbered(wanted)
        for word in wanted:
            number, articles = known.get(word) or (self._next_number(), 0)
            self._known[word] = number, articles + 1
            self._changed.add(word)

    def flush(self) -> None:
        """Write what was counted; what is in memory stays, up to a bound."""
        rows = [
            {"number": number, "word": word, "articles": articles}
            for word in sorted(self._changed)
            for number, articles in (self._known[word],)
        ]
        insert(self.connection, term, rows, replacing=True)
        self._changed.clear()
        if len(self._known) > WORDS:
            self._known.clear()

    def _numbered(self, words: Iterable[str]) -> dict[str, tuple[int, int]]:
        wanted = list(words)
        missing = [word for word in wanted if word not in self._known]
        if missing:
            query = sa.select(term.c.word, term.c.number, term.c.articles).where(among(term.c.word, missing))
            self._known.update((row[0], (row[1], row[2])) for row in self.connection.execute(query))
        return {word: self._known[word] for word in wanted if word in self._known}

    def _next_number(self) -> int:
        if self._last is None:
            self._last = self.connection.execute(sa.select(sa.func.max(term.c.number))).scalar() or 0
        self._last += 1
        return self._last


class KeptStories:
    """The stories of a database, for `linking.placing`; those touched last are in memory. One for one connection."""

    def __init__(self, frequencies: Frequencies) -> None:
        self.connection: sa.Connection
        self._frequencies = frequencies
        self._states: OrderedDict[int, StoryState] = OrderedDict()
        self._changed: set[int] = set()
        self._new: set[int] = set()
        self._postings: dict[Key, set[int]] = {}
        self._fresh: list[dict[str, int]] = []
        self._decoder = msgspec.msgpack.Decoder(StoryState)
        self._last: int | None = None

    def sharing(self, terms: Sequence[str], periods: Sequence[int] | None) -> Mapping[str, Iterable[int]]:
        """For each term the stories that have it in one of the periods, or in any."""
        if periods is None:
            return self._of_any_time(terms)
        keys = [(word, period) for word in terms for period in periods]
        self.expect(keys)
        empty: set[int] = set()
        return {
            word: set().union(*(self._postings.get((word, period), empty) for period in periods))
            for word in terms
        }

    def state(self, story: int) -> StoryState:
        """The state of a story."""
        if story not in self._states:
            query = sa.select(story_state.c.state).where(story_state.c.number == story)
            self._states[story] = self._decoder.decode(self.connection.execute(query).scalar_one())
        self._states.move_to_end(story)
        return self._states[story]

    def open(self) -> int:
        """A new story."""
        if self._last is None:
            self._last = self.connection.execute(sa.select(sa.func.max(story_state.c.number))).scalar() or 0
        self._last += 1
        self._states[self._last] = StoryState(sums={}, days={})
        self._new.add(self._last)
        return self._last

    def file(self, story: int, terms: Sequence[str], period: int) -> None:
        """Note an article's strongest terms, and that the story's state has changed."""
        self._changed.add(story)
        keys = [(word, period) for word in terms]
        self.expect(keys)
        fresh = [word for word, _ in keys if story not in self._postings[word, period]]
        numbers = self._frequencies.numbers(fresh)
        self._fresh += [
            {"term": numbers[word], "period": period, "story": story} for word in fresh if word in numbers
        ]
        for word in fresh:
            self._postings[word, period].add(story)

    def forget(self, story: int, periods: Sequence[int]) -> None:
        """Find a story no more by the terms of its state in these periods."""
        words = self.state(story).sums
        numbers = self._frequencies.numbers(words)
        found = story_term.c
        gone = sa.delete(story_term).where(
            among(found.term, sorted(numbers.values())), among(found.period, periods), found.story == story
        )
        self.connection.execute(gone)
        self._fresh = [row for row in self._fresh if row["story"] != story]
        for key in ((word, period) for word in words for period in periods):
            if key in self._postings:
                self._postings[key].discard(story)

    def flush(self) -> None:
        """Write the states that have changed, whose records are due; what is in memory stays, up to a bound."""
        self._flush_terms()
        encoded = {
            story: msgspec.msgpack.encode(self._states[story]) for story in sorted(self._changed | self._new)
        }
        fresh = [
            {"number": story, "name": None, "due": True, "state": state}
            for story, state in encoded.items()
            if story in self._new
        ]
        insert(self.connection, story_state, fresh)
        known = [{"which": story, "now": state} for story, state in encoded.items() if story not in self._new]
        if known:
            same = story_state.c.number == sa.bindparam("which")
            self.connection.execute(
                sa.update(story_state).where(same).values(state=sa.bindparam("now"), due=True), known
            )
        self._changed.clear()
        self._new.clear()
        while len(self._states) > STATES:
            self._states.popitem(last=False)
        if len(self._postings) > POSTINGS:
            self._postings.clear()

    def _flush_terms(self) -> None:
        ordered = sorted(self._fresh, key=lambda row: (row["term"], row["period"], row["story"]))
        insert(self.connection, story_term, ordered)
        self._fresh.clear()

    def expect(self, keys: Iterable[Key]) -> None:
        """Fetch the stories of terms and periods that are not in memory, with one question."""
        missing = sorted({key for key in keys if key not in self._postings})
        if not missing:
            return
        numbers = self._frequencies.numbers(word for word, _ in missing)
        words = {numbers[word]: word for word, _ in missing if word in numbers}
        self._postings.update((key, set()) for key in missing)
        wanted = set(missing)
        query = sa.select(story_term.c.term, story_term.c.period, story_term.c.story).where(
            among(story_term.c.term, sorted(words)),
            among(story_term.c.period, sorted({period for _, period in missing})),
        )
        for number, period, story in self.connection.execute(query):
            if (words[number], period) in wanted:
                self._postings[words[number], period].add(story)

    def _of_any_time(self, terms: Sequence[str]) -> Mapping[str, Iterable[int]]:
        self._flush_terms()
        numbers = self._frequencies.numbers(terms)
        words = {number: word for word, number in numbers.items()}
        found: dict[str, set[int]] = {word: set() for word in terms}
        query = sa.select(story_term.c.term, story_term.c.story).where(
            among(story_term.c.term, sorted(words))
        )
        for number, story in self.connection.execute(query):
            found[words[number]].add(story)
        return found
