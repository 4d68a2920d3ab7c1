"""Whose reporting an article is: an agency's, when a dateline, byline or credit line says so, else the outlet's own."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec

from onrecord.articles.dateline import dateline_of
from onrecord.articles.normalise import plain

OWN = "own"
_CREDIT_LINE = re.compile(
    r"(?:[-–—/(\[]+|(?:source|credit|agency|from|by|with|©)\s*[:/]?|\bcopyright\s+\d{4})\s*(?P<name>[^()\[\]]{2,60})",
    re.IGNORECASE,
)
_NOT_AN_AGENCY = re.compile(
    r"[.]$|^(?:file|video|photo|update\w*|analysis|opinion|exclusive|live|[A-Z]\.)", re.IGNORECASE
)


class _Agency(msgspec.Struct, frozen=True):
    name: str
    pattern: re.Pattern[str]


def origin_of(paragraphs: Sequence[str], byline: str | None, credits: Sequence[str], outlet: str) -> str:
    """`agency NAME` or `own`.

    `paragraphs` are those of the article, `credits` the lines that were set aside as credits. An agency that nobody
    has heard of is believed where it stands in a dateline after a place in capitals. An agency's own site counts as
    its own reporting.
    """
    name = _from_dateline(paragraphs[0]) if paragraphs else None
    if name is None and byline:
        name = known_agency(byline)
    if name is None:
        name = next((found for line in credits if (found := _from_credit(line))), None)
    if name is None or (outlet and name.casefold() in outlet.casefold()):
        return OWN
    return f"agency {name}"


def known_agency(text: str) -> str | None:
    """The news agency that a credit names, under its usual name, or None."""
    return next((agency.name for agency in _agencies() if agency.pattern.search(text)), None)


def _from_dateline(paragraph: str) -> str | None:
    dateline = dateline_of(paragraph)
    if dateline is None or dateline.agency is None:
        return None
    agency = plain(dateline.agency)
    known = known_agency(agency)
    if known:
        return known
    believable = (
        dateline.place is not None
        and dateline.place.split()[0].strip(",").isupper()
        and all(word[:1].isupper() for word in agency.split())
        and agency.count(" ") < 4
    )
    return agency if believable and not _NOT_AN_AGENCY.search(agency) else None


def _from_credit(line: str) -> str | None:
    match = _CREDIT_LINE.match(line)
    return known_agency(match["name"]) if match else known_agency(line) if line.count(" ") < 3 else None


@cache
def _agencies() -> tuple[_Agency, ...]:
    data = tomllib.loads(files("onrecord").joinpath("data/en/agencies.toml").read_text("utf-8"))
    return tuple(
        _Agency(
            entry["name"],
            re.compile(r"\b(?:" + "|".join(map(re.escape, [entry["name"], *entry["names"]])) + r")\b"),
        )
        for entry in data["agency"]
    )
