"""Sentences built by hand for the tests of dates: clauses by the words they cover, no parser."""

from __future__ import annotations

from typing import Any

from onrecord.grammar import Clause, Sentence


def clause(text: str, index: int, span: str, predicate: str, lemma: str, **features: Any) -> Clause:
    """A clause over the first occurrence of `span` in `text`, with its predicate's words inside."""
    first = text.index(span)
    start = text.index(predicate, first)
    return Clause(
        index=index,
        start=start,
        end=start + len(predicate),
        span_start=first,
        span_end=first + len(span),
        word=0,
        kind=features.pop("kind", "verb"),
        lemma=lemma,
        **features,
    )


def sentence(
    text: str, *clauses: Clause, start: int = 0, end: int | None = None, index: int = 0, **more: Any
) -> Sentence:
    """A sentence of `text` with these clauses; the whole text when no end is given."""
    return Sentence(
        index=index,
        start=start,
        end=len(text) if end is None else end,
        paragraph=more.pop("paragraph", 0),
        field=more.pop("field", "text"),
        words=(),
        phrases=(),
        clauses=clauses,
        **more,
    )
