"""The quoted strings of an article with their speakers, as the linking of quotations takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.linking.quotations import QuotedString
from onrecord.reading import Reading
from onrecord.records import Statement
from onrecord.statements.quotes import quotes_in

MIN_WORDS = 2
"""A single quoted word is a term and no quotation."""


def quoted_strings(reading: Reading) -> Iterator[QuotedString]:
    """What stands between quotation marks in the text, each with the innermost statement whose content holds it."""
    text = reading.article.text
    said = [statement for statement in reading.statements if statement.field == "text"]
    for quote in quotes_in(text):
        start, end = quote.inner_start, quote.inner_end
        if quote.words(text) < MIN_WORDS:
            continue
        statement = _holder(said, start, end)
        yield QuotedString(
            statement=statement.id if statement else "",
            article=reading.article.id,
            start=start,
            end=end,
            text=text[start:end],
            speaker=statement.speaker if statement else None,
        )


def _holder(statements: Iterable[Statement], start: int, end: int) -> Statement | None:
    """The shortest statement that shares most of the string."""

    def shared(statement: Statement) -> int:
        return sum(max(0, min(end, span.end) - max(start, span.start)) for span in statement.content)

    def length(statement: Statement) -> int:
        return sum(span.end - span.start for span in statement.content)

    held = [statement for statement in statements if shared(statement) * 2 > end - start]
    return min(held, key=lambda statement: (length(statement), statement.id), default=None)
