"""Stretches of a sentence: without the marks at their edges, and joined where they touch."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.grammar import Sentence, Word
from onrecord.records import Span

_EDGES = frozenset({",", ";", ":", ".", "-", "–", "—", "--"})
QUOTATION_MARKS = frozenset({'"', "“", "”", "''", "``", "«", "»"})
STOPS = frozenset({",", ".", ":", ";"})


def trimmed(sentence: Sentence, start: int, end: int) -> Span:
    """A stretch without the commas, dashes and full stops at its edges."""
    words = [word for word in sentence.words if start <= word.start < end]
    low, high = 0, len(words)
    while low < high and (words[low].text in _EDGES or not words[low].text.strip()):
        low += 1
    while high > low and _is_edge(words[high - 1]):
        high -= 1
    return Span(words[low].start, words[high - 1].end) if low < high else Span(start, start)


def touching_joined(spans: Sequence[Span]) -> list[Span]:
    """Spans in order; those that overlap or touch become one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end + 1:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        elif span.end > span.start:
            joined.append(span)
    return joined


def _is_edge(word: Word) -> bool:
    return word.text in _EDGES or word.tag == "CC" or not word.text.strip()
