"""SVG elements as escaped markup."""

from __future__ import annotations

from markupsafe import Markup, escape

from onrecord.web.shown import visible

Attribute = str | float | int | None


def element(name: str, *inside: Markup | str, **attributes: Attribute) -> Markup:
    """One element. `class_` stands for `class`, `stroke_width` for `stroke-width`; None leaves an attribute out.
    Strings inside are text and escaped; markup is taken as it is."""
    written = Markup("").join(
        Markup(' {}="{}"').format(key.rstrip("_").replace("_", "-"), _value(value))
        for key, value in attributes.items()
        if value is not None
    )
    content = Markup("").join(part if isinstance(part, Markup) else escape(visible(part)) for part in inside)
    return Markup("<{}{}>{}</{}>").format(Markup(name), written, content, Markup(name))


def _value(value: Attribute) -> str:
    if isinstance(value, float):
        return f"{value:.1f}".rstrip("0").rstrip(".")
    return visible(str(value))


def text(x: float, y: float, words: str, class_: str = "d-text", anchor: str | None = None) -> Markup:
    """A line of text at a point."""
    return element("text", words, x=x, y=y, class_=class_, text_anchor=anchor)


def line(x1: float, y1: float, x2: float, y2: float, class_: str) -> Markup:
    """A straight line."""
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, class_=class_)


def link(href: str, title: str, *inside: Markup) -> Markup:
    """What leads to a record, with its gist for a pointer and a screen reader."""
    return element("a", element("title", title), *inside, href=href)


def picture(width: float, height: float, label: str, *inside: Markup) -> Markup:
    """A whole drawing with its name for those who cannot see it."""
    attributes: dict[str, Attribute] = {
        "viewBox": f"0 0 {width:g} {height:g}",
        "role": "group",
        "aria_label": label,
    }
    return element("svg", *inside, **attributes)


def cut(words: str, most: int) -> str:
    """Words for a narrow place, with … where they were cut."""
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
