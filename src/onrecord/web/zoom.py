"""How closely a timeline is looked at: by years, months or days."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, cast

from onrecord.questions import HappeningTold
from onrecord.web.asking import Asked
from onrecord.web.days import days_between
from onrecord.web.links import Choice, changed

Zoom = Literal["years", "months", "days"]
ZOOMS: tuple[str, ...] = ("years", "months", "days")

BY_MONTHS, BY_YEARS = 70, 1500
"""Days of a span from which on it is drawn by months, by years: at 70 days a day has 12 points of a wide drawing, the
width of a shape; at 1500 days a month has."""


def zoom_of(asked: Asked, found: Iterable[HappeningTold]) -> Zoom:
    """The zoom that was asked for, or the one that fits the span."""
    if "zoom" in asked.more:
        return cast("Zoom", asked.more["zoom"])
    days = sorted(day for each in found if (day := each.day))
    width = days_between(days[0], days[-1]) if days else None
    if width is None or width < BY_MONTHS:
        return "days"
    return "months" if width < BY_YEARS else "years"


def zooms(asked: Asked, chosen: Zoom) -> list[Choice]:
    """The links to the others."""
    return [Choice(f"by {zoom}", changed(asked, zoom=zoom), chosen=zoom == chosen) for zoom in ZOOMS]
