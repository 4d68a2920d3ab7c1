"""Whom an event is done to where its clause does not say it: "The Saudis had cut the relations in 2016".

The other side is one that the article names. Each is weighed by what speaks for it: how often the article names it,
whether its headline does, whether it stands in the sentence or the one before, and what the article has told before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import msgspec

from onrecord.events.cast import Pairs, Resolved
from onrecord.grammar import Sentence
from onrecord.records import ActorRef, Mention

IMPLIED = 0.7
"""Factor on the score of an event whose target stands outside its clause."""
PAIRED = 0.8
"""Factor on the score of the two sides that "the two countries" stands for."""
_BYSTANDERS = frozenset({"JRN", "MNC", "BUS"})
"""Sectors that are named around an event without being its other side: media and firms."""
OWN_SIDE = frozenset({"REB", "SEP", "INS"})
"""Sectors that are a side of their own within a country."""
_NO_COUNTRY = frozenset({"IGO", "NGO", "MNC", "IMG"})
_ACTING = frozenset({"name", "role", "group"})

SHORT = 2
"""Sentences of a text that is no whole article: what stands in it names its own sides or has none."""
SHARE, HEADLINE, HERE, BEFORE = 1.0, 0.2, 0.1, 0.1
"""What speaks for a side: its share of the article's mentions of sides; that the headline names it; that the sentence
does; that the one before does. Set together with the weights of `completing` on 145 events of the story packs that name
one side in their clause: the right one is chosen for 120 (by what was told, then by nearness: 97). Leaving one of them
out loses at most five, the share ten."""


class Likely(msgspec.Struct, frozen=True):
    """One side that the article names: its best mention and what speaks for it."""

    pair: tuple[ActorRef, float]
    weight: float
    near: bool
    """Whether the sentence or the one before names it."""


class Surroundings:
    """The sides that an article names, and where."""

    def __init__(self, sentences: Sequence[Sentence], resolved: Resolved) -> None:
        self._sentences, self._resolved = sentences, resolved
        self._places = {(sentence.field, sentence.start): number for number, sentence in enumerate(sentences)}

    def sides(self, sentence: Sentence) -> dict[str, Likely]:
        """Every side of the article with what speaks for it as the other side of an event in this sentence."""
        total = sum(self._counts.values())
        number = self._places[sentence.field, sentence.start]
        here, before = self._near(number), self._near(number - 1)
        found = {}
        for one, count in self._counts.items():
            weight = SHARE * count / total + HEADLINE * (one in self._headline)
            weight += HERE * (one in here) + BEFORE * (one in before)
            pair = here.get(one) or before.get(one) or self._best[one]
            found[one] = Likely(pair, weight, one in here or one in before)
        return found

    @cached_property
    def breadth(self) -> str:
        """What a ground of scores says of the article: a line or two, about two sides, or of another kind."""
        if len(self._sentences) <= SHORT:
            return "article: a line or two"
        counts = sorted(self._counts.values(), reverse=True)
        two = len(counts) > 1 and (len(counts) == 2 or counts[2] * 2 <= counts[1])
        return "article: about two sides" if two else "article: about one side or many"

    def pair(self, sentence: Sentence, but_for: frozenset[str]) -> Pairs:
        """The two sides that most speaks for, without some actors; none where the article names fewer."""
        found = [one for one in self.sides(sentence).values() if one.pair[0].id not in but_for]
        ranked = sorted(found, key=lambda one: (-one.weight, one.pair[0].id))
        return lowered(tuple(one.pair for one in ranked[:2]), PAIRED) if len(ranked) > 1 else ()

    def _near(self, number: int) -> Mapping[str, tuple[ActorRef, float]]:
        return self._named[number] if number >= 0 else {}

    @cached_property
    def _named(self) -> list[dict[str, tuple[ActorRef, float]]]:
        """Of each sentence the sides it names, with the first mention of each."""
        out: list[dict[str, tuple[ActorRef, float]]] = []
        for sentence in self._sentences:
            named: dict[str, tuple[ActorRef, float]] = {}
            for mention in self._mentions(sentence):
                pair = (self._resolved.ref(mention), mention.score)
                named.setdefault(side(pair), pair)
            out.append(named)
        return out

    @cached_property
    def _counts(self) -> Counter[str]:
        counts: Counter[str] = Counter()
        for sentence in self._sentences:
            counts.update(side((self._resolved.ref(mention), 1.0)) for mention in self._mentions(sentence))
        return counts

    @cached_property
    def _headline(self) -> frozenset[str]:
        places = zip(self._sentences, self._named, strict=True)
        return frozenset(one for sentence, named in places if sentence.field == "title" for one in named)

    @cached_property
    def _best(self) -> dict[str, tuple[ActorRef, float]]:
        """The mention of each side that is surest, the first of equals."""
        best: dict[str, tuple[ActorRef, float]] = {}
        for named in self._named:
            for one, pair in named.items():
                if one not in best or pair[1] > best[one][1]:
                    best[one] = pair
        return best

    def _mentions(self, sentence: Sentence) -> Iterator[Mention]:
        for mention in self._resolved.within(sentence.field, sentence.start, sentence.end):
            known = mention.actor and mention.country is not None and mention.kind in _ACTING
            if known and not _BYSTANDERS.intersection(mention.sectors):
                yield mention


def side(pair: tuple[ActorRef, float]) -> str:
    """Whose side an actor is on: its country's, or its own for rebels and actors of no country."""
    reference = pair[0]
    country = reference.country
    if not country or country in _NO_COUNTRY or OWN_SIDE.intersection(reference.sectors):
        return reference.id
    return country


def lowered(pairs: Pairs, factor: float) -> Pairs:
    """The same actors with their scores lowered by a factor."""
    return tuple((reference, round(score * factor, 3)) for reference, score in pairs)
