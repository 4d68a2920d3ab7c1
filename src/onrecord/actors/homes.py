"""Whose an institution is that is named without its country: "Congress", "the army", "lawmakers", "the president".

In the order of `GROUNDS`, the first that tells. Measured on 330 bare nouns of whole articles (own articles, story
packs, stories of the pronouns' gold), whose home was written down by hand: 263 right, 56 wrong and 11 left open, where
244 and 82 were when a place, a thing or a foreign state that deals with a government counted as a country that acts.
Of the older grounds the last institution of the sentence was right in 25 of 28, the only country of the sentence before
in 30 of 38, the article's own in 65 of 82; another that the sentence merely names in 15 of 34.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal

import msgspec

from onrecord.actors.home_article import LEAD, ranking
from onrecord.actors.home_here import done_to, harmer, states_here, told_aside
from onrecord.actors.home_offices import OfficesOfCountries, is_crown, is_of_few
from onrecord.actors.home_opening import opening_place
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


class Home(msgspec.Struct, frozen=True):
    """Whose an institution is: the country's id, or None with the ids of those between whom nothing decides."""

    place: str | None
    ground: Ground = "open"
    rivals: tuple[str, ...] = ()


class Homes:
    """Finds the home of nouns of one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene, self._offices = scene, OfficesOfCountries(scene)
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
        placed = opening_place(self.scene, reading)
        if placed is not None:
            return Home(placed, "placed")
        said = self._of_speaker(view, reading) if reading.head.offices else None
        known = self._offices.having(reading)
        if said is not None and (said in known or not is_crown(reading)):
            return Home(said, "speaker")
        if self._voice is not None and is_own(self.scene, view, reading):
            return Home(self._voice, "voice")
        written = any(place in known for _, place in view.countries)
        if known and not written and not self._offices.has(self.main, reading):
            place = next((place for place in self.scene.places if place in known), None)
            return Home(place or (None if is_of_few(reading) else self.main), "office")
        here = states_here(self.scene, reading, self.main)
        if known:
            strict = written or is_crown(reading)
            here = [place for place in here if place in known] or ([] if strict else here)
            told = {place for _, place in view.countries if place in known}
            if not here and len(told) == 1 and not self._offices.has(self.main, reading):
                return Home(told.pop(), "office")  # "Iraqi guards took Kuwait City and the emir fled"
        if len(here) == 1:
            return Home(here[0], "sentence")
        if self.main in here:
            return Home(self.main, "sentence")
        crowned = known if is_crown(reading) else set()
        if self._last[0] == reading.index and (not crowned or self._last[1] in crowned):
            return Home(self._last[1], "institution")
        home = self._of_article(reading)
        if crowned and home.place not in crowned:
            place = next((place for place, _ in self._ranking if place in crowned), None)
            return Home(place, "office")
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
        return opening_place(self.scene, reading) or self._of_speaker(view, reading)

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
