"""Names in a form that ignores case, accents and punctuation, for comparing what people type with what was printed."""

from __future__ import annotations

import re
import unicodedata

UNDECOMPOSED = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d"}
)
"""Letters with a stroke or joined letters, which Unicode does not take apart into letter and accent."""

_NOT_A_LETTER = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """`Nicolás  MADURO-Moros` → `nicolas maduro moros`. Letters of every script are kept."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    bare = "".join(char for char in decomposed if not unicodedata.combining(char)).translate(UNDECOMPOSED)
    return _NOT_A_LETTER.sub(" ", bare).strip()
