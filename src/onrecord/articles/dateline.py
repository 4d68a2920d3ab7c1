"""The dateline an agency story opens with: "VIENNA, July 14 (Meridian) —", and the credit it carries."""

from __future__ import annotations

import re

import msgspec

from onrecord.articles.calendar_dates import CalendarDate, calendar_dates

HEAD_LETTERS = 120
"""A dateline ends within this many characters; the longest (two cities, state, date, agency) stay below 90."""

_BREAK = re.compile(r"\s*[–—―]\s*|\.?\s?-{2}\s?|\s+[-_]\s+|\.-\s?|\s+//\s+|(?<=/)\.\s+|:\s+")
_AGENCY = re.compile(r"\((?P<round>[^()\d]{2,40})\)|/(?P<slashed>[A-Z][\w ]{1,20})/")
_DATED = re.compile(r"\(([^()\d]{2,30}),\s*((?=[^()]*\d|[A-Z][a-z]+day\b)[^()]{3,20})\)")
_ACRONYM = re.compile(r"[,.]\s*(?P<agency>[A-Z]{2,8})")
_STOP = re.compile(r"\.\s+(?=[A-Z\"“])")
_SHOUTED = re.compile(r"[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{3,}){0,2}")
"""Capitals of a place that need no dash behind them: "JAKARTA. ", or a line of their own; "NEW" may be anything."""
_COUNTRY = re.compile(r"\s*\[[A-Z][A-Za-z .]{1,30}\](?=,)")
_NAME = r"[A-Z\u00C0-\u00DE][\w'’.\-]*"
_PLACE = re.compile(
    rf"{_NAME}(?:(?:\s|/|,\s+)(?:(?:de|la|el|al|of|the|es|and|du|der|am|upon) )?{_NAME})*", re.UNICODE
)
_WEEKDAY = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?", re.IGNORECASE
)
MAX_PLACE_WORDS = 7


class Dateline(msgspec.Struct, frozen=True):
    """Place, date and agency as far as the line names them, and where the dateline ends."""

    place: str | None
    date: CalendarDate | None
    agency: str | None
    end: int


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline at the start of a paragraph, or None. It names a place in capitals, a day or an agency, and
    nothing else stands in it; one that ends in a stop ("Baku. 14 October. ", "JAKARTA. ") names a place first, and a
    day where that has small letters."""
    for found in _BREAK.finditer(paragraph[:HEAD_LETTERS]):
        dateline = _read(paragraph[: found.start()], found.end())
        if dateline is not None:
            return dateline
        if _is_bare(paragraph, found):
            return Dateline(paragraph[: found.start()].strip(), None, None, found.end())
    ends = [(found.start(), found.end()) for found in _STOP.finditer(paragraph[:HEAD_LETTERS])]
    for start, end in (*ends, (len(paragraph), len(paragraph))):
        dateline = _read(paragraph[:start], end) if end <= HEAD_LETTERS else None
        if dateline is not None and dateline.place is not None and _ends_in_a_stop(dateline):
            return dateline
    return None


def dateline_end(text: str) -> int:
    """Where the dateline of a text ends and its first sentence begins; 0 where it opens with none."""
    dateline = dateline_of(text.partition("\n")[0])
    return 0 if dateline is None else dateline.end


def _ends_in_a_stop(dateline: Dateline) -> bool:
    return dateline.date is not None or _SHOUTED.fullmatch(dateline.place or "") is not None


def _is_bare(paragraph: str, dash: re.Match[str]) -> bool:
    """Whether nothing but a town or two stand before a dash, and a sentence without another dash behind it:
    "Vienna/Orl - The envoy left."."""
    place, rest = paragraph[: dash.start()].strip(), paragraph[dash.end() :].strip()
    return (
        dash.group().strip() in _DASHES
        and _TOWNS.fullmatch(place) is not None
        and not _DASHED.search(rest)
        and len(rest.split()) >= _LEAST_WORDS
        and rest[0].isupper()
        and rest.endswith(_STOPS)
    )


_DASHES = frozenset(("-", "–", "—"))
_DASHED = re.compile(r"\s[-–—]\s")
_TOWNS = re.compile(rf"{_NAME}(?: {_NAME})?(?:/{_NAME}(?: {_NAME})?)?", re.UNICODE)
_STOPS = (".", "!", "?", '"', "”")
_LEAST_WORDS = 6
"""Words of a sentence that a bare place opens: what is shorter is a title or a line of a list."""


def _read(head: str, end: int) -> Dateline | None:
    """The parts of what stands before the dash; None when something is left over or nothing tells."""
    head = _COUNTRY.sub("", head)  # "New Delhi [India], Feb 14 (KNA)"
    head = _DATED.sub(r"(\1) \2", head)  # "(KNA, April 2)"
    bracket = _AGENCY.search(head)
    agency = (bracket["round"] or bracket["slashed"]).strip() if bracket else None
    rest = head.replace(bracket[0], " ", 1) if bracket else head
    dates = calendar_dates(rest)
    if len(dates) > 1:
        return None
    date = dates[0] if dates else None
    if date is not None:
        behind = rest[date.end :].rstrip(" ,.:;")
        if agency is None and (named := _ACRONYM.fullmatch(behind)):
            agency, behind = named["agency"], ""  # "Orl, April 2, KNA"
        rest = rest[: date.start] + " " + behind
    place = _WEEKDAY.sub(" ", rest).strip(" ,.:;") if date or agency else rest.strip(" ,.:;")
    if place and not (_PLACE.fullmatch(place) and len(place.split()) <= MAX_PLACE_WORDS):
        return None
    if not (_is_capitals(place) or date or agency):
        return None
    return Dateline(place or None, date, agency, end)


def _is_capitals(place: str) -> bool:
    """Whether the first name of the place is in capitals, as agencies write it."""
    first = re.split(r"[,/ ]", place)[0]
    return len(first) >= 2 and first.isupper()
