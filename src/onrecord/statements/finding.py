"""Sentences + actors -> statements: the room's one function for the other rooms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.grammar import Phrase, Sentence
from onrecord.records import (
    ActorRef,
    Article,
    Evidence,
    Field,
    Mention,
    Span,
    Statement,
    StatementForm,
    stable_id,
)
from onrecord.statements.cues import cues
from onrecord.statements.drafts import Draft, drafts_of
from onrecord.statements.joining import join
from onrecord.statements.quotes import Quote, quotes_in


class Resolved(Protocol):
    """What the actors room offers here."""

    def at(self, field: Field, start: int, end: int) -> Mention | None:
        """The best mention that overlaps a stretch."""

    def ref(self, mention: Mention) -> ActorRef:
        """The actor of a mention as a record carries it."""


def find_statements(
    article: Article, sentences: Sequence[Sentence], resolved: Resolved
) -> tuple[Statement, ...]:
    """All statements of an article, those of the title first, in the order of their content."""
    found: list[Statement] = []
    for field, text in (("title", article.title), ("text", article.text)):
        own = [sentence for sentence in sentences if sentence.field == field]
        if own:
            found.extend(_of_field(article, text, own, resolved))
    return _nested(found)


def _of_field(
    article: Article, text: str, sentences: Sequence[Sentence], resolved: Resolved
) -> list[Statement]:
    quotes = quotes_in(text)
    table = cues()
    drafts = [draft for sentence in sentences for draft in drafts_of(sentence, table)]
    joined = join(text, quotes, drafts, sentences)
    statements = {s.id: s for s in (_statement(article, text, draft, quotes, resolved) for draft in joined)}
    return sorted(statements.values(), key=lambda s: (s.content[0].start, s.content[-1].end, s.id))


def _statement(
    article: Article, text: str, draft: Draft, quotes: Sequence[Quote], resolved: Resolved
) -> Statement:
    sentence = draft.sentence
    content = tuple(sorted(draft.content))
    phrases = [sentence.phrases[number] for number in draft.source_phrases]
    source = tuple(Span(*_source_span(phrase, content, draft.cue)) for phrase in phrases)
    cue_text = text[draft.cue.start : draft.cue.end]
    return Statement(
        id=stable_id("sta", article.id, sentence.field, content, draft.cue, source),
        article=article.id,
        form=_form(text, content, quotes),
        content=content,
        content_text=" … ".join(text[span.start : span.end] for span in content),
        source=source,
        source_text=" and ".join(text[span.start : span.end] for span in source),
        cue=(draft.cue,),
        cue_text=cue_text,
        field=sentence.field,
        sentence=Evidence(
            start=sentence.start,
            end=sentence.end,
            text=text[sentence.start : sentence.end],
            field=sentence.field,
        ),
        speaker=_actor(sentence, phrases[:1], resolved),
        addressees=_actors(sentence, [sentence.phrases[number] for number in draft.addressees], resolved),
        stance=draft.stance,
        speech=draft.speech,
        rule=draft.rule,
        score=draft.score,
        reason=None if source else "no source is named",
    )


def _source_span(phrase: Phrase, content: Sequence[Span], cue: Span) -> tuple[int, int]:
    """The whole phrase with apposition and relative clause, cut back where it would run into cue or content."""
    start, end = phrase.full_start, phrase.full_end
    for other in (cue, *content):
        if start < other.end and other.start < end:
            return phrase.start, phrase.end
    return start, end


def _form(text: str, content: Sequence[Span], quotes: Sequence[Quote]) -> StatementForm:
    total = quoted = 0
    for span in content:
        for place in range(span.start, span.end):
            if text[place].isalnum():
                total += 1
                quoted += any(
                    quote.start <= place < quote.end
                    for quote in quotes
                    if quote.start < span.end and span.start < quote.end
                )
    if not quoted:
        return "indirect"
    return "direct" if quoted == total else "mixed"


def _actor(sentence: Sentence, phrases: Sequence[Phrase], resolved: Resolved) -> ActorRef | None:
    found = _actors(sentence, phrases, resolved)
    return found[0] if found else None


def _actors(sentence: Sentence, phrases: Sequence[Phrase], resolved: Resolved) -> tuple[ActorRef, ...]:
    found: dict[str, ActorRef] = {}
    for phrase in phrases:
        head = sentence.words[phrase.head]
        mention = resolved.at(sentence.field, head.start, head.end) or resolved.at(
            sentence.field, phrase.start, phrase.end
        )
        if mention is not None and mention.actor:
            reference = resolved.ref(mention)
            found.setdefault(reference.id, reference)
    return tuple(found.values())


def _nested(statements: list[Statement]) -> tuple[Statement, ...]:
    """Each statement with the id of the smallest one whose content holds its cue."""
    from msgspec.structs import replace

    result: list[Statement] = []
    for statement in statements:
        outer = [
            other
            for other in statements
            if other.id != statement.id and other.field == statement.field and _holds(other, statement)
        ]
        inside = min(outer, key=lambda other: (_size(other), other.id)).id if outer else None
        result.append(replace(statement, inside=inside) if inside else statement)
    return tuple(result)


def _holds(outer: Statement, inner: Statement) -> bool:
    place = inner.cue[0] if inner.cue else inner.content[0]
    return any(span.start <= place.start and place.end <= span.end for span in outer.content)


def _size(statement: Statement) -> int:
    return sum(span.end - span.start for span in statement.content)
