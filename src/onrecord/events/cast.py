"""Phrases -> actors: who fills the roles of a clause."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from onrecord.events.adjectives import state_ref
from onrecord.events.belonging import own_audience
from onrecord.events.captives import burdened, held_abroad, to_be_freed
from onrecord.events.foreign import only_by_context
from onrecord.events.judged import sufferers
from onrecord.events.makers import BEHALF, holders
from onrecord.events.matching import Groups
from onrecord.events.naming import Names
from onrecord.events.referring import Referents
from onrecord.events.resolved import MainPair, Pairs, Resolved
from onrecord.events.wanted import Aim, Question
from onrecord.grammar import Sentence

__all__ = ["Aim", "Cast"]

_OWNERS = ("of", "by", "from", "for")
_TARGET_OWNERS = ("of", "in", "against", "for", "from", "with", "to", "on", "by", "at")
_WHERE = frozenset({"in", "at"})


def _no_pair(sentence: Sentence, but_for: frozenset[str], *, states: bool = False) -> Pairs:
    return ()


class Cast(Names):
    """Finds the actors of one sentence's phrases. A phrase that is no actor itself stands for whoever owns it."""

    def __init__(self, sentence: Sentence, resolved: Resolved, pair: MainPair = _no_pair) -> None:
        """`pair` gives the two sides that the article is about, but for some ("the two countries")."""
        super().__init__(sentence, resolved)
        self._pair, self._referents = pair, Referents(sentence, resolved, self, pair)

    def sources(self, groups: Groups, targets: Groups = (), *, places: bool = False) -> Pairs:
        """Actors of the first group that has any; they do something: places do not act, but for words that say where
        ("arrested in Peru", with `places`). Whoever is named as a target is none of "the two countries"."""
        named = (self.at_head(self._sentence.phrases[each]) for group in targets for each in group)
        others = [mention for mention in named if mention is not None]
        asked = Question(
            owners=_OWNERS,
            places=places,
            out=frozenset(mention.actor for mention in others),
            apart=frozenset(mention.country for mention in others if mention.country is not None),
        )
        acting = (tuple(phrase for phrase in phrases if not self.happens(phrase)) for phrases in groups)
        return next((found for phrases in acting if (found := self._referents.all_of(phrases, asked))), ())

    def targets(self, groups: Groups, sources: Pairs, aim: Aim = Aim()) -> Pairs:  # noqa: B008 - it is frozen
        """Actors of the first group that has any besides the sources; a place or thing stands for its owner. `aim` says
        what kind of thing is done to them."""
        asked = Question(
            owners=tuple(prep for prep in _TARGET_OWNERS if not (aim.met and prep in _WHERE)),
            out=frozenset(reference.id for reference, _ in sources),
            apart=frozenset(one.country for one, _ in sources if one.country is not None),
            aim=aim,
        )
        beside = sufferers(self._sentence, groups) if aim.judged else frozenset()
        for phrases in groups:
            aimed_at = tuple(each for each in phrases if each not in beside and self.lemma(each) != BEHALF)
            found = tuple(
                pair
                for pair in self._referents.all_of(aimed_at, asked)
                if pair[0].id not in asked.out
                and not only_by_context(
                    self._sentence, self._resolved, phrases, pair, sources, abroad=aim.abroad
                )
            )
            if found:
                if aim.asked and (
                    captives := [self._captives[each] for each in aimed_at if each in self._captives]
                ):
                    found = self._in_whose_hands(captives, found, asked)
                heads = [self._sentence.phrases[each] for each in aimed_at]
                return own_audience([(each, self.at_head(each)) for each in heads], found, sources)
        return ()

    @cached_property
    def _captives(self) -> Mapping[int, int]:
        freed = to_be_freed(self._sentence)
        held = {at: captive for at, captive in freed.items() if not holders(self._sentence, captive)}
        return self._burdened | held

    @cached_property
    def _burdened(self) -> dict[int, int]:
        return burdened(self._sentence)

    def _in_whose_hands(self, captives: Iterable[int], found: Pairs, asked: Question) -> Pairs:
        """Who holds those who are to be freed: another side of the article than theirs for those whom mostly strangers
        hold or burden, else their state; they themselves where there is none."""
        country, score = found[0][0].country, found[0][1]
        if country is None:
            return found
        captives = tuple(captives)
        others_burden = not self._burdened.keys().isdisjoint(captives)
        if others_burden or held_abroad(self._sentence.phrases[each] for each in captives):
            asking = frozenset() if country in asked.apart else asked.out | asked.apart
            two = self._pair(self._sentence, asking, states=True)
            return tuple(pair for pair in two if pair[0].country != country)[:1] or found
        state = state_ref(country)
        return found if state is None else ((state, score),)
