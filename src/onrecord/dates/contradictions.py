"""Where an article's dates contradict the calendar or its own day of publication: `contradictions`.

Two notices: `weekday_mismatch` ("Tuesday, 15 March 2017" was a Wednesday) and `impossible_date` (30 February; something
told as past on a day after publication). They say what is written and what does not fit, and decide nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from onrecord.dates.leaning import innermost
from onrecord.dates.lexicon import (
    DAY,
    MONTH,
    WEEKDAY_SHORT,
    WORDS,
    YEAR,
    day_number,
    month_number,
    weekday_number,
)
from onrecord.dates.mention import TimeMention
from onrecord.dates.rules import fixed_day
from onrecord.grammar import Clause, Sentence
from onrecord.records import Article, DateValue, Field, Notice

AHEAD_DAYS = 2
"""A past day so shortly after publication is a matter of time zones or of a text that was updated, not an error."""
_NAMES: list[str] = WORDS["weekdays"]
_WEEKDAY_LEAD = re.compile(rf"(?P<weekday>{WEEKDAY_SHORT}),?\s+\S")
_IN_OR_ON = re.compile(r"\b(?:in|on|early\s+in|late\s+in)\s+(?:the\s+)?$", re.IGNORECASE)
_NO_SUCH_DAY = re.compile(
    rf"\b(?:(?P<day>{DAY})(?:\s+of)?\s+(?P<month>{MONTH})(?!\w)|(?P<month2>{MONTH})\s+(?P<day2>{DAY})\b(?![-–/]\d))"
    rf"(?:,?\s+(?P<year>{YEAR}))?"
)
_LEAP_YEAR = 2000
"""Stands for the year where none is written: 29 February exists in some."""
_PROSPECTIVE = frozenset(WORDS["leaning"]["prospective"])
_LOOK_BACK = 12


def contradictions(
    article: Article, sentences: Sequence[Sentence], times: Sequence[TimeMention]
) -> tuple[Notice, ...]:
    """The notices of one article, in the order of their words."""
    published = _published(article)
    by_index = {sentence.index: sentence for sentence in sentences}
    found = [*_no_such_days(article)]
    for time in times:
        text = article.title if time.field == "title" else article.text
        if mismatch := weekday_mismatch(time.value):
            found.append(_notice("weekday_mismatch", mismatch, time.start, time.end, time.field))
        elif published and _told_ahead(time, by_index[time.sentence], text, published):
            words = (
                f"“{time.value.text}” is told as past, but lies after the day of publication ({published})."
            )
            found.append(_notice("impossible_date", words, time.start, time.end, time.field))
    return tuple(sorted(found, key=lambda notice: (notice.field != "title", notice.start or 0)))


def weekday_mismatch(value: DateValue) -> str | None:
    """Why the weekday in the words of a day is not the day's own, or None when it is or none is written."""
    lead = _WEEKDAY_LEAD.match(value.text or "")
    if lead is None or value.precision != "day" or value.start is None or value.basis == "anchor":
        return None
    day = date.fromisoformat(value.start)
    written = weekday_number(lead["weekday"])
    if written == day.weekday():
        return None
    return f"“{value.text}” names a {_NAMES[written]}, but {value.start} was a {_NAMES[day.weekday()]}."


def _no_such_days(article: Article) -> Iterator[Notice]:
    """The days that the calendar does not have: 31 June, 29 February 2015."""
    fields: tuple[tuple[Field, str], ...] = (("title", article.title), ("text", article.text))
    for field, text in fields:
        for match in _NO_SUCH_DAY.finditer(text):
            day, month = (
                day_number(match["day"] or match["day2"]),
                month_number(match["month"] or match["month2"]),
            )
            if fixed_day(int(match["year"] or _LEAP_YEAR), month, day) is None:
                words = f"“{match[0]}”: the calendar has no such day."
                yield _notice("impossible_date", words, match.start(), match.end(), field)


def _told_ahead(time: TimeMention, sentence: Sentence, text: str, published: date) -> bool:
    """Whether a date written in full, well after publication, is the time of something told as past."""
    value = time.value
    if value.basis != "text" or value.start is None:
        return False
    if date.fromisoformat(value.start) <= published + timedelta(AHEAD_DAYS):
        return False
    if not _IN_OR_ON.search(text, max(0, time.start - _LOOK_BACK), time.start):
        return False
    clause = innermost(sentence, time.start, time.end)
    return clause is not None and _simple_past(clause) and _beside(clause, time, text)


def _simple_past(clause: Clause) -> bool:
    """A finite verb in the past that plans nothing and hangs on no condition."""
    plain = clause.kind == "verb" and clause.tense == "past" and not (clause.modal or clause.progressive)
    return plain and not clause.condition and clause.lemma.split()[0] not in _PROSPECTIVE


def _beside(clause: Clause, time: TimeMention, text: str) -> bool:
    """Whether the date opens the clause or follows its predicate at once, so that no noun between can own it."""
    lead = text[clause.span_start : time.start].split()
    between = text[clause.end : time.start].split() if clause.end <= time.start else None
    return len(lead) <= 1 or (between is not None and len(between) <= 1)


def _published(article: Article) -> date | None:
    try:
        return date.fromisoformat((article.published or "")[:10])
    except ValueError:
        return None


def _notice(code: str, words: str, start: int, end: int, field: Field) -> Notice:
    return Notice(code=code, text=words, start=start, end=end, field=field)
