"""Quotations: quoted strings, in several articles of one story, that carry the same words.

Outlets cut, correct and translate what was said: only about a quarter of the strings that two of them share are letter
for letter the same. Two strings are therefore one quotation when the runs of five words of the shorter one stand in
the other (containment, which also finds a part quoted alone), or, if it is shorter and a speaker is known, all its
words in a row. Strings of one known speaker are also one when they share most of their telling words, as translations
do. An index of the runs keeps the work near linear in the number of strings.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

import msgspec

from onrecord.linking.families import families_of, family
from onrecord.linking.joining import joined
from onrecord.linking.shingles import plain_words
from onrecord.linking.stopwords import stopwords
from onrecord.records import ActorRef, Field, Quotation, QuotationVariant, stable_id

RUN = 5
"""Words in a run: four words in a row are often a set phrase, five are seldom used twice by chance."""

MIN_CONTAINED = 0.5
"""Share of the runs of the shorter string that must stand in the other. Of the pairs of the BASIL articles that share
a run at all, most share nearly all of them; anything between 0.3 and 0.6 gives the same groups to a few pairs."""

MIN_TELLING = 0.5
"""Share of the telling words of the shorter string that must be in the other, of one known speaker."""

SHORT = 3
"""Words of a string that is shorter than a run and stands in another: two are too often a set phrase."""

ALONE = 3
"""Words of a string that is a quotation though only one article has it; fewer are a term in quotation marks."""

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
    field: Field = "text"


class _Words(msgspec.Struct, frozen=True):
    """The words of a string: in runs, in a row, and the telling ones."""

    runs: frozenset[Run]
    row: str
    telling: frozenset[str]


def find_quotations(
    strings: Iterable[QuotedString], stories: Mapping[str, str], *, alone: bool = False
) -> tuple[Quotation, ...]:
    """The quotations that at least two articles of one story carry, in the order of their first variant; with `alone`
    also those that only one has.

    `stories` maps an article's id to its story's; an article without one stands alone. Two strings whose speakers are
    both known and differ are not joined directly.
    """
    ordered = sorted(strings, key=lambda string: (string.article, string.field, string.start, string.end))
    words = [_words(string.text) for string in ordered]
    pairs = (
        (a, b)
        for a, b in _candidates(ordered, words, stories)
        if _is_one(ordered[a], ordered[b], words[a], words[b])
    )
    return tuple(_quotation(group) for group in joined(ordered, pairs) if _kept(group, alone))


def _kept(group: list[QuotedString], alone: bool) -> bool:
    if len({string.article for string in group}) > 1:
        return True
    return alone and any(len(plain_words(string.text)) >= ALONE for string in group)


def _words(text: str) -> _Words:
    row = plain_words(text)
    return _Words(runs=runs_of(text), row=f" {' '.join(row)} ", telling=families_of(row))


def runs_of(text: str) -> frozenset[Run]:
    """The runs of five words of a string in lower case; a string of fewer words is one run; none without a word."""
    words = tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))
    if len(words) < RUN:
        return frozenset([words]) if words else frozenset()
    return frozenset(words[i : i + RUN] for i in range(len(words) - RUN + 1))


def _candidates(
    strings: list[QuotedString], words: list[_Words], stories: Mapping[str, str]
) -> list[tuple[int, int]]:
    """Pairs of strings in two articles of one story that share a run, or that one speaker says and that share a
    telling word, or of which one is short and shares its telling words."""
    index: dict[tuple[str, object], list[int]] = defaultdict(list)
    pairs: set[tuple[int, int]] = set()
    for number, string in enumerate(strings):
        story = stories.get(string.article)
        if story is None:
            continue
        for key in _keys(string, words[number]):
            others = index[story, key]
            pairs.update((other, number) for other in others if strings[other].article != string.article)
            others.append(number)
    return sorted(pairs)


def _keys(string: QuotedString, words: _Words) -> list[object]:
    """What a string is looked up by: its runs, its speaker's telling words, and pairs of telling words in a row."""
    in_row = [family(word) for word in words.row.split() if word not in stopwords()]
    said = [(string.speaker.id, word) for word in sorted(words.telling)] if string.speaker else []
    return [
        *sorted(words.runs),
        *said,
        *sorted({("pair", *pair) for pair in pairwise(in_row)}),
    ]


def _is_one(a: QuotedString, b: QuotedString, words_a: _Words, words_b: _Words) -> bool:
    """Whether two strings are one quotation."""
    if a.speaker is not None and b.speaker is not None:
        if a.speaker.id != b.speaker.id:
            return False
        return _same(words_a.runs, words_b.runs) or _part(words_a, words_b) or _retold(words_a, words_b)
    known = a.speaker is not None or b.speaker is not None
    return _same(words_a.runs, words_b.runs) or (known and _part(words_a, words_b))


def _same(a: frozenset[Run], b: frozenset[Run]) -> bool:
    """Whether half of the runs of the shorter string stand in the other."""
    return bool(a and b) and len(a & b) >= MIN_CONTAINED * min(len(a), len(b))


def _part(a: _Words, b: _Words) -> bool:
    """Whether a short string stands in the other, all its words in a row."""
    short, long = sorted((a.row, b.row), key=len)
    return len(short.split()) in range(SHORT, RUN) and short in long


def _retold(a: _Words, b: _Words) -> bool:
    """Whether most telling words of the shorter string are in the other: two at least, or all there are."""
    shorter = min(len(a.telling), len(b.telling))
    shared = len(a.telling & b.telling)
    return shared > 0 and shared >= MIN_TELLING * shorter and shared >= min(2, shorter)


def _quotation(group: list[QuotedString]) -> Quotation:
    variants = tuple(
        QuotationVariant(
            statement=string.statement,
            article=string.article,
            start=string.start,
            end=string.end,
            text=string.text,
            field=string.field,
        )
        for string in group
    )
    speaker = next((string.speaker for string in group if string.speaker is not None), None)
    places = (f"{string.article}:{string.field}:{string.start}:{string.end}" for string in group)
    return Quotation(id=stable_id("quotation", *places), speaker=speaker, variants=variants)
