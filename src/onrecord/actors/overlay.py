"""The package's registry with a user's own files laid over it.

A user's file of a country that the package has adds to it: what it gives goes before what the package has, what it does
not give stays. An actor of the same id, a person or holder of the same name (and the same beginning) is replaced; a new
one is added. A file of an id that the package does not have is simply read.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from onrecord.actors.loading import read_file
from onrecord.actors.registry import REGISTRY_DIR, Registry
from onrecord.actors.registry_checks import SINGLE
from onrecord.actors.registry_clashes import files_of
from onrecord.actors.registry_format import ACTOR_SECTIONS, read_format

Table = dict[str, Any]

WORDS = frozenset(("names", "local_names", "demonyms", "people", "capital_names", "cities", "titles"))
"""Lists that are joined; other lists of plain values (sectors, times in government) are replaced."""


def load_registry(folders: Sequence[Path] = ()) -> Registry:
    """The package's registry, with the files of these folders laid over it in their order.

    Raises DataError naming file and key, also for a folder without a TOML file.
    """
    if not folders:
        return Registry.load()
    tables = {str(path): _parsed(path) for path in sorted(REGISTRY_DIR.rglob("*.toml"))}
    for folder in folders:
        for path in files_of(Path(folder)):
            read_format(path)
            tables = lay_over(tables, _parsed(path), str(path))
    return Registry(loaded for source, table in tables.items() for loaded in read_file(table, source))


def lay_over(tables: dict[str, Table], own: Table, source: str) -> dict[str, Table]:
    """The package's tables by file with one of the user's laid over them; `source` names the user's file."""
    ids = {table["id"] for section in ACTOR_SECTIONS for table in own.get(section, ())}
    home = next(
        (name for name, table in tables.items() if "id" in own and table.get("id") == own["id"]), None
    )
    rest = {name: _without(table, ids) if name != home else table for name, table in tables.items()}
    if home is None:
        return {**rest, source: own}
    return {**rest, home: merged(tables[home], own)}


def merged(base: Table, own: Table) -> Table:
    """One table laid over another: values replaced, lists of words joined, tables joined by what names them."""
    made = dict(base)
    for key, value in own.items():
        if isinstance(value, list) and isinstance(base.get(key), list):
            made[key] = _joined(key, base[key], value)
        else:
            made[key] = value
    return made


def fingerprint(folders: Iterable[Path]) -> str:
    """A hash of the content of a user's files: "" for none. Records depend on it as on the package's data."""
    import hashlib

    contents = [path.read_bytes() for folder in folders for path in files_of(Path(folder))]
    digest = hashlib.blake2b(digest_size=8)
    for content in contents:
        digest.update(hashlib.blake2b(content, digest_size=16).digest())
    return digest.hexdigest() if contents else ""


def _parsed(path: Path) -> Table:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _without(table: Table, ids: set[str]) -> Table:
    """A file without the actors of these ids."""
    if not ids or not any(actor["id"] in ids for key in ACTOR_SECTIONS for actor in table.get(key, ())):
        return table
    kept = {
        key: [actor for actor in table[key] if actor["id"] not in ids]
        for key in ACTOR_SECTIONS
        if key in table
    }
    return {**table, **kept}


def _joined(key: str, base: list[Any], own: list[Any]) -> list[Any]:
    if key in WORDS:
        return list(dict.fromkeys([*own, *base]))
    if not all(isinstance(item, dict) for item in [*base, *own]):
        return own
    found = {_name_of(key, table): table for table in base}
    for table in own:
        name = _name_of(key, table)
        found[name] = merged(found[name], table) if key == "offices" and name in found else table
    rows = list(found.values())
    return sorted(rows, key=lambda row: str(row.get("since", ""))) if key == "holders" else rows


def _name_of(key: str, table: Table) -> tuple[str, ...]:
    """What tells two tables of a list apart."""
    if key == "holders":
        return table["name"], str(table.get("since", ""))
    if key == "offices":
        return (table["role"],) if table["role"] in SINGLE else (table["role"], table["title"])
    return (str(table.get("id") or table["name"]),)
