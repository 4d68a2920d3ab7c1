"""How closely a timeline is looked at: by years, months or days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Literal, cast

from onrecord.questions import HappeningTold
from onrecord.web.asking import Asked
from onrecord.web.days import day_of
from onrecord.web.links import Choice, changed

Zoom = Literal["years", "months", "days"]
ZOOMS: tuple[str, ...] = ("years", "months", "days")

BY_MONTHS, BY_YEARS = 70, 1500
"""Days of a span from which on it is drawn by months, by years: at 70 days a day has 12 points of a wide drawing, the
width of a shape; at 1500 days a month has."""


FEW = 0.25
"""Share of the days that may lie outside of what is drawn to scale."""

WEEK = 7
"""Days that nothing is far within."""


def zoom_of(asked: Asked, found: Iterable[HappeningTold]) -> Zoom:
    """The zoom that was asked for, or the one that fits the span."""
    if "zoom" in asked.more:
        return cast("Zoom", asked.more["zoom"])
    days = main_days([day for each in found if (day := day_of(each.day)) is not None])
    width = (days[-1] - days[0]).days if days else None
    if width is None or width < BY_MONTHS:
        return "days"
    return "months" if width < BY_YEARS else "years"


def main_days(days: Iterable[dt.date]) -> list[dt.date]:
    """The days in order, without the few far before or behind the rest: a look back to the autumn would else press a
    week's news into one column."""
    kept = sorted(days)
    few = int(len(kept) * FEW)
    for _ in range(few):
        if _far(kept[0], kept[1:]):
            kept = kept[1:]
        elif _far(kept[-1], kept[:-1]):
            kept = kept[:-1]
        else:
            break
    return kept


def _far(day: dt.date, rest: Sequence[dt.date]) -> bool:
    nearest = rest[0] if day < rest[0] else rest[-1]
    return abs((nearest - day).days) > max(WEEK, (rest[-1] - rest[0]).days)


def zooms(asked: Asked, chosen: Zoom) -> list[Choice]:
    """The links to the others."""
    return [Choice(f"by {zoom}", changed(asked, zoom=zoom), chosen=zoom == chosen) for zoom in ZOOMS]
