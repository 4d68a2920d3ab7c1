"""Character repair: white space, invisible characters, windows-1252 leftovers, composed letters (NFC).

Letters are never altered otherwise; what text was damaged beyond that stays as it is, because a guess at a lost letter
would be a guess at a name.
"""

from __future__ import annotations

import re
import unicodedata

from onrecord.articles.mapped import MappedText

_SPACES = " \t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_INVISIBLE = "\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\xad\x00-\x08\x0e-\x1f\x7f\ufffe\uffff"

_ODD = re.compile(
    rf"(?P<line>\r\n?|[\x0b\x0c\u2028\u2029])"
    rf"|(?P<leftover>[\x80-\x9f])"
    rf"|(?P<space>[{_SPACES}{_INVISIBLE}]{{2,}}|[{_SPACES.replace(' ', '', 1)}{_INVISIBLE}])"
)
_WHITE = re.compile(rf"[{_SPACES}]")
_WORD = re.compile(r"[^ \n]+")


def normalised(text: MappedText) -> MappedText:
    """`text` with plain spaces (one at a time), plain line breaks, no invisible characters, in NFC."""
    return _composed(text.rewrite(_ODD, _plain))


def plain(text: str) -> str:
    """The same repair for a string that needs no map (a title, a byline), on one line and stripped."""
    return unicodedata.normalize("NFC", " ".join(_ODD.sub(_plain, text).split()))


def _plain(match: re.Match[str]) -> str:
    if match.lastgroup == "line":
        return "\n"
    if match.lastgroup == "leftover":
        return bytes([ord(match[0])]).decode("windows-1252", errors="ignore")
    return " " if _WHITE.search(match[0]) else ""


def _composed(text: MappedText) -> MappedText:
    if unicodedata.is_normalized("NFC", text.text):
        return text
    edits: list[tuple[int, int, str]] = []
    for match in _WORD.finditer(text.text):
        if not unicodedata.is_normalized("NFC", match[0]):
            edits.extend(_clusters(match[0], match.start()))
    return text.edited(edits)


def _clusters(word: str, offset: int) -> list[tuple[int, int, str]]:
    """One edit for each letter with its marks; one for the whole word where letters compose across that border."""
    starts = [at for at, letter in enumerate(word) if at == 0 or not unicodedata.combining(letter)]
    bounds = list(zip(starts, [*starts[1:], len(word)], strict=True))
    edits = [
        (offset + low, offset + high, unicodedata.normalize("NFC", word[low:high])) for low, high in bounds
    ]
    if "".join(new for _, _, new in edits) == unicodedata.normalize("NFC", word):
        return [edit for edit in edits if edit[2] != word[edit[0] - offset : edit[1] - offset]]
    return [(offset, offset + len(word), unicodedata.normalize("NFC", word))]
