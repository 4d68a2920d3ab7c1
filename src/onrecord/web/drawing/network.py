"""An actor and those it deals with as a drawing: wider lines for more dealings, broken ones where conflict prevails."""

from __future__ import annotations

import math
from collections.abc import Sequence

from markupsafe import Markup

from onrecord.web.dealings import Dealing
from onrecord.web.drawing.svg import cut, element, link, picture, text
from onrecord.web.links import path_to

WIDTH, HEIGHT = 860.0, 470.0
ACROSS, DOWN = 240.0, 180.0
"""Half axes of the ellipse on which the others stand."""

WIDEST = 7.0
NAME = 24


def draw(name: str, found: Sequence[Dealing]) -> Markup | None:
    """The drawing, None when there is nobody else."""
    if not found:
        return None
    most = max(each.total for each in found)
    places = [_place(number, len(found)) for number in range(len(found))]
    lines = [_line(each, place, most) for each, place in zip(found, places, strict=True)]
    others = [_other(each, place) for each, place in zip(found, places, strict=True)]
    chief = element("circle", cx=WIDTH / 2, cy=HEIGHT / 2, r=12, class_="d-node-chief")
    title = text(WIDTH / 2, HEIGHT / 2 + 32, cut(name, 36), "d-chief", "middle")
    label = f"{name} and those it deals with. The table beside tells the same in figures."
    return picture(WIDTH, HEIGHT, label, *lines, chief, title, *others)


def _place(number: int, of: int) -> tuple[float, float]:
    turn = 2 * math.pi * number / of - math.pi / 2
    return WIDTH / 2 + ACROSS * math.cos(turn), HEIGHT / 2 + DOWN * math.sin(turn)


def _line(each: Dealing, place: tuple[float, float], most: int) -> Markup:
    kind = "d-link d-bad" if each.conflict > each.cooperation else "d-link d-good"
    width = 1 + (WIDEST - 1) * each.total / most
    return element(
        "line",
        x1=WIDTH / 2,
        y1=HEIGHT / 2,
        x2=place[0],
        y2=place[1],
        class_=kind,
        stroke_width=round(width, 1),
    )


def _other(each: Dealing, place: tuple[float, float]) -> Markup:
    x, y = place
    left = x < WIDTH / 2 - 5
    middle = abs(x - WIDTH / 2) <= 5
    anchor = "middle" if middle else "end" if left else "start"
    away = 0 if middle else -12 if left else 12
    down = (-14 if y < HEIGHT / 2 else 24) if middle else 4
    told = f"{each.name}: {each.cooperation} in cooperation, {each.conflict} in conflict"
    node = element("circle", cx=x, cy=y, r=7, class_="d-node")
    hit = element("circle", cx=x, cy=y, r=14, class_="d-hit")
    return link(
        path_to("actors", each.id),
        told,
        hit,
        node,
        text(x + away, y + down, cut(each.name, NAME), "d-text", anchor),
    )
