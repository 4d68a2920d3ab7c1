"""Copies: articles that reprint another one, whole or abridged, under whatever headline.

Two articles are copies when most runs of words of the shorter one stand in the other (containment, Broder 1997), so
that a cut end, an added lead and a changed headline are seen through. Headlines are not looked at. A run is looked up
in an index that holds each run once, with the first article that printed it: a family of a thousand reprints costs a
thousand look-ups and not a million comparisons, and one more article is compared with what it shares runs with alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.linking.shingles import sampled, shingles
from onrecord.records import Article, Copy, stable_id

MIN_CONTAINED = 0.5
"""Share of the runs of the shorter article that must stand in the other. On the story packs copies share .69 and more,
garbled letters included; two outlets' own reports at most .08 there and, where they share long quotations, .29 on the
BASIL articles."""

MIN_OF_LATER = 0.3
"""Share of the later article's runs that must come from the earlier one. Below it, the later one has taken a short
report into a longer one of its own, which makes it no reprint."""

FULLER = 1.25
"""An article without a date is the source of a dated one that it holds when it has so many times its runs; where both
have about the same length, the dated one comes first."""

CARRIERS = 16
"""So many articles are remembered for a run. A run that more of them carry is a set phrase or a stock paragraph."""


WHOLE = 0.7
"""Share of the source's runs from which a copy has the whole of it; lost letters and a line less are seen through."""


class _Family:
    """The articles seen so far: their runs, and for each run who first printed it."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.runs: list[frozenset[int]] = []
        self.index: dict[int, list[int]] = {}

    def add(self, article: Article) -> tuple[int, float] | None:
        """Take an article in; returns the earlier article that it is a copy of, or whose copy it is."""
        runs = shingles(article.text)
        looked_up = sampled(runs)
        found = self._best(runs, looked_up)
        number = len(self.articles)
        self.articles.append(article)
        self.runs.append(runs)
        known = self.runs[found[0]] if found else frozenset()
        for run in looked_up:
            carriers = self.index.setdefault(run, [])
            if run not in known and len(carriers) < CARRIERS:
                carriers.append(number)
        return found

    def _best(self, runs: frozenset[int], looked_up: list[int]) -> tuple[int, float] | None:
        candidates = Counter(number for run in looked_up for number in self.index.get(run, ()))
        best: tuple[int, float] | None = None
        for number in sorted(candidates):
            other = self.runs[number]
            if candidates[number] * 4 < len(looked_up) * MIN_OF_LATER:
                continue
            share = len(runs & other) / min(len(runs), len(other))
            if share >= MIN_CONTAINED and (best is None or share > best[1]):
                best = (number, share)
        return best


def find_copies(articles: Iterable[Article]) -> dict[str, Copy]:
    """The articles that reprint another one, by their ids.

    Of two, the earlier is the source; on one day the longer; one without a date comes after all that have one, unless
    it is much fuller. A copy of a copy names the article at the beginning. The result does not depend on the order
    given.
    """
    family = _Family()
    links: dict[int, tuple[int, float]] = {}
    for number, article in enumerate(sorted(articles, key=_first)):
        found = family.add(article)
        if found is None:
            continue
        earlier, share = found
        if _holds(family, number, earlier):
            links[earlier] = (number, share)
        elif len(family.runs[earlier]) * share >= MIN_OF_LATER * len(family.runs[number]):
            links[number] = (earlier, share)
    named = family.articles
    return {
        named[number].id: to_copy(
            named[number].id,
            named[_root(links, number)].id,
            family.runs[number],
            family.runs[source],
        )
        for number, (source, _) in sorted(links.items())
    }


def to_copy(article: str, root: str, runs: frozenset[int], reprinted: frozenset[int]) -> Copy:
    """The record of a copy; `reprinted` are the runs of the article that it was found to reprint, `root` the one at
    the beginning of the family."""
    shared, shorter = len(runs & reprinted), min(len(runs), len(reprinted))
    return Copy(
        id=stable_id("copy", article),
        article=article,
        of=root,
        share=round(shared / shorter, 3),
        extent="whole" if shared >= WHOLE * len(reprinted) else "part",
        reason=f"{shared} of the {shorter} runs of five words of the shorter text stand in the other",
    )


def _holds(family: _Family, number: int, earlier: int) -> bool:
    """Whether an article without a date is the fuller one of the two, and so the source of the dated one."""
    undated = family.articles[number].published is None and family.articles[earlier].published is not None
    return undated and len(family.runs[number]) >= FULLER * len(family.runs[earlier])


def _root(links: dict[int, tuple[int, float]], number: int) -> int:
    seen = {number}
    while number in links and links[number][0] not in seen:
        number = links[number][0]
        seen.add(number)
    return number


def _first(article: Article) -> tuple[bool, str, int, str]:
    return (article.published is None, (article.published or "")[:10], -len(article.text), article.id)
