"""One expression of time as it stands in an article: `TimeMention`."""

from __future__ import annotations

import msgspec

from onrecord.records import DateValue, Field


class TimeMention(msgspec.Struct, frozen=True):
    """An expression of time: where it stands (`start:end` in the field, half-open), in which sentence, and its date."""

    field: Field
    start: int
    end: int
    sentence: int
    value: DateValue
