"""Near copies: articles that tell the same in the same order with other words, as a translation or a rewrite does.

They share hardly a run of words with what they follow, so that `copies` does not see them. But sentence after sentence
has its counterpart: the same names and numbers, the same words or their relatives, one after the other. Two articles
are laid beside each other sentence by sentence (alignment by dynamic programming; one sentence may answer two, as in
Gale and Church 1993), and what the counterparts share is weighed. Nobody can tell from the words alone whether one
article was made from the other or both from a third; so near copies are shown, and their origins stay apart.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

import msgspec

from onrecord.linking.copies import first_order
from onrecord.linking.families import families_of
from onrecord.linking.shingles import plain_words
from onrecord.records import Article, Near, stable_id

MIN_SHARE = 0.42
"""Likeness of the counterparts, weighed over the shorter article. Of the pairs that set it, near copies of our own gold
have .45 and more and own reports of the same thing at most .34; in the story packs these have at most .35, in BASIL
.49, where the three highest share a long quotation and fail the next condition. Of 20 harder pairs that were written
later free rewrites have .44 and more, own reports at most .41."""

MIN_COVERED = 0.65
"""Share of the shorter article that must have counterparts. Near copies of our own gold have .73 and more, the three
pairs of BASIL above .51 and less."""

COUNTERPART = 0.3
"""Likeness from which two sentences are counterparts: names and numbers alone give about .2 to sentences that tell
different things of the same people."""

MIN_KINDRED = 0.35
"""Share of the word families of the shorter article that must stand in the other for the two to be laid side by side:
a quick look that passes all near copies of our gold (.44 and more) and one pair in thirty of the story packs."""

NAME_BOOST = 2.0
"""Names and numbers weigh so much more than other words: a rewrite keeps them."""

FEWEST = 3
"""An article of fewer sentences has no order to compare."""

LONGEST = 120
"""Sentences of an article that are compared, from its beginning: the work grows with the product of two articles'."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’')\]]*\s+(?=[\"“‘(\[]?[A-Z0-9])|\n+")
_WORD = re.compile(r"[^\W_]+")
_STEPS = ((1, 1), (1, 2), (2, 1))

Bag = frozenset[str]


class _Text(msgspec.Struct, frozen=True):
    """A text as near copies are recognised by: the word families of its sentences, of all of it, and its names."""

    sentences: tuple[Bag, ...]
    families: Bag
    names: Bag


class _Block(NamedTuple):
    """Counterparts: sentences `first:first_end` of one article and `second:second_end` of the other."""

    first: int
    first_end: int
    second: int
    second_end: int
    likeness: float


def find_near(articles: Iterable[Article], copies: Mapping[str, str] | None = None) -> tuple[Near, ...]:
    """The articles that retell an earlier one, each with the likest, in the order of their ids.

    All pairs of the articles that share enough words are compared: give those of one chapter of a story. `copies` names
    what each copy reprints; of those that reprint one article the first alone is compared. The result does not depend
    on the order given.
    """
    ordered = sorted(articles, key=first_order)
    known = copies or {}
    families: dict[str, Article] = {}
    for each in ordered:
        families.setdefault(known.get(each.id, each.id), each)
    firsts = list(families.values())
    texts = {each.id: _text(each.text) for each in firsts}
    found: dict[str, Near] = {}
    for one, other in combinations(firsts, 2):
        near = _near(one, other, texts[one.id], texts[other.id])
        if near is not None and (other.id not in found or near.share > found[other.id].share):
            found[other.id] = near
    return tuple(found[name] for name in sorted(found))


def _near(earlier: Article, later: Article, first: _Text, second: _Text) -> Near | None:
    """The record of a pair that is near; the earlier article comes first."""
    shortest = min(len(first.sentences), len(second.sentences))
    if shortest < FEWEST or not _kindred(first.families, second.families):
        return None
    share, covered, counterparts = _compared(first, second)
    if share < MIN_SHARE or covered < MIN_COVERED:
        return None
    return Near(
        id=stable_id("near", later.id),
        article=later.id,
        of=earlier.id,
        share=round(share, 3),
        covered=round(covered, 3),
        reason=f"{counterparts} of the {shortest} sentences of the shorter text have their counterpart in the other, "
        "in the same order",
    )


def _kindred(one: Bag, other: Bag) -> bool:
    return len(one & other) >= MIN_KINDRED * min(len(one), len(other))


@lru_cache(maxsize=1024)
def _text(text: str) -> _Text:
    bags = [bag for bag in map(families_of, map(plain_words, _sentences(text))) if bag][:LONGEST]
    written = _WORD.findall(text)
    small = {word for word in written if word[0].islower()}
    names = (word for word in written if word[0].isdigit() or word.lower() not in small)
    return _Text(tuple(bags), frozenset().union(*bags), families_of(plain_words(" ".join(names))))


def _sentences(text: str) -> list[str]:
    """Sentences by their signs: good enough to compare, not to quote."""
    return [sentence for sentence in _SENTENCE.split(text) if sentence.strip()]


class _Scale:
    """The weights of word families in two texts: the rarer in their sentences the more, names and numbers most."""

    def __init__(self, one: _Text, other: _Text) -> None:
        sentences = (*one.sentences, *other.sentences)
        names = one.names | other.names
        spread = Counter(word for bag in sentences for word in bag)
        self._weights = {
            word: math.log(1 + len(sentences) / count) * (NAME_BOOST if word in names else 1.0)
            for word, count in spread.items()
        }

    def of(self, bag: Bag) -> float:
        """What a bag of families weighs; the sum is exact, whatever the order in memory."""
        return math.fsum(self._weights[word] for word in bag)


def _compared(one: _Text, other: _Text) -> tuple[float, float, int]:
    """Likeness of the counterparts over the shorter text, the share of it that has counterparts, and how many of its
    sentences these are."""
    scale = _Scale(one, other)
    heavy = [[scale.of(bag) for bag in each.sentences] for each in (one, other)]
    blocks = _aligned(one.sentences, other.sentences, heavy, scale)
    shorter = 0 if math.fsum(heavy[0]) <= math.fsum(heavy[1]) else 1
    total = math.fsum(heavy[shorter])
    gained = math.fsum(block.likeness * _weight(block, heavy) for block in blocks)
    firm = [block for block in blocks if block.likeness >= COUNTERPART]
    spans = [
        (each.first, each.first_end) if shorter == 0 else (each.second, each.second_end) for each in firm
    ]
    covered = math.fsum(weight for start, end in spans for weight in heavy[shorter][start:end])
    share = min(1.0, gained / (2 * total))
    return share, covered / total, min(sum(end - start for start, end in spans), len(heavy[shorter]))


def _weight(block: _Block, heavy: Sequence[Sequence[float]]) -> float:
    """What both sides of a block weigh."""
    first = heavy[0][block.first : block.first_end]
    return math.fsum((*first, *heavy[1][block.second : block.second_end]))


def _aligned(
    one: Sequence[Bag], other: Sequence[Bag], heavy: Sequence[Sequence[float]], scale: _Scale
) -> list[_Block]:
    """The counterparts, in order, that share most in all; a sentence may have none."""
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    chosen: dict[tuple[int, int], _Block | None] = {}
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            best[i][j] = max(best[i - 1][j], best[i][j - 1])
            for block in _ending(i, j, one, other, scale):
                gain = best[block.first][block.second] + block.likeness * _weight(block, heavy)
                if gain > best[i][j]:
                    best[i][j], chosen[i, j] = gain, block
    return _walked(best, chosen)


def _ending(i: int, j: int, one: Sequence[Bag], other: Sequence[Bag], scale: _Scale) -> Iterable[_Block]:
    """Counterparts that end before sentence `i` of one text and `j` of the other and have a word in common."""
    for di, dj in _STEPS:
        if i >= di and j >= dj:
            first, second = (
                one[i - di].union(*one[i - di + 1 : i]),
                other[j - dj].union(*other[j - dj + 1 : j]),
            )
            shared = first & second
            if shared:
                likeness = scale.of(shared) / math.sqrt(scale.of(first) * scale.of(second))
                yield _Block(i - di, i, j - dj, j, likeness)


def _walked(best: Sequence[Sequence[float]], chosen: Mapping[tuple[int, int], _Block | None]) -> list[_Block]:
    """The blocks of the best way, from the end back to the beginning."""
    i, j = len(best) - 1, len(best[0]) - 1
    blocks = []
    while i and j:
        block = chosen.get((i, j))
        if block is not None:
            blocks.append(block)
            i, j = block.first, block.second
        elif best[i - 1][j] >= best[i][j - 1]:
            i -= 1
        else:
            j -= 1
    return blocks[::-1]
