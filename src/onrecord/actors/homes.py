"""Whose an institution is that is named without its country: "Congress", "the army", "lawmakers", "the president".

In this order: where the sentence says that it stands ("In Kiev the government ..."), the only country of the sentence
that does not suffer the deed, the country of an institution named in the same sentence, the country that the sentences
before speak of, the article's own. Where two countries are named equally often and nothing tells them apart, nobody's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from onrecord.actors.entries import Entry
from onrecord.actors.finder import Hit
from onrecord.actors.folding import fold
from onrecord.actors.reading import Reading
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_SUFFERING = frozenset(("with", "against", "from", "to", "on", "toward", "towards", "upon"))
"""Prepositions of whom something is done to: "Parliament approved a treaty with China" is not China's parliament."""

_CLOSE = 0
"""A country of the sentence before is preferred to the most named one that names it at most so many times more."""

_EVERY_COUNTRYS = frozenset(("head of state", "head of government", "leader", "ruler", "chief"))
"""Titles that few files list and every country has somebody for."""

_CLAUSE_OPENERS = frozenset((",", ";", ":", "and", "but", "while", "where", "–", "—", "-", "--"))
_OPENING = 2
"""Words before a sentence's noun of place that still open it ("In Kiev", "But in Kiev")."""

_NOT_OF_THE_STATE = frozenset(("group", "party", "company", "people"))
"""Whose names do not tell whose army or parliament is meant: Hamas is not the army's country."""


class Home(msgspec.Struct, frozen=True):
    """Whose an institution is: the country's id, or None with the ids of those between whom nothing decides."""

    place: str | None
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

    def of(self, reading: Reading) -> Home:
        """The country of a noun without one beside it."""
        view = self.scene.views[reading.index]
        told = self._stands_in(view, reading) or (
            self._of_speaker(view, reading) if reading.head.offices else None
        )
        if told is not None:
            return Home(told)
        known = self._with_office(reading)
        here = self._here(view, reading)
        if known:
            named = list(dict.fromkeys(place for _, place in view.countries if place in known))
            here = named or here
            if not named and not self._has_office(self.scene.main_country, reading):
                place = next((place for place in self.scene.places if place in known), None)
                return Home(place or self.scene.main_country)
        if len(here) == 1:
            return Home(here[0])
        main = self.scene.main_country
        venues = [place for place in here if place in self.scene.venues(view)]
        if len(venues) == 1:
            return Home(venues[0])
        if here:
            return Home(main if main in here or main is None else here[0])
        if self._last[0] == reading.index:
            return Home(self._last[1])
        return self._of_article(reading.index)

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
            for place in self.scene.places_of(hit)
            if self.scene.is_state(place)
        ]
        return said[0] if len(set(said)) == 1 else None

    def _with_office(self, reading: Reading) -> set[str]:
        """The countries whose files list the title of an office."""
        head = reading.head
        return (
            self.registry.titles.get(fold(head.word), set())
            if head.kind == "role" and head.offices
            else set()
        )

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
            if hit.end > reading.start or view.lower(first - 1) not in ("in", "at"):
                continue
            opens = first <= _OPENING or view.lower(first - 2) in _CLAUSE_OPENERS
            if (
                opens
                and hit.has("capital", "city", "name", "region")
                and not self._verb_between(view, last, reading)
            ):
                places = [place for place in self.scene.places_of(hit) if self.scene.is_state(place)]
                if len(places) == 1:
                    return places[0]
        return None

    @staticmethod
    def _verb_between(view: View, last: int, reading: Reading) -> bool:
        words = view.words[last : view.word_at(reading.start)]
        return any(word.tag[:2] == "VB" for word in words)

    def _here(self, view: View, reading: Reading) -> list[str]:
        """The states of the sentence, each once, without those that only groups stand for or that suffer the deed."""
        word = view.word_at(reading.anchor)
        acts = view.slot(word)[0] == "subject"
        kept: dict[str, None] = {}
        all_of: dict[str, None] = {}
        for start, place in view.countries:
            if not self.scene.is_state(place):
                continue
            all_of[place] = None
            if not self._only_group(view, start) and not (
                acts and start > reading.anchor and _suffers(view, start)
            ):
                kept[place] = None
        if not kept and (self.scene.main_country is None or reading.head.kind == "role"):
            kept = all_of
        return list(kept) or _of_persons(self.scene, reading)

    def _only_group(self, view: View, start: int) -> bool:
        hit = _hit_at(view, start)
        entries = [self.registry.entries.get(meaning.target) for meaning in hit.of("name")] if hit else []
        return bool(entries) and all(
            entry is not None and entry.kind in _NOT_OF_THE_STATE for entry in entries
        )

    # ---- the article ------------------------------------------------------------------------------------------------

    def _of_article(self, index: int) -> Home:
        counts, main = self.scene.countries, self.scene.main_country
        if main is None or not counts:
            return Home(main)
        near = self._before(index)
        if near is not None and counts[near] + _CLOSE >= counts[main]:
            return Home(near)
        rivals = [place for place, count in counts.items() if count == counts[main]]
        if len(rivals) > 1:
            dated = [place for place in rivals if place == self.scene.dateline_country]
            return Home(dated[0]) if dated else Home(None, tuple(rivals))
        return Home(main)

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

        The home's own; where the home's parliament is called otherwise, that of the country of the article named
        nearest before that has one of the name, else the country for which the press uses the bare name.
        """
        home = self.of(reading).place
        for entry in entries:
            if home is not None and home in (entry.home, entry.id):
                return entry
        if reading.unknown_name or (home is not None and not self._called_otherwise(home, entries)):
            return None
        for place in chain(self._backwards(reading.index), self.scene.places):
            for entry in entries:
                if place == entry.home:
                    return entry
        usual = self.scene.tables.contexts.usual.get(fold(reading.head.word), "")
        return next((entry for entry in entries if entry.home == usual), None)

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


def _of_persons(scene: Scene, reading: Reading) -> list[str]:
    """The country of the persons named in the sentence, where it is one ("The generals stood by Roe")."""
    rows = [node for node in reversed(scene.nodes) if node.sentence == reading.index and node.figure.person]
    found = {
        node.figure.country for node in rows if node.figure.country and scene.is_state(node.figure.country)
    }
    return [place for place in found if place] if len(found) == 1 else []


def _hit_at(view: View, start: int) -> Hit | None:
    return next((hit for hit in view.hits if hit.start == start), None)


def _suffers(view: View, start: int) -> bool:
    """Whether the word at a character is what the clause's deed is done to."""
    slot, clause, preposition = view.slot(view.word_at(start))
    if clause is None:
        return preposition in _SUFFERING
    return slot in ("object", "recipient") or preposition in _SUFFERING
