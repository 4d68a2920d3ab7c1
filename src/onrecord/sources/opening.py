"""Files, folders and standard input, opened one after the other in a fixed order."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from onrecord.errors import SourceError
from onrecord.records import SetAside
from onrecord.sources.decoding import decode
from onrecord.sources.entries import MAX_ARTICLE_BYTES, read_lines, read_whole
from onrecord.sources.raw import RawDocument, make_document, set_aside

TEXT_SUFFIXES = {".txt": "text/plain", ".md": "text/markdown"}
HTML_SUFFIXES = {".html": "text/html", ".htm": "text/html", ".xhtml": "application/xhtml+xml"}
LINES_SUFFIXES = {".jsonl", ".ndjson"}
JSON_SUFFIX = ".json"

MAX_JSON_BYTES = 500_000_000
"""A .json file has to be held in memory as a whole; larger collections belong in .jsonl, which is streamed."""

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
    Folders are read with all folders below, in the order of their sorted names; hidden files are passed over.
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
        yield from read_lines(stdin if stdin is not None else sys.stdin.buffer, "standard input")
        return
    path = Path(source)
    if path.is_dir():
        yield from _folder(path)
    elif path.exists():
        yield from _file(path, named=True)
    else:
        yield set_aside(source, "missing", f"{source} does not exist: check the spelling of the path.")


def _folder(folder: Path) -> Iterator[Item]:
    found = False
    for path in _files(folder):
        found = True
        yield from _file(path, named=False)
    if not found:
        yield set_aside(str(folder), "empty", f"The folder {folder} holds no files: name one that does.")


def _files(folder: Path) -> Iterator[Path]:
    """The files below a folder, sorted; hidden files and folders are passed over."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield folder
        return
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir():
            if not path.is_symlink():
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
        if suffix in LINES_SUFFIXES:
            with gzip.open(path) if compressed else path.open("rb") as lines:
                yield from read_lines(lines, name)
        elif suffix == JSON_SUFFIX:
            yield from _json(path, name, compressed)
        elif suffix in TEXT_SUFFIXES or suffix in HTML_SUFFIXES or named:
            yield _single(path, name, suffix, compressed)
        else:
            yield set_aside(name, "not_an_article_format", _format_reason(name))
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        reason = f"{name} is a damaged gzip file ({error}): what came before the damage was read."
        yield set_aside(name, "damaged", reason)
    except OSError as error:
        reason = f"{name} cannot be read ({error.strerror or error}): check its permissions."
        yield set_aside(name, "unreadable", reason)


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
    return RawDocument(
        document=make_document(data, path=name, media_type=media_type, encoding=decoded.encoding),
        content=decoded.text,
        kind="html" if is_html else "text",
        notices=decoded.notices,
    )


def _bytes(path: Path, compressed: bool, limit: int) -> bytes | None:
    """The bytes of a file, decompressed; None when there are more than `limit`."""
    if compressed:
        with gzip.open(path) as stream:
            data = stream.read(limit + 1)
    else:
        if path.stat().st_size > limit:
            return None
        data = path.read_bytes()
    return None if len(data) > limit else data


def _is_page(data: bytes) -> bool:
    head = data[:1000].lower()
    return b"<html" in head or b"<!doctype html" in head


def _format_reason(name: str) -> str:
    known = ", ".join(sorted({*TEXT_SUFFIXES, *HTML_SUFFIXES, *LINES_SUFFIXES, JSON_SUFFIX}))
    return (
        f"{name} is none of the formats read from a folder ({known}): name it by itself to read it as text."
    )
