"""The files the registry is read from: the package's with a user's own folders laid over them, compiled and cached."""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from onrecord.actors.loading import Loaded, read_file
from onrecord.actors.overlay import Table, lay_over
from onrecord.errors import DataError

REGISTRY_DIR = Path(__file__).parent.parent / "data" / "en" / "registry"

_CACHE_FORMAT = "registry-6"
"""Part of the cache's key; change it when the entries' values or what is read from the files change."""

_KEPT = 4
"""Compiled registries that are kept: the package's own, and those with one's own files that were used last."""


def files_of(folder: Path) -> list[Path]:
    """The TOML files of a folder, or the one file that is named. DataError when there is none."""
    paths = sorted(folder.rglob("*.toml")) if folder.is_dir() else [folder] if folder.is_file() else []
    if not folder.exists():
        raise DataError(f"{folder} does not exist: check the spelling of the path.", code="registry_empty")
    if not paths:
        raise DataError(f"{folder}: there is no .toml file here", code="registry_empty")
    return paths


def fingerprint(folders: Iterable[Path]) -> str:
    """A hash of the content of a user's files: "" for none. Records depend on it as on the package's data."""
    contents = [path.read_bytes() for folder in folders for path in files_of(Path(folder))]
    return _digest(contents, 8) if contents else ""


def compiled(folders: Sequence[Path] = ()) -> list[Loaded]:
    """All that the package's files hold, with the files of these folders laid over them in their order.

    Raises DataError naming file and key, also for a folder without a TOML file. A compiled copy is kept in the user's
    cache folder, keyed by content.
    """
    package = files_of(REGISTRY_DIR)
    own = [path for folder in folders for path in files_of(Path(folder))]
    contents = [path.read_bytes() for path in (*package, *own)]
    cache = _cache_dir() / f"registry-{_digest([_CACHE_FORMAT.encode(), *contents], 16)}.msgpack"
    cached = _read_cache(cache)
    if cached is None:
        cached = _compile(package, own)
        _write_cache(cache, cached)
    return cached


def parsed(text: str, source: str) -> dict[str, Any]:
    """A file's TOML. DataError naming `source` when it is none."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"{source}: not valid TOML: {error}", code="registry_toml") from error


def _compile(package: Sequence[Path], own: Sequence[Path]) -> list[Loaded]:
    from onrecord.actors.registry_reading import read_format

    tables: dict[str, Table] = {str(path): _table(path) for path in package}
    for path in own:
        read_format(path)
        tables = lay_over(tables, _table(path), str(path))
    return [loaded for source, table in tables.items() for loaded in read_file(table, source)]


def _table(path: Path) -> Table:
    return parsed(path.read_text(encoding="utf-8"), str(path))


def _digest(contents: Iterable[bytes], size: int) -> str:
    digest = hashlib.blake2b(digest_size=size)
    for content in contents:
        digest.update(hashlib.blake2b(content, digest_size=16).digest())
    return digest.hexdigest()


def _cache_dir() -> Path:
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(base) / "onrecord"


def _read_cache(path: Path) -> list[Loaded] | None:
    try:
        return msgspec.msgpack.decode(path.read_bytes(), type=list[Loaded])
    except (OSError, msgspec.MsgspecError):
        return None


def _write_cache(path: Path, files: list[Loaded]) -> None:
    """Best effort: a cache that cannot be written only costs time."""
    scratch = path.with_suffix(f".{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch.write_bytes(msgspec.msgpack.encode(files))
        scratch.replace(path)
        old = sorted(
            path.parent.glob("registry-*.msgpack"), key=lambda file: file.stat().st_mtime, reverse=True
        )
        for file in old[_KEPT:]:
            file.unlink(missing_ok=True)
    except OSError:
        scratch.unlink(missing_ok=True)
