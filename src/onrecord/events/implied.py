"""What an article tells of its sides: how much it is about each, how near it names them, and who stands for one.

The other side of an event whose clause does not say it ("The Saudis had cut the relations in 2016") is one that the
article names; `weighing` says which.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import chain

from onrecord.events.adjectives import state_ref
from onrecord.events.article_kind import ArticleKind
from onrecord.events.go_betweens import bringers, go_betweens
from onrecord.events.listing import Together
from onrecord.events.makers import makers_in
from onrecord.events.resolved import Pairs, Resolved
from onrecord.events.sides import NamedSides
from onrecord.grammar import Sentence
from onrecord.records import ActorRef, is_described

IMPLIED = 0.7
"""Factor on the score of an event one of whose sides stands outside its clause."""
_SPEAKING = frozenset({"GOV", "MIL"})
"""Sectors of those who stand for their state in what their clause does not tell."""
_FIGHTING = frozenset({"MIL", "REB", "UAF"})
MISSION = ".embassy"
"""How the id of an embassy or consulate ends."""


_BACK = 4
"""How many sentences back who made a thing is looked for."""


class Surroundings:
    """The sides that an article names, and where."""

    def __init__(self, sentences: Sequence[Sentence], resolved: Resolved) -> None:
        self._sentences, self._resolved = sentences, resolved
        self._table = NamedSides(sentences, resolved)
        self._places = {(sentence.field, sentence.start): number for number, sentence in enumerate(sentences)}

    @property
    def first(self) -> Sentence:
        """The first sentence."""
        return self._sentences[0]

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Every side that the article names, and every country that is a place in it, in the order of the text."""
        return tuple(dict.fromkeys((*self._table.counts, *self._table.placed)))

    @property
    def acting(self) -> tuple[str, ...]:
        """The sides that the article names as actors, in the order of the text."""
        return tuple(self._table.counts)

    def side(self, pair: tuple[ActorRef, float]) -> str:
        """Whose side an actor is on in this article (`NamedSides.side`)."""
        return self._table.side(pair)

    def sides_of(self, pairs: Pairs) -> tuple[str, ...]:
        """The sides of actors, each once."""
        return tuple(dict.fromkeys(map(self.side, pairs)))

    def share(self, one: str) -> float:
        """The share of a side among the mentions of sides, 0 to 1."""
        return self._table.counts[one] / self._total

    def is_divided(self, one: str) -> bool:
        """Whether the article tells much of a country's own people beside its state, so that they may deal with it."""
        return one in self._table.divided

    def in_headline(self, one: str) -> bool:
        """Whether the headline names a side."""
        return one in self._headline

    def here(self, sentence: Sentence) -> Mapping[str, tuple[ActorRef, float]]:
        """The sides that a sentence names, with the first mention of each."""
        return self._table.named[self._number(sentence)]

    def before(self, sentence: Sentence) -> Mapping[str, tuple[ActorRef, float]]:
        """The same of the sentence before."""
        number = self._number(sentence)
        return self._table.named[number - 1] if number else {}

    def place_before(self, sentence: Sentence, start: int) -> tuple[ActorRef, float] | None:
        """The place or country that is named last before a character of a sentence, in it or the one before."""
        number = self._number(sentence)
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
        return self._table.placed_in[self._number(sentence)]

    def lately(self, one: str, sentence: Sentence, start: int) -> float:
        """How lately the article named a side before a character of a sentence: 1 in it, 1/2 in the one before, and so
        on; 0 where never in its field."""
        number = self._number(sentence)
        if one in self._table.named[number]:
            for named in self._table.stands[number]:
                if named.side == one and named.end <= start:
                    return 1.0
        numbers = self._table.naming.get(one, ())
        before = bisect_left(numbers, number)
        last = numbers[before - 1] if before else -1
        if last < 0 or self._sentences[last].field != sentence.field:
            return 0.0
        return 1 / (1 + number - last)

    def pair_of(self, one: str, sentence: Sentence) -> tuple[ActorRef, float]:
        """The mention of a side that is nearest to a sentence, else the surest."""
        return self.here(sentence).get(one) or self.before(sentence).get(one) or self._best[one]

    def filling(self, one: str, sentence: Sentence, *, done: bool) -> tuple[ActorRef, float]:
        """Who stands for a side that a clause leaves open: whom its own sentence names, else the mention nearest to it
        where that governs or fights for the side; a crowd, an embassy or the police elsewhere give way to the state,
        and so does whoever is only described there ("its soldiers"): nothing but nearness speaks for them. What is
        `done`, not said, is the state's or its forces', whoever speaks in the sentence."""
        named = self.here(sentence).get(one)
        actor, score = pair = named or self.pair_of(one, sentence)
        known = named is not None or not (is_described(actor.id) or actor.id.endswith(MISSION))
        stands = known and (_FIGHTING if done else _SPEAKING).intersection(actor.sectors)
        if actor.id == one or stands or (named is not None and not done):
            return pair
        state = state_ref(one)
        return pair if state is None else (state, score)

    def is_written(self, actor: ActorRef) -> bool:
        """Whether the words tell whose an actor is, at one of the places that name it, or it is a country itself."""
        return (
            actor.id in self._table.written
            or actor.id == actor.country
            or actor.id not in self._resolved.actors
        )

    @cached_property
    def kind(self) -> ArticleKind:
        """What kind of text it is."""
        every = sum(
            mention.kind != "place"
            for sentence in self._sentences
            for mention in self._table.mentions(sentence)
        )
        acting = [reference for reference, _ in chain.from_iterable(self._table.acting)]
        return ArticleKind(len(self._sentences), tuple(self._table.counts.values()), acting, every)

    def share_with(self, words: frozenset[str]) -> float:
        """The share of its sentences that have one of some words (lemmas)."""
        having = (any(word.lemma in words for word in sentence.words) for sentence in self._sentences)
        return sum(having) / len(self._sentences)

    @cached_property
    def named_together(self) -> Together:
        """Which sides the article names together."""
        return Together(zip(self._sentences, self._table.stands, strict=True))

    def beside(self, one: str, other: str) -> int:
        """How many sentences name two sides."""
        return sum(one in named and other in named for named in self._table.named)

    @cached_property
    def bringers(self) -> frozenset[str]:
        """The sides that bring the others together."""
        return bringers(self._sentences, self._table.of_phrases)

    @cached_property
    def go_betweens(self) -> frozenset[str]:
        """Those and whoever is named together with them."""
        return go_betweens(self.bringers, self.acting, self.named_together)

    def couple(self, but_for: frozenset[str]) -> frozenset[str]:
        """The two sides that the article most often names together, without some, of equals those named more; empty
        where it names none so."""
        return self.named_together.couple(self.share, but_for)

    def makers_of(self, word: str, sentence: Sentence) -> frozenset[str]:
        """The sides that made a thing, as the nearest of the sentences before says that has its word or a verb of that
        stem: whose it is ("the Vatican's offer"), who put it forward, who offered."""
        number = self._number(sentence)
        for each in reversed(self._sentences[max(0, number - _BACK) : number]):
            if each.field == sentence.field and (found := makers_in(each, word)):
                return frozenset(self._table.of_phrases(each, found))
        return frozenset()

    def topic(self, sentence: Sentence, words: frozenset[str]) -> str | None:
        """Which of some words names what the sentence before is about, its subject."""
        number = self._number(sentence)
        before = self._sentences[number - 1] if number else sentence
        first = next((clause for clause in before.clauses if clause.relation == "root"), None)
        if before is sentence or first is None:
            return None
        named = (before.phrases[each].lemma for each in first.subjects)
        return next((lemma for lemma in named if lemma in words), None)

    def _number(self, sentence: Sentence) -> int:
        """The place of a sentence in the article."""
        return self._places[sentence.field, sentence.start]

    @cached_property
    def _total(self) -> int:
        return sum(self._table.counts.values()) or 1

    @cached_property
    def _headline(self) -> frozenset[str]:
        places = zip(self._sentences, self._table.named, strict=True)
        return frozenset(one for sentence, named in places if sentence.field == "title" for one in named)

    @cached_property
    def _best(self) -> dict[str, tuple[ActorRef, float]]:
        """The mention of each side that is surest, the first of equals; of a place its country. The state itself goes
        before whoever acts for it: a person named far away has nothing to do with what is told here."""
        best: dict[str, tuple[ActorRef, float]] = {}
        for named in self._table.named:
            for one, pair in named.items():
                if one not in best or _worth(one, pair) > _worth(one, best[one]):
                    best[one] = pair
        return {**self._table.placed, **best}


def _worth(one: str, pair: tuple[ActorRef, float]) -> tuple[bool, float]:
    return pair[0].id == one, pair[1]
