"""Readings taken apart into paragraphs with their records, and put together again in another order.

A record belongs to the paragraph that holds all its spans; one that reaches over two is left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from onrecord.reading import Reading
from onrecord.records import (
    Actor,
    Event,
    Evidence,
    Field,
    Label,
    Mention,
    Span,
    Statement,
    Voice,
    stable_id,
)

BREAK = "\n\n"

R = TypeVar("R", Mention, Statement, Event, Label)


class Piece(msgspec.Struct, frozen=True):
    """A headline or a paragraph with the records that stand in it; spans count from its own beginning."""

    text: str
    field: Field
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    labels: tuple[Label, ...] = ()
    actors: tuple[Actor, ...] = ()


class Told(msgspec.Struct, frozen=True):
    """An article taken apart: its headline, its first paragraph and the others."""

    title: Piece
    lead: Piece
    body: tuple[Piece, ...]
    published: str | None


def apart(reading: Reading) -> Told:
    """Take a reading apart."""
    title = _piece(reading, "title", 0, reading.article.title)
    paragraphs, start = [], 0
    for text in reading.article.text.split(BREAK):
        paragraphs.append(_piece(reading, "text", start, text))
        start += len(text) + len(BREAK)
    return Told(title, paragraphs[0], tuple(paragraphs[1:]), reading.article.published)


def _piece(reading: Reading, field: Field, start: int, text: str) -> Piece:
    end = start + len(text)

    def within(records: Sequence[R]) -> tuple[R, ...]:
        held = (
            record
            for record in records
            if all(place[0] == field and start <= place[1] and place[2] <= end for place in _places(record))
        )
        return tuple(moved(record, lambda at: at - start) for record in held)

    mentions = within(reading.mentions)
    named = {mention.actor for mention in mentions}
    return Piece(
        text=text,
        field=field,
        mentions=mentions,
        statements=within(reading.statements),
        events=within(reading.events),
        labels=within(reading.labels),
        actors=tuple(actor for actor in reading.actors if actor.id in named),
    )


def _places(record: Mention | Statement | Event | Label) -> list[tuple[str, int, int]]:
    """Field, first and last character of every span of a record."""
    match record:
        case Event():
            return [(each.field, each.start, each.end) for each in (record.sentence, record.trigger)]
        case Statement():
            sentence = [(record.field, record.sentence.start, record.sentence.end)] if record.sentence else []
            spans = (*record.source, *record.cue, *record.content)
            return [*((record.field, each.start, each.end) for each in spans), *sentence]
        case _:
            return [(record.field, record.start, record.end)]


def moved(record: R, to: Any, **more: Any) -> R:  # noqa: ANN401 - a function of places; fields of the record
    """A record with every span's ends put where `to` says; `more` are other fields to change."""
    ends: dict[str, Any]
    match record:
        case Event():
            ends = {"sentence": _evidence(record.sentence, to), "trigger": _evidence(record.trigger, to)}
        case Statement():
            ends = {name: _spans(getattr(record, name), to) for name in ("source", "cue", "content")}
            if record.sentence is not None:
                ends["sentence"] = _evidence(record.sentence, to)
        case _:
            ends = {"start": to(record.start), "end": to(record.end)}
    return replace(record, **ends, **more)


def _evidence(evidence: Evidence, to: Any) -> Evidence:  # noqa: ANN401
    return Evidence(start=to(evidence.start), end=to(evidence.end), text=evidence.text, field=evidence.field)


def _spans(spans: Sequence[Span], to: Any) -> tuple[Span, ...]:  # noqa: ANN401
    return tuple(Span(to(span.start), to(span.end)) for span in spans)


def together(pieces: Sequence[Piece], article: str, **given: Any) -> dict[str, Any]:  # noqa: ANN401
    """The fields of a reading of these pieces (a headline, then paragraphs) as the article `article`; `given` are
    fields of its events (outlet, published)."""
    starts, at = [], 0
    for piece in pieces:
        starts.append(0 if piece.field == "title" else at)
        at += len(piece.text) + len(BREAK) if piece.field == "text" else 0
    ids = {
        record.id: stable_id(record.id.partition("-")[0], article, number, record.id)
        for number, piece in enumerate(pieces)
        for record in _records(piece)
    }
    found: dict[str, list[Any]] = {name: [] for name in ("mentions", "statements", "events", "labels")}
    actors: dict[str, Actor] = {}
    for piece, start in zip(pieces, starts, strict=True):
        _put(piece, start, article, ids, found, given)
        actors.update((actor.id, actor) for actor in piece.actors)
    ordered = tuple(actors[name] for name in sorted(actors))
    return {**{name: tuple(records) for name, records in found.items()}, "actors": ordered}


def _records(piece: Piece) -> Iterator[Mention | Statement | Event | Label]:
    yield from piece.mentions
    yield from piece.statements
    yield from piece.events
    yield from piece.labels


def _put(
    piece: Piece,
    start: int,
    article: str,
    ids: dict[str, str],
    found: dict[str, list[Any]],
    given: dict[str, Any],
) -> None:
    """Add the records of a piece that begins at `start`."""

    def to(at: int) -> int:
        return at + start

    def own(record: Mention | Statement | Event | Label) -> dict[str, str]:
        return {"id": ids[record.id], "article": article}

    for mention in piece.mentions:
        found["mentions"].append(moved(mention, to, **own(mention), voice=ids.get(mention.voice or "")))
    for statement in piece.statements:
        inside = ids.get(statement.inside or "")
        found["statements"].append(moved(statement, to, **own(statement), inside=inside))
    for event in piece.events:
        found["events"].append(moved(event, to, **own(event), by=_said(event.by, ids), **given))
    for label in piece.labels:
        found["labels"].append(moved(label, to, **own(label), voice=_said(label.voice, ids)))


def _said(voice: Voice | None, ids: dict[str, str]) -> Voice | None:
    """A voice whose statement is there; none where it was left out."""
    if voice is None or voice.statement not in ids:
        return None
    return replace(voice, statement=ids[voice.statement])
