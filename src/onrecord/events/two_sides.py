"""The two sides that an article is about: whom "the two countries" and "both delegations" stand for."""

from __future__ import annotations

from itertools import combinations
from math import log1p

from onrecord.events.implied import Surroundings, lowered
from onrecord.events.resolved import Pairs
from onrecord.grammar import Sentence

PAIRED = 0.8
"""Factor on the score of the two sides that "the two countries" stands for."""
_HEADLINE, _NEAR = 0.2, 0.1
"""How much a headline and a sentence speak for a side beside its share of the mentions."""
_TOGETHER = 1.5
"""How much it speaks for two sides, beside their shares, that the article names them together. With it 363 shared
reports of the story packs were found instead of 357, and full-event F1 on the articles that nothing was fitted on was
.439 instead of .434."""


def main_pair(near: Surroundings, sentence: Sentence, but_for: frozenset[str]) -> Pairs:
    """The two sides for which most speaks at a sentence, without some actors; none where the article names fewer."""
    here, before = near.here(sentence), near.before(sentence)
    found = {one: near.pair_of(one, sentence) for one in near.acting}
    weights = {
        one: near.share(one) + _HEADLINE * near.in_headline(one) + _NEAR * ((one in here) + (one in before))
        for one in found
    }
    ranked = sorted(
        (one for one, (actor, _) in found.items() if actor.id not in but_for),
        key=lambda one: (-weights[one], found[one][0].id),
    )
    two = max(
        combinations(ranked, 2),
        key=lambda two: (
            weights[two[0]] + weights[two[1]] + _TOGETHER * log1p(near.named_together.times(*two))
        ),
        default=(),
    )
    return lowered(tuple(found[one] for one in two), PAIRED)
