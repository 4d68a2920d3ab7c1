"""Scoring quotations across outlets: which quoted strings of one story carry the same words.

Gold follows from the texts themselves: a quoted string is what stands between double quotation marks of one paragraph
and has at least 20 characters; two of them, in articles of one story and of two outlets, are shared when enough of
their 5-grams of words are. Two readings of "enough" are scored: half of the 5-grams of both together (Jaccard; with it
28 % of the shared pairs of the bench's articles are letter for letter the same, as its README says), and half of those
of the shorter string, which also counts a part quoted alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from pathlib import Path

import msgspec

from onrecord.evaluation.figures import prf, share
from onrecord.evaluation.report import Report, Row
from onrecord.evaluation.story_gold import Told
from onrecord.evaluation.story_gold import read_gold as read_stories
from onrecord.evaluation.task import Options, Task

MIN_CHARACTERS = 20
GRAM = 5
MIN_SHARED = 0.5

_QUOTED = re.compile(r"“([^“”\n]+)”|\"([^\"\n]+)\"|``(.+?)''")
_WORD = re.compile(r"\w+")

Place = tuple[str, int, int]
"""Article, first character and the one after the last."""
Pair = tuple[Place, Place]
Grams = frozenset[tuple[str, ...]]


class Quoted(msgspec.Struct, frozen=True):
    """A quoted string, without its marks, and where it stands."""

    place: Place
    text: str


class Gold(msgspec.Struct, frozen=True):
    """The articles of all stories and their quoted strings."""

    told: tuple[Told, ...]
    quoted: tuple[Quoted, ...]


class Variant(msgspec.Struct, frozen=True):
    """One string of a predicted quotation: character offsets into the article's text."""

    article: str
    start: int
    end: int
    text: str = ""


class Grouped(msgspec.Struct, frozen=True):
    """A prediction: strings that are one quotation."""

    id: str
    variants: tuple[Variant, ...]


def read_gold(folder: Path, options: Options) -> Gold:
    """The articles of a folder (any layout of stories) with their quoted strings. Raises GoldError."""
    told = tuple(read_stories(folder, options))
    return Gold(
        told, tuple(quoted for each in told for quoted in quoted_in(each.article.id, each.article.text))
    )


def quoted_in(article: str, text: str) -> Iterable[Quoted]:
    """The quoted strings of a text that are long enough."""
    for match in _QUOTED.finditer(text):
        group = match.lastindex or 1
        if len(match[group]) >= MIN_CHARACTERS:
            yield Quoted((article, match.start(group), match.end(group)), match[group])


def grams(text: str) -> Grams:
    """The 5-grams of the words of a string, in lower case; none for fewer than five words."""
    words = [word.lower() for word in _WORD.findall(text)]
    return frozenset(tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1))


def of_both(a: Grams, b: Grams) -> bool:
    """Whether half of the 5-grams of two strings together are in both."""
    return len(a & b) >= MIN_SHARED * len(a | b)


def of_shorter(a: Grams, b: Grams) -> bool:
    """Whether half of the 5-grams of the shorter string are in the other."""
    return len(a & b) >= MIN_SHARED * min(len(a), len(b))


def shared_pairs(gold: Gold, enough: Callable[[Grams, Grams], bool]) -> dict[Pair, bool]:
    """The pairs of strings that are shared; true where they are letter for letter the same."""
    articles = {each.article.id: each for each in gold.told}
    by_story: dict[str, list[tuple[Quoted, Grams]]] = defaultdict(list)
    for quoted in gold.quoted:
        if found := grams(quoted.text):
            by_story[articles[quoted.place[0]].story].append((quoted, found))
    pairs = {}
    for strings in by_story.values():
        for (a, grams_a), (b, grams_b) in combinations(strings, 2):
            outlets = {articles[each.place[0]].article.outlet for each in (a, b)}
            if len(outlets) == 2 and enough(grams_a, grams_b):
                pairs[_pair(a.place, b.place)] = a.text == b.text
    return pairs


def predict(gold: Gold, options: Options) -> list[Grouped]:
    """The quotations that onrecord makes of the quoted strings, the gold's stories given."""
    from onrecord.linking import QuotedString, find_quotations

    stories = {each.article.id: each.story for each in gold.told}
    strings = [
        QuotedString(statement="", article=article, start=start, end=end, text=quoted.text)
        for quoted in gold.quoted
        for article, start, end in [quoted.place]
    ]
    return [
        Grouped(found.id, tuple(Variant(v.article, v.start, v.end, v.text) for v in found.variants))
        for found in find_quotations(strings, stories)
    ]


def score(path: Path, gold: Gold, predictions: Sequence[Grouped], options: Options) -> Report:
    """Precision and recall of pairs of strings in articles of two outlets, under both readings of shared."""
    articles = {each.article.id: each for each in gold.told}
    places = defaultdict(list)
    for quoted in gold.quoted:
        places[quoted.place[0]].append(quoted.place)
    predicted: set[Pair] = set()
    for group in predictions:
        found = {
            _nearest(places[variant.article], variant)
            for variant in group.variants
            if variant.article in articles
        }
        for a, b in combinations(sorted(found), 2):
            if articles[a[0]].article.outlet != articles[b[0]].article.outlet:
                predicted.add(_pair(a, b))
    rows = []
    for name, enough in (("half of both", of_both), ("half of the shorter", of_shorter)):
        pairs = shared_pairs(gold, enough)
        rows.append(Row(name, _figures(pairs, predicted)))
    return Report(
        task="quotations",
        gold=str(path),
        items=len(gold.quoted),
        rows=tuple(rows),
        headline=("half of both", "r"),
    )


def _figures(pairs: dict[Pair, bool], predicted: set[Pair]) -> dict[str, float | int | str | None]:
    figures = prf(len(pairs.keys() & predicted), len(predicted), len(pairs))
    return {
        **figures,
        "gold": len(pairs),
        "predicted": len(predicted),
        "same": share(sum(pairs.values()), len(pairs)),
    }


def _nearest(places: Sequence[Place], variant: Variant) -> Place:
    """The gold string that a variant overlaps most, else the variant's own place."""

    def shared(place: Place) -> int:
        return min(place[2], variant.end) - max(place[1], variant.start)

    best = max(places, key=shared, default=None)
    return best if best is not None and shared(best) > 0 else (variant.article, variant.start, variant.end)


def _pair(a: Place, b: Place) -> Pair:
    return (a, b) if a <= b else (b, a)


TASK = Task(Grouped, read_gold, predict, score)
