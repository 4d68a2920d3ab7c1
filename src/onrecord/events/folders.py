"""A codebook's folder -> its tables, each entry checked against its form, and one folder laid over another.

`codebook.toml` names the codebook (`name = "plover"`: its types stand in `plover.toml`) and may say `extends =
"plover"`: then the shipped tables count wherever the folder has no entry of its own. Without it the folder stands
alone. Decision 0007 has the rules of laying over.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from onrecord.errors import DataError
from onrecord.events.schema import ContextRule, Effect, EventType, Frame, Manifest, Operator, Tables, TypeFile

MANIFEST = "codebook"
TABLES = ("operators", "effects", "classes", "contexts", "scores")
"""Files that hold no type's entries, beside the types' own."""
SHIPPED = "data/en/codebook"

_T = TypeVar("_T")


def read_tables(folder: Path | None = None) -> Tables:
    """The shipped tables, or those of a folder, laid over the shipped ones where it extends them.

    Raises `DataError` naming file and entry, and what to do, for whatever does not fit.
    """
    if folder is None:
        return _shipped()
    if not folder.is_dir():
        raise _wrong(f"There is no folder {folder}; --codebook takes the folder of a codebook.")
    manifest = _manifest(folder, str(folder))
    own = _read(folder, manifest, str(folder))
    if manifest.extends is None:
        return own
    base = _shipped()
    if manifest.extends != base.manifest.name:
        raise _wrong(
            f"{folder}/{MANIFEST}.toml extends {manifest.extends!r}; only {base.manifest.name!r} can be extended."
        )
    return laid_over(base, own)


@cache
def _shipped() -> Tables:
    """The tables that come with onrecord, read once."""
    folder = files("onrecord").joinpath(SHIPPED)
    return _read(folder, _manifest(folder, SHIPPED), SHIPPED)


def laid_over(base: Tables, own: Tables) -> Tables:
    """One codebook over another: entries of the same id, types of the same name, rows of the same effect and family
    and operators of the same word are replaced; classes and contexts of the same name are joined; `drop` leaves
    entries of the base out. The own entries come first, so that among equals they win. Raises `DataError` for a drop of
    what the base does not have."""
    known = {frame.id for file in base.type_files for frame in file.frame}
    if stray := [each for each in own.manifest.drop if each not in known]:
        name = base.manifest.name
        hint = _near(stray[0], known)
        raise _wrong(
            f"{own.place}/{MANIFEST}.toml drops {stray[0]!r}, which {name} does not have{hint or '.'}"
        )
    gone = {frame.id for file in own.type_files for frame in file.frame} | set(own.manifest.drop)
    kept = tuple(
        msgspec.structs.replace(file, frame=tuple(frame for frame in file.frame if frame.id not in gone))
        for file in base.type_files
    )
    effects = {name: {**base.effects.get(name, {}), **rows} for name, rows in own.effects.items()}
    joined = {name: (*words, *base.classes.get(name, ())) for name, words in own.classes.items()}
    return Tables(
        place=own.place,
        manifest=own.manifest,
        types={**base.types, **own.types},
        type_files=(*own.type_files, *kept),
        operators=(*own.operators, *_without(base.operators, own.operators)),
        effects={**base.effects, **effects},
        classes={**base.classes, **joined},
        contexts=(*base.contexts, *own.contexts),
        scores=own.scores,
    )


def _without(base: Iterable[Operator], own: Iterable[Operator]) -> tuple[Operator, ...]:
    """The base's operators without the words that the own ones list."""
    taken = [
        {word for operator in own for word in getattr(operator, kind)}
        for kind in ("verbs", "nouns", "adjectives")
    ]
    return tuple(
        msgspec.structs.replace(
            operator,
            verbs=tuple(word for word in operator.verbs if word not in taken[0]),
            nouns=tuple(word for word in operator.nouns if word not in taken[1]),
            adjectives=tuple(word for word in operator.adjectives if word not in taken[2]),
        )
        for operator in base
    )


def _manifest(folder: Traversable, place: str) -> Manifest:
    path = folder.joinpath(f"{MANIFEST}.toml")
    if not path.is_file():
        raise _wrong(
            f'{place} has no {MANIFEST}.toml. Write one with the line name = "mine" (its types stand in mine.toml), '
            'and extends = "plover" if it adds to the shipped codebook instead of replacing it.'
        )
    return _typed(_toml(path, place), Manifest, f"{place}/{MANIFEST}.toml")


def _read(folder: Traversable, manifest: Manifest, place: str) -> Tables:
    types_file = manifest.name
    found = {item.name[:-5]: item for item in folder.iterdir() if item.name.endswith(".toml")}
    if types_file not in found and manifest.extends is None:
        raise _wrong(
            f"{place} lacks {types_file}.toml, the types of the codebook {manifest.name!r}; without extends in "
            f"{MANIFEST}.toml a folder brings its own."
        )
    tables = {name: _toml(item, place) for name, item in sorted(found.items())}
    files_of_types = sorted(set(tables) - {MANIFEST, types_file, *TABLES})
    return Tables(
        place=place,
        manifest=manifest,
        types={
            name: _typed(row, EventType, f"{place}/{types_file}.toml, type {name}")
            for name, row in tables.get(types_file, {}).get("types", {}).items()
        },
        type_files=tuple(_type_file(tables[name], f"{place}/{name}.toml") for name in files_of_types),
        operators=tuple(
            _typed(row, Operator, f"{place}/operators.toml, operator number {number} ({row.get('effect')})")
            for number, row in enumerate(tables.get("operators", {}).get("operator", ()), start=1)
        ),
        effects={
            name: {
                family: _typed(row, Effect, f"{place}/effects.toml, {name}, {family}")
                for family, row in rows.items()
            }
            for name, rows in tables.get("effects", {}).items()
        },
        classes=_typed(tables.get("classes", {}), dict[str, tuple[str, ...]], f"{place}/classes.toml"),
        contexts=_typed(
            tables.get("contexts", {}).get("context", ()), tuple[ContextRule, ...], f"{place}/contexts.toml"
        ),
        scores=tables["scores"] if "scores" in tables else _shipped().scores,
    )


def _type_file(table: dict[str, Any], where: str) -> TypeFile:
    """A type's file, its entries checked one by one so that the one that does not fit is named."""
    frames = []
    for number, row in enumerate(table.get("frame", ()), start=1):
        named = repr(row["id"]) if isinstance(row, dict) and "id" in row else f"number {number}"
        frames.append(_typed(row, Frame, f"{where}, entry {named}"))
    return msgspec.structs.replace(_typed({**table, "frame": ()}, TypeFile, where), frame=tuple(frames))


def _typed(value: object, type_: type[_T], where: str) -> _T:
    try:
        return msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        hint = ""
        unknown = str(error).partition("unknown field `")[2].partition("`")[0]
        if unknown and isinstance(type_, type) and issubclass(type_, msgspec.Struct):
            hint = _near(unknown, type_.__struct_encode_fields__)
        raise _wrong(f"{where}: {error}{hint or '.'}") from error


def _near(word: str, known: Iterable[str]) -> str:
    found = get_close_matches(word, list(known), n=1)
    return f"; did you mean {found[0]!r}?" if found else ""


def _toml(path: Traversable, place: str) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(
            f"{place}/{path.name} is not valid TOML: {error}; look there for a missing comma, quote or bracket."
        ) from error


def _wrong(message: str) -> DataError:
    return DataError(message, code="codebook")
