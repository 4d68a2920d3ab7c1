"""How many and how long: numbers of one thing that do not agree, in the event's sentence or the one behind it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from onrecord.linking.contrasts import BESIDE, apart, difference_of, value_of
from onrecord.linking.families import family
from onrecord.linking.numbers import (
    DURATION,
    LENGTH,
    PERSONS,
    Count,
    agree,
    find_counts,
    find_single,
    same_thing,
)
from onrecord.linking.profiles import Profile
from onrecord.linking.shingles import plain_words
from onrecord.records import Difference, DifferenceValue, Evidence

SUBJECT = 3
"""Words at the beginning of a sentence that tell what it goes on about (`The conversation lasted ...`)."""

LARGE = 1_000
"""Numbers from which a count of a thing is bound to an event beside it, though another article gives it elsewhere (`20
million tonnes of grain`)."""

NEAR_LENGTH = 3.0
"""Ratio up to which two lengths of what is of one type are of the same, whatever its word."""

CROWDS = frozenset({"PROTEST"})
"""Types whose sentences count above all those who take part, wherever the number stands."""

_END = re.compile(r"[.!?][\"'”’)\]]*(?=\s|$)")
_MANY = re.compile(r"\d,\d|\d{4}|thousand|[mb]illion")
_BACK = frozenset({"it", "they", "this", "both"})
_TALKS = frozenset(
    map(family, ("talks", "telephone", "call", "visit", "talked", "conferred", "negotiating", "bargaining"))
)


class _Counted(msgspec.Struct, frozen=True):
    """A number that an event's report gives, and where."""

    who: Profile
    count: Count
    evidence: Evidence


def numbers(group: Sequence[Profile], texts: Mapping[str, str]) -> list[Difference]:
    """For each thing counted, values of two articles of which none agrees with any of the other's; `texts` by the
    article's id, where what stands around the sentences is to be looked at."""
    counts = [counted for each in group for counted in _counts(each, texts.get(each.event.article, ""))]
    counts += list(_elsewhere(group, counts, texts))
    # a range may be near to numbers that are not near to each other
    counts.sort(key=lambda each: each.count.most > 0)
    out, done = [], set[int]()
    for number, one in enumerate(counts):
        if number in done:
            continue
        alike = [n for n, other in enumerate(counts) if n == number or _alike(one, other)]
        done.update(alike)
        sides = [counts[n] for n in alike]
        clashing = [side for side in sides if _contradicted(side, sides)]
        found = difference_of("number", [(each.who, _value(each)) for each in clashing])
        if found is not None:
            out.append(found)
    return out


def _alike(one: _Counted, other: _Counted) -> bool:
    """Whether two count the same; of lengths of what is told, the same must be told, talks and talks, no shuttling, or
    what is of one type and much the same length (`talked for four days`, `conferred for three days`)."""
    if not same_thing(one.count, other.count) or _only_possible(one) != _only_possible(other):
        return False
    told = one.who.trigger & other.who.trigger or (one.who.trigger & _TALKS and other.who.trigger & _TALKS)
    low, high = sorted((one.count.value, other.count.value))
    near = one.who.event.type == other.who.event.type and high <= NEAR_LENGTH * low
    return bool(told) or near or LENGTH not in one.count.things & other.count.things


def _only_possible(counted: _Counted) -> bool:
    """Whether it counts what might be, which nobody else's count of what is contradicts."""
    return counted.who.event.status in ("possible", "conditional")


def _counts(profile: Profile, text: str) -> Iterator[_Counted]:
    """The counts of an event's sentence; people are one thing only beside the event's own words. What the sentence
    behind it counts belongs to the event where it goes on about it."""
    sentence = profile.event.sentence
    before = _before(text, sentence) if sentence.field == "text" else ""
    own = find_counts(sentence.text, find_counts(before))
    for count in own:
        beside = profile.event.type in CROWDS or apart(profile, count.start, count.end) <= BESIDE
        yield _counted(
            profile, count if beside else replace(count, things=count.things - {PERSONS}), sentence
        )
    at = max(0, profile.event.trigger.end - sentence.start)
    for count in find_single(sentence.text, at, at + BESIDE):
        yield _counted(profile, count, sentence)
    behind = _behind(text, sentence) if sentence.field == "text" else None
    if behind is None:
        return
    goes_on = _goes_on(profile, behind.text)
    for count in find_counts(behind.text) if goes_on or _MANY.search(behind.text) else ():
        if (goes_on and LENGTH in count.things) or _is_large(count):
            yield _counted(profile, count, behind)


def _elsewhere(
    group: Sequence[Profile], near: Sequence[_Counted], texts: Mapping[str, str]
) -> Iterator[_Counted]:
    """Large numbers of what one article counts beside the event, and another one somewhere else: the only one that it
    gives of that thing."""
    large = [each for each in near if _is_large(each.count)]
    for who in {each.event.article: each for each in reversed(group)}.values() if large else ():
        text = texts.get(who.event.article, "")
        own = {each.evidence.start for each in near if each.who.event.article == who.event.article}
        whole = Evidence(start=0, end=len(text), text=text, field="text")
        found = _large_in(text)
        for count in found:
            alike = [each for each in found if same_thing(each, count)]
            told = any(
                same_thing(each.count, count) and each.who.event.article != who.event.article
                for each in large
            )
            if len(alike) == 1 and told and count.start not in own:
                yield _counted(who, count, whole)


@lru_cache(maxsize=256)
def _large_in(text: str) -> tuple[Count, ...]:
    """The large numbers of an article, looked for once for all the happenings that it reports."""
    return tuple(count for count in find_counts(text) if _is_large(count))


def _is_large(count: Count) -> bool:
    """Whether it counts so much of a thing that a story has few such numbers; people are counted too often."""
    return count.value >= LARGE and not count.most and count.things.isdisjoint((PERSONS, DURATION, LENGTH))


def _counted(profile: Profile, count: Count, sentence: Evidence) -> _Counted:
    start = sentence.start + count.start
    return _Counted(
        profile,
        count,
        Evidence(start=start, end=sentence.start + count.end, text=count.text, field=sentence.field),
    )


def _before(text: str, sentence: Evidence) -> str:
    """The sentence before another, in the same paragraph."""
    head = text[: sentence.start].rpartition("\n")[2].rstrip()
    ends = [match.end() for match in _END.finditer(head)]
    return head[ends[-2] if len(ends) > 1 else 0 :]


def _behind(text: str, sentence: Evidence) -> Evidence | None:
    """The sentence behind another, over the end of a paragraph too."""
    start = sentence.end
    while start < len(text) and text[start].isspace():
        start += 1
    found = _END.search(text, start)
    end = found.end() if found else len(text)
    return Evidence(start=start, end=end, text=text[start:end]) if start < end else None


def _goes_on(profile: Profile, text: str) -> bool:
    """Whether a sentence begins with what the event is: a pronoun, the trigger's word, or what talks are called."""
    words = plain_words(text)[:SUBJECT]
    known = profile.trigger | (_TALKS if profile.event.type == "CONSULT" else frozenset())
    return bool(words) and (words[0] in _BACK or any(family(word) in known for word in words))


def _contradicted(side: _Counted, sides: Sequence[_Counted]) -> bool:
    """Whether another article counts the same thing and gives no number, nor sum of numbers, that agrees with one of
    this article."""
    own = _values(side.who.event.article, sides)
    others = {each.who.event.article for each in sides} - {side.who.event.article}
    return any(not any(agree(a, b) for a in own for b in _values(other, sides)) for other in sorted(others))


def _values(article: str, sides: Sequence[_Counted]) -> list[Count]:
    """The counts that an article gives of one thing, and the sum of those of one sentence; of an article that gives a
    number no ranges."""
    told = [each for each in sides if each.who.event.article == article]
    exact = [each for each in told if not each.count.most]
    mine = {each.evidence.start: each for each in exact or told}
    sentences: dict[int, list[Count]] = defaultdict(list)
    for each in mine.values():
        sentences[each.evidence.start - each.count.start].append(each.count)
    sums = [
        replace(counts[0], value=sum(count.value for count in counts))
        for counts in sentences.values()
        if len(counts) > 1 and exact
    ]
    return [each.count for each in mine.values()] + sums


def _value(counted: _Counted) -> DifferenceValue:
    return value_of(counted.who, counted.count.text, counted.evidence)
