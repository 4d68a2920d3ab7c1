"""A timeline as a drawing: time from left to right, a lane for each of those who act most, a shape a happening."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from onrecord.questions import HappeningTold
from onrecord.questions.filter import MONTHS
from onrecord.web.days import day_of, span_words
from onrecord.web.drawing.shapes import placed
from onrecord.web.drawing.svg import cut, element, line, link, picture, text
from onrecord.web.links import path_to
from onrecord.web.zoom import Zoom, main_days

LANES = 8
"""Actors with a lane of their own; the others share the last one."""

OTHERS = "others"
WIDTH, LEFT, RIGHT, TOP, FOOT = 1000.0, 42.0, 42.0, 30.0, 30.0
STEP = 20.0
"""Height of one shape with its space; shapes that would cover each other are stacked."""

STACKED = 12
"""Shapes one over another; how many more there are is told by a number: a lane of 60 would be a screen and a half."""

NUMBER = 2 * STEP
"""Width of such a number with its space."""

NAMED = 20.0
"""Height of a lane's name, which stands over its shapes: beside them it would take half a phone's width."""

NAME = 48
"""Letters of a name that fit on a phone."""


class Scale(NamedTuple):
    """From days to points."""

    first: dt.date
    last: dt.date
    earlier: bool = False
    later: bool = False
    """Whether something lies before or behind what is drawn to scale; it stands at the edge."""

    def x(self, day: dt.date) -> float:
        """Where a day begins, within the drawing."""
        whole = max((self.last - self.first).days, 1)
        share = (day - self.first).days / whole
        return LEFT + (WIDTH - LEFT - RIGHT) * min(1.0, max(0.0, share))


class Point(NamedTuple):
    """A happening at its place."""

    told: HappeningTold
    day: dt.date
    lane: str


def draw(found: Sequence[HappeningTold], zoom: Zoom) -> Markup | None:
    """The drawing of what has a day, None when nothing has."""
    points = list(_points(found))
    if not points:
        return None
    scale = _scale([point.day for point in points], zoom)
    lanes: dict[str, list[tuple[Point, int]]] = defaultdict(list)
    for name in _lane_names(points):
        lanes[name] = _stacked([point for point in points if point.lane == name], scale)
    parts, top = [], TOP
    for number, (name, stacked) in enumerate(lanes.items()):
        height = STEP * (min(max(level for _, level in stacked), STACKED) + 1) + NAMED + 6
        parts.append(_lane(name, stacked, scale, (top, height), shaded=number % 2 == 0))
        top += height
    axis = Markup("").join(_axis(scale, zoom, top))
    label = f"Timeline of {len(points)} happenings. The list below tells the same in words."
    return picture(WIDTH, top + FOOT, label, axis, *parts)


def _points(found: Sequence[HappeningTold]) -> Iterator[Point]:
    who = [_actor(told) for told in found]
    own = {name for name, _ in Counter(who).most_common(LANES)}
    for told, name in zip(found, who, strict=True):
        day = day_of(told.day)
        if day is not None:
            yield Point(told, day, name if name in own else OTHERS)


def _actor(told: HappeningTold) -> str:
    sources = told.happening.sources or told.happening.targets
    return sources[0].name if sources else OTHERS


def _lane_names(points: Sequence[Point]) -> list[str]:
    """Lanes by how much happens in them, the shared one last."""
    counts = Counter(point.lane for point in points)
    return sorted(counts, key=lambda name: (name == OTHERS, -counts[name], name))


def _scale(days: Sequence[dt.date], zoom: Zoom) -> Scale:
    drawn = main_days(days)
    first, last = drawn[0], drawn[-1]
    outside = first > min(days), last < max(days)
    if zoom == "years":
        return Scale(dt.date(first.year, 1, 1), dt.date(min(last.year + 1, 9999), 1, 1), *outside)
    if zoom == "months":
        return Scale(first.replace(day=1), _next_month(last), *outside)
    return Scale(first - dt.timedelta(1) if first > dt.date.min else first, last + dt.timedelta(1), *outside)


def _next_month(day: dt.date) -> dt.date:
    return dt.date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < 9999 else day


def _stacked(points: Sequence[Point], scale: Scale) -> list[tuple[Point, int]]:
    """Each point with the lowest level on which it covers no other."""
    ends: list[float] = []
    out = []
    for point in sorted(points, key=lambda each: (each.day, each.told.happening.id)):
        x = scale.x(point.day)
        level = next((number for number, end in enumerate(ends) if end <= x), len(ends))
        ends[level : level + 1] = [x + STEP]
        out.append((point, level))
    return out


def _lane(
    name: str, stacked: Sequence[tuple[Point, int]], scale: Scale, place: tuple[float, float], *, shaded: bool
) -> Markup:
    top, height = place
    band = element("rect", x=0, y=top, width=WIDTH, height=height, class_="d-band") if shaded else Markup("")
    title = text(8, top + 16, cut(name, NAME), "d-text d-name")
    shown = [(point, level) for point, level in stacked if level < STACKED]
    marks = Markup("").join(_mark(point, scale, top + NAMED + 12 + STEP * level) for point, level in shown)
    over = Counter(round(scale.x(point.day) / NUMBER) for point, level in stacked if level >= STACKED)
    bottom = top + NAMED + 17 + STEP * STACKED
    more = (
        text(column * NUMBER, bottom, f"+{number}", "d-soft", "middle") for column, number in over.items()
    )
    return element("g", band, title, marks, Markup("").join(more))


def _mark(point: Point, scale: Scale, y: float) -> Markup:
    told, x = point.told, scale.x(point.day)
    status = told.standings[0].status if told.standings else "reported"
    size = 13 + min(told.happening.origins, 4)
    hit = element("circle", cx=x, cy=y, r=10, class_="d-hit")
    sign = placed("differs", x + 9, y - 6, 9) if told.happening.differences else Markup("")
    return link(
        path_to("happenings", told.happening.id), _gist(told, status), hit, placed(status, x, y, size), sign
    )


def _gist(told: HappeningTold, status: str) -> str:
    one = ", ".join(actor.name for actor in told.happening.sources) or "nobody named"
    other = ", ".join(actor.name for actor in told.happening.targets)
    sides = f"{one} → {other}" if other else one
    differ = "; reports differ" if told.happening.differences else ""
    return f"{span_words(told.day, told.last_day)}: {sides}: {told.action} ({status}){differ}"


def _axis(scale: Scale, zoom: Zoom, bottom: float) -> Iterator[Markup]:
    yield line(LEFT, bottom, WIDTH - RIGHT, bottom, "d-axis")
    for day, words in _ticks(scale, zoom):
        x = scale.x(day)
        yield line(x, TOP, x, bottom + 5, "d-line")
        edge = (
            "earlier"
            if scale.earlier and x <= LEFT
            else "later"
            if scale.later and x >= WIDTH - RIGHT
            else ""
        )
        for y in (TOP - 8, bottom + 19):
            yield text(x, y, edge or words, "d-soft", "middle")


TICKS = 9
"""Marks with words on an axis of this width; more would run into each other."""


def _ticks(scale: Scale, zoom: Zoom) -> list[tuple[dt.date, str]]:
    days = list(_steps(scale, zoom))
    every = -(-len(days) // TICKS) or 1
    return [(day, _tick_words(day, zoom)) for day in days[::every]]


def _steps(scale: Scale, zoom: Zoom) -> Iterator[dt.date]:
    day = scale.first
    while day <= scale.last:
        yield day
        if zoom == "days":
            step = max((scale.last - scale.first).days // 400, 1)
            day += dt.timedelta(step)
        else:
            day = _next_month(day) if zoom == "months" else dt.date(min(day.year + 1, 9999), 1, 1)
        if day.year >= 9999:
            return


def _tick_words(day: dt.date, zoom: Zoom) -> str:
    if zoom == "years":
        return str(day.year)
    month = MONTHS[day.month - 1][:3]
    return f"{month} {day.year}" if zoom == "months" else f"{day.day} {month} {day.year}"
