"""Countries named by an adjective or name before a thing that is no actor: "Russian missiles", "the Iran pact"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from onrecord.actors import Registry
from onrecord.actors.entries import State
from onrecord.actors.gazetteer import places
from onrecord.grammar import Phrase, Sentence, Word
from onrecord.records import Actor, ActorRef

ADJECTIVE = 0.8
"""Score of an actor that only an adjective names: "French wine" may be nobody's government."""
_DASHES = frozenset({"-", "–", "‑"})
_BROUGHT = frozenset(
    {"brokered", "mediated", "hosted", "sponsored", "facilitated", "chaired", "guaranteed", "based"}
)


@lru_cache(maxsize=1)
def country_adjectives() -> dict[str, str]:
    """Adjective or name in lower case -> id of its country; those of several countries are left out."""
    found: dict[str, set[str]] = {}
    for state in Registry.shipped().states.values():
        for adjective in (*state.demonyms, state.name):
            found.setdefault(adjective.lower(), set()).add(state.id)
    return {adjective: next(iter(ids)) for adjective, ids in sorted(found.items()) if len(ids) == 1}


_MEETINGS = frozenset({"summit", "meeting", "conference", "encounter"})
"""What is called after where it is held, be that a whole country: "the Malta summit"."""


def held_in(phrase: Phrase, *names: str) -> bool:
    """Whether one of some names in lower case before the head of a phrase is the state where that is held."""
    return phrase.lemma in _MEETINGS and not _state_names().isdisjoint(names)


@lru_cache(maxsize=1)
def _state_names() -> frozenset[str]:
    """Names of states in lower case."""
    return frozenset(state.name.lower() for state in Registry.shipped().states.values())


@lru_cache(maxsize=1)
def towns() -> frozenset[str]:
    """Names of capitals and other towns in lower case, those of the gazetteer too."""
    states = Registry.shipped().states.values()
    own = frozenset(name.lower() for state in states for name in (*state.capitals, *state.cities))
    return own.union(name.lower() for names in places().values() for name in names)


def only_brought(words: Sequence[str], place: int) -> bool:
    """Whether a name before a noun is only of who brought others together: "the Klow-brokered truce"."""
    return len(words) > place + 2 and words[place + 1] in _DASHES and words[place + 2].lower() in _BROUGHT


def adjectives_before(sentence: Sentence, phrase: Phrase) -> Iterator[tuple[Word, str]]:
    """The words before a phrase's head that name a country, each with its id, in order."""
    if phrase.first == phrase.head:
        return
    known = country_adjectives()
    before = sentence.words[phrase.first : phrase.head]
    words = [word.text for word in before]
    for place, word in enumerate(words):
        if not word[:1].isupper() or only_brought(words, place):
            continue
        pair = f"{words[place - 1]} {word}".lower() if place else ""
        country = known.get(pair) or known.get(word.lower()) or _first_half(words, place, known)
        if country is not None and not held_in(phrase, pair, word.lower()):
            yield before[place], country


def _first_half(words: Sequence[str], place: int, known: Mapping[str, str]) -> str | None:
    """The country of "Anglo" in "Anglo-Iranian"; "Indo-Pacific" is of two oceans."""
    two = words[place + 1 : place + 2] == ["-"] and "".join(words[place + 2 : place + 3]).lower() in known
    return known.get(f"{words[place]}-".lower()) if two else None


def countries_before(sentence: Sentence, phrase: Phrase) -> tuple[str, ...]:
    """Ids of the countries whose adjectives stand before a phrase's head, in order, each once."""
    return tuple(dict.fromkeys(country for _, country in adjectives_before(sentence, phrase)))


def state(id_: str) -> Actor | None:
    """The state of an id as an actor; None for an id that the registry does not have."""
    return _states().get(id_)


@lru_cache(maxsize=1)
def _states() -> dict[str, Actor]:
    """All states as actors, made once."""
    return {entry.id: _actor(entry) for entry in Registry.shipped().states.values()}


def _actor(entry: State) -> Actor:
    return Actor(id=entry.id, name=entry.name, kind="state", country=entry.country, sectors=("GOV",))


def ref_of(actor: Actor) -> ActorRef:
    """An actor as a record carries it that no words of the text name."""
    return ActorRef(
        id=actor.id, name=actor.name, country=actor.country, sectors=actor.sectors, text=actor.name
    )


def in_country(reference: ActorRef, country: str) -> ActorRef:
    """An actor as one of a country."""
    return msgspec.structs.replace(reference, country=country)


def of_state(reference: ActorRef, country: str) -> ActorRef | None:
    """Somebody as one of a country, in the same words: an office whose country was guessed; None where there is no such
    state."""
    state = state_ref(country)
    if state is None:
        return None
    return msgspec.structs.replace(state, text=reference.text, sectors=reference.sectors or state.sectors)


def state_ref(id_: str) -> ActorRef | None:
    """The same as a record carries it."""
    actor = state(id_)
    if actor is None:
        return None
    return ref_of(actor)
