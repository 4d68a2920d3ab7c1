"""One automaton over every name and noun that may be an actor: finds them in a field's text in one pass.

A hit is a stretch with its meanings; which of them holds is the resolver's to say. Capitals must fit, except in a
headline that is all capitals.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal

import ahocorasick_rs
import msgspec

from onrecord.actors.entries import Entry
from onrecord.actors.folding import Folded, fold, fold_text
from onrecord.actors.registry import Registry
from onrecord.actors.tables import Head, Tables

Sort = Literal[
    "name",
    "local",
    "surname",
    "people",
    "demonym",
    "capital",
    "city",
    "seat",
    "region",
    "head",
    "trap",
    "relative",
]

_LONGEST_ACRONYM = 6
_SPOKEN_ACRONYM = 4
"""Acronyms of so many letters are also written with one capital ("Asean", "Nato")."""

_WORDS_IN_CAPITALS = frozenset(
    ("who", "aid", "ira", "sap", "par", "car", "can", "pm", "is", "it", "aa", "afl", "cap", "par")
)
"""Acronyms that in a headline of capitals are more often the everyday word."""


class Meaning(msgspec.Struct, frozen=True):
    """What a stretch may stand for: an entry's or country's id, or a head of data/en/actors."""

    sort: Sort
    target: str
    form: str
    regional: bool = False
    """An adjective of a region or people without a state of its own."""


class Hit(msgspec.Struct, frozen=True):
    """A stretch of the field with its meanings."""

    start: int
    end: int
    key: str
    meanings: tuple[Meaning, ...]

    def of(self, *sorts: Sort) -> tuple[Meaning, ...]:
        """The meanings of these sorts."""
        return tuple([meaning for meaning in self.meanings if meaning.sort in sorts])

    def has(self, *sorts: Sort) -> bool:
        """Whether it has a meaning of one of these sorts."""
        for meaning in self.meanings:  # noqa: SIM110 - asked of every hit many times; a generator costs twice
            if meaning.sort in sorts:
                return True
        return False


class Finder:
    """Finds all names of a registry and all heads of the tables in texts."""

    def __init__(self, registry: Registry, tables: Tables) -> None:
        self._meanings: dict[str, tuple[Meaning, ...]] = _collect(registry, tables)
        self._keys = list(self._meanings)
        self._automaton = ahocorasick_rs.AhoCorasick(
            [_spaced(key) for key in self._keys],
            matchkind=ahocorasick_rs.MatchKind.LeftmostLongest,
            store_patterns=False,
        )

    def find(self, text: str, *, capitals: bool = False) -> list[Hit]:
        """The hits of a text from left to right, none overlapping; `capitals` for a headline all in capitals."""
        folded = fold_text(text)
        doubled = _spaced(f" {folded.text} ")
        found: list[Hit] = []
        seen = spaces = 0
        for index, start, end in self._automaton.find_matches_as_indexes(doubled):
            spaces += doubled.count(" ", seen, start + 1)
            inner = doubled.count(" ", start + 1, end - 1)
            seen = start + 1
            first = start - spaces // 2
            last = end - 2 - (spaces + inner) // 2
            found.extend(self._checked(text, folded, self._keys[index], first, last, capitals))
        return found

    def meanings(self, key: str) -> tuple[Meaning, ...]:
        """The meanings of a folded name."""
        return self._meanings.get(key, ())

    def _checked(
        self, text: str, folded: Folded, key: str, start: int, end: int, capitals: bool
    ) -> Iterator[Hit]:
        hit = self._hit(text, folded, key, start, end, capitals)
        if hit is not None:
            yield hit
        elif " " in key:
            yield from self._inside(text, folded, key, start, capitals)

    def _hit(self, text: str, folded: Folded, key: str, start: int, end: int, capitals: bool) -> Hit | None:
        first, last = folded.span(start, end)
        surface = text[first:last]
        if _goes_on(text, last):
            return None
        kept = tuple(
            m for m in self._meanings[key] if (capitals and _in_capitals(m)) or _case_fits(m, surface)
        )
        return Hit(first, last, " ".join(key.split()), kept) if kept else None

    def _inside(self, text: str, folded: Folded, key: str, start: int, capitals: bool) -> Iterator[Hit]:
        """Shorter names inside a long match whose capitals did not fit."""
        words = key.split(" ")
        position = 0
        while position < len(words):
            offset = start + sum(len(word) + 1 for word in words[:position])
            for size in range(len(words) - position, 0, -1):
                part = " ".join(words[position : position + size])
                hit = None
                if part != key and part in self._meanings:
                    hit = self._hit(text, folded, part, offset, offset + len(part), capitals)
                if hit is not None:
                    yield hit
                    position += size - 1
                    break
            position += 1


def _spaced(text: str) -> str:
    """Every space doubled: a pattern then takes one space of each side, and two names in a row do not share theirs.

    A pattern opens and closes with a space, so that it matches whole words alone.
    """
    return f" {text.replace(' ', '  ')} " if not text.startswith(" ") else text.replace(" ", "  ")


def _goes_on(text: str, end: int) -> bool:
    """Whether an apostrophe inside a word follows ("Sana'a"), not a possessive ("Sana's")."""
    tail = text[end : end + 3]
    return len(tail) > 1 and tail[0] in "'’" and tail[1].isalpha() and (tail[1] != "s" or tail[2:].isalnum())


def _in_capitals(meaning: Meaning) -> bool:
    return fold(meaning.form) not in _WORDS_IN_CAPITALS and meaning.sort != "surname"


def _case_fits(meaning: Meaning, surface: str) -> bool:
    if meaning.sort == "head" and not meaning.form.isupper():
        return True
    form = meaning.form
    bare = form.replace(".", "")
    if bare.isupper() and len(bare) <= _LONGEST_ACRONYM and bare.isalpha():
        plain = surface.replace(".", "")
        return plain.isupper() or (
            len(plain) >= _SPOKEN_ACRONYM and plain[0].isupper() and meaning.sort != "head"
        )
    return _word_case_fits(form, surface)


def _word_case_fits(form: str, surface: str) -> bool:
    """Where the name opens and closes with a capital, so must the text ("Number 10" is not "number 10")."""
    names, words = form.replace("-", " ").split(), surface.replace("-", " ").split()
    if not words or not names:
        return False
    first_fits = not names[0][0].isupper() or words[0][0].isupper()
    last_fits = not names[-1][0].isupper() or words[-1][0].isupper() or len(names) == 1
    return first_fits and last_fits


def _collect(registry: Registry, tables: Tables) -> dict[str, tuple[Meaning, ...]]:
    found: dict[str, dict[Meaning, None]] = defaultdict(dict)

    def add(sort: Sort, target: str, form: str, regional: bool = False) -> None:
        for variant in _variants(form):
            key = fold_text(variant).text.strip()
            if len(key) > 1:
                found[key][Meaning(sort, target, variant, regional)] = None

    for entry in registry.entries.values():
        _add_entry(entry, add)
    for state in registry.states.values():
        for sort, words in (
            ("demonym", state.demonyms),
            ("people", state.people),
            ("capital", state.capitals),
            ("city", state.cities),
        ):
            for word in words:
                add(sort, state.id, word)  # type: ignore[arg-type]
        for name, body in state.seats:
            add("seat", body, name)
    for adjective, country in tables.contexts.adjectives.items():
        add("demonym", country, adjective, True)
    for region, country in tables.contexts.regions.items():
        add("region", country, region)
    for number, relative in enumerate(tables.contexts.relative):
        add("relative", str(number), relative.name.removeprefix("the "))
    for head in tables.heads.values():
        add("head", fold(head.word), head.word)
    for title in registry.titles:
        spoken = tables.heads.get(title.split()[-1])
        if spoken is not None and spoken.kind == "spokesperson":
            continue
        if title not in tables.heads and not _opens_with_country(title, found):
            add("head", title, title)
    for phrase in tables.traps.phrases:
        add("trap", "", phrase)
    return {key: tuple(meanings) for key, meanings in found.items()}


def _opens_with_country(title: str, found: dict[str, dict[Meaning, None]]) -> bool:
    """Whether a title of the registry carries its country ("Transnistrian leader"), which is found by itself."""
    words = title.split()
    starts = {" ".join(words[:size]).removesuffix("'s") for size in range(1, len(words))}
    return any(m.sort in ("name", "demonym") for start in starts for m in found.get(start, ()))


def _add_entry(entry: Entry, add: object) -> None:
    put = add  # one function for all sorts
    assert callable(put)
    for name in (entry.name, *entry.names):
        if name.startswith("The ") and entry.kind != "state":
            name = name.removeprefix("The ")
        put(
            "surname" if entry.kind == "person" and " " not in name.strip() and "-" not in name else "name",
            entry.id,
            name,
        )
        if entry.kind == "person":
            for shorter in without_articles(name):
                put("name" if " " in shorter else "surname", entry.id, shorter)
    for name in entry.local_names:
        put("local", entry.id, name)
    if entry.kind == "person" and entry.surname:
        put("surname", entry.id, entry.surname)
        for shorter in without_articles(entry.surname):
            put("surname", entry.id, shorter)


def without_articles(name: str) -> list[str]:
    """The name without Arabic articles: "Bashar al-Assad" -> "Bashar Assad"."""
    for article in ("al-", "Al-", "el-", "El-", "al ", "Al "):
        if name.startswith(article):
            return [name[len(article) :]]
        if f" {article}" in name:
            return [name.replace(f" {article}", " ")]
    return []


def _variants(form: str) -> list[str]:
    plain = form.replace("’", "'")
    return [plain, plain.replace("'", "")] if "'" in plain else [plain]


def head_of(tables: Tables, meaning: Meaning) -> Head:
    """The head of the tables for a meaning of sort "head"; a title that only the registry knows is a role."""
    return tables.heads.get(meaning.target) or Head(word=meaning.form, kind="role", sectors=("GOV",))
