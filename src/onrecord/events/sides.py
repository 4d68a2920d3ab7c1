"""Whose side an actor is on, and where an article names each side: sentence by sentence, and how often in all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from onrecord.actors import BYSTANDERS
from onrecord.events.adjectives import ADJECTIVE, adjectives_before, ref_of
from onrecord.events.belonging import GUESSED
from onrecord.events.listing import NamedSide
from onrecord.events.resolved import Pairs, Resolved
from onrecord.grammar import Sentence
from onrecord.records import ActorRef, Mention

OWN_SIDE = frozenset({"REB", "SEP", "INS"})
"""Sectors that are a side of their own within a country."""
OPPOSITION = ".OPP"
"""What the side of a country's opposition ends with."""
_OPPOSING = frozenset({"OPP"})
_LEAST_PARTED = 2
"""Mentions of a country's opposition that make it a side of its own."""
_STATE = frozenset({"GOV", "MIL", "COP", "SPY", "JUD"})
_LEAST_INNER = 0.2
"""Share of others than the state's own among those whom an article names of a country, from which these may be whom it
deals with. That no state accuses itself but in such articles lost none of the right events of the read whole articles;
without the exception it lost ten."""
_NO_COUNTRY = frozenset({"IGO", "NGO", "MNC", "IMG"})
_ACTING = frozenset({"name", "role", "group"})
_STANDING_IN = frozenset({"group", "anaphor"})
"""Rules of mentions that stand for others."""


def side_of(reference: ActorRef) -> str:
    """Whose side an actor is on, whatever the article tells of its opposition."""
    country = reference.country
    if not country or country in _NO_COUNTRY or OWN_SIDE.intersection(reference.sectors):
        return reference.id
    return country


def lowered(pairs: Pairs, factor: float) -> Pairs:
    """The same actors with their scores lowered by a factor."""
    return tuple((reference, round(score * factor, 3)) for reference, score in pairs)


_Acting = tuple[int, int, tuple[ActorRef, float]]
"""Where somebody is named (characters of the field, half-open), and who with which score."""


def _start(one: _Acting) -> int:
    return one[0]


class NamedSides:
    """The sides that each sentence of an article names, in the order of the text."""

    def __init__(self, sentences: Sequence[Sentence], resolved: Resolved) -> None:
        self._sentences, self._resolved = sentences, resolved
        self._mentioned: dict[tuple[str, int], list[Mention]] = {}

    def side(self, pair: tuple[ActorRef, float]) -> str:
        """Whose side an actor is on: its country's, its own for rebels and actors of no country; of a country whose
        opposition the article tells much of, that of the opposition."""
        one = side_of(pair[0])
        return one + OPPOSITION if one in self._parted and _OPPOSING.intersection(pair[0].sectors) else one

    def of_phrases(self, sentence: Sentence, phrases: Sequence[int]) -> Iterator[str]:
        """The sides that phrases with their owners name."""
        for number in phrases:
            phrase = sentence.phrases[number]
            for mention in self._resolved.within(sentence.field, phrase.start, phrase.full_end):
                if mention.actor and mention.country is not None and mention.kind in _ACTING:
                    yield self.side((self._resolved.ref(mention), mention.score))

    @cached_property
    def stands(self) -> list[list[NamedSide]]:
        """Of each sentence the sides that it names, each with where it stands."""
        return [
            [NamedSide(start, end, self.side(pair)) for start, end, pair in self._acting_in(sentence)]
            for sentence in self._sentences
        ]

    @cached_property
    def placed_in(self) -> list[frozenset[str]]:
        """Of each sentence the countries that are places in it."""
        return [
            frozenset(
                side_of(self._resolved.ref(mention))
                for mention in self.mentions(sentence)
                if mention.kind == "place"
            )
            for sentence in self._sentences
        ]

    @cached_property
    def acting(self) -> list[list[tuple[ActorRef, float]]]:
        """Of each sentence the actors that it names as sides, with the score of each mention."""
        return [[pair for _, _, pair in self._acting_in(sentence)] for sentence in self._sentences]

    @cached_property
    def named(self) -> list[dict[str, tuple[ActorRef, float]]]:
        """Of each sentence the sides that it names, with the first mention of each."""
        out: list[dict[str, tuple[ActorRef, float]]] = []
        for pairs in self.acting:
            named: dict[str, tuple[ActorRef, float]] = {}
            for pair in pairs:
                named.setdefault(self.side(pair), pair)
            out.append(named)
        return out

    @cached_property
    def naming(self) -> dict[str, list[int]]:
        """Of each side the numbers of the sentences that name it, in their order."""
        found: dict[str, list[int]] = {}
        for number, named in enumerate(self.named):
            for one in named:
                found.setdefault(one, []).append(number)
        return found

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the article names each side as an actor."""
        return Counter(self.side(pair) for pairs in self.acting for pair in pairs)

    @cached_property
    def divided(self) -> frozenset[str]:
        """Countries of which the article names others than those who govern, guard and judge them, often enough."""
        every, others = Counter[str](), Counter[str]()
        for reference, _ in chain.from_iterable(self.acting):
            if reference.country and reference.id != reference.country:
                every[reference.country] += 1
                others[reference.country] += not _STATE.issuperset(reference.sectors)
        return frozenset(one for one, times in others.items() if times >= _LEAST_INNER * every[one])

    @cached_property
    def placed(self) -> dict[str, tuple[ActorRef, float]]:
        """Countries that are places in the article, with the first mention of each."""
        found: dict[str, tuple[ActorRef, float]] = {}
        for sentence in self._sentences:
            for mention in self.mentions(sentence):
                if mention.kind == "place" and mention.country not in (None, *_NO_COUNTRY):
                    pair = (self._resolved.ref(mention), mention.score)
                    found.setdefault(side_of(pair[0]), pair)
        return found

    @cached_property
    def written(self) -> frozenset[str]:
        """Ids of the actors whose country, or being without one, the words tell at least once."""
        return frozenset(
            mention.actor
            for sentence in self._sentences
            for mention in self.mentions(sentence)
            if mention.kind != "pronoun"
            and not mention.rule.endswith(GUESSED)
            and mention.rule not in _STANDING_IN
        )

    def mentions(self, sentence: Sentence) -> list[Mention]:
        """The mentions of a sentence that name somebody or some place."""
        key = sentence.field, sentence.start
        known = self._mentioned.get(key)
        if known is None:
            every = self._resolved.within(sentence.field, sentence.start, sentence.end)
            known = self._mentioned[key] = [mention for mention in every if mention.actor]
        return known

    @cached_property
    def _parted(self) -> frozenset[str]:
        """Countries whose opposition is a side of its own: the article tells of it often enough, beside the others."""
        every, opposing = Counter[str](), Counter[str]()
        for reference, _ in chain.from_iterable(self.acting):
            one = side_of(reference)
            every[one] += 1
            opposing[one] += bool(_OPPOSING.intersection(reference.sectors))
        return frozenset(one for one, times in opposing.items() if _LEAST_PARTED <= times < every[one])

    def _acting_in(self, sentence: Sentence) -> Iterator[_Acting]:
        """Who acts in a sentence or is named by an adjective, in the order of the text."""
        found = [
            (mention.start, mention.end, (self._resolved.ref(mention), mention.score))
            for mention in self.mentions(sentence)
            if mention.country is not None
            and mention.kind in _ACTING
            and not BYSTANDERS.intersection(mention.sectors)
        ]
        return iter(sorted((*found, *self._by_adjective(sentence)), key=_start))

    def _by_adjective(self, sentence: Sentence) -> Iterator[_Acting]:
        """The countries of the article that only an adjective names: "the Ruritanian-Freedonian pact", "the Freedonian
        missiles"."""
        taken = [(each.start, each.end) for each in self.mentions(sentence) if each.kind != "place"]
        for phrase in sentence.phrases:
            for word, country in adjectives_before(sentence, phrase):
                known = self._resolved.actors.get(country)
                if known is not None and not any(
                    start < word.end and word.start < end for start, end in taken
                ):
                    yield word.start, word.end, (ref_of(known), ADJECTIVE)
