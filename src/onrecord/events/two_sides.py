"""The two sides that an article is about: whom "the two countries" and "both delegations" stand for."""

from __future__ import annotations

from itertools import combinations
from math import log1p

from onrecord.actors import NOT_STATES
from onrecord.events.adjectives import state_ref
from onrecord.events.implied import Surroundings
from onrecord.events.resolved import Pairs
from onrecord.events.sides import lowered
from onrecord.grammar import Sentence
from onrecord.records import ActorRef

PAIRED = 0.8
"""Factor on the score of the two sides that "the two countries" stands for."""
_HEADLINE, _NEAR = 0.2, 0.1
"""How much a headline and a sentence speak for a side beside its share of the mentions."""
_TOGETHER, _BESIDE = 2.0, 0.5
"""How much it adds to the worth of two sides that the article names them together ("Ruritania and Freedonia"), and in
one sentence, by the logarithm of how often. That go-betweens are left out and that two who are hardly named ("Malawi
and Uruguay") are no longer the two for being named together once made six of 54 such phrases of whole articles and
packs right and one wrong; of .25 to 4 for either figure most differ in two phrases."""


def main_pair(
    near: Surroundings, sentence: Sentence, but_for: frozenset[str], *, states: bool = False
) -> Pairs:
    """The two sides for which most speaks at a sentence, without some actors and whoever goes between them; none where
    the article names fewer. With `states` they are two countries ("both governments")."""
    here, before = near.here(sentence), near.before(sentence)
    found = {one: near.pair_of(one, sentence) for one in near.acting}
    if states:  # "the two countries" are no armies
        found = {one: (state_ref(one) or actor, score) for one, (actor, score) in found.items()}
    weights = {
        one: near.share(one) + _HEADLINE * near.in_headline(one) + _NEAR * ((one in here) + (one in before))
        for one in found
    }
    fit = [
        one
        for one, (actor, _) in found.items()
        if actor.id not in but_for and one not in but_for and not (states and not _is_state(one, actor))
    ]
    parties = [one for one in fit if one not in near.go_betweens]
    ranked = sorted(parties if len(parties) > 1 else fit, key=lambda one: (-weights[one], found[one][0].id))

    def worth(two: tuple[str, str]) -> float:
        together = _TOGETHER * log1p(near.named_together.times(*two)) + _BESIDE * log1p(near.beside(*two))
        return (weights[two[0]] + weights[two[1]]) * (1 + together)

    best = max(combinations(ranked, 2), key=worth, default=())
    return lowered(tuple(found[one] for one in best), PAIRED)


def _is_state(one: str, actor: ActorRef) -> bool:
    """Whether a side is a country: rebels and an opposition are sides by another name than their country's."""
    return actor.country == one and one not in NOT_STATES
