"""The words, names, actors and dates of one made-up world, in the place of those of our own examples.

Every world has its own names and its own words for most of what is told, always the same ones for the same words, so
that articles of one world tell one story and articles of two worlds do not. All names are made of syllables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from zlib import crc32

import msgspec
from msgspec.structs import replace

from onrecord.linking.stopwords import stopwords
from onrecord.reading import Reading
from onrecord.records import Actor, ActorRef, DateValue, stable_id

WORD = re.compile(r"[^\W\d_]+")

SHORTEST = 5
"""Letters of an ordinary word that is replaced; shorter ones are mostly grammar."""

COUNTRIES = 200
"""So many made-up countries share all worlds, about as many as there are."""

_ONSETS = tuple("b br d dr f g gr h j k kl l m n p pr r s st t tr v z".split())  # noqa: SIM905 - readable
_VOWELS = ["a", "e", "i", "o", "u", "ai", "ea", "io"]
_CODAS = ["", "", "l", "n", "r", "s", "th", "m"]
_KEPT_CODES = frozenset({"UNO", "EUR", "IGO", "NGO", "IMG", "NAT"})


class Words(msgspec.Struct, frozen=True):
    """What the words of the examples are: names (with those of countries apart), words to keep, words to draw from."""

    names: frozenset[str]
    countries: dict[str, str]
    """Word of a country's name or of its people → its code."""
    kept: frozenset[str]
    pool: tuple[str, ...]


def words_of(readings: Sequence[Reading]) -> Words:
    """Sort the words of the examples. Cues, triggers and words of dates are kept: the records name them."""
    actors = {actor.id: actor for reading in readings for actor in reading.actors}
    persons = {word for each in actors.values() if each.kind == "person" for word in WORD.findall(each.name)}
    places = {
        word: str(mention.country)
        for reading in readings
        for mention in reading.mentions
        if mention.kind in ("name", "place") and mention.actor == mention.country
        for word in WORD.findall(mention.text)
        if word[0].isupper() and len(word) > 2
    }
    told = [text for reading in readings for text in _kept_texts(reading)]
    kept = {word.lower() for text in told for word in WORD.findall(text)} | stopwords()
    ordinary = {word for reading in readings for word in WORD.findall(reading.article.text) if word.islower()}
    pool = sorted(word for word in ordinary if len(word) >= SHORTEST)
    written = (mention.text for reading in readings for mention in reading.mentions if mention.kind == "name")
    named = persons | {word for text in written for word in WORD.findall(text)}
    names = {word for word in named if word[0].isupper() and len(word) > 2} | places.keys()
    return Words(frozenset(names), places, frozenset(kept), tuple(pool))


def _kept_texts(reading: Reading) -> Iterable[str]:
    for event in reading.events:
        yield event.trigger.text
        yield event.date.text or ""
    for statement in reading.statements:
        yield statement.cue_text
        yield statement.date.text or ""


def draw(of: int, *parts: object) -> int:
    """A number below `of` that follows from the parts alone."""
    return crc32("\x1f".join(map(str, parts)).encode()) % of


def made_name(*parts: object, syllables: int = 2) -> str:
    """A name of syllables that follows from the parts alone."""
    made = [
        _ONSETS[draw(len(_ONSETS), number, "onset", *parts)]
        + _VOWELS[draw(len(_VOWELS), number, "vowel", *parts)]
        for number in range(syllables)
    ]
    return ("".join(made) + _CODAS[draw(len(_CODAS), "coda", *parts)]).capitalize()


class World(dict[str, str]):
    """One world: word of the examples → its word here. `variant` tells the same in other words, under the same names;
    `days` is how much later it happens."""

    def __init__(self, words: Words, number: object, variant: int, days: int) -> None:
        super().__init__()
        self._words, self._number, self._variant, self._days = words, number, variant, days
        self._texts: dict[str, str] = {}
        self._refs: dict[ActorRef, ActorRef] = {}

    def __missing__(self, word: str) -> str:
        made = self._made(word)
        self[word] = made
        return made

    def _made(self, word: str) -> str:
        if word in self._words.countries:
            return self._of_country(word, self._words.countries[word])
        if word in self._words.names:
            return made_name(self._number, word)
        if len(word) < SHORTEST or not word.islower() or word in self._words.kept:
            return word
        return self._words.pool[draw(len(self._words.pool), self._number, self._variant, word)]

    def _of_country(self, word: str, code: str) -> str:
        """A country's name, or the name with the ending of its people."""
        names = [each for each, other in self._words.countries.items() if other == code]
        shortest = min((each for each in names if word.startswith(each[:4])), key=len, default=word)
        stem = made_name("country", self._country(code), shortest[:4] if len(names) > 4 else "", syllables=2)
        return stem + word[len(shortest) :]

    def _country(self, code: str) -> int:
        return draw(COUNTRIES, "country", self._number, code)

    def code(self, code: str | None) -> str | None:
        """A country's code here: one of those that ISO 3166 leaves to users (XAA to XZZ)."""
        if code is None or code in _KEPT_CODES:
            return code
        number = self._country(code)
        return f"X{chr(65 + number // 26)}{chr(65 + number % 26)}"

    def text(self, text: str) -> str:
        """A text in the words of this world."""
        if text not in self._texts:
            self._texts[text] = WORD.sub(lambda found: self[found[0]], text)
        return self._texts[text]

    def actor_id(self, name: str) -> str:
        """An actor's id here."""
        code, dot, rest = name.partition(".")
        if len(code) != 3 or not code.isupper():
            return stable_id("actor", self._number, name) if name else name
        return f"{self.code(code)}{dot}{stable_id('w', self._number, rest)[2:10] if dot else ''}"

    def ref(self, ref: ActorRef) -> ActorRef:
        """An actor as a record met it."""
        if ref not in self._refs:
            self._refs[ref] = replace(
                ref,
                id=self.actor_id(ref.id),
                name=self.text(ref.name),
                country=self.code(ref.country),
                text=self.text(ref.text),
                role_text=self.text(ref.role_text) if ref.role_text else None,
            )
        return self._refs[ref]

    def actor(self, actor: Actor) -> Actor:
        """An actor, without the offices and the item that the one of the examples has."""
        return replace(
            actor,
            id=self.actor_id(actor.id),
            name=self.text(actor.name),
            country=self.code(actor.country),
            offices=(),
            wikidata=None,
        )

    def day(self, day: str | None) -> str | None:
        """A day, as much later as this world is."""
        try:
            return (date.fromisoformat((day or "")[:10]) + timedelta(days=self._days)).isoformat()
        except ValueError:
            return None

    def date(self, value: DateValue) -> DateValue:
        """A date, as much later; one that is no day or month is written as a range."""
        start, end = self.day(value.start), self.day(value.end)
        if start is None or end is None:
            return value
        written = {"day": start, "month": start[:7], "year": start[:4]}.get(value.precision, f"{start}/{end}")
        return replace(value, value=written, start=start, end=end)
