"""Making a decision: what a reviewer wishes is checked against the record and becomes a `Decision`."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import get_args

import msgspec

from onrecord.errors import QuestionError
from onrecord.questions.wording import TYPE_WORDS, listed
from onrecord.records import Decision, Event, Field, Label, Ruling, Statement, Status, stable_id
from onrecord.review.ruling import SEPARATOR, Ruled, value_of
from onrecord.store.index import days_of

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

Reviewed = Event | Statement | Label

CORRECTABLE: dict[str, tuple[str, ...]] = {
    "event": ("type", "status", "sources", "targets", "date"),
    "statement": ("stance", "speaker"),
    "label": ("category", "actor"),
}
"""Kind of record → the fields that a reviewer may set right."""

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


def decide(kind: str, record: Reviewed, wish: Wish, ruled: Ruled, at: dt.datetime) -> Decision:
    """The decision, not yet kept. Raises `QuestionError` for a wish that makes no sense or comes too late."""
    reviewer, reason = " ".join(wish.reviewer.split()), wish.reason.strip()
    _check_words(reviewer, reason)
    last = ruled.history[-1].id if ruled.history else ""
    if wish.seen is not None and wish.seen != last:
        raise QuestionError(
            "Somebody has ruled on this since you opened it. Look again, then decide.", code="stale"
        )
    changes = _changes(kind, record, wish)
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
        at=at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        reason=reason,
        article=record.article,
        field=place[0],
        start=place[1],
        end=place[2],
        words=place[3],
    )
    return msgspec.structs.replace(made, id=decision_id(made))


def decision_id(decision: Decision) -> str:
    """The id that a decision has by its content; whoever changes a word of it changes the id."""
    rest = msgspec.json.encode(msgspec.structs.replace(decision, id=""), order="deterministic")
    return stable_id("decision", rest.decode())


def _check_words(reviewer: str, reason: str) -> None:
    if not reviewer:
        raise QuestionError("Say who you are: decisions are kept with a name.", code="reviewer")
    if len(reviewer) > NAME_LENGTH:
        raise QuestionError(f"A name has at most {NAME_LENGTH} characters.", code="reviewer")
    if len(reason) > REASON_LENGTH:
        raise QuestionError(f"A reason has at most {REASON_LENGTH} characters.", code="reason")


def _undone(wish: Wish, ruled: Ruled) -> str | None:
    if wish.ruling != "undo":
        return None
    if ruled.stands is None:
        raise QuestionError("There is no decision on this record to take back.", code="nothing-to-undo")
    return ruled.stands.id


def _changes(kind: str, record: Reviewed, wish: Wish) -> dict[str, str]:
    """The changes that change something, checked. Only a correction has any."""
    if wish.ruling != "correct":
        return {}
    allowed = CORRECTABLE[kind]
    for field in wish.changes:
        if field not in allowed:
            raise QuestionError(
                f"{field!r} of {kind}s cannot be corrected; {listed(allowed)} can.", code="field"
            )
    given = {field: _clean(field, value) for field, value in wish.changes.items()}
    changes = {field: value for field, value in given.items() if value != value_of(record, field)}
    if not changes:
        raise QuestionError("The correction changes nothing. Accept the record instead.", code="no-change")
    return dict(sorted(changes.items()))


def _clean(field: str, value: str) -> str:
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


def place_of(record: Reviewed) -> tuple[Field, int, int, str]:
    """Where the evidence of a record stands: field, first character, the one behind the last, and the words."""
    match record:
        case Event():
            trigger = record.trigger
            return trigger.field, trigger.start, trigger.end, trigger.text
        case Statement():
            spans = sorted(record.content or record.cue or record.source)
            return record.field, spans[0].start, spans[-1].end, record.content_text
        case Label():
            return record.field, record.start, record.end, record.term
