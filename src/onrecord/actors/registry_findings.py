"""What a check of the registry found, and what breaks a rule and is right (`data/en/registry_exceptions.toml`)."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.errors import DataError

EXCEPTIONS = Path(__file__).parent.parent / "data" / "en" / "registry_exceptions.toml"

Level = Literal["error", "warning"]


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing wrong (`error`) or doubtful (`warning`); `where` is the place in the file."""

    file: str
    where: str
    code: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        return f"{self.file}: {self.where}: {self.message}"


def wrong(file: str, where: str, code: str, message: str) -> Finding:
    """An error."""
    return Finding(file=file, where=where, code=code, message=message)


def doubtful(file: str, where: str, code: str, message: str) -> Finding:
    """A warning."""
    return Finding(file=file, where=where, code=code, message=message, level="warning")


class Exceptions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What breaks a rule and is right: a key (file or name) with its reason."""

    overlaps: dict[str, str]
    gaps: dict[str, str]
    """Nobody held the office."""
    unknown: dict[str, str]
    """Somebody held it, whom our sources do not tell: a gap in the report, and no error."""
    homonyms: dict[str, str]
    words: dict[str, str]
    no_demonyms: dict[str, str]
    countries: dict[str, str]


@cache
def exceptions() -> Exceptions:
    """The package's list. DataError when it does not follow its format."""
    try:
        return msgspec.convert(tomllib.loads(EXCEPTIONS.read_text(encoding="utf-8")), Exceptions)
    except (OSError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(f"{EXCEPTIONS}: {error}", code="registry_exceptions") from error
