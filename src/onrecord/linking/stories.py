"""Stories: which articles tell one story, by their words and their dates.

Articles are taken in the order of their publication; each joins the story whose words are most like its own, if they
are enough alike, or opens one (online clustering with tf-idf, as in topic detection and tracking; Allan et al. 1998).
When all are placed, each is taken out once and placed anew, which mends what the first articles could not know. Only
stories that share one of the article's strongest terms are looked at, so that the work grows with the number of
articles and not with its square.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from onrecord.linking.story_words import Vector, strongest, terms_of, vectors
from onrecord.records import Article, Story, stable_id

ALIKE = 0.30
"""Cosine of an article and the sum of a story's articles from which it belongs to the story, where dates do not help.
Set on the ECB+ topics given for tuning (B³ .86 at 0.21, .92 at 0.30, .88 at 0.36), two confusable stories a topic."""

ALIKE_NEAR = 0.24
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

WORDS_SHOWN = 8

Period = int | str
UNDATED, ANY = "undated", "any"
"""A period is a number of `FAR_DAYS` since the year 1; stories are indexed by the periods of their articles, so that an
article is compared with its own time alone and old stories cost nothing."""


class _Clusters:
    """Stories in the making: the summed words and the dates of each, with an index from terms to stories."""

    def __init__(self, weights: Sequence[Vector], days: Sequence[int | None]) -> None:
        self.weights, self.days = weights, days
        self.members: list[set[int]] = []
        self.sums: list[dict[str, float]] = []
        self.squares: list[float] = []
        self.dates: list[Counter[int]] = []
        self.index: dict[tuple[str, Period], set[int]] = defaultdict(set)
        self.lookup = [strongest(vector, TELLING_TERMS) for vector in weights]

    def best(self, article: int) -> int | None:
        """The story that the article belongs to, or None."""
        best, best_margin = None, 0.0
        for cluster in self._promising(article):
            margin = self._likeness(article, cluster) - self._needed(article, cluster)
            if margin >= 0 and (best is None or margin > best_margin):
                best, best_margin = cluster, margin
        return best

    def _promising(self, article: int) -> list[int]:
        """The stories that share most of the article's strongest terms, by weight, in the order of their making."""
        shared: dict[int, float] = defaultdict(float)
        periods = _periods_near(self.days[article])
        for term in self.lookup[article]:
            weight = self.weights[article][term]
            near = {cluster for period in periods for cluster in self.index.get((term, period), ())}
            for cluster in near:
                shared[cluster] += weight * weight
        return sorted(sorted(shared, key=lambda cluster: (-shared[cluster], cluster))[:PROMISING])

    def add(self, article: int, cluster: int | None) -> int:
        """Put an article into a story, a new one for None; returns the story."""
        if cluster is None:
            cluster = len(self.members)
            self.members.append(set())
            self.sums.append({})
            self.squares.append(0.0)
            self.dates.append(Counter())
        self.members[cluster].add(article)
        self._change(article, cluster, 1)
        for term in self.lookup[article]:
            self.index[term, _period(self.days[article])].add(cluster)
            self.index[term, ANY].add(cluster)
        return cluster

    def remove(self, article: int, cluster: int) -> None:
        """Take an article out of its story."""
        self.members[cluster].remove(article)
        self._change(article, cluster, -1)

    def _change(self, article: int, cluster: int, sign: int) -> None:
        if (day := self.days[article]) is not None:
            self.dates[cluster][day] += sign
        summed, square = self.sums[cluster], self.squares[cluster]
        for term, weight in self.weights[article].items():
            before = summed.get(term, 0.0)
            after = before + sign * weight
            summed[term] = after
            square += after * after - before * before
        self.squares[cluster] = square

    def _likeness(self, article: int, cluster: int) -> float:
        if not self.members[cluster]:
            return -1.0
        summed = self.sums[cluster]
        shared = sum(weight * summed.get(term, 0.0) for term, weight in self.weights[article].items())
        return shared / math.sqrt(max(self.squares[cluster], 1e-12))

    def _needed(self, article: int, cluster: int) -> float:
        """How alike they must be, given how many days part the article from the nearest one of the story."""
        day = self.days[article]
        gaps = (
            [abs(day - other) for other, count in self.dates[cluster].items() if count]
            if day is not None
            else []
        )
        if not gaps:
            return ALIKE
        gap = min(gaps)
        if gap > FAR_DAYS:
            return math.inf
        return ALIKE_NEAR + (ALIKE - ALIKE_NEAR) * max(0, gap - NEAR_DAYS) / (FAR_DAYS - NEAR_DAYS)


def find_stories(articles: Iterable[Article]) -> tuple[Story, ...]:
    """The stories that articles tell, in the order of their first articles; every article is in exactly one.

    The result depends on the articles alone and not on their order. Articles without a date are compared by their words
    alone, with a higher threshold, and come after the dated ones.
    """
    ordered = sorted(
        articles, key=lambda article: (article.published is None, article.published or "", article.id)
    )
    weights = vectors([terms_of(article) for article in ordered])
    clusters = _Clusters(weights, [_day(article) for article in ordered])
    placed = [clusters.add(number, clusters.best(number)) for number in range(len(ordered))]
    for number, cluster in enumerate(placed):
        clusters.remove(number, cluster)
        found = clusters.best(number)
        placed[number] = clusters.add(
            number, cluster if found is None and not clusters.members[cluster] else found
        )
    groups: dict[int, list[Article]] = defaultdict(list)
    for article, cluster in zip(ordered, placed, strict=True):
        groups[cluster].append(article)
    return tuple(_story(group, clusters.sums[cluster]) for cluster, group in groups.items())


def _story(group: list[Article], weights: dict[str, float]) -> Story:
    dates = sorted(article.published for article in group if article.published)
    return Story(
        id=stable_id("story", group[0].id),
        articles=tuple(article.id for article in group),
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
        words=tuple(strongest(weights, WORDS_SHOWN)),
    )


def _period(day: int | None) -> Period:
    return UNDATED if day is None else day // FAR_DAYS


def _periods_near(day: int | None) -> tuple[Period, ...]:
    """The periods in which a story may have an article that this one belongs to."""
    if day is None:
        return (ANY,)
    period = day // FAR_DAYS
    return period - 1, period, period + 1, UNDATED


def _day(article: Article) -> int | None:
    """The day of publication as a number of days, None when it is unknown or only a month or year is known."""
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None
