"""Stories: which articles tell one story, by their words and their dates.

Articles are placed in the order of their publication (`placing`). When all are placed, each is taken out once and
placed anew, which mends what the first articles could not know; then stories that are parts of one are joined
(`uniting`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.linking.placing import Placed, StoryState, day_of, join, place, place_anew, told_order
from onrecord.linking.rulings import NO_RULINGS, Rulings, moves
from onrecord.linking.story_words import spread, strongest, terms_of, vector, written
from onrecord.linking.uniting import unite
from onrecord.records import Article, Story, stable_id

WORDS_SHOWN = 8

SHOWN_FROM = 10
"""Articles of a story, the first ones, that show how its words are written."""


class StoriesInMemory:
    """Stories in the making, with an index from terms and periods to stories."""

    def __init__(self) -> None:
        self._states: list[StoryState] = []
        self._index: dict[str, dict[int, set[int]]] = defaultdict(lambda: defaultdict(set))

    def sharing(self, terms: Sequence[str], periods: Sequence[int] | None) -> Mapping[str, Iterable[int]]:
        """For each term the stories that have it in one of the periods, or in any."""
        known = {term: self._index[term] for term in terms if term in self._index}
        return {
            term: set().union(*(found.get(period, ()) for period in (found if periods is None else periods)))
            for term, found in known.items()
        }

    def state(self, story: int) -> StoryState:
        """The state of a story."""
        return self._states[story]

    def open(self) -> int:
        """A new story."""
        self._states.append(StoryState(sums={}, days={}))
        return len(self._states) - 1

    def file(self, story: int, terms: Sequence[str], period: int) -> None:
        """Note an article's strongest terms."""
        for term in terms:
            self._index[term][period].add(story)

    def forget(self, story: int, periods: Sequence[int]) -> None:
        """Find a story no more by the terms of its state in these periods."""
        for term in self._states[story].sums.keys() & self._index.keys():
            for period in periods:
                self._index[term].get(period, set[int]()).discard(story)


def find_stories(articles: Iterable[Article], rulings: Rulings = NO_RULINGS) -> tuple[Story, ...]:
    """The stories that articles tell, in the order of their first articles; every article is in exactly one.

    The result depends on the articles alone and not on their order. Articles without a date are compared by their words
    alone, with a higher threshold, and come after the dated ones. `rulings` on their ids come before any likeness.
    """
    ordered = sorted(articles, key=told_order)
    terms = [terms_of(article) for article in ordered]
    known, total = spread(terms), len(ordered)
    waiting = [
        Placed(vector(each, known, total), day_of(article))
        for each, article in zip(terms, ordered, strict=True)
    ]
    stories = StoriesInMemory()
    placed = [place(each, stories) for each in waiting]
    for number, each in enumerate(waiting):
        placed[number] = place_anew(each, placed[number], stories)
    names = [article.id for article in ordered]
    ruled = {story for name, story in zip(names, placed, strict=True) if name in rulings.members}
    into = dict(unite(stories, placed, ruled))
    placed = [_last(story, into) for story in placed]
    _follow(names, waiting, placed, stories, rulings)
    groups: dict[int, list[Article]] = defaultdict(list)
    for article, story in zip(ordered, placed, strict=True):
        groups[story].append(article)
    return tuple(to_story(group, stories.state(story).sums) for story, group in groups.items())


def _last(story: int, into: Mapping[int, int]) -> int:
    """Where a story went that went up in another, which may have gone up in a third."""
    while story in into:
        story = into[story]
    return story


def _follow(
    names: Sequence[str],
    waiting: Sequence[Placed],
    placed: list[int],
    stories: StoriesInMemory,
    ruled: Rulings,
) -> None:
    """Move articles until their places, which are changed in the list, follow the rulings."""
    ruled_on = ruled.members
    homes = {name: placed[number] for number, name in enumerate(names) if name in ruled_on}
    for move in moves(homes, ruled):
        to = stories.open() if move.to is None else move.to
        for number, name in enumerate(names):
            if placed[number] == move.home and (move.members is None or name in move.members):
                stories.state(move.home).change(waiting[number].vector, waiting[number].day, -1)
                placed[number] = join(waiting[number], (), to, stories)
                homes.update({name: to} if name in homes else {})


def to_story(group: Sequence[Article], weights: Mapping[str, float], name: str | None = None) -> Story:
    """The record of a story; `group` are its articles in the order of `told_order`, the first `SHOWN_FROM` with their
    texts, `name` the id that it has."""
    dates = sorted(article.published for article in group if article.published)
    named = {
        term: weight for term, weight in weights.items() if not term.isdigit()
    }  # a number names no story
    return Story(
        id=name or stable_id("story", group[0].id),
        articles=tuple(article.id for article in group),
        since=dates[0] if dates else None,
        until=dates[-1] if dates else None,
        words=written(strongest(named, WORDS_SHOWN), group[:SHOWN_FROM]),
    )
