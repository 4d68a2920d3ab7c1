"""When it was, and whether it was at all: differences of dates and of statuses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

import msgspec
from msgspec.structs import replace

from onrecord.dates import Context, find, resolve
from onrecord.linking.contrasts import BESIDE, Side, apart, clashing, value_of, within
from onrecord.linking.families import family
from onrecord.linking.impossible import days_between
from onrecord.linking.profiles import Profile, day_number
from onrecord.linking.shingles import plain_words
from onrecord.records import UNREAL, only_limits
from onrecord.shipped import shipped

EXACT = frozenset({"day", "month", "year"})
"""Precisions of dates that can differ; a range often says how long there is for something."""

A_YEAR = 365
"""Days between two dates from which one of them is that of something else in the sentence, and no other report of the
day: `apologised on Friday for the deaths of 2010`."""

PHRASE = 4
"""Words of a trigger at most beside which a day is looked for; a longer one is a whole clause."""

SPOKEN = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN", "CONSULT"})
"""Types of what is said, of which a story has many. That a denial of other deeds need not share a word with it finds 5
more of 42 differences of packs that were looked at through the score alone, and one wrong one."""

_BEGINNING = frozenset({"that", "after", "before", "because", "although", "until", "unless"})
"""Words that begin another clause, which need not be of the same day."""

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def dates(group: Sequence[Profile]) -> list[Side]:
    """Dates given in words that have no day in common; also two days of the week, where an article without a date of
    publication leaves the rest open. An article that gives two days agrees with both, and a visit may last from one day
    to the other."""
    if not any(each.event.date.text for each in group):
        return []
    dated = [each for each in map(_with_day_beside, group) if each.event.date.text and _exact(each)]
    lasting = any(each.event.mode == "visit" for each in group)

    def clash(a: Profile, b: Profile) -> bool:
        own, others = ([each for each in dated if each.event.article == one.event.article] for one in (a, b))
        return not lasting and not any(_agree(one, other) for one in own for other in others)

    return [
        (each, value_of(each, _said(each), within(each, each.event.date.text or "")))
        for each in clashing(dated, clash)
    ]


def _with_day_beside(profile: Profile) -> Profile:
    """An event without a date with the day that stands beside its trigger, if one does: `broke out on 7 August, when
    soldiers shelled the town`."""
    event = profile.event
    clause = len(plain_words(event.trigger.text)) > PHRASE
    if clause or event.date.value or event.date.text or event.status != "reported":
        return profile
    text = event.sentence.text
    beside = [
        each
        for each in find(text)
        if apart(profile, each.start, each.end) <= BESIDE and not _in_another_clause(profile, each.end)
    ]
    if len(beside) != 1:
        return profile
    published = date.fromordinal(profile.published) if profile.published else None
    words = text[beside[0].start : beside[0].end]
    read = resolve(beside[0].expression, words, Context(published=published, leaning="past"))
    if read.value and read.precision != "day":
        return profile
    read = replace(read, text=words)
    day = day_number(read.start)
    return replace(profile, event=replace(event, date=read), days=(day, day) if day else None)


def _in_another_clause(profile: Profile, end: int) -> bool:
    """Whether a day is that of the saying, or of what came of it: `admitted yesterday that its missiles struck`,
    `lifted the ban on Monday after Vostia had agreed`."""
    between = profile.event.sentence.text[
        end : max(end, profile.event.trigger.start - profile.event.sentence.start)
    ]
    return not _BEGINNING.isdisjoint(plain_words(between))


def _agree(a: Profile, b: Profile) -> bool:
    """Whether two dates may be one, as far as they are known."""
    if a.days and b.days:
        gap = days_between(a, b)
        return not gap or gap > A_YEAR
    one, other = _weekday(a), _weekday(b)
    return one is None or other is None or one == other


def _exact(profile: Profile) -> bool:
    return profile.event.date.precision in EXACT or (profile.days is None and _weekday(profile) is not None)


def _said(profile: Profile) -> str:
    return profile.event.date.value or profile.event.date.text or ""


def _weekday(profile: Profile) -> int | None:
    """The day of the week of an exact day, or the one that is named."""
    if profile.days is not None:
        first, last = profile.days
        return date.fromordinal(first).weekday() if first == last else None
    named = [word for word in plain_words(profile.event.date.text or "") if word in _WEEKDAYS]
    return _WEEKDAYS.index(named[0]) if len(named) == 1 else None


def occurrences(group: Sequence[Profile]) -> list[Side]:
    """Told as done here, denied or negated there, with all who tell it as done. Or told as less here than there (`a
    protest`, `stormed`)."""
    events = [each.event for each in group]
    told = [each for each in group if not only_limits(each.event, events)]
    denied = clashing(told, _gainsays)
    if denied:
        doers = [each.sources for each in denied if each.event.status in UNREAL]
        return [
            (each, value_of(each, _told(each))) for each in told if each in denied or _reports(each, doers)
        ]
    return [
        (each, value_of(each, each.event.trigger.text))
        for each in clashing(group, lambda a, b: _less(a, b) or _less(b, a))
    ]


def _gainsays(a: Profile, b: Profile) -> bool:
    """Whether one denies, or tells as not done, what the other tells of the same doer. A denial may be in words of its
    own, since linking has found what it denies, and may be of what was only planned or might be; what is said is too
    often denied in one point, and what was not done too often another thing, so that these must share a word."""
    statuses = {a.event.status, b.event.status}
    if len(statuses) == 1 or not (not a.sources or not b.sources or a.sources & b.sources):
        return False
    spoken = not SPOKEN.isdisjoint((a.event.type, b.event.type))
    if statuses == {"reported", "negated"} or spoken:
        shared = ((a.near_words & b.near_words) | (a.trigger & b.trigger)) - _names(a) - _names(b)
        return bool(shared) and statuses in ({"reported", "denied"}, {"reported", "negated"})
    return "denied" in statuses and not statuses.isdisjoint(("reported", "planned", "possible"))


def _reports(profile: Profile, doers: Sequence[frozenset[str]]) -> bool:
    """Whether it tells as done, in whatever words, what some deny that one of these has done."""
    done = profile.event.status == "reported"
    return done and any(not profile.sources or not each or profile.sources & each for each in doers)


def _less(a: Profile, b: Profile) -> bool:
    """Whether one article has only the milder word for what another tells."""
    return any(
        not less.isdisjoint(a.trigger)
        and more.isdisjoint(a.sentence_words)
        and not more.isdisjoint(b.trigger)
        for less, more in _milder()
    )


class _Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words for one deed, of which some say less than others."""

    less: list[str]
    more: list[str]


@cache
def _milder(language: str = "en") -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """For each deed the families of the words that say less and of those that say more."""
    deeds = shipped(f"{language}/linking/milder.toml", list[_Deed], key="milder", code="linking")
    return tuple((frozenset(map(family, each.less)), frozenset(map(family, each.more))) for each in deeds)


def _names(profile: Profile) -> frozenset[str]:
    """Families of the words by which the actors are named."""
    refs = (*profile.event.sources, *profile.event.targets)
    return frozenset(family(word) for ref in refs for word in plain_words(ref.name))


def _told(profile: Profile) -> str:
    """The status in words, with who says so."""
    by = profile.event.by
    speaker = (by.speaker.name if by.speaker else by.source_text) if by else ""
    return f"{profile.event.status} by {speaker}" if speaker else profile.event.status
