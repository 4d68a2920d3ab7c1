"""Decisions from one database to another, as JSON Lines; what is known already is passed over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import BinaryIO, NamedTuple

import msgspec

from onrecord.errors import QuestionError, SourceError
from onrecord.questions.wording import listed
from onrecord.records import Decision
from onrecord.review.adding import FIELDS
from onrecord.review.adding import KINDS as ADDED_KINDS
from onrecord.review.deciding import CORRECTABLE, clean, decision_id
from onrecord.review.grouping import GROUPING, SUBJECTS, members, place_of_member
from onrecord.review.keeping import KINDS, all_decisions, keep_decision
from onrecord.review.places import SPAN_FIELD, read_place
from onrecord.review.ruling import in_order
from onrecord.store import Store

ALL_KINDS = (*KINDS.values(), *SUBJECTS)
"""Kinds of record that are ruled on."""


class Taken(NamedTuple):
    """What an import did."""

    new: int
    known: int


def write_decisions(store: Store, out: BinaryIO) -> int:
    """Write all decisions, the oldest first, one a line. Returns how many."""
    found = in_order(all_decisions(store))
    for each in found:
        out.write(msgspec.json.encode(each) + b"\n")
    return len(found)


def parse_decisions(lines: Iterable[bytes], name: str) -> list[Decision]:
    """Decisions from JSON Lines, all or none. Raises `SourceError` for a line that is none or was changed by hand."""
    found = []
    decoder = msgspec.json.Decoder(Decision)
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            decision = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise SourceError(
                f"{name}, line {number} is no decision: {error}.", code="no-decision"
            ) from error
        if decision.id != decision_id(decision):
            raise SourceError(
                f"{name}, line {number}: the id does not fit the decision; it was changed by hand.",
                code="changed",
            )
        try:
            check_decision(decision)
        except QuestionError as error:
            raise SourceError(f"{name}, line {number} makes no sense: {error}", code="no-decision") from error
        found.append(decision)
    return found


def check_decision(decision: Decision) -> None:
    """Raise `QuestionError` for a decision that no review of this program makes."""
    grouped = decision.ruling in GROUPING
    kinds: Sequence[str] = SUBJECTS if grouped else ADDED_KINDS if decision.ruling == "add" else ALL_KINDS
    if decision.kind not in kinds:
        raise QuestionError(f"{decision.ruling} is for {listed(list(kinds), 'or')}.", code="kind")
    if grouped:
        _check_sides(decision)
    elif decision.ruling == "add":
        if decision.article is None or decision.start is None or not decision.words:
            raise QuestionError("An addition has an article and words.", code="place")
        _check_fields(decision, FIELDS[decision.kind])
    elif decision.ruling == "correct":
        _check_fields(decision, (*CORRECTABLE.get(decision.kind, ()), "sentence"))


def _check_sides(decision: Decision) -> None:
    sides = [members(decision.changes, side) for side in ("one", "other")]
    if not all(sides):
        raise QuestionError("A merge or split has two sides.", code="members")
    if decision.kind == "happening":
        for member in (*sides[0], *sides[1]):
            place_of_member(member)


def _check_fields(decision: Decision, known: Sequence[str]) -> None:
    for field, value in decision.changes.items():
        if field not in known:
            raise QuestionError(f"{field!r} of {decision.kind}s cannot be given.", code="field")
        if field in (SPAN_FIELD, "sentence"):
            read_place(value, decision.field)
        else:
            clean(field, value)
    if decision.ruling == "add" and decision.kind == "event" and "type" not in decision.changes:
        raise QuestionError("An event has a type.", code="value")


def read_decisions(store: Store, lines: Iterable[bytes], name: str) -> Taken:
    """Keep decisions from JSON Lines. Nothing is kept when one of them is not in order. Raises `SourceError`."""
    new = [keep_decision(store, decision) for decision in parse_decisions(lines, name)]
    return Taken(sum(new), len(new) - sum(new))
