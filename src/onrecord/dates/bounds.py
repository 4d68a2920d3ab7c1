"""One piece of evidence of when an article without a date appeared: a stretch of days, with the words that tell it."""

from __future__ import annotations

from datetime import date

import msgspec

from onrecord.dates.context import NO_PUBLICATION
from onrecord.dates.mention import TimeMention


class Bound(msgspec.Struct, frozen=True):
    """The first and last day, both included; `last` is None where nothing bounds it."""

    first: date
    last: date | None
    words: str
    reason: str


def leans_on_publication(time: TimeMention) -> bool:
    """Whether an expression of time can only be counted from the day of publication, which is not known."""
    return time.value.value is None and time.value.reason == NO_PUBLICATION
