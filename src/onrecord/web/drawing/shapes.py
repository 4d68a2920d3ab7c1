"""The shapes of statuses, so that nothing is told by colour alone: the same in lists and in drawings."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from onrecord.web.drawing.svg import element

SIZE = 16
"""Shapes are drawn in a square of this side."""

ALIKE: dict[str, str] = {
    "accepted": "reported",
    "followed by contact": "reported",
    "rejected": "denied",
    "counter-offer": "conditional",
    "unanswered": "planned",
}
"""Outcome of an overture → the status whose shape it has."""


@cache
def shape(status: str) -> Markup:
    """The shape of a status in a square of 16: filled circle for done, open circle for planned, dashed for possible,
    diamond for conditional, cross for denied, struck circle for what did not happen."""
    match ALIKE.get(status, status):
        case "reported":
            return element("circle", cx=8, cy=8, r=6, class_="s-fill")
        case "planned":
            return element("circle", cx=8, cy=8, r=5.4, class_="s-line")
        case "possible":
            return element("circle", cx=8, cy=8, r=5.4, class_="s-line", stroke_dasharray="3 2.4")
        case "conditional":
            return element("path", d="M8 1.8 14.2 8 8 14.2 1.8 8Z", class_="s-line")
        case "denied":
            return element("path", d="M3 3 13 13M13 3 3 13", class_="s-stroke")
        case "negated":
            ring = element("circle", cx=8, cy=8, r=5.6, class_="s-line")
            return ring + element("path", d="M4.2 11.8 11.8 4.2", class_="s-stroke")
        case "differs":
            return element("path", d="M8 1 15.5 15H.5Z", class_="s-fill")
        case _:
            return element("rect", x=3, y=3, width=10, height=10, class_="s-line")


@cache
def icon(status: str) -> Markup:
    """A shape to stand before its word."""
    attributes = {"viewBox": f"0 0 {SIZE} {SIZE}", "class_": "shape", "aria_hidden": "true"}
    return element("svg", shape(status), **attributes)


def placed(status: str, x: float, y: float, size: float = SIZE) -> Markup:
    """A shape in a drawing, its middle at a point."""
    scale = size / SIZE
    move = f"translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({scale:.2f})"
    return element("g", shape(status), class_=ALIKE.get(status, status), transform=move)


def flag() -> Markup:
    """The sign that reports differ: a triangle, as in the timeline."""
    return icon("differs")
