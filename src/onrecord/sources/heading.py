"""Labelled lines at the top of a text file → what the source says of the article: `Outlet: Kuwait Herald`.

Article databases and note-taking programs write text this way, people often with the headline above the labels or
right below them. Two labelled lines that are no sentence make a heading, and so does one that says `Outlet:` or gives
an address; another one alone may be the article's own ("Source: the ministry"), and so may any below the first empty
line.
"""

from __future__ import annotations

import re

import msgspec

from onrecord.sources.entries import FIELD_NAMES

FEWEST = 2
"""One labelled line may be the article's own first words, unless it is one of `_CERTAIN`."""

_CERTAIN = re.compile(r"(outlet:|url:[ \t]+https?://)", re.IGNORECASE)
"""How no article begins by itself."""
_OF_A_TEXT = ("title", "url", "outlet", "published", "language", "byline", "id")
_FIELD = {name: field for field in _OF_A_TEXT for name in FIELD_NAMES[field]}
_LINE = re.compile(
    r"[ \t]*([A-Za-z_]{2,12}(?: (?:date|at))?)[ \t]*:[ \t]+(\S[^\r\n]{0,400}?)[ \t]*(?:\r\n|\r|\n|\Z)"
)
_HEADLINE = re.compile(r"[ \t]*(\S[^\r\n]{0,300}?)[ \t]*(?:\r\n|\r|\n)")
_SENTENCE = re.compile(r"[.!][\"'”’)]?\Z")
"""How a sentence ends, and a headline does not."""

_BLANK = re.compile(r"[ \t]*(?:\r\n|\r|\n)")


class Heading(msgspec.Struct, frozen=True):
    """What the labelled lines say, by the field of `RawDocument`, and where the article begins behind them."""

    values: dict[str, str]
    end: int


def heading_of(content: str) -> Heading | None:
    """The heading of a text, or None when it begins with the article itself."""
    at = len(content) - len(content.lstrip("\ufeff \t\r\n"))
    found = _labelled(content, at, {})
    if found is None and (headline := _HEADLINE.match(content, at)) is not None:
        found = _labelled(content, headline.end(), {"title": headline[1]})
    return found


def _labelled(content: str, at: int, values: dict[str, str]) -> Heading | None:
    """The labelled lines from a place on, with what is known so far; None where there are too few of them."""
    known, certain = len(values), _CERTAIN.match(content, at) is not None
    while (found := _LINE.match(content, at)) is not None:
        field = _FIELD.get(found[1].lower().replace(" ", "_"))
        if field is None or field in values:
            return None
        values[field] = found[2]
        at = found.end()
    if len(values) < known + (1 if certain else FEWEST):
        return None
    if _BLANK.match(content, at) is None:
        return _headline_below(content, at, values)
    return Heading(values, at)


def _headline_below(content: str, at: int, values: dict[str, str]) -> Heading | None:
    """The heading with the one line behind its labels as the title; None where that is a sentence or no line by
    itself."""
    found = _HEADLINE.match(content, at)
    if found is None or "title" in values or _SENTENCE.search(found[1]):
        return None
    if _BLANK.match(content, found.end()) is None:
        return None
    return Heading({**values, "title": found[1]}, found.end())
