"""Text that remembers where it came from: every operation keeps the map back to the document.

`MappedText` is a value. Cutting, joining and rewriting give new ones, so that repair, furniture removal and paragraph
building can be written as plain steps without any bookkeeping of offsets.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence

import msgspec

from onrecord.articles.spanmap import SpanMap, merged, one_to_one
from onrecord.records import MapRun


class MappedText(msgspec.Struct, frozen=True):
    """Characters and the runs that lead each of them back to the document (`runs` cover `text` without gaps)."""

    text: str
    runs: tuple[MapRun, ...] = ()

    def cut(self, start: int, end: int) -> MappedText:
        """The characters `start:end`."""
        if start >= end:
            return MappedText("")
        runs: list[MapRun] = []
        for run in self.runs[max(0, bisect_right(self.runs, start, key=lambda run: run.start) - 1) :]:
            if run.start >= end:
                break
            runs.append(_clipped(run, start, end))
        return MappedText(self.text[start:end], tuple(_moved(run, -start) for run in runs))

    def stripped(self) -> MappedText:
        """Without white space at either end."""
        start = len(self.text) - len(self.text.lstrip())
        return (
            self if start == 0 and not self.text[-1:].isspace() else self.cut(start, len(self.text.rstrip()))
        )

    def rewrite(self, pattern: re.Pattern[str], replacement: Callable[[re.Match[str]], str]) -> MappedText:
        """Every match of `pattern` replaced; the new characters come from all the characters of the match."""
        edits = [(match.start(), match.end(), replacement(match)) for match in pattern.finditer(self.text)]
        return self.edited(edits)

    def edited(self, edits: Sequence[tuple[int, int, str]]) -> MappedText:
        """Each stretch `(start, end, new)` replaced, in the order of the text; edits must not overlap."""
        if not edits:
            return self
        parts: list[MappedText] = []
        at = 0
        for start, end, new in edits:
            parts.append(self.cut(at, start))
            at = end
            if new:
                parts.append(self._replaced(start, end, new))
        parts.append(self.cut(at, len(self.text)))
        return concatenated(parts)

    def document_span(self) -> tuple[int, int] | None:
        """The stretch of the document the text was made from, or None when it stands for no character of it."""
        return self.map().to_document(0, len(self.text))

    def map(self) -> SpanMap:
        """The map alone, in as few runs as possible."""
        return SpanMap(merged(self.runs))

    def _replaced(self, start: int, end: int, new: str) -> MappedText:
        span = SpanMap(self.cut(start, end).runs).to_document(0, end - start)
        low, high = span if span is not None else (0, 0)
        return MappedText(new, (MapRun(0, len(new), low, high),))


def whole(content: str) -> MappedText:
    """A document's characters as they are."""
    return MappedText(content, (MapRun(0, len(content), 0, len(content)),) if content else ())


def concatenated(parts: Iterable[MappedText]) -> MappedText:
    """The parts one after the other."""
    texts: list[str] = []
    runs: list[MapRun] = []
    length = 0
    for part in parts:
        texts.append(part.text)
        runs.extend(_moved(run, length) for run in part.runs)
        length += len(part.text)
    return MappedText("".join(texts), merged(runs))


def joined(parts: Sequence[MappedText], separator: str, content: str) -> MappedText:
    """The parts with `separator` between them. Where nothing but white space stands between two parts in the
    document's `content`, the separator is made from it; elsewhere it stands for markup."""
    pieces: list[MappedText] = []
    for index, part in enumerate(parts):
        if index:
            low, high = _gap(parts[index - 1], part, content)
            pieces.append(MappedText(separator, (MapRun(0, len(separator), low, high),)))
        pieces.append(part)
    return concatenated(pieces)


def _gap(before: MappedText, after: MappedText, content: str) -> tuple[int, int]:
    if not before.runs or not after.runs:
        return 0, 0
    low, high = before.runs[-1].doc_end, after.runs[0].doc_start
    return (low, high) if low < high and content[low:high].isspace() else (low, low)


def _clipped(run: MapRun, start: int, end: int) -> MapRun:
    low, high = max(run.start, start), min(run.end, end)
    if (low, high) == (run.start, run.end) or not one_to_one(run):
        return MapRun(low, high, run.doc_start, run.doc_end)
    return MapRun(low, high, run.doc_start + low - run.start, run.doc_end - (run.end - high))


def _moved(run: MapRun, by: int) -> MapRun:
    return MapRun(run.start + by, run.end + by, run.doc_start, run.doc_end)
