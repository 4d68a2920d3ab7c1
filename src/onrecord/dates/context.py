"""What an expression of time is read beside: the day of publication, the clause's leaning, the dates before it."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from onrecord.dates.values import DateRange

Leaning = Literal["past", "future", "open"]
"""Whether the clause looks back, ahead, or does not tell."""
Basis = Literal["text", "published", "anchor"]
"""What a date leans on: the words alone, the day of publication, another date of the text."""

NO_PUBLICATION = "no publication date to count from"
NO_ANCHOR = "no date before it in the text to count from"
NO_DAY = "the calendar has no such day"
NOT_AHEAD = "a length of time, not a date"


class Context(msgspec.Struct, frozen=True):
    """What an expression leans on: the day of publication, the clause's leaning, earlier dates (nearest first)."""

    published: date | None
    leaning: Leaning = "open"
    anchors: tuple[DateRange, ...] = ()

    @property
    def today(self) -> date:
        """The day of publication; `Unresolved` when it is not known."""
        if self.published is None:
            raise Unresolved(NO_PUBLICATION)
        return self.published


class Unresolved(Exception):  # noqa: N818 - an answer, not a failure; it never leaves this room
    """An expression that has no day; the message is the reason that is recorded."""
