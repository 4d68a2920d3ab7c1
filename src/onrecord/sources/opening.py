"""Files, folders and standard input, opened one after the other in a fixed order."""

from __future__ import annotations

import gzip
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from onrecord.errors import SourceError
from onrecord.records import PASSED_OVER, STDIN_NAME, SetAside
from onrecord.sources.decoding import decode
from onrecord.sources.entries import MAX_ARTICLE_BYTES, read_lines, read_whole
from onrecord.sources.heading import heading_of
from onrecord.sources.raw import RawDocument, make_document, set_aside

TEXT_SUFFIXES = {".txt": "text/plain", ".md": "text/markdown"}
HTML_SUFFIXES = {".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml"}
LINES_SUFFIXES = {".jsonl", ".ndjson"}
JSON_SUFFIX = ".json"
FOLDER_SUFFIXES = {".txt", *HTML_SUFFIXES, *LINES_SUFFIXES, JSON_SUFFIX}
"""What is read from a folder. Markdown there is nearly always a note about the folder (README.md), so it is read only
when it is named by itself, as is a file of any other suffix."""

MAX_JSON_BYTES = 500_000_000
"""A .json file has to be held in memory as a whole; larger collections belong in .jsonl, which is streamed."""

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

Item = RawDocument | SetAside


def open_sources(
    sources: Sequence[str],
    *,
    outlet: str | None = None,
    published: str | None = None,
    stdin: BinaryIO | None = None,
) -> Iterator[Item]:
    """Every document of the named files and folders, or why it is set aside.

    `sources` are paths as the user wrote them; `-` is JSON Lines on `stdin` (the process's own when none is given).
    Folders are read with all folders below, in the order of their sorted names. Hidden files in them are left out;
    files that are no article format come as `SetAside` with the code `PASSED_OVER`, and are no fault.
    `outlet` and `published` are what the user says of all of them and win over what the sources say.
    Nothing is raised for a source that cannot be read: it is yielded as a `SetAside`.
    """
    for source in sources:
        for item in _open(source, stdin):
            yield _as_told(item, outlet, published) if isinstance(item, RawDocument) else item


def count_sources(sources: Sequence[str]) -> int | None:
    """How many documents `open_sources` will yield, or None when that is not known without reading them."""
    total = 0
    for source in sources:
        path = Path(source)
        if source == "-":
            return None
        for file in _files(path) if path.is_dir() else [path]:
            suffix, _ = _suffix(file)
            if suffix in LINES_SUFFIXES or suffix == JSON_SUFFIX:
                return None
            total += 1
    return total


def _as_told(raw: RawDocument, outlet: str | None, published: str | None) -> RawDocument:
    if outlet:
        raw = msgspec.structs.replace(raw, outlet=outlet)
    if published:
        raw = msgspec.structs.replace(raw, published=published, published_basis="user")
    return raw


def _open(source: str, stdin: BinaryIO | None) -> Iterator[Item]:
    if source == "-":
        yield from read_lines(stdin if stdin is not None else sys.stdin.buffer, STDIN_NAME)
        return
    if not source:
        yield set_aside(source, "missing", "A source without a name was given: is a variable empty?")
        return
    path = Path(source)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except OSError as error:
        yield _unreadable(source, error)
        return
    if is_folder:
        yield from _folder(path)
    elif exists:
        yield from _file(path, named=True)
    elif _ADDRESS.match(source):
        yield set_aside(source, "missing", f"{source} is an address: save the page as a file and read that.")
    else:
        yield set_aside(source, "missing", f"{source} does not exist: check the spelling of the path.")


def _folder(folder: Path) -> Iterator[Item]:
    found = False
    for path in _files(folder):
        for item in _file(path, named=False):
            found = found or isinstance(item, RawDocument) or item.code != PASSED_OVER
            yield item
    if not found:
        reason = f"The folder {folder} holds no articles: name one that does."
        yield set_aside(str(folder), "empty", reason)


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder, sorted; hidden ones are left out. A folder that cannot be opened and a link to a
    folder (which may lead round in a circle) stand for themselves."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield folder
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _files(path)
        else:
            yield path


def _suffix(path: Path) -> tuple[str, bool]:
    """The suffix that tells the format, in lower case, and whether the file is compressed with gzip."""
    name = path.name.lower()
    if name.endswith(".gz"):
        return Path(name[:-3]).suffix, True
    return Path(name).suffix, False


def _file(path: Path, *, named: bool) -> Iterator[Item]:
    """One file; `named` when the user named it, so that an unknown suffix is read as text."""
    name = str(path)
    suffix, compressed = _suffix(path)
    try:
        if not named and (why := _passed_over(path, suffix)):
            yield set_aside(name, PASSED_OVER, f"{name} {why}: name it by itself to read it.")
        elif suffix in LINES_SUFFIXES:
            with gzip.open(path) if compressed else path.open("rb") as lines:
                yield from read_lines(lines, name)
        elif suffix == JSON_SUFFIX:
            yield from _json(path, name, compressed)
        else:
            yield _single(path, name, suffix, compressed)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        rest = "; what came before the damage was read" if suffix in LINES_SUFFIXES else ""
        reason = f"{name} is a damaged gzip file ({error}){rest}: get it anew from where it came."
        yield set_aside(name, "damaged", reason)
    except OSError as error:
        yield _unreadable(name, error)


def _passed_over(path: Path, suffix: str) -> str | None:
    """Why a file of a folder is not taken for an article, or None. Raises `OSError` for a folder without access."""
    if path.is_dir():
        if path.is_symlink():
            return "is a link to a folder"
        next(path.iterdir(), None)
    elif path.exists() and not path.is_file():
        return "is no file but a device or pipe"
    known = suffix in FOLDER_SUFFIXES
    return None if known else "has none of the suffixes of articles"


def _unreadable(name: str, error: OSError) -> SetAside:
    if isinstance(error, FileNotFoundError):
        reason = f"{name} is not there any more, or is a link that leads nowhere."
        return set_aside(name, "missing", reason)
    if isinstance(error, PermissionError):
        return set_aside(name, "unreadable", f"{name} may not be read: check its permissions.")
    return set_aside(name, "unreadable", f"{name} cannot be read: {error.strerror or error}.")


def _json(path: Path, name: str, compressed: bool) -> Iterator[Item]:
    data = _bytes(path, compressed, MAX_JSON_BYTES)
    if data is None:
        reason = (
            f"{name} is larger than {MAX_JSON_BYTES // 1_000_000} MB: write it as .jsonl, one article a line."
        )
        yield set_aside(name, "too_large", reason)
    elif not data.strip():
        yield set_aside(name, "empty", f"{name} is empty.")
    else:
        yield from read_whole(data, name)


def _single(path: Path, name: str, suffix: str, compressed: bool) -> Item:
    """A file that holds one article, as text or HTML."""
    data = _bytes(path, compressed, MAX_ARTICLE_BYTES)
    if data is None:
        size = MAX_ARTICLE_BYTES // 1_000_000
        return set_aside(
            name, "too_large", f"{name} is larger than {size} MB, more than any article: split it first."
        )
    if not data.strip():
        return set_aside(name, "empty", f"{name} is empty.")
    is_html = suffix in HTML_SUFFIXES or (suffix not in TEXT_SUFFIXES and _is_page(data))
    try:
        decoded = decode(data, html=is_html)
    except SourceError as error:
        return set_aside(name, error.code, f"{name} {error}: convert it to text or HTML first.")
    media_type = "text/html" if is_html else TEXT_SUFFIXES.get(suffix, "text/plain")
    media_type = HTML_SUFFIXES.get(suffix, media_type)
    raw = RawDocument(
        document=make_document(data, path=name, media_type=media_type, encoding=decoded.encoding),
        content=decoded.text,
        kind="html" if is_html else "text",
        notices=decoded.notices,
    )
    heading = None if is_html else heading_of(decoded.text)
    if heading is None:
        return raw
    values = {"external_id" if field == "id" else field: value for field, value in heading.values.items()}
    return msgspec.structs.replace(raw, body_start=heading.end, **values)


def _bytes(path: Path, compressed: bool, limit: int) -> bytes | None:
    """The bytes of a file, decompressed; None when there are more than `limit`. Never holds more than that."""
    with gzip.open(path) if compressed else path.open("rb") as stream:
        data = stream.read(limit + 1)
    return None if len(data) > limit else data


def _is_page(data: bytes) -> bool:
    head = data[:1000].lower()
    return b"<html" in head or b"<!doctype html" in head
