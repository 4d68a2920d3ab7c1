"""Reading and writing the files of a scoring: gold and predictions as JSON Lines, with a clear sentence for each
way in which they can be wrong."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import msgspec

from onrecord.errors import GoldError

T = TypeVar("T", bound=msgspec.Struct)


def read_text(path: Path) -> str:
    """The characters of a UTF-8 file, line ends as they stand. Raises GoldError."""
    try:
        with path.open(encoding="utf-8", newline="") as handle:
            return handle.read()
    except FileNotFoundError as error:
        raise GoldError(f"{path} does not exist.", code="missing") from error
    except IsADirectoryError as error:
        raise GoldError(f"{path} is a folder where a file is needed.", code="layout") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path} is not UTF-8 text (byte {error.start}).", code="encoding") from error
    except OSError as error:
        raise GoldError(f"{path} cannot be read: {error.strerror}.", code="unreadable") from error


def read_json(path: Path) -> object:
    """The value a JSON file holds. Raises GoldError."""
    try:
        return json.loads(read_text(path).removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}, line {error.lineno}: not JSON ({error.msg}).", code="json") from error


def read_record(path: Path, kind: type[T]) -> T:
    """The one record that a JSON file holds. Raises GoldError."""
    try:
        return msgspec.json.decode(read_text(path), type=kind)
    except msgspec.DecodeError as error:
        raise GoldError(f"{path}: {error}.", code="layout") from error


def read_lines(path: Path, kind: type[T]) -> list[T]:
    """One record of `kind` a line; empty lines are skipped. Raises GoldError with the line that does not fit."""
    decoder = msgspec.json.Decoder(kind)
    out = []
    for number, line in numbered(read_text(path)):
        try:
            out.append(decoder.decode(line))
        except msgspec.ValidationError as error:
            raise GoldError(f"{path}, line {number}: {error}.", code="layout") from error
        except msgspec.DecodeError as error:
            raise GoldError(f"{path}, line {number}: not JSON ({error}).", code="json") from error
    return out


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold something, with their numbers from 1."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield number, line


def write_lines(path: Path, records: Iterable[object]) -> None:
    """Write records as JSON Lines. Raises GoldError when the file cannot be written."""
    encoder = msgspec.json.Encoder()
    try:
        with path.open("wb") as handle:
            for record in records:
                handle.write(encoder.encode(record) + b"\n")
    except OSError as error:
        raise GoldError(f"{path} cannot be written: {error.strerror}.", code="unwritable") from error


def folder_files(folder: Path, pattern: str) -> list[Path]:
    """The files of a folder that fit, in the order of their names. Raises GoldError when it is no folder."""
    if not folder.is_dir():
        raise GoldError(f"{folder} is not a folder.", code="missing")
    return sorted(folder.glob(pattern))
