"""The expressions of time in an article, each with its date: `times_in`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from onrecord.dates.context import NOT_AHEAD, Context
from onrecord.dates.contradictions import weekday_mismatch
from onrecord.dates.expressions import Expression, Found, MonthName, PartOf
from onrecord.dates.finding import find
from onrecord.dates.leaning import leaning_at
from onrecord.dates.lexicon import WORDS, any_of
from onrecord.dates.mention import TimeMention
from onrecord.dates.passages import in_passage
from onrecord.dates.resolve import resolve
from onrecord.dates.values import DateRange, range_of
from onrecord.grammar import Sentence
from onrecord.records import Article, DateValue

ANCHOR_SENTENCES = 8
"""How many sentences back a date may stand that "two days later" counts from; beyond, it tells another story."""
_ANCHORS = ("day", "week", "month", "quarter", "season", "half", "year", "range")
_MONTH_WORDS = WORDS["ambiguous_months"]
_PERSONS = re.compile(
    rf"\b{any_of(_MONTH_WORDS['titles'])}\.?\s+({any_of(('May', 'March', 'April', 'June', 'August'))})\b"
)
_STRONG = re.compile(rf"\b(?i:{any_of(_MONTH_WORDS['strong_licence'])})\s+$")


def times_in(article: Article, sentences: Sequence[Sentence]) -> tuple[TimeMention, ...]:
    """Every expression of time in the sentences, in their order, resolved against the article's day of publication.

    Those that cannot be resolved are kept, with a value of None and the reason; names that only look like dates
    ("17 November" the group, "May" the person) are not mentions at all.
    """
    published = _day(article.published)
    people = frozenset(_PERSONS.findall(article.text)) | frozenset(_PERSONS.findall(article.title))
    found: list[TimeMention] = []
    for sentence in sentences:
        text = article.title if sentence.field == "title" else article.text
        found.extend(_in_sentence(sentence, text, published, found, people))
    return tuple(found)


def entry_days(sentences: Sequence[Sentence], times: Sequence[TimeMention]) -> dict[int, TimeMention]:
    """Paragraph -> the day that it opens with, where a text has several such entries: "July 26. The king seizes …"."""
    opening: dict[int, Sentence] = {}
    for sentence in sentences:
        opening.setdefault(sentence.paragraph, sentence)
    alone = {sentence.index: paragraph for paragraph, sentence in opening.items() if not sentence.clauses}
    days = {
        alone[time.sentence]: time
        for time in times
        if time.sentence in alone and time.start == sentences[time.sentence].start and time.value.value
    }
    return days if len(days) > 1 else {}


def _in_sentence(
    sentence: Sentence,
    text: str,
    published: date | None,
    before: Sequence[TimeMention],
    people: frozenset[str],
) -> list[TimeMention]:
    mentions: list[TimeMention] = []
    for item in find(text[sentence.start : sentence.end]):
        start, end = sentence.start + item.start, sentence.start + item.end
        if people and _is_person(item, text, start, people):
            continue
        anchors = tuple(_anchors([*before[-ANCHOR_SENTENCES * 4 :], *mentions], sentence))
        leaning = leaning_at(sentence, text, start, end)
        expression, context = item.expression, Context(published, leaning, anchors)
        passage = in_passage(expression, text, sentence, [*before, *mentions], published)
        if passage is not None and leaning != "future":
            expression, context = passage[0], Context(published, leaning, (passage[1],))
        value = _doubted(resolve(expression, text[start:end], context))
        if value.reason != NOT_AHEAD:
            mentions.append(TimeMention(sentence.field, start, end, sentence.index, value))
    return mentions


def _doubted(value: DateValue) -> DateValue:
    """A date keeps its calendar day when the weekday written with it is another, and says so."""
    mismatch = weekday_mismatch(value)
    return replace(value, reason=mismatch) if mismatch else value


def _anchors(before: Sequence[TimeMention], sentence: Sentence) -> Iterator[DateRange]:
    """The dates before a place in the text, nearest first, that another can be counted from."""
    for mention in reversed(before):
        near = sentence.index - mention.sentence <= ANCHOR_SENTENCES and mention.field == sentence.field
        if near and mention.value.value and mention.value.precision in _ANCHORS:
            found = range_of(mention.value.value)
            if found is not None:
                yield found


def _is_person(item: Found, text: str, start: int, people: frozenset[str]) -> bool:
    """Whether "May" alone is the person whom the article names so."""
    name = _bare_month(item.expression, text[start : start + item.end - item.start])
    return name in people and not _STRONG.search(text, max(0, start - 12), start)


def _bare_month(expression: Expression, words: str) -> str | None:
    inner = expression.of if isinstance(expression, PartOf) else expression
    bare = isinstance(inner, MonthName) and inner.which is None
    return words.split()[-1] if bare else None


def _day(published: str | None) -> date | None:
    """The day of a publication date, `YYYY-MM-DD` with or without a time; None for anything less."""
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None
