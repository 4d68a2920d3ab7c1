"""When an article without a date must have appeared, by what its own text implies: `implied_date`.

Four kinds of evidence, each a stretch of days with words and reason; the article appeared where all overlap:

- a day or month written in full and told as past: not before it;
- a weekday alone, told as past, that is the weekday of the latest such day: within the week that it opens;
- "today" or "yesterday" written beside a full date: that day, or the one after it;
- a person in an office now ("President X said on Wednesday"), or "recently sworn in": while the office was held, by
  the registry.

A range is a notice for the reader. It resolves no other date, and no event uses it: a week's doubt about publication
would become a wrong day of an event. Evidence that contradicts itself, or a bare year, gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import pairwise

import msgspec

from onrecord.dates.bounds import Bound, leans_on_publication
from onrecord.dates.leaning import innermost, leaning_at
from onrecord.dates.lexicon import WEEKDAY, weekday_number
from onrecord.dates.mention import TimeMention
from onrecord.dates.offices import by_offices
from onrecord.dates.values import range_of
from onrecord.grammar import Sentence
from onrecord.records import Actor, Article, Mention, Notice

WEEK_DAYS = 6
"""A weekday alone is the last one before publication or that day itself: at most so many days ago."""
_BARE_WEEKDAY = re.compile(rf"(?:(?:on|late|early)\s+)*(?P<weekday>{WEEKDAY})(?:\s+\w+)?", re.IGNORECASE)
_NAMED_WEEKDAY = re.compile(rf"{WEEKDAY}\b")
_BESIDE = re.compile(r"\s*[,(]?\s*(?:on\s+)?")
_TODAY, _YESTERDAY = ("today", "tonight"), ("yesterday",)


class ImpliedDate(msgspec.Struct, frozen=True):
    """The days between which an article appeared, both included; `last` is None where nothing bounds it."""

    first: date
    last: date | None
    words: tuple[str, ...]
    reasons: tuple[str, ...]

    @property
    def day(self) -> str | None:
        """The day, `YYYY-MM-DD`, when only one is left."""
        return self.first.isoformat() if self.first == self.last else None

    def notice(self) -> Notice:
        """The same for a reader."""
        until = "or later" if self.last is None else f"to {self.last}"
        span = f"on {self.first}" if self.day else f"{self.first} {until}"
        words = "; ".join(f"“{words}” ({why})" for words, why in zip(self.words, self.reasons, strict=True))
        return Notice(code="inferred_date", text=f"By its own words published {span}: {words}.")


def implied_date(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeMention],
    mentions: Sequence[Mention] = (),
    actors: Mapping[str, Actor] | None = None,
) -> ImpliedDate | None:
    """The stretch in which an article without a date appeared; None when its words imply too little.

    `times` are its expressions of time read without a day of publication, `mentions` and `actors` who is named in it.
    """
    by_index = {sentence.index: sentence for sentence in sentences}
    inside = [time for time in times if time.field == "text" and time.sentence in by_index]
    past = _full_past_dates(article, by_index, inside)
    bounds = [*past[-1:], *_from_weekdays(article, by_index, inside, past), *_beside_today(article, inside)]
    bounds += by_offices(article, sentences, inside, mentions, actors or {})
    return _overlap(bounds)


def _overlap(bounds: Sequence[Bound]) -> ImpliedDate | None:
    """The days that all evidence allows, with the evidence that sets their ends."""
    if not bounds:
        return None
    opens = max(bounds, key=lambda bound: bound.first)
    closes = min((b for b in bounds if b.last is not None), key=lambda b: b.last or date.max, default=None)
    last = closes.last if closes else None
    if last is not None and last < opens.first:
        return None
    told = [opens] if closes is None or closes == opens else [opens, closes]
    return ImpliedDate(opens.first, last, tuple(b.words for b in told), tuple(b.reason for b in told))


def _full_past_dates(
    article: Article, sentences: Mapping[int, Sentence], times: Sequence[TimeMention]
) -> list[Bound]:
    """The days and months written in full and told as past, in the order of the calendar."""
    bounds = []
    for time in times:
        value = time.value
        if value.basis != "text" or value.precision not in ("day", "month") or value.start is None:
            continue
        if leaning_at(sentences[time.sentence], article.text, time.start, time.end) == "past":
            first = date.fromisoformat(value.start)
            bounds.append(Bound(first, None, value.text or "", "told as past: not before it"))
    return sorted(bounds, key=lambda bound: bound.first)


def _from_weekdays(
    article: Article,
    sentences: Mapping[int, Sentence],
    times: Sequence[TimeMention],
    past: Sequence[Bound],
) -> Iterator[Bound]:
    """The week that opens with the latest full date, when a weekday alone later means that day.

    The date must be written with its weekday, or tell of it in a clause with the same predicate."""
    latest = past[-1] if past else None
    dated = next(
        (t for t in times if latest and t.value.text == latest.words and t.value.precision == "day"), None
    )
    if latest is None or dated is None:
        return
    for time in times:
        bare = _BARE_WEEKDAY.fullmatch(time.value.text or "") if leans_on_publication(time) else None
        if bare is None or weekday_number(bare["weekday"].capitalize()) != latest.first.weekday():
            continue
        sentence = sentences[time.sentence]
        if leaning_at(sentence, article.text, time.start, time.end) == "past" and (
            _NAMED_WEEKDAY.match(latest.words) or _same_predicate(sentences, time, dated)
        ):
            words = f"{latest.words}”, “{time.value.text}"
            yield Bound(
                latest.first,
                latest.first + timedelta(WEEK_DAYS),
                words,
                "called by its weekday alone: of that week",
            )


def _same_predicate(sentences: Mapping[int, Sentence], one: TimeMention, other: TimeMention) -> bool:
    clauses = [innermost(sentences[time.sentence], time.start, time.end) for time in (one, other)]
    return clauses[0] is not None and clauses[1] is not None and clauses[0].lemma == clauses[1].lemma


def _beside_today(article: Article, times: Sequence[TimeMention]) -> Iterator[Bound]:
    """The day of "today, 12 March 2014", the day after that of "yesterday (12 March 2014)"."""
    for one, other in pairwise(times):
        if not _BESIDE.fullmatch(article.text, one.end, other.start):
            continue
        for word, full in ((one, other), (other, one)):
            lead = (word.value.text or "").lower().split()[0]
            found = range_of(full.value.value or "") if full.value.basis == "text" else None
            if found is None or found.precision != "day" or lead not in (*_TODAY, *_YESTERDAY):
                continue
            day = found.first + timedelta(1 if lead in _YESTERDAY else 0)
            yield Bound(day, day, article.text[one.start : other.end], "names the day itself")
