"""Copies: articles that reprint another one, whole or abridged, under whatever headline.

Two articles are copies when most runs of words of the shorter one stand in the other (containment, Broder 1997), so
that a cut end, an added lead and a changed headline are seen through. Headlines are not looked at. A run is looked up
in an index that holds each run once, with the first article that printed it: a family of a thousand reprints costs a
thousand look-ups and not a million comparisons, and one more article is compared with what it shares runs with alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

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


class Prints(Protocol):
    """What keeps the articles seen so far, by numbers: memory, or a database."""

    def carriers(self, runs: Sequence[int]) -> Mapping[int, Sequence[int]]:
        """The articles that are remembered for each run."""

    def print_of(self, number: int) -> Print:
        """An article seen before."""

    def carry(self, number: int, runs: Sequence[int]) -> None:
        """Remember an article for these runs."""


class Print(msgspec.Struct, frozen=True):
    """An article as copies are recognised by: its runs and its place in the order of `first_order`."""

    article: str
    order: tuple[bool, str, int, str]
    runs: frozenset[int]

    @property
    def undated(self) -> bool:
        """Whether nobody knows when it was published."""
        return self.order[0]


class Reprint(msgspec.Struct, frozen=True):
    """Two articles of which one reprints the other, by their numbers."""

    copy: int
    source: int


def see(number: int, seen: Print, prints: Prints) -> list[Reprint]:
    """Take an article in; returns what it reprints, if anything, and then which others reprint it.

    Others do when articles come in the order of `first_order` only where one without a date is the source.
    """
    looked_up = sampled(seen.runs)
    carriers = prints.carriers(looked_up)
    alike = _alike(number, seen, looked_up, carriers, prints)
    decided = [_decided(number, seen, other, prints.print_of(other)) for other in alike]
    own = [each for each in decided if each is not None and each.copy == number]
    known = prints.print_of(own[0].source).runs if own else frozenset()
    prints.carry(
        number, [run for run in looked_up if run not in known and len(carriers.get(run, ())) < CARRIERS]
    )
    return [*own[:1], *(each for each in decided if each is not None and each.source == number)]


def _alike(
    number: int, seen: Print, looked_up: Sequence[int], carriers: Mapping[int, Sequence[int]], prints: Prints
) -> list[int]:
    """The articles that hold most of this one or are held by it, the likest first, of equally like ones the first."""
    candidates = Counter(other for run in looked_up for other in carriers.get(run, ()) if other != number)
    found = []
    for other, count in candidates.items():
        if count * 4 < len(looked_up) * MIN_OF_LATER:
            continue
        known = prints.print_of(other)
        share = len(seen.runs & known.runs) / min(len(seen.runs), len(known.runs))
        if share >= MIN_CONTAINED:
            found.append((-share, known.order, other))
    return [other for _, _, other in sorted(found)]


def _decided(number: int, seen: Print, other: int, known: Print) -> Reprint | None:
    """Which of two articles that share their runs reprints the other, if any."""
    (first, earlier), (second, later) = sorted(
        ((number, seen), (other, known)), key=lambda each: each[1].order
    )
    if later.undated and not earlier.undated and len(later.runs) >= FULLER * len(earlier.runs):
        return Reprint(first, second)
    if len(earlier.runs & later.runs) >= MIN_OF_LATER * len(later.runs):
        return Reprint(second, first)
    return None


class _PrintsInMemory:
    def __init__(self) -> None:
        self.prints: list[Print] = []
        self._index: dict[int, list[int]] = {}

    def carriers(self, runs: Sequence[int]) -> Mapping[int, Sequence[int]]:
        return {run: self._index[run] for run in runs if run in self._index}

    def print_of(self, number: int) -> Print:
        return self.prints[number]

    def carry(self, number: int, runs: Sequence[int]) -> None:
        for run in runs:
            self._index.setdefault(run, []).append(number)


def find_copies(articles: Iterable[Article]) -> dict[str, Copy]:
    """The articles that reprint another one, by their ids.

    Of two, the earlier is the source; on one day the longer; one without a date comes after all that have one, unless
    it is much fuller. A copy of a copy names the article at the beginning. The result does not depend on the order
    given.
    """
    prints = _PrintsInMemory()
    links: dict[int, int] = {}
    for number, article in enumerate(sorted(articles, key=first_order)):
        seen = to_print(article)
        prints.prints.append(seen)
        links.update((found.copy, found.source) for found in see(number, seen, prints))
    return {
        prints.prints[copy].article: to_copy(
            prints.prints[copy], prints.prints[source], prints.prints[_root(links, copy)].article
        )
        for copy, source in sorted(links.items())
    }


def to_copy(copy: Print, reprinted: Print, root: str) -> Copy:
    """The record of a copy, of the article that it was found to reprint and the one at the beginning of the family."""
    shared, shorter = len(copy.runs & reprinted.runs), min(len(copy.runs), len(reprinted.runs))
    return Copy(
        id=stable_id("copy", copy.article),
        article=copy.article,
        of=root,
        share=round(shared / shorter, 3),
        extent="whole" if shared >= WHOLE * len(reprinted.runs) else "part",
        reason=f"{shared} of the {shorter} runs of five words of the shorter text stand in the other",
    )


def to_print(article: Article) -> Print:
    """An article as copies are recognised by."""
    return Print(article.id, first_order(article), shingles(article.text))


def _root(links: Mapping[int, int], number: int) -> int:
    seen = {number}
    while number in links and links[number] not in seen:
        number = links[number]
        seen.add(number)
    return number


def first_order(article: Article) -> tuple[bool, str, int, str]:
    """The order in which of two articles the first is the source: by day, the longer before the shorter, then by id."""
    return (article.published is None, (article.published or "")[:10], -len(article.text), article.id)
