"""Since when: differences of the beginnings that reports give to what lasted (`began in June`, `since the spring`)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date

import msgspec

from onrecord.dates import Context, find, resolve
from onrecord.linking.contrasts import Side, apart, value_of
from onrecord.linking.profiles import Profile, day_number
from onrecord.records import Evidence

NEAR_DEED = 45
"""Characters between the trigger and the word for the beginning: seven words."""

NEAR_DAY = 30
"""Characters between that word and the day: `opened in Ottawa in the spring`."""

OTHER = 180
"""Days between two beginnings from which other talks, another war began: reports of one beginning differ by weeks or a
season, `in June`, `in the spring`."""

_BEGUN = re.compile(r"\b(?:began|begun|begins|beginning|opened|started|starting|since)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|from)\b", re.IGNORECASE)


class _Begun(msgspec.Struct, frozen=True):
    """When one report lets it begin: days counted from the year 1, and the words."""

    who: Profile
    first: int
    last: int
    evidence: Evidence


def beginnings(group: Sequence[Profile]) -> list[Side]:
    """Beginnings of which none of one article can be one of another's; a month may lie in a season. Those that are far
    from all others are of something else."""
    found = [each for profile in group for each in _begun(profile)]
    near = [each for each in found if any(_near(each, other) for other in found)]
    clashing = [each for each in near if _contradicted(each, near)]
    return [(each.who, value_of(each.who, each.evidence.text, each.evidence)) for each in clashing]


def _near(one: _Begun, other: _Begun) -> bool:
    """Whether two beginnings, of two articles, are near enough to be of one thing."""
    apart_by = max(one.first - other.last, other.first - one.last)
    return one.who.event.article != other.who.event.article and apart_by < OTHER


def _contradicted(one: _Begun, found: Sequence[_Begun]) -> bool:
    own = [each for each in found if each.who.event.article == one.who.event.article]
    others = {each.who.event.article for each in found} - {one.who.event.article}
    return any(
        not any(
            a.first <= b.last and b.first <= a.last
            for a in own
            for b in found
            if b.who.event.article == other
        )
        for other in sorted(others)
    )


def _begun(profile: Profile) -> Iterator[_Begun]:
    """The beginnings in an event's sentence; of a stretch of time (`between April and June`) the first part."""
    sentence = profile.event.sentence
    words = [match.span() for match in _BEGUN.finditer(sentence.text)]
    near = [span for span in words if apart(profile, *span) <= NEAR_DEED]
    if not near and not _BETWEEN.search(sentence.text):
        return
    published = date.fromordinal(profile.published) if profile.published else None
    for each in find(sentence.text):
        text = sentence.text[each.start : each.end]
        stretch = bool(_BETWEEN.match(text)) and apart(profile, each.start, each.end) <= NEAR_DEED
        after = any(-1 <= each.start - end <= NEAR_DAY or start == each.start for start, end in near)
        if not stretch and not after:
            continue
        read = resolve(each.expression, text, Context(published=published, leaning="past"))
        first, last = day_number(read.start), day_number(read.end)
        if first is None or last is None:
            continue
        at = sentence.start + each.start
        evidence = Evidence(start=at, end=at + len(text), text=text, field=sentence.field)
        yield _Begun(profile, first, _end_of_month(first) if stretch else last, evidence)


def _end_of_month(day: int) -> int:
    """A day at the end of the month, at the latest, that a day begins or stands in."""
    then = date.fromordinal(day)
    return then.replace(day=monthrange(then.year, then.month)[1]).toordinal()
