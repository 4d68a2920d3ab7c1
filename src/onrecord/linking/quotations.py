"""Quotations: quoted strings, in several articles of one story, that carry the same words.

Outlets cut, correct and translate what was said: only about a quarter of the strings that two of them share are letter
for letter the same. Two strings are therefore one quotation when the runs of five words of the shorter one stand in
the other (containment, which also finds a part quoted alone). Shorter strings must have the same words. An index of the
runs keeps the work near linear in the number of strings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from onrecord.records import ActorRef, Quotation, QuotationVariant, stable_id

RUN = 5
"""Words in a run: four words in a row are often a set phrase, five are seldom used twice by chance."""

MIN_CONTAINED = 0.5
"""Share of the runs of the shorter string that must stand in the other. Of the pairs of the BASIL articles that share
a run at all, most share nearly all of them; anything between 0.3 and 0.6 gives the same groups to a few pairs."""

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
Run = tuple[str, ...]


class QuotedString(msgspec.Struct, frozen=True, kw_only=True):
    """A quoted string: its statement, its place in the article (characters, half-open), its words, its speaker."""

    statement: str
    article: str
    start: int
    end: int
    text: str
    speaker: ActorRef | None = None


def find_quotations(strings: Iterable[QuotedString], stories: Mapping[str, str]) -> tuple[Quotation, ...]:
    """The quotations that at least two articles of one story carry, in the order of their first variant.

    `stories` maps an article's id to its story's; an article without one stands alone. Two strings whose speakers are
    both known and differ are not joined directly.
    """
    ordered = sorted(strings, key=lambda string: (string.article, string.start, string.end))
    runs = [runs_of(string.text) for string in ordered]
    leaders = list(range(len(ordered)))
    for a, b in _candidates(ordered, runs, stories):
        if _same(runs[a], runs[b]) and not _speakers_differ(ordered[a], ordered[b]):
            _join(leaders, a, b)
    groups: dict[int, list[QuotedString]] = defaultdict(list)
    for number, string in enumerate(ordered):
        groups[_leader(leaders, number)].append(string)
    return tuple(
        _quotation(group) for group in groups.values() if len({string.article for string in group}) > 1
    )


def runs_of(text: str) -> frozenset[Run]:
    """The runs of five words of a string in lower case; a string of fewer words is one run; none without a word."""
    words = tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))
    if len(words) < RUN:
        return frozenset([words]) if words else frozenset()
    return frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1))


def _candidates(
    strings: list[QuotedString], runs: list[frozenset[Run]], stories: Mapping[str, str]
) -> list[tuple[int, int]]:
    """Pairs of strings in two articles of one story that share a run."""
    index: dict[tuple[str, Run], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for number, string in enumerate(strings):
        story = stories.get(string.article)
        if story is None:
            continue
        for run in runs[number]:
            others = index[story, run]
            pairs.update((other, number) for other in others if strings[other].article != string.article)
            others.append(number)
    return sorted(pairs)


def _same(a: frozenset[Run], b: frozenset[Run]) -> bool:
    return len(a & b) >= MIN_CONTAINED * min(len(a), len(b))


def _speakers_differ(a: QuotedString, b: QuotedString) -> bool:
    return a.speaker is not None and b.speaker is not None and a.speaker.id != b.speaker.id


def _leader(leaders: list[int], number: int) -> int:
    while leaders[number] != number:
        leaders[number] = leaders[leaders[number]]
        number = leaders[number]
    return number


def _join(leaders: list[int], a: int, b: int) -> None:
    first, second = sorted((_leader(leaders, a), _leader(leaders, b)))
    leaders[second] = first


def _quotation(group: list[QuotedString]) -> Quotation:
    variants = tuple(
        QuotationVariant(
            statement=string.statement,
            article=string.article,
            start=string.start,
            end=string.end,
            text=string.text,
        )
        for string in group
    )
    speaker = next((string.speaker for string in group if string.speaker is not None), None)
    places = (f"{string.article}:{string.start}:{string.end}" for string in group)
    return Quotation(id=stable_id("quotation", *places), speaker=speaker, variants=variants)
