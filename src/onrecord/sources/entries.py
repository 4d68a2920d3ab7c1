"""JSON and JSON Lines → raw documents: one object an article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

import msgspec

from onrecord.errors import SourceError
from onrecord.records import Notice, SetAside
from onrecord.sources.decoding import decode
from onrecord.sources.raw import RawDocument, make_document, set_aside

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id",),
    "title": ("title", "headline"),
    "text": ("text", "body", "content"),
    "html": ("html",),
    "url": ("url", "link"),
    "outlet": ("outlet", "publication", "source"),
    "published": ("published", "published_at", "date"),
    "language": ("language", "lang"),
    "byline": ("byline", "author"),
}
"""The fields of an article object, with other names in common use; the first name that holds something counts."""

MAX_ARTICLE_BYTES = 20_000_000
"""A single article larger than this is set aside: the longest newspaper pages stay below 1 MB of text, and what is
larger is a dump of many articles in one file."""


BAD_JSON = (msgspec.DecodeError, UnicodeError, RecursionError, SourceError)
"""What decoding JSON may raise; a file of other bytes than text raises `SourceError`."""

WIDE = (b"\xff\xfe", b"\xfe\xff")
"""How UTF-16 and UTF-32 files begin."""


class LineStream(Protocol):
    """What is read line by line: an open file, a decompressed one, standard input."""

    def readline(self, size: int = -1, /) -> bytes:
        """The next line, or as much of it as `size` bytes hold; nothing at the end."""
        ...


def read_lines(stream: LineStream, name: str) -> Iterator[RawDocument | SetAside]:
    """JSON Lines: one object a line, blank lines skipped. A broken line is set aside with its number.

    No line longer than `MAX_ARTICLE_BYTES` is ever held in memory.
    """
    number = 0
    for number, line in _numbered(stream):
        where = f"Line {number} of {name}"
        if number == 1 and line is not None and line.startswith(WIDE):
            yield set_aside(name, "not_decodable", f"{name} is not in UTF-8 but in UTF-16: save it as UTF-8.")
            return
        if line is None:
            yield set_aside(name, "too_large", _large(where), number)
            continue
        data = line.removeprefix(b"\xef\xbb\xbf").strip()
        if not data:
            continue
        try:
            entry, notices = _decoded(data)
        except BAD_JSON as error:
            reason = f"{where} is not valid JSON ({error}): mend or delete that line."
            yield set_aside(name, "bad_json", reason, number)
            continue
        yield _with(from_entry(entry, data, f"{name}:{number}", where, number), notices)
    if not number:
        yield set_aside(name, "empty", f"{name} is empty.")


def _numbered(stream: LineStream) -> Iterator[tuple[int, bytes | None]]:
    """The lines with their numbers, from one on; None in place of a line that is too long."""
    number, too_long = 1, False
    while piece := stream.readline(MAX_ARTICLE_BYTES + 1):
        ended = piece.endswith(b"\n")
        if not ended and len(piece) > MAX_ARTICLE_BYTES:
            too_long = True
            continue
        yield number, None if too_long else piece
        number, too_long = number + 1, False
    if too_long:
        yield number, None


def read_whole(data: bytes, name: str) -> Iterator[RawDocument | SetAside]:
    """One JSON file: an article object, a list of them, or an object with a list under `articles`."""
    try:
        content, notices = _decoded(data)
    except BAD_JSON as error:
        hint = (
            " One object a line is JSON Lines: name such a file .jsonl."
            if b"}\n{" in data[:2_000_000]
            else ""
        )
        yield set_aside(name, "bad_json", f"{name} is not valid JSON ({error}).{hint}")
        return
    entries = content.get("articles", content) if isinstance(content, dict) else content
    if isinstance(entries, dict):
        yield _with(from_entry(entries, data.strip(), name, name, None), notices)
        return
    if not isinstance(entries, list):
        reason = (
            f"{name} holds no article: an object, a list of objects or {{'articles': [...]}} is expected."
        )
        yield set_aside(name, "no_text", reason)
        return
    for number, entry in enumerate(entries, start=1):
        where = f"Article {number} of {name}"
        yield _with(from_entry(entry, msgspec.json.encode(entry), f"{name}:{number}", where, number), notices)


def _decoded(data: bytes) -> tuple[Any, tuple[Notice, ...]]:
    """The value of some JSON. JSON is UTF-8; what is not is read in the character set it seems to be in, with a
    notice. Raises one of `BAD_JSON`."""
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf")), ()
    except BAD_JSON:
        if _is_utf8(data):
            raise
    decoded = decode(data)
    return msgspec.json.decode(decoded.text), decoded.notices


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in data


def _with(item: RawDocument | SetAside, notices: tuple[Notice, ...]) -> RawDocument | SetAside:
    return (
        item if isinstance(item, SetAside) or not notices else msgspec.structs.replace(item, notices=notices)
    )


def from_entry(
    entry: object, data: bytes, path: str, where: str, number: int | None
) -> RawDocument | SetAside:
    """One article object → a raw document; `data` are its bytes, `where` names it in a sentence."""
    source = path.rsplit(":", 1)[0] if number is not None else path
    if not isinstance(entry, dict):
        return set_aside(
            source, "bad_json", f"{where} is not an object with fields such as text and title.", number
        )
    values = {
        field: _value(entry, names, "\n\n" if field == "text" else ", ")
        for field, names in FIELD_NAMES.items()
    }
    content = values["text"] or values["html"]
    if content is None:
        return set_aside(
            source, "no_text", f"{where} has neither text nor html: one of the two is needed.", number
        )
    if len(content) > MAX_ARTICLE_BYTES:
        return set_aside(source, "too_large", _large(where), number)
    is_html = values["text"] is None
    document = make_document(
        data, path=path, media_type="text/html" if is_html else "text/plain", encoding="utf-8"
    )
    return RawDocument(
        document=msgspec.structs.replace(document, url=values["url"]),
        content=content,
        kind="html" if is_html else "text",
        title=values["title"],
        outlet=values["outlet"],
        url=values["url"],
        published=values["published"],
        language=values["language"],
        external_id=values["id"],
        byline=values["byline"],
    )


def _value(entry: Mapping[str, Any], names: Iterable[str], between: str) -> str | None:
    """The first of the named fields that holds something, as text: a number as written, a list's texts joined."""
    for name in names:
        value = entry.get(name)
        if isinstance(value, list):
            value = between.join(item for item in value if isinstance(item, str))
        if isinstance(value, int | float) and not isinstance(value, bool):
            value = str(value)
        if isinstance(value, str) and value.strip():
            return value
    return None


def _large(where: str) -> str:
    return (
        f"{where} is larger than {MAX_ARTICLE_BYTES // 1_000_000} MB, more than any article: split it first."
    )
