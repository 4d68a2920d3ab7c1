"""Decisions from one database to another, as JSON Lines; what is known already is passed over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO, NamedTuple

import msgspec

from onrecord.errors import SourceError
from onrecord.records import Decision
from onrecord.review.deciding import decision_id
from onrecord.review.keeping import all_decisions, keep_decision
from onrecord.review.ruling import in_order
from onrecord.store import Store


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
        found.append(decision)
    return found


def read_decisions(store: Store, lines: Iterable[bytes], name: str) -> Taken:
    """Keep decisions from JSON Lines. Nothing is kept when one of them is not in order. Raises `SourceError`."""
    new = [keep_decision(store, decision) for decision in parse_decisions(lines, name)]
    return Taken(sum(new), len(new) - sum(new))
