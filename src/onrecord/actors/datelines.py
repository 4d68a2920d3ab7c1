"""The dateline of an article: the place and day before its first words, which name nobody who acts."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"[^\S\n]*(?P<place>[A-ZÀ-Þ][\w.'’-]*(?:[ ,/]+[A-ZÀ-Þ(][\w.'’)-]*){0,5})"
    r"(?:,? +(?:[A-Z][a-z]{2,8}\.? +\d{1,2}|\d{1,2} +[A-Z][a-z]+)(?:,? +\d{4})?)?"
    r"(?: *\([^)\n]{2,40}\))?,?(?: *(?:--|–|—) *| +- *| *- +)(?=\S)"
)
"""A dateline at the start of a text: a place in capitals or followed by a date or agency, then a dash. A
hyphen without a space joins words ("NATO Secretary-General")."""

_STOPPED = re.compile(
    r"[^\S\n]*(?:[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*){0,2}[.,] +"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) +\d{1,2}"
    r"|\d{1,2} +(?:January|February|March|April|May|June|July|August|September|October|November|December))"
    r"(?:,? +\d{4})?\.) +(?:[A-Z]{2,8} *(?:--|–|—) *)?(?=[A-Z\"“])"
)
"""A dateline that ends in a stop: "Baku. 14 October. ", "MOSCOW, September 23. VTA -- "."""

_SHOUTED = re.compile(
    r"[^\S\n]*[A-ZÀ-Þ]{4,}(?: [A-ZÀ-Þ]{3,}){0,2}(?: *\([^)\n]{2,40}\))?(?:[.:]\s+|\s*\n)(?=\S)"
)
"""A dateline that is a sentence or a line of its own: "JAKARTA. ", "BUENOS AIRES (VTA)"."""


def dateline_end(text: str) -> int:
    """Where the dateline of a text ends and its first sentence begins; 0 where it has none."""
    match = _DATELINE.match(text)
    if not match:
        stopped = _STOPPED.match(text) or _SHOUTED.match(text)
        return stopped.end() if stopped else 0
    place = match.group("place")
    first = place.split()[0].strip(",")
    dated = match.end() - match.end("place") > 4
    shouted = len(first) > 2 and first.isupper()
    return match.end() if shouted or dated else 0
