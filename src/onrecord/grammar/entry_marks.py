"""The time or day that an entry of a live report or a chronicle opens with: "14.05 ", "July 26. ", "1956: ".

It is parsed apart, as a dateline is: "02.10 Orla condemns coup" has `02.10 Orla` for its subject otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.articles.calendar_dates import DAY, MONTH

_CLOCK = (
    r"(?:\d{1,2}[.:]\d{2}|\d{4}(?=:| ?GMT| ?UTC)|\d{1,2}(?= ?[ap]\.?m))"
    r"(?: ?[ap]\.?m\b\.?)?(?: (?:GMT|UTC|BST|CET|EST|EDT|ET))?"
)
_DATE = (
    rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
    rf"(?:{DAY} {MONTH}|{MONTH} {DAY}(?: ?(?:-|–|to) ?\d{{1,2}})?|{MONTH}(?= \d{{4}}))(?:,? \d{{4}})?"
)
_MARK = re.compile(
    rf"\s*(?:{_CLOCK}\s*[-–—:|]?|(?:{_DATE}|\d{{4}})(?:[.:]| [-–—]))\s+(?=[\"“‘']?[A-Z\d][\w.,'’]* +\S)"
)


def mark_end(paragraph: str) -> int:
    """Where the text of an entry begins, behind its time or day; 0 for a paragraph that opens with neither."""
    found = _MARK.match(paragraph)
    return found.end() if found else 0


_STOP = re.compile(
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bMrs)(?<!\bMs)(?<!\bDr)(?<!\bGen)(?<!\bCol)(?<!\bLt)(?<!\bSt)(?<!\bSen)(?<!\bRep)"
    r"[.!?][\"”’]?\s+(?=[\"“‘]?[A-Z\d])"
)
_ARTICLE = re.compile(r"\b(?:the|an?|his|her|its|their|our|was|were|has|had)\b", re.IGNORECASE)
_MOST_WORDS = 14


def notes(entry: str) -> Iterator[tuple[int, str, bool]]:
    """The text of an entry cut into its notes and what stands between them, with the place of each and whether it is a
    note: a short sentence without articles, which is read as a headline is ("Rebels seize airport.")."""
    ends = [*(found.end() for found in _STOP.finditer(entry)), len(entry)]
    start = told = 0
    for end in ends:
        sentence = entry[start:end]
        if len(sentence.split()) <= _MOST_WORDS and not _ARTICLE.search(sentence):
            if told < start:
                yield told, entry[told:start], False
            yield start, sentence, True
            told = end
        start = end
    if told < len(entry):
        yield told, entry[told:], False
