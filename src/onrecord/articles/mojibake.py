"""UTF-8 that was read as windows-1252 ("â€™" for an apostrophe) and how it is put right.

Only sequences that cannot be anything else are repaired: three characters that begin with â or ï (punctuation), four
that begin with ð (emoji) and two that begin with Â or Ã. Other beginnings of three are letters of other scripts, and
“é”’ at the end of a quotation would look like one. Two-character sequences with other beginnings ("Å¡", "Ä±") could be
a capital letter before a sign, so they are repaired only in a text that shows the damage elsewhere.
"""

from __future__ import annotations

import re

from onrecord.articles.mapped import MappedText

_CP1252 = {
    byte: bytes([byte]).decode("windows-1252", errors="ignore") or chr(byte) for byte in range(0x80, 0x100)
}
_BYTES = {character: byte for byte, character in _CP1252.items()} | {
    chr(byte): byte for byte in range(0x80, 0xA0)
}


def _class(low: int, high: int) -> str:
    letters = {_CP1252[byte] for byte in range(low, high + 1)} | {
        chr(b) for b in range(low, high + 1) if b < 0xA0
    }
    return "[" + "".join(sorted(re.escape(letter) for letter in letters)) + "]"


_NEXT = _class(0x80, 0xBF)
_SURE = re.compile(
    rf"{_class(0xF0, 0xF4)}{_NEXT}{{3}}|[âï]{_NEXT}{{2}}|[ÂÃ]{_NEXT}"
    r"|â€(?![\w])"  # a closing quotation mark whose last byte, unassigned in windows-1252, was dropped
)
_LIKELY = re.compile(rf"{_SURE.pattern}|[Ä-ß]{_NEXT}")


def repaired(text: MappedText) -> tuple[MappedText, int]:
    """`text` with its mojibake put right, and how many sequences that were."""
    if not _SURE.search(text.text) or not any(
        _decoded(match) != match[0] for match in _SURE.finditer(text.text)
    ):
        return text, 0
    count = sum(_decoded(match) != match[0] for match in _LIKELY.finditer(text.text))
    return text.rewrite(_LIKELY, _decoded), count


def _decoded(match: re.Match[str]) -> str:
    """The character meant, or the sequence itself when it is not UTF-8 after all."""
    if match[0] == "â€":
        return "”"
    try:
        return bytes(_BYTES[character] for character in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
