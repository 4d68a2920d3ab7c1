"""Who of several bearers of a surname is meant: by title, country and office at the article's date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from onrecord.actors.entries import PROMINENT, RANK, Entry, Holding
from onrecord.actors.finder import Hit
from onrecord.actors.folding import fold
from onrecord.actors.registry import held_at
from onrecord.actors.scene import Scene
from onrecord.actors.view import View

_WEIGHT_OF_RANK = ((5, 3), (11, 2), (99, 1))
"""Points for the office held: head of a state or organisation, minister much in the news, any other."""

_REMEMBERED = dt.timedelta(days=8 * 365)
"""How long after office a head of state or government is still named by surname alone."""

_FORGOTTEN = dt.timedelta(days=25 * 365)
"""How long after the last office a surname not introduced in the article means somebody else: "Mr. Wilson" in 2015
is not the prime minister of 1976."""

_RARE = 7
"""Letters of a surname that, with one bearer in office alone, needs no country beside it."""

_LEADING = RANK["foreign-minister"] + 1
"""Ranks below this lead a state or organisation or speak for it abroad."""

_SHORTEST = 5
"""Letters of a surname that is not easily another word."""

_HEADS = frozenset(("head-of-government", "head-of-state", "supreme-leader", "monarch"))


def persons_of(scene: Scene, hit: Hit, *sorts: str) -> list[Entry]:
    """The persons of the registry whom a hit may mean by its meanings of some sorts, each once."""
    rows = (scene.registry.entries[meaning.target] for meaning in hit.meanings if meaning.sort in sorts)
    return list({entry.id: entry for entry in rows if entry.kind == "person"}.values())


def is_everyday(scene: Scene, view: View, hit: Hit) -> bool:
    """Whether the surname is also an everyday word, a first name or a month."""
    return view.text[hit.start : hit.end] in scene.tables.surnames.everyday


class Bearers:
    """Weighs the bearers of a name in one article."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene

    def former_heads(self, bearers: list[Entry], *, titled: bool = False) -> list[Entry]:
        """Those who once led a state: named by surname some years, later with an honorific or beside the country."""
        day = self.scene.day
        if day is None:
            return []
        return [
            entry
            for entry in bearers
            for h in entry.holdings
            if h.role in _HEADS and h.term.until and h.term.until < day
            if titled or day - h.term.until <= _REMEMBERED or self._named(entry)
        ][:2]

    def forgotten(self, entry: Entry) -> bool:
        """Whether all offices of a person ended so long ago that the surname alone means somebody else."""
        day = self.scene.day
        ends = [holding.term.until for holding in entry.holdings]
        return day is not None and bool(ends) and all(end and day - end > _FORGOTTEN for end in ends)

    def known(self, bearers: list[Entry], title: str) -> list[Entry]:
        """Whom an honorific alone may mean: those in office, those who led a state, those whose country is named."""
        if title in self.scene.tables.honorific_sectors:
            return []
        rows = self.in_office(bearers) or self.former_heads(bearers, titled=True)
        return rows or [entry for entry in bearers if self._named(entry)]

    def meant_alone(self, bearers: list[Entry]) -> list[Entry]:
        """Office holders whom a bare surname may mean: their country is named, they lead, or the surname is rare."""
        rows = self.in_office(bearers)
        first_name = any(fold(entry.surname) in self.scene.registry.first_names for entry in rows)
        return [
            entry
            for entry in rows
            if self._named(entry)
            or (not first_name and (self.leads(entry.id) or (len(rows) == 1 and len(entry.surname) >= _RARE)))
        ]

    def leads(self, entry_id: str) -> bool:
        """Whether a person leads a state or organisation, or is its foreign minister, that day."""
        entry, day = self.scene.registry.entries[entry_id], self.scene.day
        return day is not None and any(
            RANK.get(holding.role, 99) < _LEADING for holding in held_at(entry, day)
        )

    def _named(self, entry: Entry) -> bool:
        """Whether the article names the person's country or organisation."""
        figure = self.scene.cast.of_id(entry.id)
        return bool({figure.country, *(holding.home for holding in entry.holdings)} & set(self.scene.places))

    def only_one(self, bearers: list[Entry], index: int) -> list[Entry]:
        """The only person of the registry with this surname, where the sentence names the person's country too, or the
        article does and the surname is rare."""
        if len(bearers) != 1 or len(bearers[0].surname) < _SHORTEST:
            return []
        figure = self.scene.cast.of_id(bearers[0].id)
        rare = (
            len(bearers[0].surname) >= _RARE
            and fold(bearers[0].surname) not in self.scene.registry.first_names
        )
        if rare and figure.sectors and figure.country in self.scene.places:
            return bearers
        return bearers if figure.sectors and figure.country in self.scene.sentence_countries(index) else []

    def active_here(self, bearers: list[Entry]) -> list[Entry]:
        """The only bearer of a surname who that day has any office or part, where the article names the country: an
        envoy, a general, a negotiator named at once by surname."""
        day = self.scene.day
        rows = [entry for entry in bearers if day is not None and held_at(entry, day)]
        if len(rows) != 1 or len(rows[0].surname) < _SHORTEST or not self._named(rows[0]):
            return []
        return [] if fold(rows[0].surname) in self.scene.registry.first_names else rows

    def in_office(self, bearers: Iterable[Entry]) -> list[Entry]:
        """Those who hold an office that day which the press names by surname alone."""
        day = self.scene.day
        if day is None:
            return []
        return [entry for entry in bearers if any(h.role in PROMINENT for h in held_at(entry, day))]

    def alone_counts(self, view: View, index: int, number: int, hit: Hit) -> bool:
        """Whether a bare surname, not introduced before, may be taken for an office holder's."""
        first, last = view.spans[number]
        if view.tag(last - 1)[:2] not in ("NN", "JJ", "VB", "FW") and not self.scene.headline_style(index):
            return False
        if view.tag(first - 1) in ("NNP", "NNPS") and self._other_name(view, first - 1):
            return False
        if not is_everyday(self.scene, view, hit):
            return True
        return (
            not self.unlikely(view, number) and view.slot(first)[0] == "subject" and view.is_head(first, last)
        )

    @staticmethod
    def _other_name(view: View, word: int) -> bool:
        """Whether a word before a surname is another's first name: unknown, or known only as a surname."""
        number = view.hit_at[word]
        return number < 0 or all(meaning.sort == "surname" for meaning in view.hits[number].meanings)

    def unlikely(self, view: View, number: int) -> bool:
        """ "in May", "at Hill": an everyday word after a preposition of place or time."""
        first = view.spans[number][0]
        word = view.words[first].text
        return word in self.scene.tables.surnames.everyday and view.lower(first - 1) in (
            *self.scene.tables.verbs.locative, "last", "until", "since", "this", "next", "of", "early", "late", "mid",
        )  # fmt: skip

    def with_title(self, bearers: Iterable[Entry], title: str) -> list[Entry]:
        """Those who hold the office of the title, or are of its sector, that day."""
        sector = self.scene.tables.honorific_sectors.get(title)
        if sector is not None:
            return [entry for entry in bearers if sector in self.scene.cast.of_id(entry.id).sectors]
        return self.in_office_of(bearers, title)

    def in_office_of(self, bearers: Iterable[Entry], title: str) -> list[Entry]:
        """Those who hold the office of a title that day."""
        roles = self._roles_of(title)
        day = self.scene.day
        if day is None or not roles:
            return []
        return [entry for entry in bearers if any(h.role in roles for h in held_at(entry, day))]

    def once_in_office_of(self, bearers: Iterable[Entry], title: str) -> list[Entry]:
        """Those who held the office of a title at some time before: "In 1956 President Nasser seized the canal"."""
        roles, day = self._roles_of(title), self.scene.day
        if day is None:
            return []
        return [
            entry
            for entry in bearers
            if any(h.role in roles and h.term.until and h.term.until < day for h in entry.holdings)
        ]

    def _roles_of(self, title: str) -> tuple[str, ...]:
        key = fold(title)
        head = self.scene.tables.heads.get(key)
        if head is not None and head.offices:
            return (*head.offices, *self.scene.tables.contexts.title_offices.get(key, ()))
        return tuple(self.scene.tables.contexts.title_offices.get(key, ()))

    def best(self, entries: list[Entry], index: int, title: str) -> Entry:
        """The likeliest of several; of equal ones whoever was last in office, else by id, so that it is always the
        same."""
        return min(
            entries,
            key=lambda entry: (-self.likelihood(entry, index, title), -self._last_day(entry), entry.id),
        )

    def _last_day(self, entry: Entry) -> int:
        """The ordinal of the last day on which a person held any office before the article's, 0 if none."""
        day = self.scene.day
        ends = [holding.term.until for holding in entry.holdings]
        return max((end.toordinal() for end in ends if end and day and end < day), default=0)

    def likelihood(self, entry: Entry, index: int, title: str) -> int:
        """Points for: the title fits, the country is named, the office is high."""
        day, scene = self.scene.day, self.scene
        held: list[Holding] = held_at(entry, day) if day else []
        roles = self._roles_of(title)
        country = scene.cast.of_id(entry.id).country
        points = 6 * any(holding.role in roles for holding in held)
        points += 2 * (country in scene.sentence_countries(index)) + bool(
            country and scene.countries[country]
        )
        rank = min((RANK.get(holding.role, 99) for holding in held if not holding.disputed), default=99)
        points += next((value for limit, value in _WEIGHT_OF_RANK if rank < limit), 0)
        return points + (not held and any(holding.role in _HEADS for holding in entry.holdings))
