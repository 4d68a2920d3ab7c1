"""Which story an article belongs to: the decision, whatever keeps the stories in the making.

An article joins the story whose words are most like its own, if they are enough alike, or opens one (online clustering
with tf-idf, as in topic detection and tracking; Allan et al. 1998). Only stories that share one of the article's
strongest terms are looked at, so that the work grows with the number of articles and not with its square.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

import msgspec

from onrecord.linking.story_words import Vector, strongest
from onrecord.records import Article

ALIKE = 0.30
"""Cosine of an article and the sum of a story's articles from which it belongs to the story, where dates do not help.
Set on the ECB+ topics given for tuning (B³ .86 at 0.21, .92 at 0.30, .88 at 0.36), two confusable stories a topic."""

ALIKE_NEAR = 0.22
"""The same for an article published within `NEAR_DAYS` of the story: reports of one day need less in common. Set on
the BASIL articles and on the story packs, taken together and one by one (no story falls apart from 0.15 to 0.27)."""

NEAR_DAYS = 5
"""The articles of one story are seldom further apart than this (44 of 45 stories of BASIL within two days)."""

FAR_DAYS = 30
"""A story without an article for this long is over; between `NEAR_DAYS` and this the threshold rises evenly."""

TELLING_TERMS = 40
"""How many of its strongest terms an article is looked up by."""

PROMISING = 12
"""So many stories that share most of these are compared in full; with 6 or with all of them ECB+ and BASIL come out the
same to the third digit."""

KEPT_TERMS = 4000
"""A story keeps so many of its strongest terms, which is all of them up to some hundred articles; the weakest of a
larger one weigh nothing, and its size stays bounded."""

UNDATED = -1
"""The period of articles without a date; the others' is a number of `FAR_DAYS` since the year 1. Stories are indexed by
the periods of their articles, so that an article is compared with its own time alone and old stories cost nothing."""


class StoryState(msgspec.Struct):
    """A story in the making: the summed words and the days of its articles, and how many there are."""

    sums: dict[str, float] = {}
    days: dict[int, int] = {}
    size: int = 0
    square: float = 0.0

    def change(self, vector: Vector, day: int | None, sign: int) -> None:
        """Add an article (`sign` 1) or take one out (-1)."""
        self.size += sign
        if day is not None:
            self.days[day] = self.days.get(day, 0) + sign
            if self.days[day] <= 0:
                del self.days[day]
        square = self.square
        for term, weight in vector.items():
            before = self.sums.get(term, 0.0)
            after = before + sign * weight
            self.sums[term] = after
            square += after * after - before * before
        self.square = square
        self._bound()

    def absorb(self, other: StoryState) -> None:
        """Take over all articles of another story, which is empty then."""
        for day, articles in other.days.items():
            self.days[day] = self.days.get(day, 0) + articles
        for term, weight in other.sums.items():
            self.sums[term] = self.sums.get(term, 0.0) + weight
        self.size += other.size
        self.square = math.fsum(weight * weight for weight in self.sums.values())
        self._bound()
        other.clear()

    def clear(self) -> None:
        """Leave nothing: no article tells the story any more."""
        self.sums, self.days, self.size, self.square = {}, {}, 0, 0.0

    def _bound(self) -> None:
        if len(self.sums) > 2 * KEPT_TERMS:
            self.sums = {term: self.sums[term] for term in strongest(self.sums, KEPT_TERMS)}
            self.square = math.fsum(weight * weight for weight in self.sums.values())


class Stories(Protocol):
    """What keeps the stories in the making: memory, or a database."""

    def sharing(self, terms: Sequence[str], periods: Sequence[int] | None) -> Mapping[str, Iterable[int]]:
        """For each term the stories that have it among the strongest of an article of one of the periods; of any for
        None. Each story once."""

    def state(self, story: int) -> StoryState:
        """The state of a story, to be changed in place."""

    def open(self) -> int:
        """A new story; later ones have higher numbers."""

    def file(self, story: int, terms: Sequence[str], period: int) -> None:
        """Note an article's strongest terms and that the story's state has changed."""

    def forget(self, story: int, periods: Sequence[int]) -> None:
        """Let a story that has lost its last article be found no more by the terms of its state in these periods."""


class Placed(msgspec.Struct, frozen=True):
    """An article ready to be placed: its words and its day."""

    vector: Vector
    day: int | None

    @property
    def terms(self) -> list[str]:
        """What it is looked up by."""
        return strongest(self.vector, TELLING_TERMS)


def place(article: Placed, stories: Stories) -> int:
    """Put an article into the story it belongs to, or into a new one; returns the story."""
    terms = article.terms
    found = _best(article, terms, stories)
    return join(article, terms, stories.open() if found is None else found, stories)


def place_anew(article: Placed, story: int, stories: Stories) -> int:
    """Take an article out of its story and place it again, now that later ones are known; returns the story."""
    terms = article.terms
    state = stories.state(story)
    state.change(article.vector, article.day, -1)
    found = _best(article, terms, stories)
    if found is None:
        found = stories.open() if state.size else story
    if found != story:
        left(story, article.day, stories)
    return join(article, terms, found, stories)


def left(story: int, day: int | None, stories: Stories) -> None:
    """Note that an article of this day has left a story; one that is empty is found no more, since it would take the
    place of one that an article may belong to."""
    state = stories.state(story)
    stories.file(story, (), period_of(day))
    if state.size <= 0:
        stories.forget(story, periods_near(day) or (UNDATED,))
        state.clear()


def join(article: Placed, terms: Sequence[str], story: int, stories: Stories) -> int:
    """Put an article into a story, whatever their likeness; `terms` are what it is looked up by. Returns the story."""
    stories.state(story).change(article.vector, article.day, 1)
    stories.file(story, terms, period_of(article.day))
    return story


def _best(article: Placed, terms: Sequence[str], stories: Stories) -> int | None:
    best, best_margin = None, 0.0
    for story in _promising(article, terms, stories):
        state = stories.state(story)
        margin = _likeness(article, state) - _needed(article, state)
        if margin >= 0 and (best is None or margin > best_margin):
            best, best_margin = story, margin
    return best


def _promising(article: Placed, terms: Sequence[str], stories: Stories) -> list[int]:
    """The stories that share most of the article's strongest terms, by weight, in the order of their making."""
    shared: dict[int, float] = defaultdict(float)
    near = stories.sharing(terms, periods_near(article.day))
    for term in terms:
        square = article.vector[term] ** 2
        for story in near.get(term, ()):
            shared[story] += square
    return sorted(sorted(shared, key=lambda story: (-shared[story], story))[:PROMISING])


def _likeness(article: Placed, state: StoryState) -> float:
    if state.size <= 0:
        return -1.0
    sums = state.sums
    shared = sum(weight * sums.get(term, 0.0) for term, weight in article.vector.items())
    return shared / math.sqrt(max(state.square, 1e-12))


def _needed(article: Placed, state: StoryState) -> float:
    """How alike they must be, given how many days part the article from the nearest one of the story."""
    if article.day is None or not state.days:
        return ALIKE
    gap = min(abs(article.day - other) for other in state.days)
    if gap > FAR_DAYS:
        return math.inf
    return ALIKE_NEAR + (ALIKE - ALIKE_NEAR) * max(0, gap - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS)


def period_of(day: int | None) -> int:
    """The period of a day."""
    return UNDATED if day is None else day // FAR_DAYS


def periods_near(day: int | None) -> tuple[int, ...] | None:
    """The periods in which a story may have an article that this one belongs to; None for any."""
    if day is None:
        return None
    period = day // FAR_DAYS
    return period - 1, period, period + 1, UNDATED


def day_of(article: Article) -> int | None:
    """The day of publication as a number of days, None when it is unknown or only a month or year is known."""
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None


def told_order(article: Article) -> tuple[bool, str, str]:
    """The order in which articles are placed: by publication, those without a date last, then by id."""
    return article.published is None, article.published or "", article.id
