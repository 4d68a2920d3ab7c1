"""Differences: on what the reports of one happening do not agree, with the words on each side.

A difference needs two articles that give incompatible values. A difference of precision is none (`in November`,
`on November 21`), nor is a rounded number beside the exact one. What an article leaves open does not differ from what
another says.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib.resources import files
from itertools import combinations

from msgspec.structs import replace
from rapidfuzz.fuzz import ratio

from onrecord.linking.families import family
from onrecord.linking.likeness import days_between
from onrecord.linking.numbers import PERSONS, Count, agree, find_counts, same_thing
from onrecord.linking.profiles import Profile
from onrecord.linking.shingles import plain_words
from onrecord.records import Difference, DifferenceOn, DifferenceValue, Evidence, is_described

LISTED = 2
"""Actors on a side from which two lists are compared; a single actor that differs is more often misread than reported
otherwise."""

BESIDE = 30
"""Characters between the trigger and a place or a number of people that belong together: about five words."""

EXACT = frozenset({"day", "month", "year"})
"""Precisions of dates that can differ; a range often says how long there is for something."""

SAME_NAME = 75
"""Likeness (0 to 100) from which two place names are one with letters lost: `Dresk`, `Dresc`, `Drsk`."""

Side = tuple[Profile, DifferenceValue]


def find_differences(group: Sequence[Profile]) -> tuple[Difference, ...]:
    """The differences among the reports of a happening: one of a kind, of numbers one for each thing counted."""
    out = [
        found
        for on, differ in (
            ("date", _dates),
            ("actor", _actors),
            ("initiator", _initiators),
            ("place", _places),
        )
        if (found := _difference(on, differ(group))) is not None  # type: ignore[arg-type]
    ]
    out += _numbers(group)
    if (found := _difference("occurrence", _occurrences(group))) is not None:
        out.append(found)
    return tuple(out)


def _difference(on: DifferenceOn, sides: Iterable[Side]) -> Difference | None:
    """One value an article (the first it gives; of what it denies and tells as done, each), if two articles give
    different ones."""
    values: dict[tuple[str, str], DifferenceValue] = {}
    for _, value in sides:
        told = value.value.split()[0] if on == "occurrence" else ""
        values.setdefault((value.article, told), value)
    if len({_folded(value.value) for value in values.values()}) < 2:
        return None
    return Difference(on=on, values=tuple(values.values()))


def _folded(value: str) -> str:
    return " ".join(value.casefold().split())


def _value(profile: Profile, value: str, evidence: Evidence | None = None) -> DifferenceValue:
    where = evidence or profile.event.trigger
    return DifferenceValue(
        value=value, article=profile.event.article, start=where.start, end=where.end, field=where.field
    )


def _within(profile: Profile, words: str) -> Evidence | None:
    """Where words stand in the event's sentence."""
    sentence = profile.event.sentence
    at = sentence.text.find(words)
    if at < 0 or not words:
        return None
    start = sentence.start + at
    return Evidence(start=start, end=start + len(words), text=words, field=sentence.field)


def _clashing(group: Sequence[Profile], clash: Callable[[Profile, Profile], bool]) -> list[Profile]:
    """The events that clash with one of another article."""
    pairs = [
        pair
        for pair in combinations(group, 2)
        if pair[0].event.article != pair[1].event.article and clash(*pair)
    ]
    return [each for each in group if any(each is one or each is other for one, other in pairs)]


# ------------------------------------------------------------------------------------------------ dates


def _dates(group: Sequence[Profile]) -> list[Side]:
    """Dates given in words that have no day in common."""
    dated = [each for each in group if each.event.date.text and each.event.date.precision in EXACT]
    return [
        (each, _value(each, each.event.date.value or "", _within(each, each.event.date.text or "")))
        for each in _clashing(dated, lambda a, b: bool(days_between(a, b)))
    ]


# ------------------------------------------------------------------------------------------------ actors


def _actors(group: Sequence[Profile]) -> list[Side]:
    """Lists of who did it that overlap and of which each has a name that the other lacks. A list with somebody who is
    only described ("three neighbouring states and Egypt") is less exact than one of names, and contradicts none."""
    listed = [
        each
        for each in group
        if len(each.sources) >= LISTED
        and not each.event.reciprocal
        and not any(is_described(ref.id) for ref in each.event.sources)
    ]

    def clash(a: Profile, b: Profile) -> bool:
        lacking = a.sources - b.sources - b.sentence, b.sources - a.sources - a.sentence
        telling = all(lacking) or any(len(each) >= LISTED for each in lacking)
        return bool(a.sources & b.sources) and telling

    return [
        (each, _value(each, ", ".join(sorted(ref.name for ref in each.event.sources))))
        for each in _clashing(listed, clash)
    ]


def _initiators(group: Sequence[Profile]) -> list[Side]:
    """Contacts that one side is said to have begun, and another elsewhere."""
    begun = [each for each in group if each.event.sources and _begins(each)]

    def first(each: Profile) -> str:
        ref = each.event.sources[0]
        return ref.country or ref.id

    def clash(a: Profile, b: Profile) -> bool:
        return (
            first(a) != first(b)
            and first(a) in b.countries | b.sentence
            and first(b) in a.countries | a.sentence
        )

    return [(each, _value(each, each.event.sources[0].name)) for each in _clashing(begun, clash)]


def _begins(profile: Profile) -> bool:
    """Whether the words tell who began it: `telephoned`, `made the call`."""
    words = _initiating()
    light = bool(profile.trigger & words["light"] and profile.near & words["contact"])
    return light or bool(profile.trigger & words["contact"])


@cache
def _initiating(language: str = "en") -> dict[str, frozenset[str]]:
    table = files("onrecord").joinpath(f"data/{language}/linking/initiating.toml").read_text("utf-8")
    return {
        name: frozenset(family(plain) for word in words for plain in plain_words(word))
        for name, words in tomllib.loads(table).items()
    }


# ------------------------------------------------------------------------------------------------ places


def _places(group: Sequence[Profile]) -> list[Side]:
    """Places of which neither sentence names the other's."""
    placed = [each for each in group if _placed(each)]

    def clash(a: Profile, b: Profile) -> bool:
        one, other = str(a.event.place), str(b.event.place)
        named = one in b.event.sentence.text or other in a.event.sentence.text
        return not named and ratio(one, other, processor=str.casefold) < SAME_NAME

    return [
        (each, _value(each, str(each.event.place), _within(each, str(each.event.place))))
        for each in _clashing(placed, clash)
    ]


def _placed(profile: Profile) -> bool:
    """Whether the place is the event's own, and not that of a press conference about it."""
    sentence, trigger, place = profile.event.sentence, profile.event.trigger, profile.event.place or ""
    at, start, end = sentence.text.find(place), trigger.start - sentence.start, trigger.end - sentence.start
    return bool(place) and at >= 0 and max(at - end, start - at - len(place)) <= BESIDE


# ------------------------------------------------------------------------------------------------ numbers


def _numbers(group: Sequence[Profile]) -> list[Difference]:
    """For each thing counted, values of two articles of which none agrees with any of the other's."""
    counts = [(each, count) for each in group for count in _counts(each)]
    out, done = [], set[int]()
    for number, (_, count) in enumerate(counts):
        if number in done:
            continue
        alike = [n for n, (_, other) in enumerate(counts) if same_thing(count, other)]
        done.update(alike)
        sides = [counts[n] for n in alike]
        clashing = [side for side in sides if _contradicted(side, sides)]
        found = _difference("number", [(who, _counted(who, what)) for who, what in clashing])
        if found is not None:
            out.append(found)
    return out


def _counts(profile: Profile) -> list[Count]:
    """The counts of an event's sentence; people are one thing only beside the event's own words."""
    sentence, trigger = profile.event.sentence, profile.event.trigger
    at = trigger.start - sentence.start, trigger.end - sentence.start
    return [
        count
        if max(at[0] - count.end, count.start - at[1]) <= BESIDE
        else replace(count, things=count.things - {PERSONS})
        for count in find_counts(sentence.text)
    ]


def _contradicted(side: tuple[Profile, Count], sides: Sequence[tuple[Profile, Count]]) -> bool:
    """Whether another article counts the same thing and gives no number that agrees with one of this article."""
    article = side[0].event.article
    own = [count for each, count in sides if each.event.article == article]
    others = {each.event.article for each, _ in sides} - {article}
    return any(
        not any(agree(a, b) for a in own for each, b in sides if each.event.article == other)
        for other in sorted(others)
    )


def _counted(profile: Profile, count: Count) -> DifferenceValue:
    sentence = profile.event.sentence
    start = sentence.start + count.start
    evidence = Evidence(start=start, end=sentence.start + count.end, text=count.text, field=sentence.field)
    return _value(profile, count.text, evidence)


# ------------------------------------------------------------------------------------------------ occurrence


def _occurrences(group: Sequence[Profile]) -> list[Side]:
    """Told as done here, denied or negated there."""

    def clash(a: Profile, b: Profile) -> bool:
        statuses = {a.event.status, b.event.status}
        same = not a.sources or not b.sources or not a.sources.isdisjoint(b.sources)
        return same and statuses in ({"reported", "denied"}, {"reported", "negated"})

    return [(each, _value(each, _told(each))) for each in _clashing(group, clash)]


def _told(profile: Profile) -> str:
    """The status in words, with who says so."""
    by = profile.event.by
    speaker = (by.speaker.name if by.speaker else by.source_text) if by else ""
    return f"{profile.event.status} by {speaker}" if speaker else profile.event.status
