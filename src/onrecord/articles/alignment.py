"""Extracted paragraphs → the same paragraphs, each character led back to the HTML source.

A paragraph is looked for among the page's visible characters, from where the last one ended. Where it does not stand
there as a whole (extraction drops a note inside it, or adds a bullet), its ends are looked for and what lies between is
compared letter by letter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec
from rapidfuzz.distance import Indel

from onrecord.articles.mapped import MappedText
from onrecord.articles.markup import WORD, VisibleText
from onrecord.articles.spanmap import merged
from onrecord.records import MapRun

CELL = "|"
"""What extraction puts between the cells of a table row."""
PROBE = 24
"""Characters from either end of a paragraph by which its place is found when it does not stand there as a whole."""
SHORT = 40
NEAR = 20_000
"""A paragraph shorter than SHORT letters is looked for only this far on, so that a button is not found in a menu."""
MAX_FUZZY = 5_000
"""The longest stretch that is compared letter by letter (the cost grows with the square)."""


class _Block(msgspec.Struct, frozen=True):
    """Letters `start:end` of a paragraph stand at `at` in the page's visible characters."""

    start: int
    end: int
    at: int


def aligned(paragraphs: Sequence[str], page: VisibleText) -> list[MappedText]:
    """Each paragraph with its map. What is not found in the source stands for markup there (empty stretches)."""
    mapped: list[MappedText] = []
    cursor = 0
    for paragraph in paragraphs:
        words = [(match.start(), match[0]) for match in WORD.finditer(paragraph) if match[0] != CELL]
        blocks, after = _blocks("".join(word for _, word in words), page, cursor)
        mapped.append(
            _as_it_stands(paragraph, blocks, page) or _pieced(paragraph, words, blocks, page, cursor)
        )
        cursor = after
    return mapped


def _as_it_stands(paragraph: str, blocks: Sequence[_Block], page: VisibleText) -> MappedText | None:
    """A paragraph that stands in the source letter for letter, spaces included: one run. None for any other."""
    if len(blocks) != 1 or paragraph != paragraph.strip():
        return None
    start = page.source_start(blocks[0].at)
    if not page.source.startswith(paragraph, start):
        return None
    return MappedText(paragraph, (MapRun(0, len(paragraph), start, start + len(paragraph)),))


def _pieced(
    paragraph: str, words: Sequence[tuple[int, str]], blocks: Sequence[_Block], page: VisibleText, cursor: int
) -> MappedText:
    runs = _whole(_runs(words, blocks, page), len(paragraph), page.source, page.source_start(cursor))
    return MappedText(paragraph, merged(runs))


def _blocks(key: str, page: VisibleText, cursor: int) -> tuple[list[_Block], int]:
    """Where the letters of a paragraph stand among the page's, and where to look for the next paragraph."""
    if not key:
        return [], cursor
    at = page.text.find(key, cursor, cursor + NEAR if len(key) < SHORT else len(page.text))
    if at < 0 and len(key) >= SHORT:
        at = page.text.find(key)
    if at >= 0:
        return [_Block(0, len(key), at)], at + len(key)
    return _fuzzy(key, page, cursor)


def _fuzzy(key: str, page: VisibleText, cursor: int) -> tuple[list[_Block], int]:
    """The ends of the paragraph found, and what lies between compared letter by letter."""
    low = page.text.find(key[:PROBE], cursor)
    high = page.text.find(key[-PROBE:], max(low, cursor))
    if low < 0 <= high:
        low = max(cursor, high + PROBE - len(key) - PROBE)
    if low < 0:
        return [], cursor
    end = high + PROBE if high >= 0 else min(len(page.text), low + len(key) + PROBE)
    if end - low > 2 * len(key) + PROBE:
        end = min(len(page.text), low + len(key))
    codes = Indel.opcodes(key[:MAX_FUZZY], page.text[low:end][: 2 * MAX_FUZZY])
    return [_Block(c.src_start, c.src_end, low + c.dest_start) for c in codes if c.tag == "equal"], end


def _runs(words: Sequence[tuple[int, str]], blocks: Sequence[_Block], page: VisibleText) -> Iterator[MapRun]:
    """The runs of the letters that were found: cut where a word ends, a block ends or the page's text is broken."""
    ends: list[int] = []
    length = 0
    for _, word in words:
        length += len(word)
        ends.append(length)
    number = 0
    for block in blocks:
        start = block.start
        while start < block.end:
            while ends[number] <= start:
                number += 1
            stop = min(ends[number], block.end)
            first = words[number][0] + start - (ends[number] - len(words[number][1]))
            at = block.at + start - block.start
            for low, high, doc_start, doc_end in page.stretches(at, at + stop - start):
                yield MapRun(first + low - at, first + high - at, doc_start, doc_end)
            start = stop


def _whole(runs: Iterator[MapRun], length: int, source: str, nowhere: int) -> Iterator[MapRun]:
    """The runs with what stands between them: a space leads to the white space and tags between the words' places,
    anything else stands for markup."""
    at, before = 0, nowhere
    for run in runs:
        if run.start > at:
            between = source[before : run.doc_start] if run.doc_start > before else ""
            is_space = any(letter.isspace() or letter in "&\u200b\u00ad" for letter in between)
            yield MapRun(at, run.start, before, run.doc_start if is_space else before)
        yield run
        at, before = run.end, run.doc_end
    yield MapRun(at, length, before, before)
