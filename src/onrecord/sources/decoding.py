"""Bytes → characters: byte-order mark, declared character set, UTF-8, else a guess that is said.

A file that is UTF-8 but for a few stray bytes is read as UTF-8 with those bytes as windows-1252 (the usual leftover of
copying between the two). A mostly plain-letter file that is not UTF-8 is read as windows-1252; only what is neither is
left to charset-normalizer. Every guess becomes a notice.
"""

from __future__ import annotations

import codecs
import re

import msgspec
from charset_normalizer import from_bytes

from onrecord.errors import SourceError
from onrecord.records import Notice

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"\x7fELF",
    b"{\\rtf",
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.I
)
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_MULTIBYTE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]+")

# The encoding standard (whatwg.org, "Names and labels") reads these labels as windows-1252, and so do browsers.
_AS_WINDOWS_1252 = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "ascii", "us-ascii", "cp1252"}

DECLARATION_BYTES = 4096
"""How far into a page a declared character set is looked for (browsers: 1024; real pages put scripts before it)."""
CONTROL_SHARE = 0.05
"""A file with a larger share of control bytes than this is not text. Texts with stray NULs stay below 1 %."""
LATIN_SHARE = 0.08
"""Up to this share of non-ASCII bytes a file that is not UTF-8 counts as Western text in windows-1252. French and
German stay under 7 %; texts in other scripts lie above 40 %."""


class Decoded(msgspec.Struct, frozen=True):
    """Characters, the character set they were read in, and what should be said of it."""

    text: str
    encoding: str
    notices: tuple[Notice, ...] = ()


def decode(data: bytes, *, html: bool = False) -> Decoded:
    """The characters of `data`.

    Raises `SourceError` with code `binary` when it is no text, and `not_decodable` when no character set fits.
    """
    for bom, name in _BOMS:
        if data.startswith(bom):
            return _with_mark(data[len(bom) :], name)
    wide = _wide(data)
    if wide is not None:
        return wide
    if looks_binary(data):
        raise SourceError("holds binary data, not text", code="binary")
    if html:
        declared = _declared(data)
        if declared is not None:
            return declared
    return _undeclared(data)


def looks_binary(data: bytes) -> bool:
    """Whether the beginning of `data` is that of a picture, archive, program or other file that is no text."""
    head = data[:8192]
    if head.startswith(_MAGIC):
        return True
    return bool(head) and (len(head) - len(head.translate(None, _CONTROL))) / len(head) > CONTROL_SHARE


def _with_mark(data: bytes, name: str) -> Decoded:
    text = data.decode(name, errors="replace")
    return Decoded(text, name, _lost(text))


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of plain letters is zero."""
    head = data[:2000]
    if len(head) < 8:
        return None
    even, odd = head[0::2].count(0) / len(head[0::2]), head[1::2].count(0) / len(head[1::2])
    if odd > 0.7 and even < 0.1:
        return _with_mark(data, "utf-16-le")
    if even > 0.7 and odd < 0.1:
        return _with_mark(data, "utf-16-be")
    return None


def _declared(data: bytes) -> Decoded | None:
    found = _DECLARED.search(data[:DECLARATION_BYTES])
    if found is None:
        return None
    name = found.group(1).decode("ascii").lower()
    if name.startswith("utf-16") or name in {"utf-8", "utf8"}:
        return None
    name = "windows-1252" if name in _AS_WINDOWS_1252 else name
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return None  # valid UTF-8 beats a wrong declaration; for plain ASCII it makes no difference
    try:
        return Decoded(data.decode(name), name)
    except LookupError:
        return None
    except UnicodeDecodeError:
        return Decoded(_leftovers(data), name, (_guessed(name),)) if name == "windows-1252" else None


def _undeclared(data: bytes) -> Decoded:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    high = len(data) - len(data.translate(None, bytes(range(128, 256))))
    if _MULTIBYTE.search(data):
        text = data.decode("utf-8", errors="onrecord-windows-1252")
        strays = _strays(data)
        if strays * 4 <= high:
            return Decoded(text, "utf-8", (_stray_notice(strays),))
    if high / len(data) <= LATIN_SHARE:
        return Decoded(_leftovers(data), "windows-1252", (_guessed("windows-1252"),))
    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise SourceError("is in no character set that could be recognised", code="not_decodable")
    text = data.decode(best.encoding, errors="replace")
    return Decoded(text, best.encoding, (_guessed(best.encoding), *_lost(text)))


def _leftovers(data: bytes) -> str:
    """windows-1252 with its five unassigned bytes read as ISO 8859-1, so that no byte is refused."""
    return data.decode("windows-1252", errors="onrecord-windows-1252")


def _stray(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    text = "".join(bytes([byte]).decode("windows-1252", errors="ignore") or chr(byte) for byte in bad)
    return text, error.end


codecs.register_error("onrecord-windows-1252", _stray)


def _strays(data: bytes) -> int:
    return data.decode("utf-8", errors="replace").count("\ufffd") - data.count(b"\xef\xbf\xbd")


def _guessed(name: str) -> Notice:
    return Notice(code="encoding_guessed", text=f"The character set is not declared; it was read as {name}.")


def _stray_notice(count: int) -> Notice:
    return Notice(
        code="encoding_mixed", text=f"{count} bytes are not valid UTF-8; they were read as windows-1252."
    )


def _lost(text: str) -> tuple[Notice, ...]:
    count = text.count("\ufffd")
    if not count:
        return ()
    return (Notice(code="letters_lost", text=f"{count} characters of the file could not be decoded."),)
