"""The positions of one side toward another as a strip of time; strips of one page share their scale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import NamedTuple, Self

from markupsafe import Markup

from onrecord.questions import PositionTold
from onrecord.web.days import day_words, span_words
from onrecord.web.drawing.svg import element, line, link, picture, text
from onrecord.web.links import path_to

WIDTH, HEIGHT, EDGE, BAR = 420.0, 74.0, 8.0, 18.0

PATTERNS: dict[str, str] = {
    "recognises": "",
    "supports": "",
    "mediates": "2 3",
    "opposes": "7 4",
    "sanctions": "7 4",
}
"""Broken outlines for positions against somebody, dotted for one between: shape as well as word."""


class Window(NamedTuple):
    """The days that all strips of a page show."""

    first: dt.date
    last: dt.date

    @classmethod
    def of(cls, found: Iterable[PositionTold]) -> Self | None:
        """From the first day known to the last, a tenth wider; None when no day is known."""
        days = [day for told in found for day in _days(told) if day]
        if not days:
            return None
        first, last = min(days), max(days)
        slack = dt.timedelta(max((last - first).days // 10, 1))
        return cls(first, last + slack if last < dt.date.max - slack else last)

    def x(self, day: dt.date) -> float:
        """Where a day begins."""
        return EDGE + (WIDTH - 2 * EDGE) * (day - self.first).days / max((self.last - self.first).days, 1)


def _day(date: str | None) -> dt.date | None:
    try:
        return dt.date.fromisoformat((date or "")[:10])
    except ValueError:
        return None


def _days(told: PositionTold) -> list[dt.date | None]:
    shown = [each.day for each in told.shown_by]
    return [_day(day) for day in (told.position.since, told.position.until, *shown)]


def draw(found: Sequence[PositionTold], window: Window) -> Markup:
    """The strip: a bar for each position from its first day to its last, open to the right while it lasts."""
    bars = [_bar(told, window) for told in found]
    axis = line(EDGE, HEIGHT - 20, WIDTH - EDGE, HEIGHT - 20, "d-axis")
    ends = text(EDGE, HEIGHT - 5, day_words(window.first.isoformat()), "d-soft") + text(
        WIDTH - EDGE, HEIGHT - 5, day_words(window.last.isoformat()), "d-soft", "end"
    )
    pair = found[0].position
    return picture(WIDTH, HEIGHT, f"{pair.actor.name} toward {pair.toward.name}", axis, ends, *bars)


def _bar(told: PositionTold, window: Window) -> Markup:
    position = told.position
    since = next((day for day in _days(told) if day), window.first)
    until = _day(position.until) or window.last
    left, right = window.x(since), max(window.x(until), window.x(since) + 6)
    days = span_words(position.since, position.until) if position.since else "since an unknown day"
    title = f"{position.stance}: {days}"
    dashes = PATTERNS.get(position.stance) or None
    bar = element(
        "rect",
        x=left,
        y=22,
        width=right - left,
        height=BAR,
        rx=3,
        class_="d-bar-soft",
        stroke_dasharray=dashes,
    )
    words = text(left + 2, 17, position.stance, "d-text")
    href = path_to("happenings", position.happenings[0]) if position.happenings else "/positions"
    return link(href, title, bar, words)
