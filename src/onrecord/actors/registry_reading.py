"""A registry file as the typed tables of `registry_format.py`, or a sentence naming file, table and key.

Stricter than `loading.py`, which reads what it needs: this is what `onrecord registry check`, a user's own files and
the tests of the registry's files go by.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from onrecord.actors.registry_files import REGISTRY_DIR, files_of
from onrecord.actors.registry_format import CollectionFile, CountryFile, Day, RegistryFile
from onrecord.errors import DataError

_PLACE = re.compile(r"Object missing required field `(\w+)`|Object contains unknown field `(\w+)`")
_PATH = re.compile(r" - at `\$?\.?(.*?)`$")


def read_format(path: Path) -> RegistryFile:
    """A file as typed tables. DataError with a sentence naming file, table and key when it is not of the format."""
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"{path}: cannot be read: {error.strerror}", code="registry_file") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"{path}: is not TOML in UTF-8: {error}", code="registry_toml") from error
    return convert_file(data, str(path))


def convert_file(data: dict[str, Any], source: str) -> RegistryFile:
    """Parsed TOML as typed tables; `source` names the file in errors. DataError as `read_format`."""
    kind: type[RegistryFile] = CountryFile if "id" in data else CollectionFile
    try:
        return msgspec.convert(data, kind, dec_hook=_day)
    except msgspec.ValidationError as error:
        raise DataError(f"{source}: {_sentence(str(error), data)}", code="registry_format") from error


def readable(path: Path) -> RegistryFile | None:
    """A file's tables, or None when it is not of the format (`check_file` says why)."""
    try:
        return read_format(path)
    except DataError:
        return None


def read_package() -> dict[str, RegistryFile]:
    """The package's own files by name. DataError at the first that is not of the format."""
    return read_folder(REGISTRY_DIR)


def read_folder(folder: Path) -> dict[str, RegistryFile]:
    """A folder's files by name. DataError at the first that is not of the format."""
    return {path.name: read_format(path) for path in files_of(folder)}


def _day(kind: type, value: object) -> object:
    if kind is Day:
        return Day(value)
    raise NotImplementedError(kind)


def _sentence(message: str, data: dict[str, Any]) -> str:
    """msgspec's message with the table's own name put to its path: "offices[2].holders[0] (Jane Doe): ..."."""
    path = _PATH.search(message)
    text = _PATH.sub("", message)
    missing = _PLACE.match(text)
    if missing:
        key = missing.group(1) or missing.group(2)
        text = f"the key '{key}' is missing" if missing.group(1) else f"there is no key '{key}' here"
    if path is None or not path.group(1):
        return text
    return f"{path.group(1)}{_called(path.group(1), data)}: {text}"


def _called(path: str, data: Any) -> str:  # noqa: ANN401 - parsed TOML is of any shape
    """The name or title of the innermost table on the path, in brackets."""
    name = ""
    for step in re.findall(r"\w+", path):
        try:
            data = data[int(step)] if step.isdigit() else data[step]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(data, dict):
            name = str(data.get("name") or data.get("title") or name)
    return f" ({name})" if name else ""
