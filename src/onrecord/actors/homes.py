"""Whose an institution is that is named without its country: "Congress", "the army", "lawmakers", "the president".

In the order of `GROUNDS`, the first that tells. Measured on 330 bare nouns of whole articles (own articles, story
packs, stories of the pronouns' gold), whose home was written down by hand: 263 right, 56 wrong and 11 left open, where
244 and 82 were when a place, a thing or a foreign state that deals with a government counted as a country that acts.
Of the older grounds the last institution of the sentence was right in 25 of 28, the only country of the sentence before
in 30 of 38, the article's own in 65 of 82; another that the sentence merely names in 15 of 34.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Literal

import msgspec

from onrecord.actors.entries import Entry
from onrecord.actors.folding import fold
from onrecord.actors.home_article import LEAD, ranking
from onrecord.actors.home_here import done_to, harmer, is_place, states_here, told_aside
from onrecord.actors.own_voice import is_own, voice_of
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

Ground = Literal[
    "placed", "speaker", "voice", "office", "sentence", "institution", "before", "article", "open"
]

GROUNDS: dict[Ground, str] = {
    "placed": "its country is that of the place its clause opens with",
    "speaker": "its country is that of whoever says it",
    "voice": "its country is the one that speaks in the text",
    "office": "its country is the one of the article that has such an office",
    "sentence": "its country is the one that acts in the sentence",
    "institution": "its country is that of the institution named before it",
    "before": "its country is the only one of the sentence before",
    "article": "its country is the one that the article is about",
    "open": "several countries fit",
}
"""What tells whose an institution is, in the order in which it is asked, in words for a mention's reason."""

NEAR = 0.2
"""What the only country of the sentence before is worth beside how much the article is about a country."""

_EVERY_COUNTRYS = frozenset(("head of state", "head of government", "leader", "ruler", "chief"))
"""Titles that few files list and every country has somebody for."""

_CLAUSE_OPENERS = frozenset((",", ";", ":", "and", "but", "while", "where", "–", "—", "-", "--"))
_OPENING = 2
"""Words before a sentence's noun of place that still open it ("In Kiev", "But in Kiev")."""


class Home(msgspec.Struct, frozen=True):
    """Whose an institution is: the country's id, or None with the ids of those between whom nothing decides."""

    place: str | None
    ground: Ground = "open"
    rivals: tuple[str, ...] = ()


class Homes:
    """Finds the home of nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self.registry = scene, scene.registry
        self._last: tuple[int, str] = (-1, "")

    def remember(self, index: int, place: str | None) -> None:
        """Keep whose the last institution of a sentence was, for the next one of the same sentence."""
        if place and self.scene.is_state(place):
            self._last = (index, place)

    def forget(self) -> None:
        """Forget the institutions of the sentence, which is to be read again."""
        self._last = (-1, "")

    def of(self, reading: Reading) -> Home:
        """The country of a noun without one beside it; not that of whoever does it harm."""
        home = self._told(reading)
        return home if home.place is None or home.place != harmer(self.scene, reading) else Home(None)

    def _told(self, reading: Reading) -> Home:
        view = self.scene.views[reading.index]
        placed = self._stands_in(view, reading)
        if placed is not None:
            return Home(placed, "placed")
        said = self._of_speaker(view, reading) if reading.head.offices else None
        known = self._with_office(reading)
        if said is not None and (said in known or not self._is_crown(reading)):
            return Home(said, "speaker")
        if self._voice is not None and is_own(self.scene, view, reading):
            return Home(self._voice, "voice")
        written = any(place in known for _, place in view.countries)
        if known and not written and not self._has_office(self.main, reading):
            place = next((place for place in self.scene.places if place in known), None)
            return Home(place or self.main, "office")
        here = states_here(self.scene, reading, self.main)
        if known:
            strict = written or self._is_crown(reading)
            here = [place for place in here if place in known] or ([] if strict else here)
            told = {place for _, place in view.countries if place in known}
            if not here and len(told) == 1 and not self._has_office(self.main, reading):
                return Home(told.pop(), "office")  # "Iraqi guards took Kuwait City and the emir fled"
        if len(here) == 1:
            return Home(here[0], "sentence")
        if self.main in here:
            return Home(self.main, "sentence")
        crowned = known if self._is_crown(reading) else set()
        if self._last[0] == reading.index and (not crowned or self._last[1] in crowned):
            return Home(self._last[1], "institution")
        home = self._of_article(reading)
        if crowned and home.place not in crowned:
            place = next((place for place, _ in self._ranking if place in crowned), None)
            return Home(place, "office") if place is not None else home
        return home

    @cached_property
    def _voice(self) -> str | None:
        return voice_of(self.scene)

    @property
    def main(self) -> str | None:
        """The country that the article is about."""
        return self._ranking[0][0] if self._ranking else self.scene.main_country

    def told(self, reading: Reading) -> str | None:
        """The country that the sentence itself says a noun is of: by the place it opens with, or by who speaks."""
        view = self.scene.views[reading.index]
        return self._stands_in(view, reading) or self._of_speaker(view, reading)

    def _of_speaker(self, view: View, reading: Reading) -> str | None:
        """The country of the nameless speaker in whose words the noun stands: "a White House official said ..."."""
        phrases = view.sentence.phrases
        spoken = [
            phrases[number]
            for clause in view.sentence.clauses
            if clause.lemma in self.scene.tables.verbs.saying and clause.end <= reading.start
            for number in clause.subjects
            if phrases[number].kind == "common"
        ]
        said = [
            place
            for hit in view.hits
            if any(phrase.full_start <= hit.start < phrase.full_end for phrase in spoken)
            and not told_aside(view, hit.start)
            for place in self.scene.places_of(hit)
            if self.scene.is_state(place)
        ]
        return said[0] if len(set(said)) == 1 else None

    def _with_office(self, reading: Reading) -> set[str]:
        """The countries whose files list the title of an office; of a monarch's title those of the article that have a
        monarch that day, as far as its day is known."""
        head = reading.head
        if head.kind != "role" or not head.offices:
            return set()
        listed = self.registry.titles.get(fold(head.word), set())
        if self._is_crown(reading):
            return listed.intersection(self._crowned) or set(self._crowned) or listed
        return listed

    @staticmethod
    def _is_crown(reading: Reading) -> bool:
        """Whether the title is a monarch's, whom only some countries have."""
        return reading.head.kind == "role" and reading.head.offices[:1] == ("monarch",)

    @cached_property
    def _crowned(self) -> tuple[str, ...]:
        """The countries of the article with a monarch that day."""
        day = self.scene.day
        places = self.scene.places if day is not None else ()
        return tuple(p for p in places if day is not None and self.registry.holders(p, "monarch", day))

    def _has_office(self, place: str | None, reading: Reading) -> bool:
        """Whether a country has such an office: its file lists the title, or somebody holds it."""
        if place is None or place in self._with_office(reading):
            return place is not None
        if fold(reading.head.word) not in _EVERY_COUNTRYS:
            return False
        day = self.scene.day
        return day is not None and bool(self.registry.holders(place, reading.head.offices[0], day))

    # ---- the sentence -----------------------------------------------------------------------------------------------

    def _stands_in(self, view: View, reading: Reading) -> str | None:
        """The country of a place that opens the clause before the noun: "In Washington", ", in Kiev"."""
        for number in range(len(view.hits) - 1, -1, -1):
            hit, (first, last) = view.hits[number], view.spans[number]
            before = view.before_phrase(first)
            if hit.end > reading.start or view.lower(before) not in ("in", "at"):
                continue
            opens = before < _OPENING or view.lower(before - 1) in _CLAUSE_OPENERS
            where = view.lower(last + (view.lower(last) == ",")) == "where"
            near = (
                where or not self._verb_between(view, last, reading) or self._goes_on(view, before, reading)
            )
            if opens and is_place(view, first) and near:
                places = [place for place in self.scene.places_of(hit) if self.scene.is_state(place)]
                if len(places) == 1:
                    return places[0]
        return None

    @staticmethod
    def _goes_on(view: View, before: int, reading: Reading) -> bool:
        """Whether those who act in a second clause are where the sentence opens: "In Klow shops closed, and customs
        officers searched lorries"; not where somebody of a state acts between."""
        if before >= _OPENING or reading.head.kind != "agent" or not reading.plural or reading.determiner:
            return False
        word = view.word_at(reading.anchor)
        phrase, (slot, clause, _) = view.phrase_at(word), view.slot(word)
        first = view.word_at(view.sentence.phrases[phrase].full_start) if phrase >= 0 else word
        joined = view.lower(first - 1) in _CLAUSE_OPENERS
        if slot != "subject" or clause is None or not joined:
            return False
        return not any(
            view.slot(view.word_at(start))[0] == "subject"
            for start, _ in view.countries
            if view.words[before].end < start < reading.start
        )

    @staticmethod
    def _verb_between(view: View, last: int, reading: Reading) -> bool:
        words = view.words[last : view.word_at(reading.start)]
        return any(word.tag[:2] == "VB" for word in words)

    # ---- the article ------------------------------------------------------------------------------------------------

    def _of_article(self, reading: Reading) -> Home:
        suffering = done_to(self.scene, reading)
        ranked = [(place, worth) for place, worth in self._ranking if place not in suffering]
        near = self._before(reading.index)
        most = ranked[0][1] if ranked else 0.0
        if near is not None and near not in suffering and dict(ranked).get(near, 0.0) + NEAR >= most:
            return Home(near, "before")
        close = [place for place, worth in ranked if ranked[0][1] - worth < LEAD]
        if len(close) > 1:
            return Home(None, "open", tuple(close))
        main = ranked[0][0] if ranked else self.main
        return Home(None) if main in suffering else Home(main, "article")

    @cached_property
    def _ranking(self) -> list[tuple[str, float]]:
        return ranking(self.scene)

    def _before(self, index: int) -> str | None:
        """The only country of the sentence before."""
        other = index - 1
        if other < 0 or self.scene.views[other].sentence.field != self.scene.views[index].sentence.field:
            return None
        named = [place for place in self.scene.sentence_countries(other) if self.scene.countries[place]]
        return named[0] if len(named) == 1 else None

    # ---- bodies by their own names ----------------------------------------------------------------------------------

    def bearer(self, reading: Reading, entries: Sequence[Entry]) -> Entry | None:
        """Which of the bodies that bear the noun as their name is meant where no country is written beside it.

        The home's own; where the home's parliament is called otherwise, that of the country for which the press uses
        the bare name if the article names it, else of the one named nearest before that has one of the name.
        """
        home = self.of(reading).place
        for entry in entries:
            if home is not None and home in (entry.home, entry.id):
                return entry
        if reading.unknown_name or (home is not None and not self._called_otherwise(home, entries)):
            return None
        usual = self.scene.tables.contexts.usual.get(fold(reading.head.word), "")
        first = [usual] if usual in self.scene.places else []
        for place in chain(first, self._backwards(reading.index), self.scene.places, [usual]):
            for entry in entries:
                if place == entry.home:
                    return entry
        return None

    def _called_otherwise(self, home: str, entries: Sequence[Entry]) -> bool:
        """Whether the names are those of parliaments and the country's parliament is listed under another."""
        if not all(entry.sectors[:1] == ("LEG",) for entry in entries if entry.kind == "body"):
            return False
        return home in self.scene.finder.parliaments

    def _backwards(self, index: int) -> Iterator[str]:
        """The countries of the sentence and those before it, the nearest first, each once."""
        told: set[str] = set()
        for other in range(index, -1, -1):
            for _, place in reversed(self.scene.views[other].countries):
                if place not in told:
                    told.add(place)
                    yield place
