"""Phrases -> actors: whom the words of a phrase name by themselves, at its head and before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from onrecord.events.adjectives import (
    ADJECTIVE,
    countries_before,
    held_in,
    only_brought,
    ref_of,
    state_ref,
    towns,
)
from onrecord.events.heads import coupled_before, sharing_head
from onrecord.events.resolved import Pairs, Resolved
from onrecord.grammar import Phrase, Sentence
from onrecord.records import ActorRef, Mention

_HAPPENING = frozenset(
    {"war", "conflict", "fighting", "violence", "crisis", "clash", "disaster", "earthquake"}
)


class Names:
    """The actors that the words of one sentence's phrases name."""

    def __init__(self, sentence: Sentence, resolved: Resolved) -> None:
        self._sentence, self._resolved = sentence, resolved

    def mention(self, start: int, end: int, *, places: bool) -> Mention | None:
        """The actor of a stretch of characters; with `places` a place counts."""
        mention = self._resolved.at(self._sentence.field, start, end)
        if mention is None or not mention.actor or (mention.kind == "place" and not places):
            return None
        return mention

    def at_head(self, phrase: Phrase, *, places: bool = True) -> Mention | None:
        """The actor, or with `places` the place, that the head of a phrase names."""
        head = self._sentence.words[phrase.head]
        return self.mention(head.start, head.end, places=places)

    def within(self, phrase: Phrase, *, places: bool) -> Mention | None:
        """An actor whom a phrase names but for its head, and not as whoever brokered it."""
        mention = self.mention(phrase.start, phrase.end, places=places) if phrase.end > phrase.start else None
        if mention is None:
            return None
        words = self._sentence.words[phrase.first : phrase.head]
        texts = [word.text for word in words]
        brought = any(
            only_brought(texts, at) and word.start == mention.start for at, word in enumerate(words)
        )
        return None if brought else mention

    def lemma(self, number: int) -> str:
        """The lemma of a phrase's head."""
        return self._sentence.phrases[number].lemma

    def is_somebody(self, number: int | None) -> bool:
        """Whether a phrase itself is an actor: "the opposition" need not be what somebody does."""
        if number is None:
            return False
        head = self._sentence.words[self._sentence.phrases[number].head]
        mention = self.mention(head.start, head.end, places=False)
        return mention is not None and mention.end >= head.end and mention.start <= head.start

    def happens(self, number: int) -> bool:
        """A war kills, but nobody who is named beside it does."""
        return self._sentence.phrases[number].lemma in _HAPPENING

    def modifiers(self, number: int, *, venue: bool = False) -> Pairs:
        """Actors named by the modifiers of a noun: "a Russian attack", "the U.S. sanctions". With `venue` the name of a
        town is where it is held: "the Astana talks", and so is a state's before a meeting: "the Malta summit"."""
        phrase = self._sentence.phrases[number]
        if coupled := self.coupled(phrase):
            return coupled
        for mention in self._before_head(phrase):
            if not (venue and is_where(mention, phrase)):
                return ((self._resolved.ref(mention), mention.score),)
        return self.adjectives(phrase, anywhere=True)

    def town(self, number: int) -> Pairs:
        """The country of a town whose name stands before a noun: "the Bolz strike" hit that."""
        named = filter(is_town, self._before_head(self._sentence.phrases[number]))
        return tuple((self._resolved.ref(mention), mention.score) for mention in islice(named, 1))

    def _before_head(self, phrase: Phrase) -> Iterator[Mention]:
        """The actors that words before the head of a phrase name, in order."""
        before = self._sentence.words[phrase.first : phrase.head]
        texts = [word.text for word in before]
        for place, word in enumerate(before):
            if only_brought(texts, place):
                continue
            mention = self._resolved.at(self._sentence.field, word.start, word.end)
            if mention is not None and mention.actor:
                yield mention

    def place(self, number: int) -> Mention | None:
        """The mention of a place or country that a phrase is, or None."""
        head = self._sentence.words[self._sentence.phrases[number].head]
        mention = self._resolved.at(self._sentence.field, head.start, head.end)
        if mention is None or (mention.kind != "place" and mention.actor != mention.country):
            return None
        return mention

    def adjectives(self, phrase: Phrase, *, anywhere: bool) -> Pairs:
        """Countries that an adjective before the head names: of the article's actors or, with `anywhere`, any."""
        known, found = self._resolved.actors, []
        for country in countries_before(self._sentence, phrase):
            reference = (
                ref_of(known[country]) if country in known else state_ref(country) if anywhere else None
            )
            if reference is not None:
                found.append((reference, ADJECTIVE))
        return tuple(found)

    def coupled(self, phrase: Phrase) -> Pairs:
        """The two whose names a dash joins before the head: "the Ruritania-Freedonia talks"."""
        return self._several(coupled_before(self._sentence, phrase, self._lookup))

    def sharing_head(self, phrase: Phrase) -> Pairs:
        """Those whom "and" joins before a plural head: "the Ruritanian and Freedonian sides"."""
        return self._several(sharing_head(self._sentence, phrase, self._lookup))

    def _lookup(self, start: int, end: int, places: bool) -> Mention | None:
        return self.mention(start, end, places=places)

    def _several(self, mentions: Sequence[Mention]) -> Pairs:
        """The actors of mentions, each once; none where it is but one."""
        found: dict[str, tuple[ActorRef, float]] = {}
        for each in mentions:
            found.setdefault(each.actor, (self._resolved.ref(each), each.score))
        return tuple(found.values()) if len(found) > 1 else ()


def is_where(mention: Mention, phrase: Phrase) -> bool:
    """Whether a name before the head of a phrase may say where that is held or happens."""
    return is_town(mention) or held_in(phrase, mention.text.lower())


def is_town(mention: Mention) -> bool:
    """Whether a mention is the name of a town."""
    return mention.text.lower() in towns()
