"""Every form under which the registry's entries and the tables' nouns are written, with what each may stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from typing import Literal

import msgspec
from rapidfuzz import fuzz

from onrecord.actors.entries import Entry
from onrecord.actors.folding import fold, fold_text
from onrecord.actors.gazetteer import keyed
from onrecord.actors.registry import Registry
from onrecord.actors.tables import Head, Tables

_SAME_SURNAME = 70
"""Least likeness (0-100) of two spellings of one surname: Tuđman and Tudjman, not a second surname."""

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


class Meaning(msgspec.Struct, frozen=True):
    """What a stretch may stand for: an entry's or country's id, or a head of data/en/actors."""

    sort: Sort
    target: str
    form: str
    regional: bool = False
    """An adjective of a region or people without a state of its own."""


def all_forms(registry: Registry, tables: Tables) -> dict[str, tuple[Meaning, ...]]:
    """The meanings of every folded form."""
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
        if title not in tables.heads and not (
            _opens_with_country(title, found) or _is_to_state(title, registry.states, found)
        ):
            add("head", title, title)
    for phrase in tables.traps.phrases:
        add("trap", "", phrase)
    for country, name, key in keyed():
        if country in registry.states and key not in found:
            add("city", country, name)
    return {key: tuple(meanings) for key, meanings in found.items()}


def _opens_with_country(title: str, found: dict[str, dict[Meaning, None]]) -> bool:
    """Whether a title of the registry carries its country ("Transnistrian leader"), which is found by itself."""
    words = title.split()
    starts = {" ".join(words[:size]).removesuffix("'s") for size in range(1, len(words))}
    return any(m.sort in ("name", "demonym") for start in starts for m in found.get(start, ()))


def _is_to_state(title: str, states: Collection[str], found: dict[str, dict[Meaning, None]]) -> bool:
    """Whether a title names the state somebody is sent to ("ambassador to Israel"), which is found by itself."""
    _, _, where = title.partition(" to ")
    return any(m.target in states for m in found.get(where.removeprefix("the "), ()))


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
        for other in _other_surnames(entry):
            put("surname", entry.id, other)
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
    """The head of the tables for a meaning of sort "head"; a title that only the registry knows is a role.

    Such a title has the sectors of its last word, where that is an office or trade by itself ("opposition activist").
    """
    known = tables.heads.get(meaning.target)
    if known is not None:
        return known
    last = tables.heads.get(fold(meaning.form.split()[-1]))
    sectors = (
        last.sectors if last is not None and last.kind in ("role", "agent") and last.sectors else ("GOV",)
    )
    return Head(word=meaning.form, kind="role", sectors=sectors)


def _other_surnames(entry: Entry) -> Iterator[str]:
    """The surname as other spellings of the whole name write it: "Tudjman" of Franjo Tuđman."""
    for name in entry.names:
        words = name.split()
        if len(words) == len(entry.name.split()) and fold(words[0]) == fold(entry.name.split()[0]):
            alike = fuzz.ratio(fold(words[-1]), fold(entry.surname)) >= _SAME_SURNAME
            if alike and fold(words[-1]) != fold(entry.surname):
                yield words[-1]
