"""Text of strangers made fit to be shown: what cannot be seen but changes what is seen is spelt out.

A right-to-left override turns the rest of a line around, a null character ends it in some programs. Letters of
scripts that run from right to left are left as they are; the templates isolate every text that is not ours.
"""

from __future__ import annotations

import re
from typing import Any

SPELT: dict[str, str] = {
    "\u202a": "⟨LRE⟩",
    "\u202b": "⟨RLE⟩",
    "\u202c": "⟨PDF⟩",
    "\u202d": "⟨LRO⟩",
    "\u202e": "⟨RLO⟩",
    "\u2066": "⟨LRI⟩",
    "\u2067": "⟨RLI⟩",
    "\u2068": "⟨FSI⟩",
    "\u2069": "⟨PDI⟩",
    "\ufffe": "⟨FFFE⟩",
    "\uffff": "⟨FFFF⟩",
}
"""Unicode's directional formatting characters, by their names in UAX 9."""

_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff" + "".join(SPELT) + "]")


def _spelt(found: re.Match[str]) -> str:
    char = found[0]
    if char in SPELT:
        return SPELT[char]
    return chr(0x2400 + ord(char)) if ord(char) < 0x20 else f"⟨{ord(char):04X}⟩"


def visible(text: str) -> str:
    """`text` with control characters spelt out."""
    return _HIDDEN.sub(_spelt, text)


LONG_WORD = 200
"""Letters from which on a word is no word of any language; the longest address in the example articles has 140."""

LONG_LINE = 300
"""Characters of a headline in a list; the longest of the example articles has 92."""

_GIANT = re.compile(rf"\S{{{LONG_WORD + 1},}}")


def tamed(text: str) -> str:
    """`text` with giant words cut, and how long they are; the article itself has them whole."""
    return _GIANT.sub(lambda found: f"{found[0][:40]}… ⟨{len(found[0]):,} letters⟩", text)


def short(text: str) -> str:
    """A headline as it stands in a list or a page's title: of a giant one its beginning."""
    text = tamed(text)
    return text if len(text) <= LONG_LINE else text[:LONG_LINE].rsplit(" ", 1)[0] + " …"


def finalize(value: Any) -> Any:  # noqa: ANN401 - whatever a template writes
    """What a template writes: nothing for None, strings with control characters spelt out. Markup is ours."""
    if value is None:
        return ""
    return visible(value) if type(value) is str else value
