"""When an article without a date appeared, by the offices of those whom it names: while they were held.

"President X said on Wednesday" and "has met" show X in office at the time of writing, "recently sworn in" within half a
year of the beginning; the registry tells from when to when.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from operator import attrgetter

from onrecord.dates.bounds import Bound, leans_on_publication
from onrecord.dates.leaning import innermost
from onrecord.dates.lexicon import WEEKDAY
from onrecord.dates.mention import TimeMention
from onrecord.dates.values import range_of
from onrecord.grammar import Clause, Sentence
from onrecord.records import Actor, Article, Mention, Office

_START = attrgetter("start")

RECENTLY_DAYS = 182
"""How long after taking office somebody is "recently sworn in" at most: half a year."""
_RECENT = re.compile(
    rf"(?:.*\b)?(?:{WEEKDAY}|today|yesterday|tonight|overnight|this week|last night)\b", re.I
)
_SWORN = re.compile(
    r"\b(?:recently|newly|just|freshly)[\s-]+(?:sworn[\s-]+in|inaugurated|installed|appointed|took\s+office)\b",
    re.I,
)
_NOT_NOW = re.compile(r"\b(?:former|then|late|ex|outgoing|one-time|elect|designate)\b", re.IGNORECASE)
_LOOK_BACK = 12


def by_offices(
    article: Article,
    sentences: Sequence[Sentence],
    times: Sequence[TimeMention],
    mentions: Sequence[Mention],
    actors: Mapping[str, Actor],
) -> Iterator[Bound]:
    """The time in office of those whom the text shows in it now."""
    for sentence, inside in _by_sentence(sentences, mentions):
        sworn = _SWORN.search(article.text, sentence.start, sentence.end)
        for mention in inside:
            office = _office(article, mention, actors)
            held = _held(office) if office else None
            if office is None or held is None:
                continue
            first, last = held
            if sworn and len({m.actor for m in inside if m.kind in ("name", "role")}) == 1:
                words = f"{sworn[0]} … {mention.text}"
                ends = first + timedelta(RECENTLY_DAYS)
                yield Bound(first, ends, words, f"{office.title} since {office.since}: within half a year")
            elif clause := _acts_now(sentence, mention, times):
                words = f"{mention.role_text} {mention.text} … {article.text[clause.start : clause.end]}"
                yield Bound(
                    first, last, words, f"{office.title} from {office.since} to {office.until or 'now'}"
                )


def _by_sentence(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, list[Mention]]]:
    """Each sentence of the text with the mentions that begin in it."""
    in_text = sorted((m for m in mentions if m.field == "text"), key=_START)
    for sentence in sentences:
        if sentence.field == "text":
            low = bisect_left(in_text, sentence.start, key=_START)
            yield sentence, in_text[low : bisect_left(in_text, sentence.end, low, key=_START)]


def _office(article: Article, mention: Mention, actors: Mapping[str, Actor]) -> Office | None:
    """The one office in which a text names a person by name and role, whom nobody else could be."""
    actor = actors.get(mention.actor)
    if actor is None or mention.candidates or mention.kind != "name" or not mention.role_text:
        return None
    role = mention.role_text.lower()
    around = article.text[max(0, mention.start - _LOOK_BACK - len(role)) : mention.end + _LOOK_BACK]
    if _NOT_NOW.search(role) or _NOT_NOW.search(around):
        return None
    fitting = [
        office for office in actor.offices if role == office.title or role.endswith(f" {office.title}")
    ]
    return fitting[0] if len(fitting) == 1 else None


def _held(office: Office) -> tuple[date, date | None] | None:
    """First and last day of an office; None when its beginning is not known to the month at least."""
    since = range_of(office.since or "")
    if since is None or since.precision not in ("day", "month"):
        return None
    until = range_of(office.until or "")
    return since.first, until.last if until else None


def _acts_now(sentence: Sentence, mention: Mention, times: Sequence[TimeMention]) -> Clause | None:
    """A clause in which somebody acts at the time of writing: on a bare weekday, today, or "has met"."""
    for clause in sentence.clauses:
        subjects = [sentence.phrases[index] for index in clause.subjects]
        if clause.kind != "verb" or not any(
            p.start <= mention.start and mention.end <= p.full_end for p in subjects
        ):
            continue
        if clause.tense == "present" and clause.perfect and not clause.modal:
            return clause
        near = [t for t in times if clause.span_start <= t.start and t.end <= clause.span_end]
        now = any(leans_on_publication(t) and _RECENT.fullmatch(t.value.text or "") for t in near)
        if now and clause.tense == "past" and not clause.perfect and _innermost_of(near, clause, sentence):
            return clause
    return None


def _innermost_of(near: Sequence[TimeMention], clause: Clause, sentence: Sentence) -> bool:
    """Whether one of the times stands in this clause and in none inside it."""
    return any(innermost(sentence, time.start, time.end) == clause for time in near)
