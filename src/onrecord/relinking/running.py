"""The steps of linking, each a few articles at a time in a transaction of its own.

    read ─► counted, copies found ─► put into stories ─► put there again, parts joined ─► records written ─► positions

All articles that wait go through one step before the next begins. So a first run over a database gives what
`linking.link` gives of all its readings at once, and the order in which articles came matters to later runs alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter

import msgspec
import sqlalchemy as sa

from onrecord.linking.copies import to_print
from onrecord.linking.placing import Placed, day_of, left, place, place_anew
from onrecord.linking.rulings import NO_RULINGS, Rulings
from onrecord.linking.story_words import terms_of, vector
from onrecord.records import Article
from onrecord.relinking.chapters import write_positions, write_story
from onrecord.relinking.prints import KeptPrints, find_copy
from onrecord.relinking.queue import (
    Waiting,
    advance,
    at_stage,
    day_linked,
    due_stories,
    forget_links,
    linked_by,
    waiting,
)
from onrecord.relinking.rulings import follow, renew
from onrecord.relinking.stories import Frequencies, KeptStories, keys_of
from onrecord.relinking.uniting import begun, unite_one
from onrecord.relinking.version import linking_fingerprint
from onrecord.store import Store
from onrecord.store.linking_state import COUNTED, MENDED, NEW, PLACED

Advance = Callable[[str, int, int], None]
"""Told the step, how much of it is done, and how much there is."""

ARTICLES_AT_ONCE = 100
"""Articles of one transaction: some tenths of a second, for which another writer waits."""

SECONDS_AT_ONCE = 0.5
"""So long a transaction goes on with one story after the other; what is written does not depend on it."""

PAIRS_AT_ONCE = 50
"""Pairs of sides of one transaction: about as long."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """What a run of linking did: how many articles it linked, and whether all were linked afresh."""

    articles: int = 0
    anew: bool = False


def link_database(store: Store, *, anew: bool = False, advance: Advance | None = None) -> Done:
    """Link what is new in a database; everything with `anew`, or when other code linked the rest.

    A run that is stopped loses nothing that it told `advance` of; the next one goes on from there.
    """
    run = _Run(store, advance or (lambda step, done, total: None))
    with store.writing() as connection:
        known = linked_by(connection)
        afresh = anew or known != linking_fingerprint()
        if afresh:
            forget_links(connection, linking_fingerprint())
        ruled = renew(connection)
    run.count()
    run.place(COUNTED, PLACED)
    run.place(PLACED, MENDED)
    run.unite(ruled.stories)
    run.follow(ruled.stories)
    articles = run.write(ruled.happenings)
    run.stand()
    return Done(articles=articles, anew=afresh and known is not None)


class _Run:
    """One run over what waits, with what it keeps in memory from one transaction to the next."""

    def __init__(self, store: Store, tell: Advance) -> None:
        self._store, self._tell = store, tell
        self._seen: object = None
        self._counted: int | None = None
        self._forget()

    def _forget(self) -> None:
        self.prints = KeptPrints()
        self.frequencies = Frequencies()
        self.stories = KeptStories(self.frequencies)

    @contextmanager
    def _transaction(self) -> Iterator[sa.Connection]:
        """A transaction; where another program has written since the last one, nothing is taken from memory."""
        with self._store.writing() as connection:
            version = connection.exec_driver_sql("PRAGMA data_version").scalar()
            seen = connection.connection.dbapi_connection, version
            if seen != self._seen:
                self._forget()
                self._seen = seen
            self.prints.connection = self.frequencies.connection = self.stories.connection = connection
            try:
                yield connection
            except BaseException:
                self._seen = None
                raise
            self.prints.flush()
            self.frequencies.flush()
            self.stories.flush()

    def _batches(self, step: str, stage: int, *, longest_first: bool) -> Iterator[Sequence[str]]:
        """The ids of the articles at a stage, some at a time, in the order that the step takes them."""
        with self._store.reading() as connection:
            found = at_stage(connection, stage)
        if longest_first:
            found.sort(key=lambda each: (each[1] is None, (each[1] or "")[:10], -each[2], each[0]))
        else:
            found.sort(key=lambda each: (each[1] is None, each[1] or "", each[0]))
        for start in range(0, len(found), ARTICLES_AT_ONCE):
            self._tell(step, start, len(found))
            yield [name for name, _, _ in found[start : start + ARTICLES_AT_ONCE]]

    def count(self) -> None:
        """Count the words of the articles that are new, and find their copies."""
        for names in self._batches("copies", NEW, longest_first=True):
            with self._transaction() as connection:
                found = list(waiting(connection, names, NEW))
                for each in found:
                    self.prints.remember(each.number, to_print(each.article))
                self.prints.expect(run for each in found for run in self.prints.looked_up(each.number))
                for each in found:
                    find_copy(each.number, each.article, self.prints, counted=each.counted)
                    self._leave(each)
                    if not each.counted:
                        self.frequencies.count(terms_of(each.article).counts)
                advance(connection, [(each.number, COUNTED, None) for each in found])

    def _leave(self, each: Waiting) -> None:
        """Take an article that was read anew out of its story; it is put into one like a new article."""
        if each.story is not None:
            day = day_linked(self.stories.connection, each.article)
            self.stories.state(each.story).change(self._placed(each.article).vector, day, -1)
            left(each.story, day, self.stories)

    def _placed(self, article: Article) -> Placed:
        terms = terms_of(article)
        known = self.frequencies.of(terms.counts)
        return Placed(vector(terms, known, self._articles), day_of(article))

    @property
    def _articles(self) -> int:
        if self._counted is None:
            self._counted = self.frequencies.articles()
        return self._counted

    def place(self, stage: int, then: int) -> None:
        """Put articles into stories; those that are in one are taken out once and put there anew."""
        self._counted = None
        step = "stories" if stage == COUNTED else "stories again"
        for names in self._batches(step, stage, longest_first=False):
            with self._transaction() as connection:
                moved = []
                found = [(each, self._placed(each.article)) for each in waiting(connection, names, stage)]
                self.stories.expect(key for _, placed in found for key in keys_of(placed))
                for each, placed in found:
                    if each.story is None:
                        story = place(placed, self.stories)
                    else:
                        story = place_anew(placed, each.story, self.stories)
                    moved.append((each.number, then, story))
                advance(connection, moved)

    def unite(self, ruled: Rulings) -> None:
        """Join stories that are parts of one, some at a time; those that a person ruled on stay as they are."""
        with self._store.reading() as connection:
            waiting, alone = begun(connection, ruled.members)
        total = len(waiting)
        while waiting:
            self._tell("stories joined", max(total - len(waiting), 0), total)
            with self._transaction() as connection:
                ends = perf_counter() + SECONDS_AT_ONCE
                unite_one(connection, waiting, self.stories, alone)
                while waiting and perf_counter() < ends:
                    unite_one(connection, waiting, self.stories, alone)

    def follow(self, ruled: Rulings) -> None:
        """Move articles between stories as a person ruled; nothing to do for most databases."""
        if ruled != NO_RULINGS:
            self._counted = None
            with self._transaction() as connection:
                follow(connection, self.stories, ruled, self._placed)

    def write(self, ruled: Rulings) -> int:
        """Write the records of the stories that were touched; returns how many articles waited for it. `ruled` is what
        a person says of their events."""
        with self._store.reading() as connection:
            due = due_stories(connection)
        articles = written = 0
        while written < len(due):
            self._tell("happenings", written, len(due))
            with self._transaction() as connection:
                ends = perf_counter() + SECONDS_AT_ONCE
                articles += write_story(connection, due[written], ruled)
                written += 1
                while written < len(due) and perf_counter() < ends:
                    articles += write_story(connection, due[written], ruled)
                    written += 1
        return articles

    def stand(self) -> None:
        """Write the positions that follow."""
        done = 0
        while True:
            self._tell("positions", done, done + PAIRS_AT_ONCE)
            with self._transaction() as connection:
                written = write_positions(connection, PAIRS_AT_ONCE)
            done += written
            if written < PAIRS_AT_ONCE:
                return
