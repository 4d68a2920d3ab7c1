"""Extracted paragraphs → the same paragraphs, each character led back to the HTML source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Indel

from onrecord.articles.mapped import MappedText
from onrecord.articles.markup import WORD, VisibleText
from onrecord.articles.spanmap import merged
from onrecord.records import MapRun

PROBE = 24
"""Characters from either end of a paragraph by which its place is found when it does not stand there as a whole."""
SHORT = 40
NEAR = 20_000
"""A paragraph shorter than SHORT letters is looked for only this far on, so that a button is not found in a menu."""
MAX_FUZZY = 5_000
"""The longest stretch that is compared letter by letter (the cost grows with the square)."""


def aligned(paragraphs: Sequence[str], page: VisibleText) -> list[MappedText]:
    """Each paragraph with its map. What is not found in the source stands for markup there (empty stretches)."""
    mapped: list[MappedText] = []
    cursor = 0
    for paragraph in paragraphs:
        words = list(_words(paragraph))
        key = "".join(word for _, word in words)
        places, cursor = _places(key, page, cursor)
        mapped.append(_mapped(paragraph, words, places, page, cursor))
    return mapped


def _words(paragraph: str) -> Iterator[tuple[int, str]]:
    return ((match.start(), match[0]) for match in WORD.finditer(paragraph))


def _places(key: str, page: VisibleText, cursor: int) -> tuple[list[int] | range | None, int]:
    """For each character of `key` its index in the stream (-1 where it has none), and where to look next."""
    if not key:
        return None, cursor
    limit = cursor + NEAR if len(key) < SHORT else len(page.text)
    at = page.text.find(key, cursor, limit)
    if at < 0 and len(key) >= SHORT:
        at = page.text.find(key)
    if at >= 0:
        return range(at, at + len(key)), at + len(key)
    return _fuzzy(key, page, cursor)


def _fuzzy(key: str, page: VisibleText, cursor: int) -> tuple[list[int] | None, int]:
    """Beginning and end of the paragraph found, and what lies between compared letter by letter."""
    low = page.text.find(key[:PROBE], cursor)
    high = page.text.find(key[-PROBE:], max(low, cursor))
    if low < 0 and high >= 0:
        low = max(cursor, high + PROBE - len(key) - PROBE)
    if low < 0:
        return None, cursor
    end = high + PROBE if high >= 0 else min(len(page.text), low + len(key) + PROBE)
    if end - low > 2 * len(key) + PROBE or len(key) > MAX_FUZZY:
        end = min(len(page.text), low + len(key))
    places = [-1] * len(key)
    for block in Indel.opcodes(key[:MAX_FUZZY], page.text[low:end][: 2 * MAX_FUZZY]):
        if block.tag == "equal":
            for offset in range(block.src_end - block.src_start):
                places[block.src_start + offset] = low + block.dest_start + offset
    return places, end


def _mapped(
    paragraph: str,
    words: Sequence[tuple[int, str]],
    places: Sequence[int] | None,
    page: VisibleText,
    cursor: int,
) -> MappedText:
    nowhere = page.place(cursor)[0] if cursor < len(page.text) else page.end
    if places is None:
        return MappedText(paragraph, (MapRun(0, len(paragraph), nowhere, nowhere),) if paragraph else ())
    runs: list[MapRun] = []
    index = at = 0
    for start, word in words:
        _fill(runs, at, start, None)
        for offset in range(len(word)):
            place = page.place(places[index]) if places[index] >= 0 else None
            _fill(runs, start + offset, start + offset + 1, place)
            index += 1
        at = start + len(word)
    _fill(runs, at, len(paragraph), None)
    return MappedText(paragraph, merged(_bridged(runs, page.source, nowhere)))


def _fill(runs: list[MapRun], start: int, end: int, place: tuple[int, int] | None) -> None:
    """Add a run; one that continues the last one character by character is joined to it. -1 is "not known yet"."""
    if start >= end:
        return
    if place is None:
        runs.append(MapRun(start, end, -1, -1))
        return
    last = runs[-1] if runs else None
    single = place[1] - place[0] == end - start
    if (
        last is not None
        and single
        and last.doc_end == place[0]
        and last.end - last.start == last.doc_end - last.doc_start
    ):
        runs[-1] = MapRun(last.start, end, last.doc_start, place[1])
    else:
        runs.append(MapRun(start, end, *place))


def _bridged(runs: Sequence[MapRun], source: str, nowhere: int) -> Iterator[MapRun]:
    """Spaces between words lead to the white space and tags between the words' places; the rest is markup."""
    before = nowhere
    for number, run in enumerate(runs):
        if run.doc_start >= 0:
            before = run.doc_end
            yield run
            continue
        after = runs[number + 1].doc_start if number + 1 < len(runs) else -1
        is_space = after > before and any(
            letter.isspace() or letter in "&;" for letter in source[before:after]
        )
        yield MapRun(run.start, run.end, before, after if is_space else before)
