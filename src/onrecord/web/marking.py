"""Records marked in the text they were taken from: overlapping stretches cut into pieces that do not overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple


class Mark(NamedTuple):
    """A stretch of characters of a text that stands for a record. `number` is that of its note in the margin, 0 for
    none; `last` says that the record ends here (a record may have several stretches)."""

    start: int
    end: int
    kind: str
    record: str
    number: int = 0
    last: bool = True
    title: str = ""


class Piece(NamedTuple):
    """A run of text under the same marks, and the marks that begin and end with it."""

    text: str
    marks: tuple[Mark, ...]
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]


def pieces(text: str, start: int, marks: Iterable[Mark]) -> list[Piece]:
    """`text`, whose first character is number `start` of its field, cut where a mark begins or ends. Marks outside are
    left out, those that reach over the edge are cut."""
    end = start + len(text)
    inside = [mark for mark in marks if mark.start < end and start < mark.end and mark.start < mark.end]
    cuts = sorted({start, end, *(_within(edge, start, end) for mark in inside for edge in mark[:2])})
    return [_piece(text, start, inside, (left, right)) for left, right in pairwise(cuts)]


def _within(edge: int, start: int, end: int) -> int:
    return min(max(edge, start), end)


def _piece(text: str, start: int, marks: Sequence[Mark], cut: tuple[int, int]) -> Piece:
    left, right = cut
    over = [mark for mark in marks if mark.start < right and left < mark.end]
    over.sort(key=lambda mark: (mark.start, -mark.end))
    return Piece(
        text[left - start : right - start],
        tuple(over),
        tuple(mark for mark in over if mark.start == left),
        tuple(mark for mark in over if mark.end == right),
    )


class Paragraph(NamedTuple):
    """A paragraph of an article with its place."""

    start: int
    text: str


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a text that blank lines divide, each with the number of its first character."""
    found, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            found.append(Paragraph(start, part))
        start += len(part) + 2
    return found
