"""Where the evidence of a record stands, and how a decision writes a place: `START-END WORDS`."""

from __future__ import annotations

import re
from typing import NamedTuple

from msgspec.structs import replace

from onrecord.errors import QuestionError
from onrecord.records import Event, Evidence, Field, Label, Mention, Span, Statement

Reviewed = Event | Statement | Label | Mention
"""The records of an article that a person rules on."""

SPAN_FIELD = "span"
"""The field of a correction that moves the evidence: an event's trigger, a statement's content, the words of a label
or mention."""

_PLACE = re.compile(r"(\d{1,7})-(\d{1,7})(?: (.*))?", re.DOTALL)
_MOST_WORDS = 2000
"""Characters of evidence: the longest statement of the example stories has 700."""


class Place(NamedTuple):
    """Characters `start:end` of a field, and the words that stand there."""

    field: Field
    start: int
    end: int
    words: str

    def written(self) -> str:
        """The place as a decision writes it; the field is that of the record."""
        return f"{self.start}-{self.end} {self.words}"


def place_of(record: Reviewed) -> Place:
    """Where the evidence of a record stands."""
    match record:
        case Event(trigger=trigger):
            return Place(trigger.field, trigger.start, trigger.end, trigger.text)
        case Statement():
            spans = sorted(record.content or record.cue or record.source)
            return Place(record.field, spans[0].start, spans[-1].end, record.content_text)
        case Label():
            return Place(record.field, record.start, record.end, record.term)
        case Mention():
            return Place(record.field, record.start, record.end, record.text)


def read_place(written: str, field: Field) -> Place:
    """A place from what `Place.written` wrote; the words may be missing. Raises `QuestionError`."""
    found = _PLACE.fullmatch(written.strip())
    if found is None:
        raise QuestionError(f"{written!r} is no place; write START-END.", code="place")
    return Place(field, int(found[1]), int(found[2]), found[3] or "")


def place_in(whole: str, field: Field, start: int, end: int) -> Place:
    """The place `start:end` of a title or text, without white space at its ends. Raises `QuestionError` where no word
    stands, where it runs over a paragraph's end, or is longer than any evidence."""
    if not 0 <= start < end <= len(whole):
        raise QuestionError("Mark at least one word of the article.", code="place")
    words = whole[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    if not words:
        raise QuestionError("Mark at least one word of the article.", code="place")
    if "\n" in words or len(words) > _MOST_WORDS:
        raise QuestionError(
            f"Evidence stands in one paragraph and has at most {_MOST_WORDS} characters.", code="place"
        )
    return Place(field, start, start + len(words), words)


def moved(record: Reviewed, place: Place) -> Reviewed:
    """The record with its evidence elsewhere in the same field."""
    match record:
        case Event():
            trigger = Evidence(start=place.start, end=place.end, text=place.words, field=place.field)
            return replace(record, trigger=trigger)
        case Statement():
            return replace(record, content=(Span(place.start, place.end),), content_text=place.words)
        case Label():
            return replace(record, start=place.start, end=place.end, term=place.words)
        case Mention():
            return replace(record, start=place.start, end=place.end, text=place.words)
