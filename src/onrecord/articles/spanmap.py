"""The map from an article's characters back to its document's.

A `SpanMap` is a value: runs in the order of the article, without gaps, each of which is one to one (equal lengths),
one stretch for one stretch (a collapsed space, a decoded entity, a repaired letter), or empty on the document's side
(a character that stands for markup). See `records.MapRun`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

import msgspec

from onrecord.records import MapRun


class SpanMap(msgspec.Struct, frozen=True):
    """Where each character of an article stands in its document, and the other way round."""

    runs: tuple[MapRun, ...] = ()

    def to_document(self, start: int, end: int) -> tuple[int, int] | None:
        """The document's characters that `article.text[start:end]` was made from: the smallest stretch that holds
        them all. None when the characters stand for markup alone or lie outside the article."""
        first = last = None
        for run in self._from(start) if start < end else ():
            if run.start >= end:
                break
            if run.doc_start == run.doc_end:
                continue
            low, high = _within(run, start, end)
            first = low if first is None else min(first, low)
            last = high if last is None else max(last, high)
        return None if first is None or last is None else (first, last)

    def to_article(self, doc_start: int, doc_end: int) -> tuple[int, int] | None:
        """The article's characters that were made from the document's `doc_start:doc_end`: the smallest stretch that
        holds them all. None when nothing of that stretch was kept."""
        first = last = None
        for run in self.runs:
            if run.doc_end <= doc_start or run.doc_start >= doc_end or run.doc_start == run.doc_end:
                continue
            low, high = run.start, run.end
            if one_to_one(run):
                low = run.start + max(0, doc_start - run.doc_start)
                high = run.end - max(0, run.doc_end - doc_end)
            first = low if first is None else min(first, low)
            last = high if last is None else max(last, high)
        return None if first is None or last is None else (first, last)

    def coverage(self) -> float:
        """The share of the article's characters that stand for characters of the document; 1.0 for an empty map."""
        length = self.runs[-1].end if self.runs else 0
        known = sum(run.end - run.start for run in self.runs if run.doc_end > run.doc_start)
        return known / length if length else 1.0

    def _from(self, start: int) -> Sequence[MapRun]:
        return self.runs[max(0, bisect_right(self.runs, start, key=lambda run: run.start) - 1) :]


def one_to_one(run: MapRun) -> bool:
    """Whether each article character of the run comes from one document character."""
    return run.end - run.start == run.doc_end - run.doc_start


def merged(runs: Iterable[MapRun]) -> tuple[MapRun, ...]:
    """The same map with as few runs as possible: neighbouring one-to-one runs become one, empty runs go."""
    kept: list[MapRun] = []
    for run in runs:
        if run.start == run.end:
            continue
        before = kept[-1] if kept else None
        if before is not None and _continues(before, run):
            kept[-1] = MapRun(before.start, run.end, before.doc_start, run.doc_end)
        else:
            kept.append(run)
    return tuple(kept)


def _continues(before: MapRun, run: MapRun) -> bool:
    if before.end != run.start or before.doc_end != run.doc_start:
        return False
    empty = before.doc_start == before.doc_end and run.doc_start == run.doc_end
    return empty or (one_to_one(before) and one_to_one(run))


def _within(run: MapRun, start: int, end: int) -> tuple[int, int]:
    """The part of a run's document stretch that belongs to article characters `start:end`."""
    if not one_to_one(run):
        return run.doc_start, run.doc_end
    return run.doc_start + max(0, start - run.start), run.doc_end - max(0, run.end - end)
