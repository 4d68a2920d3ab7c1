"""How closely a timeline is looked at: by years, months or days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
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


FEW = 0.2
"""Share of the days that may lie outside of what is drawn to scale."""

WEEK = dt.timedelta(7)
"""Time that nothing is far within."""


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
    """The days in order, without the few far before or behind the rest: a look back to the autumn, or to an old war and
    its peace, would else press a week's news into one column. The rest is the shortest stretch that holds all but these
    few, with whatever is no farther from it than it is long."""
    every = sorted(days)
    many = len(every) - int(len(every) * FEW)
    starts = range(len(every) - many + 1)
    first = min(starts, key=lambda at: every[at + many - 1] - every[at]) if many else 0
    last = first + many
    while first and _near(every[first - 1], every[first], every[last - 1]):
        first -= 1
    while last < len(every) and _near(every[last], every[first], every[last - 1]):
        last += 1
    return every[first:last]


def _near(day: dt.date, first: dt.date, last: dt.date) -> bool:
    return max(first - day, day - last) <= max(WEEK, last - first)


def zooms(asked: Asked, chosen: Zoom) -> list[Choice]:
    """The links to the others."""
    return [Choice(f"by {zoom}", changed(asked, zoom=zoom), chosen=zoom == chosen) for zoom in ZOOMS]
