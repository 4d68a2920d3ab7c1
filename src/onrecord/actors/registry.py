"""The registry: who there is, under which names, in which office at which date. Immutable once loaded."""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cache, cached_property
from pathlib import Path

from onrecord.actors.entries import EXECUTIVE, NOT_STATES, RANK, Entry, Holding, State
from onrecord.actors.folding import fold
from onrecord.actors.loading import Loaded, read_file
from onrecord.actors.merging import merge_persons
from onrecord.actors.registry_files import compiled, parsed
from onrecord.actors.registry_freshness import doubt, is_lapsed

HANDOVER = dt.timedelta(days=3)
"""An acting holder of so few days yields to the one before in "the president": the news is still about the old one."""

_MANY = 3
"""Homes in whose titles a word stands that says nothing of whose a title is. Of the 1,730 titles with one home 479 are
made of such words alone, 150 of them of organisations, whose own names are among the words."""

NEARLY = dt.timedelta(days=120)
"""How long before the start of an office its coming holder may be called "-elect"."""

BEFORE_OFFICE = dt.timedelta(days=6 * 365)
"""How long before the first office a person already counts as one of the elite ("candidate", "president-elect")."""


class Registry:
    """Everybody the data files know. `load` reads them; the look-ups take folded words and dates."""

    def __init__(self, files: Iterable[Loaded]) -> None:
        loaded = sorted(files, key=lambda file: file.state.id)
        self.states: dict[str, State] = {file.state.id: file.state for file in loaded}
        entries = merge_persons(entry for file in loaded for entry in file.entries)
        self.entries: dict[str, Entry] = {}
        for entry in entries:
            self.entries.setdefault(entry.id, entry)
        self._holders: dict[tuple[str, str], list[tuple[Holding, Entry]]] = defaultdict(list)
        for entry in self.entries.values():
            for holding in entry.holdings:
                for post in holding.posts:
                    self._holders[holding.home, post].append((holding, entry))
        self._posts: dict[tuple[str, str], list[str]] = defaultdict(list)
        for home, title, post in (row for file in loaded for row in file.titles):
            if post not in self._posts[home, fold(title)]:
                self._posts[home, fold(title)].append(post)
        self.titles: dict[str, set[str]] = defaultdict(set)
        for place, title in self._posts:
            self.titles[title].add(place)

    def only_home(self, title: str) -> str | None:
        """The one country or organisation that lists a title. One put together from words that stand in the titles of
        many countries ("armed forces commander") may be anybody's, whoever happens to list it."""
        homes = self.titles.get(title, set())
        home = next(iter(homes)) if len(homes) == 1 else None
        if home is None or self.states[home].country in NOT_STATES:
            return home
        return None if self._common.issuperset(title.split()) else home

    @cached_property
    def _common(self) -> frozenset[str]:
        """Words of the titles of many homes."""
        homes: dict[str, set[str]] = defaultdict(set)
        for title, places in self.titles.items():
            for word in title.split():
                homes[word] |= places
        return frozenset(word for word, places in homes.items() if len(places) >= _MANY)

    @classmethod
    def load(cls, *folders: Path) -> Registry:
        """The package's registry, with the files of a user's own folders laid over it in their order (`overlay.py`).

        Raises DataError naming file and key, also for a folder without a TOML file.
        """
        return cls(compiled(folders))

    @classmethod
    def of_texts(cls, texts: dict[str, str]) -> Registry:
        """A registry from TOML texts by file name (tests, tools)."""
        return cls(loaded for name, text in texts.items() for loaded in read_file(parsed(text, name), name))

    @classmethod
    @cache
    def shipped(cls) -> Registry:
        """The package's registry alone, read once a process."""
        return cls.load()

    def find(self, name: str) -> Entry | None:
        """The entry of exactly this canonical name or id."""
        return self.entries.get(name) or self._by_name.get(name)

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {entry.name: entry for entry in self.entries.values()}

    @cached_property
    def given_names(self) -> frozenset[str]:
        """Folded words that open the names of several persons, also where somebody is called so by surname."""
        return self._opening(lambda words, surname: words[-1] == surname)

    @cached_property
    def first_names(self) -> frozenset[str]:
        """Folded words that open the names of several persons and are not their surnames."""
        return self._opening(lambda words, surname: words[0] != surname)

    def _opening(self, counts: Callable[[list[str], str], bool]) -> frozenset[str]:
        """Folded words that open several of the persons' names that count, by their words and the surname."""
        persons = [entry for entry in self.entries.values() if entry.kind == "person" and " " in entry.name]
        named = [(entry.name.split(), entry.surname) for entry in persons]
        counter = Counter(fold(words[0]) for words, surname in named if counts(words, surname))
        return frozenset(name for name, count in counter.items() if count > 1)

    def posts(self, place: str, title: str) -> list[str]:
        """The posts that a (folded) title stands for in one country or organisation, as its own file says: roles, or
        titles where the role is `other`."""
        return self._posts.get((place, title), [])

    def holders(
        self, home: str, role: str, day: dt.date, *, disputed: bool = False
    ) -> list[tuple[Holding, Entry]]:
        """Who held the office that day, the one most likely meant first; nobody whose check is too old to tell."""
        held = [
            row
            for row in self._holders.get((home, role), ())
            if row[0].term.holds(day) and row[0].disputed == disputed and not is_lapsed(row[0], day)
        ]
        held.sort(key=lambda row: (row[0].acting, row[0].order))
        if not disputed and held and held[0][0].acting:
            since = held[0][0].term.since
            if since and day - since <= HANDOVER:
                return self.ended(home, role, day, within=HANDOVER + HANDOVER) + held
        return held

    def lapsed(self, home: str, role: str, day: dt.date) -> list[tuple[Holding, Entry]]:
        """Who may still have held the office that day, but was last checked too long before; the latest first."""
        rows = [
            row for row in self._holders.get((home, role), ())
            if row[0].term.holds(day) and not row[0].disputed and is_lapsed(row[0], day)
        ]  # fmt: skip
        return sorted(rows, key=lambda row: (row[0].seen or dt.date.min, row[0].order), reverse=True)

    def ended(
        self, home: str, role: str, day: dt.date, *, within: dt.timedelta
    ) -> list[tuple[Holding, Entry]]:
        """Who left the office in the days before."""
        return [
            row for row in self._holders.get((home, role), ())
            if row[0].term.until and dt.timedelta(0) < day - row[0].term.until <= within and not row[0].disputed
        ]  # fmt: skip

    def coming(self, home: str, role: str, day: dt.date) -> list[tuple[Holding, Entry]]:
        """Who will take the office in the next months ("president-elect")."""
        rows = [
            row for row in self._holders.get((home, role), ())
            if row[0].term.since and dt.timedelta(0) <= row[0].term.since - day <= NEARLY
        ]  # fmt: skip
        return sorted(rows, key=lambda row: row[0].term.since or day)


def standing(entry: Entry, day: dt.date | None) -> tuple[str | None, tuple[str, ...], str | None]:
    """Country, sectors and a reason when they are not certain, of an entry at a date.

    A person's are those of the office held that day (with a reason where its check is too old to be sure that it still
    was); after it, the elite sector ELI; a party's have GOV or OPP added.
    """
    if entry.kind == "person":
        return _person_standing(entry, day)
    if entry.kind == "party" and entry.government and day:
        role = "GOV" if any(term.holds(day) for term in entry.government) else "OPP"
        rest = tuple(sector for sector in entry.sectors if sector not in ("GOV", "OPP"))
        return entry.country, (*rest, role), None
    if (
        entry.kind in ("group", "body")
        and entry.government
        and day
        and any(t.holds(day) for t in entry.government)
    ):
        return entry.country, tuple(dict.fromkeys((*entry.sectors, "GOV"))), None
    return entry.country, entry.sectors, None


def held_at(entry: Entry, day: dt.date) -> list[Holding]:
    """The offices a person held that day as far as is known, the most reported first."""
    held = [holding for holding in entry.holdings if holding.term.holds(day)]
    return sorted(
        held, key=lambda holding: (holding.disputed, RANK.get(holding.role, len(RANK)), holding.acting)
    )


def _person_standing(entry: Entry, day: dt.date | None) -> tuple[str | None, tuple[str, ...], str | None]:
    if day is None:
        last = entry.holdings[-1] if entry.holdings and not entry.sectors else None
        sectors = last.sectors if last else entry.sectors
        return (last.country if last else entry.country), sectors, "the article has no date"
    held = held_at(entry, day)
    if held:
        sure = [holding for holding in held if not is_lapsed(holding, day)]
        sectors = tuple(dict.fromkeys(sector for holding in sure or held for sector in holding.sectors))
        return (sure or held)[0].country, sectors, None if sure else doubt(held[0])
    if entry.sectors and entry.term.holds(day):
        return entry.country, entry.sectors, None
    past = [holding for holding in entry.holdings if holding.term.until and holding.term.until < day]
    if past:
        elite = ("ELI",) if any(holding.role in EXECUTIVE for holding in past) else ("ELI", "PTY")
        return _home_country(entry, past[-1]), elite, "no longer in office"
    if entry.sectors:
        return entry.country, entry.sectors, "outside the time the registry gives"
    coming = [holding for holding in entry.holdings if holding.term.since and holding.term.since > day]
    near = any(holding.term.since - day <= BEFORE_OFFICE for holding in coming if holding.term.since)
    country = coming[0].country if coming else entry.country
    return country, ("ELI",) if near else (), "not yet in an office the registry knows"


def _home_country(entry: Entry, last: Holding) -> str | None:
    return entry.country if entry.country and last.country in NOT_STATES else last.country
