"""The quoted strings of an article with their speakers, as the linking of quotations takes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.linking.quotations import QuotedString
from onrecord.reading import Reading
from onrecord.records import Statement
from onrecord.statements.quotes import quotes_in


def quoted_strings(reading: Reading) -> Iterator[QuotedString]:
    """What stands between quotation marks in headline and text, each with the innermost statement that holds it."""
    for field, text in (("title", reading.article.title), ("text", reading.article.text)):
        said = [statement for statement in reading.statements if statement.field == field]
        for quote in quotes_in(text):
            start, end = quote.inner_start, quote.inner_end
            if not text[start:end].strip():
                continue
            statement = _holder(said, start, end)
            yield QuotedString(
                statement=statement.id if statement else "",
                article=reading.article.id,
                start=start,
                end=end,
                text=text[start:end],
                speaker=statement.speaker if statement else None,
                field="title" if field == "title" else "text",
            )


def _holder(statements: Iterable[Statement], start: int, end: int) -> Statement | None:
    """The shortest statement that shares most of the string."""

    def shared(statement: Statement) -> int:
        return sum(max(0, min(end, span.end) - max(start, span.start)) for span in statement.content)

    def length(statement: Statement) -> int:
        return sum(span.end - span.start for span in statement.content)

    held = [statement for statement in statements if shared(statement) * 2 > end - start]
    return min(held, key=lambda statement: (length(statement), statement.id), default=None)
