"""Making a decision: what a reviewer wishes is checked against the record and becomes a `Decision`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import get_args

import msgspec

from onrecord.errors import QuestionError
from onrecord.questions.sentences import sentence_around
from onrecord.questions.wording import TYPE_WORDS, listed
from onrecord.records import Article, Decision, Event, Ruling, Statement, Status, stable_id
from onrecord.review.places import SPAN_FIELD, Reviewed, place_in, place_of, read_place
from onrecord.review.ruling import SEPARATOR, Ruled, value_of
from onrecord.store.index import days_of

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

CORRECTABLE: dict[str, tuple[str, ...]] = {
    "event": ("type", "status", "sources", "targets", "date", SPAN_FIELD),
    "statement": ("stance", "speaker", SPAN_FIELD),
    "label": ("category", "actor", SPAN_FIELD),
    "mention": ("actor", SPAN_FIELD),
}
"""Kind of record → the fields that a reviewer may set right."""

NO_SOURCE = "Say who does it: an event has at least one actor. Reject it if nobody does."
"""To who would leave an event without a source."""

NAME_LENGTH, REASON_LENGTH = 80, 1000
"""Longest name of a reviewer and longest reason, in characters: a line, and a paragraph."""


class Wish(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer asks for. `seen` is the id of the last decision on the record that they saw, empty for none:
    where another has come since, they decide again with that before their eyes."""

    record: str
    ruling: Ruling
    reviewer: str
    changes: dict[str, str] = {}
    reason: str = ""
    seen: str | None = None


def decide(
    kind: str, record: Reviewed, wish: Wish, ruled: Ruled, at: dt.datetime, article: Article | None = None
) -> Decision:
    """The decision, not yet kept. `article` is needed to move a record's evidence. Raises `QuestionError` for a wish
    that makes no sense or comes too late."""
    reviewer, reason = signed(wish.reviewer, wish.reason)
    last = ruled.history[-1].id if ruled.history else ""
    if wish.seen is not None and wish.seen != last:
        raise QuestionError(
            "Somebody has ruled on this since you opened it. Look again, then decide.", code="stale"
        )
    changes = _changes(kind, record, wish, article)
    place = place_of(record)
    made = Decision(
        id="",
        record=record.id,
        kind=kind,
        ruling=wish.ruling,
        changes=changes,
        was={field: value_of(record, field) for field in changes},
        undoes=_undone(wish, ruled),
        reviewer=reviewer,
        at=instant(at),
        reason=reason,
        article=record.article,
        field=place.field,
        start=place.start,
        end=place.end,
        words=place.words,
    )
    return sealed(made)


def sealed(decision: Decision) -> Decision:
    """The decision under the id that follows from its content."""
    return msgspec.structs.replace(decision, id=decision_id(decision))


def instant(at: dt.datetime) -> str:
    """A time as decisions keep it."""
    return at.astimezone(dt.UTC).isoformat(timespec="microseconds")


def decision_id(decision: Decision) -> str:
    """The id that a decision has by its content; whoever changes a word of it changes the id."""
    rest = msgspec.json.encode(msgspec.structs.replace(decision, id=""), order="deterministic")
    return stable_id("decision", rest.decode())


def signed(reviewer: str, reason: str) -> tuple[str, str]:
    """Who decides and why, as they are kept. Raises `QuestionError` without a name, or where one is too long."""
    reviewer, reason = " ".join(reviewer.split()), reason.strip()
    if not reviewer:
        raise QuestionError("Say who you are: decisions are kept with a name.", code="reviewer")
    if len(reviewer) > NAME_LENGTH:
        raise QuestionError(f"A name has at most {NAME_LENGTH} characters.", code="reviewer")
    if len(reason) > REASON_LENGTH:
        raise QuestionError(f"A reason has at most {REASON_LENGTH} characters.", code="reason")
    return reviewer, reason


def _undone(wish: Wish, ruled: Ruled) -> str | None:
    if wish.ruling != "undo":
        return None
    if ruled.stands is None:
        raise QuestionError("There is no decision on this record to take back.", code="nothing-to-undo")
    return ruled.stands.id


def _changes(kind: str, record: Reviewed, wish: Wish, article: Article | None) -> dict[str, str]:
    """The changes that change something, checked. Only a correction has any."""
    if wish.ruling != "correct":
        return {}
    allowed = CORRECTABLE[kind]
    for field in wish.changes:
        if field not in allowed:
            raise QuestionError(
                f"{field!r} of {kind}s cannot be corrected; {listed(allowed)} can.", code="field"
            )
    given = {field: clean(field, value) for field, value in wish.changes.items() if field != SPAN_FIELD}
    if wish.changes.get(SPAN_FIELD):
        given |= _moved(record, wish.changes[SPAN_FIELD], article)
    changes = {field: value for field, value in given.items() if value != value_of(record, field)}
    if kind == "event" and changes.get("sources") == "":
        raise QuestionError(NO_SOURCE, code="actors")
    if not changes:
        raise QuestionError("The correction changes nothing. Accept the record instead.", code="no-change")
    return dict(sorted(changes.items()))


def _moved(record: Reviewed, written: str, article: Article | None) -> dict[str, str]:
    """The evidence at its right place, with the words that stand there; of an event or statement the sentence too,
    where it is another."""
    if article is None:
        raise QuestionError("Evidence is moved within an article that is at hand.", code="field")
    field = place_of(record).field
    whole = article.text if field == "text" else article.title
    asked = read_place(written, field)
    place = place_in(whole, field, asked.start, asked.end)
    changes = {SPAN_FIELD: place.written()}
    sentence = record.sentence if isinstance(record, Event | Statement) else None
    if sentence is not None and not (sentence.start <= place.start and place.end <= sentence.end):
        around = sentence_around(whole, place.start, place.end, field)
        changes["sentence"] = f"{around.start}-{around.end} {around.text}"
    return changes


def clean(field: str, value: str) -> str:
    """The value of a field as it is kept. Raises `QuestionError` for one that makes no sense."""
    value = value.strip()
    match field:
        case "type":
            return _known("event type", value.upper(), TYPE_WORDS)
        case "status":
            return _known("status", value.lower(), dict.fromkeys(get_args(Status), ""))
        case "date":
            if value and (not _DATE.fullmatch(value) or days_of(value)[0] is None):
                raise QuestionError(f"{value!r} is no date; write 2014, 2014-02 or 2014-02-20.", code="dates")
            return value
        case "sources" | "targets":
            return SEPARATOR.join(part.strip() for part in value.split(";") if part.strip())
        case _:
            return value


def _known(what: str, value: str, known: Mapping[str, str]) -> str:
    if value not in known:
        raise QuestionError(
            f"There is no {what} {value!r}. It is one of {listed(list(known), 'or')}.", code="value"
        )
    return value
