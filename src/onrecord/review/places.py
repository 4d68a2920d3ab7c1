"""Where the evidence of a record stands, and how a decision writes a place: `START-END WORDS`."""

from __future__ import annotations

import re
import unicodedata
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

_WITHOUT_SPACES = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese."""

_APOSTROPHES = ("'", "’")
_LETTER = re.compile(rf"[^\W{_WITHOUT_SPACES}]")


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
    """The place `start:end` of a title or text, without white space at its ends and with the whole of a word that it
    begins or ends in. Raises `QuestionError` where no word stands, where it runs over a paragraph's end, or is longer
    than any evidence."""
    if not 0 <= start < end <= len(whole):
        raise QuestionError("Mark at least one word of the article.", code="place")
    words = whole[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if start >= end:
        raise QuestionError("Mark at least one word of the article.", code="place")
    start, end = _whole_words(whole, start, end)
    words = whole[start:end]
    if "\n" in words or len(words) > _MOST_WORDS:
        raise QuestionError(
            f"Evidence stands in one paragraph and has at most {_MOST_WORDS} characters.", code="place"
        )
    return Place(field, start, end, words)


def _whole_words(whole: str, start: int, end: int) -> tuple[int, int]:
    """The place widened to the ends of the words in which it begins and ends."""
    while start > 0 and _joined(whole, start):
        start -= 1
    while end < len(whole) and _joined(whole, end):
        end += 1
    return start, end


def _joined(whole: str, at: int) -> bool:
    """Whether the characters before and behind a place belong to one word: two letters or digits, a letter with its
    accent, or an apostrophe between letters."""
    before, behind = whole[at - 1], whole[at]
    if unicodedata.combining(behind):
        return True
    if behind in _APOSTROPHES:
        return bool(_LETTER.match(before) and _LETTER.match(whole[at + 1 : at + 2]))
    if before in _APOSTROPHES:
        return bool(_LETTER.match(behind) and at > 1 and _LETTER.match(whole[at - 2]))
    return bool((_LETTER.match(before) or unicodedata.combining(before)) and _LETTER.match(behind))


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
