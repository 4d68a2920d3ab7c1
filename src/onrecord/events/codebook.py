"""The codebook as data: frames that give words a type, operators that change it, and the ontology's own tables.

Read from `data/en/codebook/` (or a folder of the user's): `plover.toml` (types, quads, scores, modes), one file a type
with its frames and example sentences, `operators.toml`, `effects.toml`, `classes.toml`, `contexts.toml`. `schema.py`
has their form. Source: the PLOVER manual, draft 0.8.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from onrecord.errors import DataError
from onrecord.events.schema import ContextRule, Effect, EventType, Frame, Operator, Typed, TypeFile

NO_EVENT = "NONE"
"""Type of the frames whose words look like an event and are none; nothing is coded for them."""
_TABLES = ("plover", "operators", "effects", "classes", "contexts")


class Codebook:
    """All tables, indexed by predicate kind and lemma."""

    def __init__(self, tables: dict[str, dict[str, Any]], type_files: Iterable[TypeFile]) -> None:
        self.types: dict[str, EventType] = msgspec.convert(tables["plover"]["types"], dict[str, EventType])
        self.effects: dict[str, dict[str, Effect]] = msgspec.convert(
            tables["effects"], dict[str, dict[str, Effect]]
        )
        self.classes = {name: frozenset(words) for name, words in tables["classes"].items()}
        self.operators = msgspec.convert(tables["operators"]["operator"], tuple[Operator, ...])
        self.context_rules = msgspec.convert(tables["contexts"].get("context", ()), tuple[ContextRule, ...])
        self.type_files = tuple(sorted(type_files, key=lambda file: file.type))
        self._frames: dict[tuple[str, str], list[Typed]] = {}
        self._operators: dict[tuple[str, str], list[Operator]] = {}
        self._index()

    @classmethod
    def load(cls, folder: Path | None = None) -> Codebook:
        """The codebook as shipped, or the one in `folder`. Raises `DataError` naming the file that does not fit."""
        root: Traversable = files("onrecord").joinpath("data/en/codebook") if folder is None else folder
        tables = {name: _toml(root.joinpath(f"{name}.toml")) for name in _TABLES}
        others = sorted(
            (item for item in root.iterdir() if item.name.endswith(".toml")), key=lambda item: item.name
        )
        try:
            return cls(tables, [_convert(item) for item in others if item.name[:-5] not in _TABLES])
        except msgspec.ValidationError as error:
            raise DataError(
                f"The codebook in {root} does not follow its schema: {error}.", code="codebook"
            ) from error

    def frames(self, kind: str, lemma: str) -> list[Typed]:
        """Frames of a predicate, in the order of the files."""
        return self._frames.get((kind, lemma), [])

    def operators_of(self, kind: str, lemma: str) -> list[Operator]:
        """Operators of a predicate."""
        return self._operators.get((kind, lemma), [])

    def family(self, type_: str) -> str:
        """The family of a type, `none` for an unknown one."""
        return self.types[type_].family if type_ in self.types else "none"

    def effect(self, name: str, family: str) -> Effect | None:
        """What an effect makes of an event of a family, None where its table says nothing of it."""
        return self.effects.get(name, {}).get(family)

    def words(self, names: tuple[str, ...]) -> frozenset[str]:
        """Lemmas, with the classes written as `$name` opened."""
        found: set[str] = set()
        for name in names:
            if not name.startswith("$"):
                found.add(name)
            elif name[1:] in self.classes:
                found |= self.classes[name[1:]]
            else:
                raise DataError(
                    f"The codebook names a class {name!r} that classes.toml does not have.", code="codebook"
                )
        return frozenset(found)

    def _index(self) -> None:
        for file in self.type_files:
            for frame in file.frame:
                self._check(file, frame)
                adjectives = tuple(sorted(self.words(frame.adjectives)))
                for key in _keys(frame.verbs, frame.nouns, adjectives):
                    self._frames.setdefault(key, []).append(Typed(file.type, frame))
        for operator in self.operators:
            if operator.effect not in self.effects:
                raise DataError(
                    f"operators.toml names an effect {operator.effect!r} that effects.toml does not have.",
                    code="codebook",
                )
            for key in _keys(operator.verbs, operator.nouns, operator.adjectives):
                self._operators.setdefault(key, []).append(operator)

    def _check(self, file: TypeFile, frame: Frame) -> None:
        if file.type not in self.types and file.type != NO_EVENT:
            raise DataError(f"{file.type}.toml holds a type that plover.toml does not have.", code="codebook")
        if frame.mode is not None and (
            file.type == NO_EVENT or frame.mode not in self.types[file.type].modes
        ):
            raise DataError(
                f"{file.type}.toml, frame {frame.id!r}: {file.type} has no mode {frame.mode!r}.",
                code="codebook",
            )
        lists = (
            frame.object,
            frame.not_object,
            frame.subject,
            frame.not_subject,
            frame.modifier,
            frame.not_modifier,
        )
        for names in (*lists, frame.words, frame.followed_by, *frame.with_.values()):
            self.words(names)


def _keys(
    verbs: tuple[str, ...], nouns: tuple[str, ...], adjectives: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    for kind, lemmas in (("verb", verbs), ("noun", nouns), ("adjective", adjectives)):
        for lemma in lemmas:
            yield kind, lemma


def _toml(path: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise DataError(
            f"The codebook lacks {path.name}; a codebook folder holds {', '.join(_TABLES)} and one file a type.",
            code="codebook",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(f"{path.name} is not valid TOML: {error}.", code="codebook") from error


def _convert(path: Traversable) -> TypeFile:
    try:
        return msgspec.convert(_toml(path), TypeFile)
    except msgspec.ValidationError as error:
        raise DataError(
            f"{path.name} does not follow the codebook's schema: {error}.", code="codebook"
        ) from error
