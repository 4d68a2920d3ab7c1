"""Sentences + actors -> statements: the room's one function for the other rooms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec.structs import replace

from onrecord.dates import TimeMention
from onrecord.grammar import Phrase, Sentence
from onrecord.records import (
    NOT_SAID,
    Article,
    Evidence,
    Span,
    Statement,
    StatementForm,
    stable_id,
)
from onrecord.statements.cues import cues
from onrecord.statements.drafts import Draft, drafts_of
from onrecord.statements.joining import Joiner
from onrecord.statements.nesting import nested
from onrecord.statements.occasions import occasion_of
from onrecord.statements.quotes import Quote, quotes_in
from onrecord.statements.speakers import Resolved, Speakers
from onrecord.statements.speech import is_speech
from onrecord.statements.when import date_of


def find_statements(
    article: Article,
    sentences: Sequence[Sentence],
    resolved: Resolved,
    times: Sequence[TimeMention] = (),
) -> tuple[Statement, ...]:
    """All statements of an article, those of the title first, in the order of their content.

    `times` are the article's expressions of time; without them no statement has a date.
    """
    found: list[Statement] = []
    speakers = Speakers(resolved)
    for field, text in (("title", article.title), ("text", article.text)):
        own = [sentence for sentence in sentences if sentence.field == field]
        if own:
            found.extend(nested(_of_field(article, text, own, speakers, times)))
    return tuple(found)


def _of_field(
    article: Article,
    text: str,
    sentences: Sequence[Sentence],
    speakers: Speakers,
    times: Sequence[TimeMention],
) -> list[Statement]:
    quotes = quotes_in(text)
    table = cues()
    drafts = [draft for sentence in sentences for draft in drafts_of(sentence, table)]
    joined = Joiner(text, quotes, drafts, sentences).join()
    made = (
        replace(_statement(article, text, draft, quotes, speakers), date=date_of(draft, times))
        for draft in joined
    )
    statements = {statement.id: statement for statement in made}
    return sorted(statements.values(), key=lambda s: (s.content[0].start, s.content[-1].end, s.id))


def _statement(
    article: Article, text: str, draft: Draft, quotes: Sequence[Quote], speakers: Speakers
) -> Statement:
    sentence = draft.sentence
    content = tuple(sorted(draft.content))
    phrases = [sentence.phrases[number] for number in draft.speakers]
    speaker = speakers.of(sentence, draft.speakers[:1])
    source = tuple(span for span in _apart(draft.source, (draft.cue, *content)) if span.end > span.start)
    return Statement(
        id=stable_id("sta", article.id, sentence.field, content, draft.cue, source),
        article=article.id,
        form=_form(text, content, quotes),
        content=content,
        content_text=" … ".join(text[span.start : span.end] for span in content),
        source=source,
        source_text=_source_text(text, source, phrases),
        cue=(draft.cue,),
        cue_text=text[draft.cue.start : draft.cue.end],
        field=sentence.field,
        sentence=Evidence(
            start=sentence.start,
            end=sentence.end,
            text=text[sentence.start : sentence.end],
            field=sentence.field,
        ),
        speaker=speaker[0] if speaker else None,
        addressees=speakers.of(sentence, draft.addressees),
        occasion=occasion_of(text, draft),
        stance=draft.stance,
        speech=is_speech(draft, source),
        rule=draft.rule,
        score=draft.score,
        reason=_reason(draft, source),
    )


def _reason(draft: Draft, source: Sequence[Span]) -> str | None:
    """What a reader should know: that it was not said, or that nobody is named who says it."""
    if draft.negated:
        return NOT_SAID
    return None if source else "no source is named"


def _apart(source: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Source spans cut back where they would run into cue or content."""
    kept: list[Span] = []
    for span in _merged(source):
        start, end = span.start, span.end
        for other in others:
            if start < other.start < end:
                end = other.start
            elif other.start <= start < other.end:
                start = min(other.end, end)
        kept.append(Span(start, end))
    return kept


def _merged(source: Sequence[Span]) -> list[Span]:
    """Spans in order; those that overlap or touch become one."""
    merged: list[Span] = []
    for span in sorted(source):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _source_text(text: str, source: Sequence[Span], phrases: Sequence[Phrase]) -> str:
    """The source in words: each of its spans, but of a relative pronoun what it stands for."""
    if len(phrases) == 1 and len(source) == 2:
        source = source[:1]
    return " and ".join(text[span.start : span.end].strip() for span in source)


def _form(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementForm:
    total = quoted = 0
    for span in content:
        total += _letters(text, span.start, span.end)
        number = max(0, bisect_right(quotes, span.start, key=lambda quote: quote.start) - 1)
        while number < len(quotes) and quotes[number].start < span.end:
            quote = quotes[number]
            quoted += _letters(text, max(span.start, quote.start), min(span.end, quote.end))
            number += 1
    if not quoted:
        return "indirect"
    return "direct" if quoted == total else "mixed"


def _letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end])) if end > start else 0
