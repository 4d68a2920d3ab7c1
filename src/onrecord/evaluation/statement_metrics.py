"""Comparing predicted attributions with gold: what matches what, and the counts from which the figures follow.

The metrics are those of PolNeAR's evaluation as the bench folder's `score_statements.py` defines them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import msgspec

from onrecord.evaluation.statement_gold import Annotated, Attribution, Spans, Speaker
from onrecord.evaluation.statement_text import Kind, Tokens

KINDS: tuple[Kind, ...] = ("direct", "mixed", "indirect")

MIN_OVERLAP = 0.5
"""Two contents match partially when the words they share are at least half of the longer one."""

MAX_DISCARDED = 0.5
"""A prediction with at least this share of its content in a span that the annotator set aside is not scored."""

PLAIN_CUES = frozenset(
    ["say", "says", "said", "saying", "tell", "tells", "told", "telling", "add", "adds", "added", "adding"]
).union(["write", "writes", "wrote", "written", "writing", "according"])
"""Words of the plain cues. The Gender Gap Tracker's rules have been measured on these alone, since they know few
others; a gold attribution counts as one of them when its cue holds such a word."""

Words = frozenset[int]


class Item(msgspec.Struct, frozen=True):
    """One attribution as numbers of tokens. `strict` is the content with punctuation, `plain` whether the cue is one of
    the plain ones, `speech` whether a prediction calls itself speech."""

    content: Words
    strict: Words
    source: Words
    cue: Words
    source_spans: Spans
    kind: Kind
    speaker: Speaker | None = None
    plain: bool = False
    speech: bool = False


Rank = Callable[[Item, Item], tuple[float, ...] | None]


def items(tokens: Tokens, text: str, attributions: Iterable[Attribution], unit: str) -> list[Item]:
    """The attributions as items of comparison; those without a word of content are left out.

    With the unit `attribution` one item is one attribution, its content all its pieces. With `fragment` each stretch
    is an item; stretches with no letter or digit between them are one.
    """
    out = []
    for attribution in attributions:
        groups = stretches(text, attribution.content) if unit == "fragment" else [attribution.content]
        for group in groups:
            if content := tokens.words(group):
                out.append(_item(tokens, attribution, group, content))
    return out


def _item(tokens: Tokens, attribution: Attribution, group: Spans, content: Words) -> Item:
    cue = tokens.words(attribution.cue)
    return Item(
        content=content,
        strict=tokens.all_tokens(group),
        source=tokens.words(attribution.source),
        cue=cue,
        source_spans=attribution.source,
        kind=tokens.kind(content),
        speaker=attribution.speaker,
        plain=any(tokens.forms[word] in PLAIN_CUES for word in cue),
        speech=bool(attribution.speech),
    )


def stretches(text: str, spans: Spans) -> list[Spans]:
    """Spans grouped so that two neighbours are together when nothing but punctuation and space parts them."""
    groups: list[list[tuple[int, int]]] = []
    for span in sorted(spans):
        if groups and not any(character.isalnum() for character in text[groups[-1][-1][1] : span[0]]):
            groups[-1].append(span)
        else:
            groups.append([span])
    return [tuple(group) for group in groups]


def match(gold: Sequence[Item], predicted: Sequence[Item], rank: Rank) -> list[tuple[Item, Item]]:
    """One-to-one pairs, the best first: highest rank, then first in gold, then first predicted. A rank of None is
    no match."""
    candidates = []
    for g, gold_item in enumerate(gold):
        for p, predicted_item in enumerate(predicted):
            if (value := rank(gold_item, predicted_item)) is not None:
                candidates.append((tuple(-part for part in value), g, p))
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    pairs = []
    for _, g, p in sorted(candidates):
        if g not in taken_gold and p not in taken_predicted:
            taken_gold.add(g)
            taken_predicted.add(p)
            pairs.append((gold[g], predicted[p]))
    return pairs


def overlap(gold: Item, predicted: Item) -> float:
    """The words two contents share, as a share of the longer one."""
    return len(gold.content & predicted.content) / max(len(gold.content), len(predicted.content))


def rank_exact(gold: Item, predicted: Item) -> tuple[float, ...] | None:
    """Contents of the same words."""
    return (1.0,) if gold.content == predicted.content else None


def rank_strict(gold: Item, predicted: Item) -> tuple[float, ...] | None:
    """Contents of the same tokens, punctuation and all."""
    return (1.0,) if gold.strict == predicted.strict else None


def rank_touch(gold: Item, predicted: Item) -> tuple[float, ...] | None:
    """Contents that share a word; the more the better."""
    return (overlap(gold, predicted),) if gold.content & predicted.content else None


class Comparison:
    """One article's gold and predictions compared; `counts` holds what the figures are made from."""

    def __init__(self, gold: Annotated, predicted: Sequence[Attribution], unit: str) -> None:
        self.tokens = tokens = Tokens(gold.text)
        self.counts: Counter[str] = Counter()
        self.gold = items(tokens, gold.text, gold.attributions, unit)
        self.predicted = self._kept(items(tokens, gold.text, predicted, unit), tokens.words(gold.discard))
        self.counts["without content"] = sum(not attribution.content for attribution in predicted)
        self._count_items()
        self._count_words()
        for name, rank in (("exact", rank_exact), ("exact_strict", rank_strict), ("touch", rank_touch)):
            self.counts[name] = len(match(self.gold, self.predicted, rank))
        for gold_item, predicted_item in match(self.gold, self.predicted, self._rank_partial):
            self._count_pair(gold_item, predicted_item)

    def _kept(self, predicted: list[Item], discarded: Words) -> list[Item]:
        kept = [p for p in predicted if len(p.content & discarded) < MAX_DISCARDED * len(p.content)]
        self.counts["in discard"] = len(predicted) - len(kept)
        return kept

    def _count_items(self) -> None:
        self.counts["articles"] = 1
        self.counts["words"] = sum(self.tokens.is_word)
        for side, found in (("gold", self.gold), ("pred", self.predicted)):
            self.counts[side] = len(found)
            self.counts[f"{side} sourced"] = sum(bool(item.source) for item in found)
            for kind in KINDS:
                self.counts[f"{side} {kind}"] = sum(item.kind == kind for item in found)
        self.counts["gold plain"] = sum(item.plain for item in self.gold)
        self.counts["pred speech"] = sum(item.speech for item in self.predicted)

    def _count_words(self) -> None:
        gold, predicted = _union(self.gold), _union(self.predicted)
        self.counts["words both"] = len(gold & predicted)
        self.counts["words gold"], self.counts["words pred"] = len(gold), len(predicted)
        for kind in KINDS:
            of_gold = _union(item for item in self.gold if item.kind == kind)
            of_predicted = _union(item for item in self.predicted if item.kind == kind)
            self.counts[f"words gold {kind}"] = len(of_gold)
            self.counts[f"words gold found {kind}"] = len(of_gold & predicted)
            self.counts[f"words pred {kind}"] = len(of_predicted)
            self.counts[f"words pred right {kind}"] = len(of_predicted & gold)

    def _rank_partial(self, gold: Item, predicted: Item) -> tuple[float, ...] | None:
        shared = overlap(gold, predicted)
        return (shared, self._same_words(gold, predicted)) if shared >= MIN_OVERLAP else None

    def _same_words(self, gold: Item, predicted: Item) -> bool:
        return bool(self.tokens.telling(gold.source) & self.tokens.telling(predicted.source))

    def _count_pair(self, gold: Item, predicted: Item) -> None:
        right = self._same_words(gold, predicted) if gold.source else not predicted.source
        counts = self.counts
        counts["partial pred speech"] += predicted.speech
        counts.update({"partial": 1, f"partial gold {gold.kind}": 1, f"partial pred {predicted.kind}": 1})
        if right:
            counts.update({"full": 1, f"full gold {gold.kind}": 1, f"full pred {predicted.kind}": 1})
            counts.update({"full gold plain": int(gold.plain), "full pred speech": int(predicted.speech)})
            if gold.speaker is not None:
                counts.update(compared_speakers(gold.speaker, predicted.speaker or Speaker()))
        if gold.source:
            counts.update({"pair sourced": 1, f"pair sourced {gold.kind}": 1})
            counts.update({"source any": right, f"source any {gold.kind}": right})
            counts["source head"] += self.tokens.head(gold.source_spans) in predicted.source
            without = self.tokens.without_articles
            counts["source exact"] += without(gold.source) == without(predicted.source)
            counts["full sourced"] += right
        else:
            counts["pair unsourced"] += 1
            counts["spurious"] += bool(predicted.source)
        if gold.cue:
            counts["pair cue"] += 1
            counts["cue any"] += bool(gold.cue & predicted.cue)


def compared_speakers(gold: Speaker, predicted: Speaker) -> dict[str, int]:
    """Counts of one pair: whether the country is one of those right (or none where gold has none), and the name."""
    country = bool(set(gold.countries) & set(predicted.countries)) or gold.countries == predicted.countries
    counts = {"speaker": 1, "speaker country": int(country)}
    if gold.name:
        same = (predicted.name or "").casefold() == gold.name.casefold()
        counts |= {"named speaker": 1, "speaker name": int(same)}
    return counts


def _union(found: Iterable[Item]) -> Words:
    return frozenset().union(*(item.content for item in found))
