"""An article's records as marks in its text and notes in its margin."""

from __future__ import annotations

import bisect
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from onrecord.questions.article_lines import ArticleLine
from onrecord.questions.near import NearTold
from onrecord.questions.show import field_of
from onrecord.records import Article, Event, Field, Label, Mention, Span, Statement
from onrecord.review.laying import Rulings
from onrecord.web.asking import Asked
from onrecord.web.links import Choice, changed
from onrecord.web.marking import Mark, Piece, paragraphs, pieces

if TYPE_CHECKING:
    from onrecord.web.page import Site

SHOWN = ("all", "statements", "events", "actors", "labels", "nothing")
"""What may be marked in the text."""

_PLACE = re.compile(r"(text|title):(\d{1,7})-(\d{1,7})")
"""Words that an address asks to mark, as `links.words_at` writes it."""

KINDS = {"statements": "statement", "events": "event", "actors": "mention", "labels": "label"}


class ArticlePage(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its records. `happenings` tells which happening each event reports; `copies` reprint it;
    `copied` is the article it reprints; `near` are those that tell the same in other words; `versions` are others of
    the same address or the same id at their source."""

    article: Article
    statements: tuple[Statement, ...]
    events: tuple[Event, ...]
    mentions: tuple[Mention, ...]
    labels: tuple[Label, ...]
    actors: dict[str, str]
    happenings: dict[str, str]
    story: str | None
    copied: ArticleLine | None
    copies: tuple[ArticleLine, ...]
    near: tuple[NearTold, ...]
    versions: tuple[ArticleLine, ...]
    rulings: Rulings = {}


class Note(NamedTuple):
    """A record in the margin, under the number it has in the text."""

    number: int
    kind: str
    record: Any


class Told(NamedTuple):
    """A paragraph cut at its marks, and the notes beside it."""

    pieces: list[Piece]
    notes: list[Note]


def annotated(_site: Site, asked: Asked, data: ArticlePage) -> dict[str, Any]:
    """What the page of an article shows: its paragraphs cut at the marks, the notes beside each, and links to other
    choices of marks."""
    wanted = asked.more.get("marks", "all")
    notes = list(_notes(data, wanted))
    marks = _marks(data, notes, wanted)
    at = asked.more.get("at", "")
    if place := _PLACE.fullmatch(at):
        marks["title" if place[1] == "title" else "text"].append(
            Mark(int(place[2]), int(place[3]), "words", at)
        )
    own = {"statement": data.statements, "event": data.events, "mention": data.mentions, "label": data.labels}
    return {
        "title": pieces(data.article.title, 0, marks["title"]),
        "title_notes": [note for note in notes if field_of(note.record) == "title"],
        "told": list(_told(data.article, marks["text"], notes)),
        "at": at,
        "shown": [
            Choice(name, changed(asked, marks=None if name == "all" else name),
                   None if name in ("all", "nothing") else len(own[KINDS[name]]), name == wanted)
            for name in SHOWN
        ],
        "reasons": _reasons(data.article),
    }  # fmt: skip


def _spans(record: Any) -> list[Span]:  # noqa: ANN401
    """Where a record stands: an event by its trigger, a statement by its content."""
    match record:
        case Event():
            return [Span(record.trigger.start, record.trigger.end)]
        case Statement():
            return sorted(record.content or record.cue or record.source)
        case _:
            return [Span(record.start, record.end)]


def _notes(data: ArticlePage, wanted: str) -> Iterator[Note]:
    """Statements, events and labels, numbered in the order of the text, the headline's first."""
    found: list[tuple[str, Any]] = [("statement", each) for each in data.statements]
    found += [("event", each) for each in data.events]
    found += [("label", each) for each in data.labels]
    chosen = [(kind, each) for kind, each in found if _spans(each) and wanted in ("all", f"{kind}s")]
    chosen.sort(key=lambda pair: (field_of(pair[1]) == "text", _spans(pair[1])[0], pair[0], pair[1].id))
    yield from (Note(number, kind, record) for number, (kind, record) in enumerate(chosen, start=1))


def _marks(data: ArticlePage, notes: Sequence[Note], wanted: str) -> dict[Field, list[Mark]]:
    marks: dict[Field, list[Mark]] = {"text": [], "title": []}
    for number, kind, record in notes:
        spans = _spans(record)
        for span in spans:
            last = span is spans[-1]
            marks[field_of(record)].append(Mark(span.start, span.end, kind, record.id, number, last))
    if wanted in ("all", "actors"):
        for each in data.mentions:
            title = data.actors.get(each.actor, "")
            marks[each.field].append(Mark(each.start, each.end, "mention", each.actor, title=title))
    return marks


def _told(article: Article, marks: Sequence[Mark], notes: Sequence[Note]) -> Iterator[Told]:
    """Paragraph by paragraph; each knows its own marks, so that a long article takes no more time a paragraph."""
    parts = paragraphs(article.text)
    starts = [part.start for part in parts]
    by_part: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        for number in range(_part_of(starts, mark.start), len(parts)):
            if parts[number].start >= mark.end:
                break
            by_part[number].append(mark)
    beside: dict[int, list[Note]] = defaultdict(list)
    for note in notes:
        if field_of(note.record) == "text":
            beside[_part_of(starts, _spans(note.record)[0].start)].append(note)
    for number, part in enumerate(parts):
        yield Told(pieces(part.text, part.start, by_part[number]), beside[number])


def _part_of(starts: Sequence[int], place: int) -> int:
    return max(bisect.bisect_right(starts, place) - 1, 0)


def _reasons(article: Article) -> str:
    """Why parts of the document were left out, each reason once."""
    return ", ".join(dict.fromkeys(each.reason.replace("_", " ") for each in article.furniture))
