"""Which code linked a database: another one means that its links are to be made afresh."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from onrecord import __version__


@lru_cache(maxsize=1)
def linking_fingerprint() -> str:
    """A hash of the code and the tables of linking, and of the package's version."""
    digest = hashlib.blake2b(__version__.encode(), digest_size=8)
    package = files("onrecord")
    code = [*_contents(package.joinpath("linking")), *_contents(package.joinpath("relinking"))]
    for path, content in sorted([*code, *_tables(package)]):
        digest.update(path.encode() + b"\0" + content)
    return digest.hexdigest()


def _tables(package: Traversable) -> list[tuple[str, bytes]]:
    folders = (language.joinpath("linking") for language in package.joinpath("data").iterdir())
    return [found for folder in folders if folder.is_dir() for found in _contents(folder)]


def _contents(folder: Traversable) -> list[tuple[str, bytes]]:
    return [
        (str(item).rpartition("onrecord")[2], item.read_bytes())
        for item in folder.iterdir()
        if item.name.endswith((".py", ".toml"))
    ]
