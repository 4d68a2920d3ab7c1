"""What an article tells of its sides: how often it names each, where, and whose country is written, not guessed.

The other side of an event whose clause does not say it ("The Saudis had cut the relations in 2016") is one that the
article names; `weighing` says which.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain

from onrecord.events.adjectives import state_ref
from onrecord.events.article_kind import ArticleKind
from onrecord.events.go_betweens import go_betweens
from onrecord.events.listing import NamedSide, Together
from onrecord.events.resolved import Pairs, Resolved
from onrecord.grammar import Sentence
from onrecord.records import ActorRef, Mention

IMPLIED = 0.7
"""Factor on the score of an event one of whose sides stands outside its clause."""
_BYSTANDERS = frozenset({"JRN", "MNC", "BUS"})
"""Sectors that are named around an event without being its other side: media and firms."""
OWN_SIDE = frozenset({"REB", "SEP", "INS"})
"""Sectors that are a side of their own within a country."""
OPPOSITION = ".OPP"
"""What the side of a country's opposition ends with."""
_OPPOSING = frozenset({"OPP"})
_LEAST_PARTED = 2
"""Mentions of a country's opposition that make it a side of its own."""
_NO_COUNTRY = frozenset({"IGO", "NGO", "MNC", "IMG"})
_ACTING = frozenset({"name", "role", "group"})
_GUESSED = ("_context", "_no_country")
"""How the rules of mentions end whose country the words beside them do not tell."""
_SPEAKING = frozenset({"GOV", "MIL"})
"""Sectors of those who stand for their state in what their clause does not tell."""
_MISSION = ".embassy"
_STANDING_IN = frozenset({"group", "anaphor"})
"""Rules of mentions that stand for others."""


class Surroundings:
    """The sides that an article names, and where."""

    def __init__(self, sentences: Sequence[Sentence], resolved: Resolved) -> None:
        self._sentences, self._resolved = sentences, resolved
        self._places = {(sentence.field, sentence.start): number for number, sentence in enumerate(sentences)}

    @property
    def first(self) -> Sentence:
        """The first sentence."""
        return self._sentences[0]

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Every side that the article names, and every country that is a place in it, in the order of the text."""
        return tuple(dict.fromkeys((*self._counts, *self._placed)))

    @property
    def acting(self) -> tuple[str, ...]:
        """The sides that the article names as actors, in the order of the text."""
        return tuple(self._counts)

    def side(self, pair: tuple[ActorRef, float]) -> str:
        """Whose side an actor is on: its country's, its own for rebels and actors of no country; of a country whose
        opposition the article tells much of, that of the opposition."""
        one = side_of(pair[0])
        return one + OPPOSITION if one in self._parted and _OPPOSING.intersection(pair[0].sectors) else one

    def sides_of(self, pairs: Pairs) -> tuple[str, ...]:
        """The sides of actors, each once."""
        return tuple(dict.fromkeys(map(self.side, pairs)))

    def share(self, one: str) -> float:
        """The share of a side among the mentions of sides, 0 to 1."""
        return self._counts[one] / self._total

    def in_headline(self, one: str) -> bool:
        """Whether the headline names a side."""
        return one in self._headline

    def here(self, sentence: Sentence) -> Mapping[str, tuple[ActorRef, float]]:
        """The sides that a sentence names, with the first mention of each."""
        return self._named[self._places[sentence.field, sentence.start]]

    def before(self, sentence: Sentence) -> Mapping[str, tuple[ActorRef, float]]:
        """The same of the sentence before."""
        number = self._places[sentence.field, sentence.start]
        return self._named[number - 1] if number else {}

    def place_before(self, sentence: Sentence, start: int) -> tuple[ActorRef, float] | None:
        """The place or country that is named last before a character of a sentence, in it or the one before."""
        number = self._places[sentence.field, sentence.start]
        spans = [(sentence, start)]
        if number and self._sentences[number - 1].field == sentence.field:
            spans.append((self._sentences[number - 1], self._sentences[number - 1].end))
        for each, end in spans:
            named = [
                mention
                for mention in self._resolved.within(each.field, each.start, end)
                if mention.actor and (mention.kind == "place" or mention.actor == mention.country)
            ]
            if named:
                return self._resolved.ref(named[-1]), round(named[-1].score * IMPLIED, 3)
        return None

    def places(self, sentence: Sentence) -> frozenset[str]:
        """The countries that a sentence names as places."""
        return self._placed_in[self._places[sentence.field, sentence.start]]

    def lately(self, one: str, sentence: Sentence, start: int) -> float:
        """How lately the article named a side before a character of a sentence: 1 in it, 1/2 in the one before, and so
        on; 0 where never in its field."""
        number = self._places[sentence.field, sentence.start]
        if any(named.side == one and named.end <= start for named in self._stands[number]):
            return 1.0
        for ago in range(1, number + 1):
            if self._sentences[number - ago].field != sentence.field:
                break
            if one in self._named[number - ago]:
                return 1 / (1 + ago)
        return 0.0

    def pair_of(self, one: str, sentence: Sentence) -> tuple[ActorRef, float]:
        """The mention of a side that is nearest to a sentence, else the surest."""
        return self.here(sentence).get(one) or self.before(sentence).get(one) or self._best[one]

    def filling(self, one: str, sentence: Sentence) -> tuple[ActorRef, float]:
        """Who stands for a side that a clause leaves open: whom its own sentence names, else the mention nearest to it
        where that governs or fights for the side; a crowd, an embassy or the police elsewhere give way to the state."""
        if (named := self.here(sentence).get(one)) is not None:
            return named
        pair = self.pair_of(one, sentence)
        actor = pair[0]
        speaks = _SPEAKING.intersection(actor.sectors) and not actor.id.endswith(_MISSION)
        state = None if actor.id == one or speaks else state_ref(one)
        return pair if state is None else (state, pair[1])

    def is_written(self, actor: ActorRef) -> bool:
        """Whether the words tell whose an actor is, at one of the places that name it, or it is a country itself."""
        return actor.id in self._written or actor.id == actor.country or actor.id not in self._resolved.actors

    @cached_property
    def kind(self) -> ArticleKind:
        """What kind of text it is."""
        every = sum(
            mention.kind != "place" for sentence in self._sentences for mention in self._within(sentence)
        )
        acting = [reference for reference, _ in chain.from_iterable(self._acting)]
        return ArticleKind(len(self._sentences), tuple(self._counts.values()), acting, every)

    @cached_property
    def named_together(self) -> Together:
        """Which sides the article names together."""
        return Together(zip(self._sentences, self._stands, strict=True))

    def beside(self, one: str, other: str) -> int:
        """How many sentences name two sides."""
        return sum(one in named and other in named for named in self._named)

    @cached_property
    def go_betweens(self) -> frozenset[str]:
        """The sides that bring the others together."""
        return go_betweens(self._sentences, self._sides_at, self.acting, self.named_together)

    def _sides_at(self, sentence: Sentence, phrases: Sequence[int]) -> Iterator[str]:
        """The sides that phrases with their owners name."""
        for number in phrases:
            phrase = sentence.phrases[number]
            for mention in self._resolved.within(sentence.field, phrase.start, phrase.full_end):
                if mention.actor and mention.country is not None and mention.kind in _ACTING:
                    yield self.side((self._resolved.ref(mention), mention.score))

    def couple(self, but_for: frozenset[str]) -> frozenset[str]:
        """The two sides that the article most often names together, without some, of equals those named more; empty
        where it names none so."""
        return self.named_together.couple(self.share, but_for)

    def _named_sides(self, sentence: Sentence) -> list[NamedSide]:
        """The sides that a sentence names, each with where it stands."""
        return [
            NamedSide(mention.start, mention.end, self.side((self._resolved.ref(mention), mention.score)))
            for mention in self._mentions(sentence)
        ]

    @cached_property
    def _stands(self) -> list[list[NamedSide]]:
        return [self._named_sides(sentence) for sentence in self._sentences]

    @cached_property
    def _placed_in(self) -> list[frozenset[str]]:
        return [
            frozenset(
                side_of(self._resolved.ref(mention))
                for mention in self._within(sentence)
                if mention.kind == "place"
            )
            for sentence in self._sentences
        ]

    @cached_property
    def _acting(self) -> list[list[tuple[ActorRef, float]]]:
        """Of each sentence the actors that it names as sides, with the score of each mention."""
        return [
            [(self._resolved.ref(mention), mention.score) for mention in self._mentions(sentence)]
            for sentence in self._sentences
        ]

    @cached_property
    def _named(self) -> list[dict[str, tuple[ActorRef, float]]]:
        out: list[dict[str, tuple[ActorRef, float]]] = []
        for pairs in self._acting:
            named: dict[str, tuple[ActorRef, float]] = {}
            for pair in pairs:
                named.setdefault(self.side(pair), pair)
            out.append(named)
        return out

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(self.side(pair) for pairs in self._acting for pair in pairs)

    @cached_property
    def _parted(self) -> frozenset[str]:
        """Countries whose opposition is a side of its own: the article tells of it often enough, beside the others."""
        every, opposing = Counter[str](), Counter[str]()
        for reference, _ in chain.from_iterable(self._acting):
            one = side_of(reference)
            every[one] += 1
            opposing[one] += bool(_OPPOSING.intersection(reference.sectors))
        return frozenset(one for one, times in opposing.items() if _LEAST_PARTED <= times < every[one])

    @cached_property
    def _total(self) -> int:
        return sum(self._counts.values()) or 1

    @cached_property
    def _headline(self) -> frozenset[str]:
        places = zip(self._sentences, self._named, strict=True)
        return frozenset(one for sentence, named in places if sentence.field == "title" for one in named)

    @cached_property
    def _written(self) -> frozenset[str]:
        """Ids of the actors whose country, or being without one, the words tell at least once."""
        return frozenset(
            mention.actor
            for sentence in self._sentences
            for mention in self._within(sentence)
            if mention.kind != "pronoun"
            and not mention.rule.endswith(_GUESSED)
            and mention.rule not in _STANDING_IN
        )

    @cached_property
    def _placed(self) -> dict[str, tuple[ActorRef, float]]:
        """Countries that are places in the article, with the first mention of each."""
        found: dict[str, tuple[ActorRef, float]] = {}
        for sentence in self._sentences:
            for mention in self._within(sentence):
                if mention.kind == "place" and mention.country not in (None, *_NO_COUNTRY):
                    pair = (self._resolved.ref(mention), mention.score)
                    found.setdefault(side_of(pair[0]), pair)
        return found

    @cached_property
    def _best(self) -> dict[str, tuple[ActorRef, float]]:
        """The mention of each side that is surest, the first of equals; of a place its country. The state itself goes
        before whoever acts for it: a person named far away has nothing to do with what is told here."""
        best: dict[str, tuple[ActorRef, float]] = {}
        for named in self._named:
            for one, pair in named.items():
                if one not in best or _worth(one, pair) > _worth(one, best[one]):
                    best[one] = pair
        return {**self._placed, **best}

    def _within(self, sentence: Sentence) -> Iterator[Mention]:
        for mention in self._resolved.within(sentence.field, sentence.start, sentence.end):
            if mention.actor:
                yield mention

    def _mentions(self, sentence: Sentence) -> Iterator[Mention]:
        for mention in self._within(sentence):
            known = mention.country is not None and mention.kind in _ACTING
            if known and not _BYSTANDERS.intersection(mention.sectors):
                yield mention


def _worth(one: str, pair: tuple[ActorRef, float]) -> tuple[bool, float]:
    return pair[0].id == one, pair[1]


def side_of(reference: ActorRef) -> str:
    """Whose side an actor is on, whatever the article tells of its opposition."""
    country = reference.country
    if not country or country in _NO_COUNTRY or OWN_SIDE.intersection(reference.sectors):
        return reference.id
    return country


def lowered(pairs: Pairs, factor: float) -> Pairs:
    """The same actors with their scores lowered by a factor."""
    return tuple((reference, round(score * factor, 3)) for reference, score in pairs)
