"""The positions of one side toward another as strips of time; all strips of one page share their scale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Self

from markupsafe import Markup

from onrecord.questions import PositionTold
from onrecord.questions.positions import began
from onrecord.web.days import day_of, day_words, span_words
from onrecord.web.drawing.svg import element, line, link, picture, text
from onrecord.web.links import path_to

WIDTH, EDGE, ROW, FOOT, BAR = 300.0, 6.0, 34.0, 24.0, 13.0

PATTERNS: dict[str, str] = {
    "recognises": "",
    "supports": "",
    "mediates": "2 3",
    "opposes": "7 4",
    "sanctions": "7 4",
}
"""Broken outlines for positions against somebody, dotted for one between: shape as well as word."""

TRIMMED = 0.1
"""Share of days at either end that may lie outside the strips: one treaty of long ago would squeeze all the rest into
an edge. A bar that begins before the strip begins at its edge; its words tell the date."""

SLACK = dt.timedelta(2)

ROOM_FOR_TWO = 170.0
"""Between two days that are nearer each other than this their words would meet: one span stands for both."""


class Window(NamedTuple):
    """The days that all strips of a page show: `first` to `last` with the known days, `since` to `until`, within."""

    first: dt.date
    last: dt.date
    since: dt.date
    until: dt.date

    @classmethod
    def of(cls, found: Iterable[PositionTold]) -> Self | None:
        """The days between which most of what is known lies; None when no day is known."""
        days = sorted(day for told in found for day in _days(told))
        if not days:
            return None
        cut = int(len(days) * TRIMMED)
        first, last = days[cut], days[len(days) - 1 - cut]
        wide = max((last - first) // 10, SLACK)
        return cls(max(first, dt.date.min + wide) - wide, min(last, dt.date.max - wide) + wide, first, last)

    def x(self, day: dt.date) -> float:
        """Where a day begins; days outside are at the edges."""
        inside = min(max(day, self.first), self.last)
        return EDGE + (WIDTH - 2 * EDGE) * (inside - self.first).days / max((self.last - self.first).days, 1)


def _days(told: PositionTold) -> list[dt.date]:
    shown = [each.day for each in told.shown_by]
    found = (day_of(day) for day in (told.position.since, told.position.until, *shown))
    return [day for day in found if day is not None]


def held_words(told: PositionTold) -> str:
    """From when to when a position is held: `since 24 July 2025`; where no day is told, when it was printed."""
    since, until = began(told), told.position.until
    if since:
        return span_words(since, until) if until else f"since {day_words(since)}"
    printed = next((each.day for each in told.shown_by if each.day_basis == "published"), None)
    return f"published {day_words(printed)}" if printed else "date not known"


def draw(found: Sequence[PositionTold], window: Window) -> Markup:
    """The strip: a row for each position, from its first day to its last, open to the right while it lasts."""
    bars = [_bar(told, window, ROW * number) for number, told in enumerate(found)]
    bottom = ROW * len(found) + 4
    axis = line(EDGE, bottom, WIDTH - EDGE, bottom, "d-axis")
    pair = found[0].position
    label = f"{pair.actor.name} toward {pair.toward.name}. The list below tells the same in words."
    return picture(WIDTH, bottom + FOOT, label, axis, *_scale(window, bottom), *bars)


def _scale(window: Window, top: float) -> Iterator[Markup]:
    """A tick and its day where what is known begins and ends; a short span in one."""
    ends = {window.x(day): day.isoformat() for day in (window.since, window.until)}
    yield from (line(x, top, x, top + 4, "d-axis") for x in ends)
    left, right = min(ends), max(ends)
    if right - left < ROOM_FOR_TWO:
        days = span_words(window.since.isoformat(), window.until.isoformat())
        yield text((left + right) / 2, top + 15, days, "d-soft", "middle")
        return
    yield text(left, top + 15, day_words(ends[left]), "d-soft")
    yield text(right, top + 15, day_words(ends[right]), "d-soft", "end")


def _bar(told: PositionTold, window: Window, top: float) -> Markup:
    position = told.position
    since = next(iter(_days(told)), window.first)
    left = min(window.x(since), WIDTH - EDGE - 8)
    right = max(window.x(day_of(position.until) or window.last), left + 8)
    dashes = PATTERNS.get(position.stance) or None
    box = {"x": left, "y": top + 17, "width": right - left, "height": BAR, "rx": 3.0}
    bar = element("rect", **box, class_="d-bar-soft", stroke_dasharray=dashes)
    late = left > WIDTH / 2
    words = text(right if late else left, top + 12, position.stance, "d-text", "end" if late else None)
    href = path_to("happenings", position.happenings[0]) if position.happenings else "/positions"
    return link(href, f"{position.stance}: {held_words(told)}", bar, words)
