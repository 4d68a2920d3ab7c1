"""One automaton over every name and noun that may be an actor: finds them in a field's text in one pass.

A hit is a stretch with its meanings; which of them holds is the resolver's to say. Capitals must fit, except in a
headline that is all capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

import ahocorasick_rs
import msgspec

from onrecord.actors.folding import Folded, fold, fold_text
from onrecord.actors.forms import Meaning, Sort, all_forms, head_of
from onrecord.actors.registry import Registry
from onrecord.actors.tables import Tables

__all__ = ["Finder", "Hit", "Meaning", "Sort", "head_of"]

_LONGEST_ACRONYM = 6
_SPOKEN_ACRONYM = 4
"""Acronyms of so many letters are also written with one capital ("Asean", "Nato")."""

_WORDS_IN_CAPITALS = frozenset(
    ("who", "aid", "ira", "sap", "par", "car", "can", "pm", "is", "it", "aa", "afl", "cap", "par")
)
"""Acronyms that in a headline of capitals are more often the everyday word."""


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
        self._meanings: dict[str, tuple[Meaning, ...]] = all_forms(registry, tables)
        self.parliaments = frozenset(
            entry.home
            for entry in registry.entries.values()
            if entry.kind == "body" and entry.sectors[:1] == ("LEG",)
        )
        """Countries whose parliament, or a chamber of it, the registry lists by name."""
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
        if any(m.form.endswith("-") for m in kept):
            half = text[last : last + 1] == "-" and text[last + 1 : last + 2].isupper()
            kept = tuple(m for m in kept if m.form.endswith("-") is half)
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
