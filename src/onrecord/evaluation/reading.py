"""Running onrecord's own stages over gold texts. The texts go in as they stand, not through the repair and the removal
of furniture, so that the offsets found are offsets into the gold's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.records import Article, Event, Statement

if TYPE_CHECKING:
    from onrecord.actors import Resolution, Resolver
    from onrecord.grammar import Grammar, Sentence


def grammar_of(model: str | None) -> Grammar:
    """The grammar with the model named, or with the default one. Raises ModelError when it is not installed."""
    from onrecord.grammar import Grammar

    return Grammar(model) if model else Grammar()


def resolver() -> Resolver:
    """A resolver over the registry that comes with onrecord."""
    from onrecord.actors import shipped_resolver

    return shipped_resolver()


def sentences_of(
    articles: Iterable[Article], model: str | None
) -> Iterator[tuple[Article, tuple[Sentence, ...]]]:
    """Articles with their sentences, in order."""
    return grammar_of(model).sentences(articles)


def actors_of(
    articles: Iterable[Article], model: str | None
) -> Iterator[tuple[Article, tuple[Sentence, ...], Resolution]]:
    """Articles with their sentences and resolved actors, in order."""
    resolve = resolver().resolve
    for article, sentences in sentences_of(articles, model):
        yield article, sentences, resolve(article, sentences)


def statements_of(
    articles: Iterable[Article], model: str | None
) -> Iterator[tuple[Article, tuple[Statement, ...]]]:
    """Articles with their statements, in order."""
    from onrecord.statements import find_statements

    for article, sentences, resolution in actors_of(articles, model):
        yield article, find_statements(article, sentences, resolution)


def events_of(
    articles: Iterable[Article], model: str | None, codebook: Path | None = None
) -> Iterator[tuple[Article, tuple[Event, ...]]]:
    """Articles with their events, in order."""
    for article, events in grounded_events_of(articles, model, codebook):
        yield article, tuple(event for event, _ in events)


def grounded_events_of(
    articles: Iterable[Article], model: str | None, codebook: Path | None = None
) -> Iterator[tuple[Article, tuple[tuple[Event, tuple[str, ...]], ...]]]:
    """Articles with their events in the order of the clauses, each with what its score rests on."""
    from onrecord.dates import times_in
    from onrecord.events import Codebook, Coder
    from onrecord.events.explaining import Trace
    from onrecord.statements import find_statements

    coder = Coder(Codebook.load(codebook))
    for article, sentences, resolution in actors_of(articles, model):
        statements = find_statements(article, sentences, resolution)
        times, trace = times_in(article, sentences), Trace(article)
        coder.code(article, sentences, resolution, statements, times, trace=trace)
        clauses = [clause for why in trace.told() for clause in why.clauses]
        yield article, tuple(pair for c in clauses for pair in zip(c.events, c.grounds, strict=True))
