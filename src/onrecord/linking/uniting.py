"""Parts of one story that were begun apart, and a story that is taken up again after weeks: which stories are one.

Articles are placed one by one (`placing`). Where the first few have little in common, as short ones of a state agency
and of a tabloid, each opens a story, and those that follow gather about one or the other. Taken together the parts are
more alike than their articles were: two stories are one when what an article of each shares is nearly as much as what
articles within each do (group-average likeness, measured by the cohesion of the two). After weeks of silence words are
not enough, since parties and persons go on through many stories; the same two countries must stand at the heart of
both.
"""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence, Set

from onrecord.linking.placing import (
    FAR_DAYS,
    PROMISING,
    TELLING_TERMS,
    UNDATED,
    Stories,
    StoryState,
    period_of,
)
from onrecord.linking.story_words import countries, strongest

ONE_STORY = 0.23
"""Share of their cohesion that two stories have in common, beside the one term that they share most of, from which they
are one within `TOGETHER_DAYS`. Without that term, since one name may stand in many stories of a day. Parts of one story
have .08 to .27 (stories_dev cut to 60 and 120 words; at 120 words all have .23), other stories of the same three days
less than .05. Of 10,000 generated articles, all in the words of three stories, .23 gives B³ .931 (.898 without); of
1,000 precision .78 at .20 and .86 at .25."""

TOGETHER_DAYS = 2

A_DAY_MORE = 0.07
"""So much more for each day between them: BASIL has stories that share .32, .40 and .43, five to seven days apart."""

SAME_SIDES = 0.30
"""Enough, up to `SAME_SIDES_DAYS`, where both are about the same two countries."""

SAME_SIDES_LATE = 0.40
"""The same at `SILENT_DAYS`. Two parts of a story of the packs, a hundred days apart, share .42 (the cod war, read by
eye); of other stories of the same two countries the most alike .34, 139 days apart (BASIL and stories_dev together)."""

SAME_SIDES_DAYS = 60

SILENT_DAYS = 180
"""A story of two countries may rest for so long."""

BESIDE_SIDES = 0.15
"""Share of their cohesion that must be in other words than countries; halves of one story have .28 and more."""

AT_HEART = 0.12
"""Weight, in a story's vector of unit length, from which a country stands at its heart: of halves of one story the
second country has .10 to .4 in both."""

COHESION, COHESION_PAIRS = 0.35, 3
"""Assumed likeness of two articles of a story, counting for so many pairs beside its own: stories of one article have
none, and those of two copies have too much."""

SEEKING = 20
"""A story of more articles looks for no other, but is found: so large stories do not run together, and one more article
of theirs costs nothing."""

FOUND = 40
"""A story of more articles is not found either by what is told about the same time: it is no part any more, and what is
joined stays one chapter (`chapters.MOST`), so that one more article never has several written anew. Of 1,000 generated
articles B³ is .83 without and .86 with it, of 2,000 .87 and .87. A story that is taken up after weeks may be larger."""

SEEKING_TERMS = 12
"""Terms by which a story is looked for in the months before and after."""


def unite(
    stories: Stories, touched: Iterable[int], ruled: Set[int] = frozenset()
) -> Iterator[tuple[int, int]]:
    """Join what is one story of those that were touched; gives (later, earlier) when the first has gone up in the
    second. The states and the index of `stories` follow; the articles are the caller's to move. Stories that a person
    `ruled` on are left as they are."""
    waiting = deque(sorted(set(touched) - ruled))
    while waiting:
        found = unite_next(waiting, stories, ruled)
        if found:
            yield found


def unite_next(waiting: deque[int], stories: Stories, ruled: Set[int]) -> tuple[int, int] | None:
    """Take the next of the waiting stories and join it with the one that it is one with; a joined story waits again."""
    story = waiting.popleft()
    partner = _partner(story, stories, ruled) if 0 < stories.state(story).size <= SEEKING else None
    if partner is None:
        return None
    kept, gone = sorted((story, partner))
    _join(gone, kept, stories)
    waiting.append(kept)
    return gone, kept


def _join(gone: int, kept: int, stories: Stories) -> None:
    """Let one story take over the articles of the other, and be found by their terms in their periods."""
    state = stories.state(gone)
    terms = strongest(state.sums, TELLING_TERMS)
    periods = {period_of(day) for day in state.days}
    if state.size > sum(state.days.values()):
        periods.add(UNDATED)
    stories.forget(gone, sorted(periods))
    stories.state(kept).absorb(state)
    for period in sorted(periods):
        stories.file(kept, terms, period)
    stories.file(gone, (), UNDATED)


def _partner(story: int, stories: Stories, ruled: Set[int]) -> int | None:
    """The story that this one is part of, or that is part of it: the one that exceeds what is asked for by most."""
    state = stories.state(story)
    if not state.days:
        return None
    best, best_margin = None, 0.0
    for other in _promising(state, stories):
        if other == story or other in ruled:
            continue
        margin = _margin(state, stories.state(other))
        if margin >= 0 and (best is None or margin > best_margin):
            best, best_margin = other, margin
    return best


def _promising(state: StoryState, stories: Stories) -> list[int]:
    """The stories nearby that share most of its strongest terms, and those of the months around where it is about two
    countries; in the order of their making."""
    terms = strongest(state.sums, TELLING_TERMS)
    found = _sharing(terms, state, _periods(state, FAR_DAYS), stories)
    if len(_heart(state)) > 1:
        found |= _sharing(terms[:SEEKING_TERMS], state, _periods(state, SILENT_DAYS), stories)
    return sorted(found)


def _sharing(terms: Sequence[str], state: StoryState, periods: Sequence[int], stories: Stories) -> set[int]:
    shared: dict[int, float] = defaultdict(float)
    near = stories.sharing(terms, periods)
    for term in terms:
        for other in near.get(term, ()):
            shared[other] += state.sums[term] ** 2
    return set(sorted(shared, key=lambda other: (-shared[other], other))[: PROMISING + 1])


def _periods(state: StoryState, days: int) -> list[int]:
    """The periods from so many days before a story to so many after it."""
    return list(range(period_of(min(state.days) - days), period_of(max(state.days) + days) + 1))


def _margin(one: StoryState, other: StoryState) -> float:
    """By how much two stories are more alike than is asked for; below 0 they are two."""
    if other.size <= 0 or not other.days:
        return -1.0
    gap = min(abs(day - later) for day in one.days for later in other.days)
    if gap > SILENT_DAYS or (gap <= FAR_DAYS and other.size > FOUND):
        return -1.0
    few, many = sorted((one.sums, other.sums), key=len)
    between = one.size * other.size * math.sqrt(_cohesion(one) * _cohesion(other))
    parts = {term: weight * many[term] / between for term, weight in few.items() if term in many}
    share = sum(parts.values()) - max(parts.values(), default=0.0)
    asked = ONE_STORY + A_DAY_MORE * max(0, gap - TOGETHER_DAYS) if gap <= FAR_DAYS else math.inf
    if len(_heart(one) & _heart(other)) > 1:
        beside = sum(part for term, part in parts.items() if term not in countries())
        late = max(0.0, (gap - SAME_SIDES_DAYS) / (SILENT_DAYS - SAME_SIDES_DAYS))
        if beside >= BESIDE_SIDES:
            asked = min(asked, SAME_SIDES + (SAME_SIDES_LATE - SAME_SIDES) * late)
    return share - asked


def _cohesion(state: StoryState) -> float:
    """How alike two articles of a story are."""
    pairs = state.size * (state.size - 1) / 2
    alike = max(0.0, state.square - state.size) / 2
    return (alike + COHESION * COHESION_PAIRS) / (pairs + COHESION_PAIRS)


def _heart(state: StoryState) -> set[str]:
    """The countries that a story is about."""
    least = AT_HEART * math.sqrt(max(state.square, 0.0))
    return {country for country in state.sums.keys() & countries() if state.sums[country] > least}
