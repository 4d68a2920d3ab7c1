"""The codebook as data: frames that give words a type, operators that change it, and the ontology's own tables.

Read from `data/en/codebook/` or a folder of the user's (`folders.py`): the types with their quads, scores and modes,
one file a type with its frames and example sentences, `operators.toml`, `effects.toml`, `classes.toml`,
`contexts.toml`. `schema.py` has their form. Source of the shipped one: the PLOVER manual, draft 0.8.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from onrecord.errors import DataError
from onrecord.events.folders import read_tables
from onrecord.events.measured import NAME
from onrecord.events.schema import Effect, Frame, Operator, Tables, Typed, TypeFile

NO_EVENT = "NONE"
"""Type of the frames whose words look like an event and are none; nothing is coded for them."""
UNLISTED: dict[str, Effect] = {
    "plan": Effect(status="planned"),
    "possible": Effect(status="possible"),
    "fail": Effect(status="negated"),
    "refuse": Effect(status="negated"),
    "deny": Effect(status="denied"),
}
"""What future, possibility and negation of the clause itself make of a family that effects.toml has no row for: never
`reported` as done."""


class Codebook:
    """All tables, indexed by predicate kind and lemma."""

    def __init__(self, tables: Tables) -> None:
        """Raises `DataError` where the tables do not fit each other."""
        self.name, self._place = tables.manifest.name, tables.place
        self.types, self.effects, self.operators = tables.types, tables.effects, tables.operators
        self.classes = {name: frozenset(words) for name, words in tables.classes.items()}
        self.context_rules, self.type_files, self.scores = tables.contexts, tables.type_files, tables.scores
        self._frames: dict[tuple[str, str], list[Typed]] = {}
        self._operators: dict[tuple[str, str], list[Operator]] = {}
        self._index_frames()
        self._index_operators()

    @classmethod
    def load(cls, folder: Path | None = None) -> Codebook:
        """The codebook as shipped, or the one in `folder`. Raises `DataError` naming file and entry that do not fit."""
        return cls(read_tables(folder))

    def frames(self, kind: str, lemma: str) -> list[Typed]:
        """Frames of a predicate, in the order of the files."""
        return self._frames.get((kind, lemma), [])

    def operators_of(self, kind: str, lemma: str) -> list[Operator]:
        """Operators of a predicate."""
        return self._operators.get((kind, lemma), [])

    def family(self, type_: str) -> str:
        """The family of a type, `none` for an unknown one."""
        return self.types[type_].family if type_ in self.types else "none"

    def effect(self, name: str, family: str, type_: str = "") -> Effect | None:
        """What an effect makes of an event of a family, or of a type that has a row of its own; None where its table
        says nothing of it."""
        rows = self.effects.get(name, {})
        return rows.get(type_) or rows.get(family)

    def own_effect(self, name: str, family: str) -> Effect:
        """What a clause's own future, possibility or negation makes of an event of a family."""
        return self.effect(name, family) or UNLISTED.get(name, Effect())

    def words(self, names: tuple[str, ...]) -> frozenset[str]:
        """Lemmas, with the classes written as `$name` opened."""
        found: set[str] = set()
        for name in names:
            if not name.startswith("$") or name == NAME:
                found.add(name)
            elif name[1:] in self.classes:
                found |= self.classes[name[1:]]
            else:
                raise self._wrong(
                    f"an entry asks for the class {name!r}, which classes.toml does not have; write it there, or the "
                    "words themselves"
                )
        return frozenset(found)

    def _index_frames(self) -> None:
        seen: set[str] = set()
        for file in self.type_files:
            for frame in file.frame:
                where = f"{file.type}.toml, entry {frame.id!r}"
                if frame.id in seen:
                    raise self._wrong(f"{where}: another entry has that id; give each its own")
                seen.add(frame.id)
                self._check(file, frame, where)
                adjectives = tuple(sorted(self.words(frame.adjectives)))
                for key in _keys(frame.verbs, frame.nouns, adjectives):
                    self._frames.setdefault(key, []).append(Typed(file.type, frame))

    def _index_operators(self) -> None:
        for name, rows in self.effects.items():
            for family, effect in rows.items():
                self._check_mode(effect.type, effect.mode, f"effects.toml, {name}, {family}")
        for operator in self.operators:
            if operator.effect not in self.effects:
                raise self._wrong(
                    f"operators.toml names the effect {operator.effect!r}, which effects.toml does not have"
                )
            for key in _keys(operator.verbs, operator.nouns, operator.adjectives):
                self._operators.setdefault(key, []).append(operator)

    def _check(self, file: TypeFile, frame: Frame, where: str) -> None:
        if file.type != NO_EVENT:
            self._check_mode(file.type, frame.mode, where)
        elif frame.mode is not None:
            raise self._wrong(f"{where}: what is no event has no mode")
        roles = (frame.object, frame.not_object, frame.subject, frame.not_subject)
        around = (frame.words, frame.setting, frame.followed_by)
        for names in (*roles, frame.modifier, frame.not_modifier, *around):
            self.words(names)
        for names in (*frame.beside.values(), *frame.without.values()):
            self.words(names)
        if twice := sorted(frame.with_.keys() & frame.with_any.keys()):
            raise self._wrong(
                f"{where}: {twice[0]!r} stands in `with` and in `with_any`, and only one list of nouns could count. "
                "Keep it in `with` if the phrase must be there, in `with_any` if it is one of several"
            )

    def _check_mode(self, type_: str | None, mode: str | None, where: str) -> None:
        if type_ is None:
            return
        if type_ not in self.types:
            known = ", ".join(sorted(self.types))
            raise self._wrong(
                f"{where}: there is no type {type_!r}; {self.name}.toml has {known}. Add it there as [types.{type_}]"
            )
        if mode is not None and mode not in self.types[type_].modes:
            modes = ", ".join(self.types[type_].modes) or "none"
            raise self._wrong(
                f"{where}: {type_} has no mode {mode!r} ({self.name}.toml has: {modes}). Add it there or correct it"
            )

    def _wrong(self, message: str) -> DataError:
        return DataError(f"The codebook in {self._place} does not fit: {message}.", code="codebook")


def fingerprint(folder: Path | None) -> str:
    """A hash of the names and contents of a codebook's folder; "" for the shipped one. Records depend on it."""
    if folder is None:
        return ""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(folder.glob("*.toml")):
        digest.update(
            path.name.encode() + b"\0" + hashlib.blake2b(path.read_bytes(), digest_size=16).digest()
        )
    return digest.hexdigest()


def _keys(
    verbs: tuple[str, ...], nouns: tuple[str, ...], adjectives: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for kind, lemmas in (("verb", verbs), ("noun", nouns), ("adjective", adjectives)):
        for lemma in lemmas:
            yield kind, lemma
