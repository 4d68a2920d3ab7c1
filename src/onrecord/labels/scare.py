"""Scare quotes: quotation marks by which an outlet keeps its distance from what an actor is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.actors import Resolution
from onrecord.grammar import Sentence
from onrecord.records import Article, Field, Label, Mention, Statement, stable_id
from onrecord.statements import Quote, quotes_in

LONGEST = 3
"""Words between scare quotes; longer strings are quoted because somebody said them."""

NEXT = 2
"""Characters behind the closing mark within which the name begins that the string stands before."""

CATEGORY = "scare quotes"


def scare_quotes(
    article: Article,
    sentences: Sequence[Sentence],
    resolution: Resolution,
    statements: Sequence[Statement],
) -> Iterator[Label]:
    """Short strings in quotation marks that nobody is said to have said and that stand in the name of an actor: the
    "president" Mira Tolen, the "liberators" of a town."""
    fields: tuple[tuple[Field, str], ...] = (("title", article.title), ("text", article.text))
    for field, text in fields:
        for quote in quotes_in(text):
            inner = text[quote.inner_start : quote.inner_end]
            if not 0 < len(inner.split()) <= LONGEST or _said(statements, field, quote):
                continue
            mention = _called(sentences, resolution, field, quote)
            if mention is not None and mention.actor:
                yield Label(
                    id=stable_id("label", article.id, field, quote.inner_start, quote.inner_end),
                    article=article.id,
                    start=quote.inner_start,
                    end=quote.inner_end,
                    term=inner,
                    actor=resolution.ref(mention),
                    field=field,
                    category=CATEGORY,
                    rule=CATEGORY,
                )


def _said(statements: Sequence[Statement], field: Field, quote: Quote) -> bool:
    """Whether a statement holds the string: then it is a quotation, and its words are somebody's."""
    return any(
        statement.field == field and span.start < quote.inner_end and quote.inner_start < span.end
        for statement in statements
        for span in statement.content
    )


def _called(
    sentences: Sequence[Sentence], resolution: Resolution, field: Field, quote: Quote
) -> Mention | None:
    """The mention that the string stands in or right before: the phrase opens before the marks."""
    for sentence in sentences:
        if sentence.field != field or not sentence.start <= quote.inner_start < sentence.end:
            continue
        for phrase in sentence.phrases:
            if phrase.start < quote.start and quote.inner_end <= phrase.end:
                within = resolution.within(field, phrase.start, max(phrase.end, quote.end + NEXT))
                return next((each for each in reversed(within) if each.kind != "place"), None)
    return None
