"""What a person types to search, taken apart: words, "a phrase", a begin* and a -word to leave out."""

from __future__ import annotations

import re

import msgspec

from onrecord.errors import QuestionError

_TERM = re.compile(r'(?P<minus>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_LETTERS = re.compile(r"\w+")


class Term(msgspec.Struct, frozen=True):
    """Words that must stand one after the other; `begins` when the last is only the beginning of a word."""

    words: tuple[str, ...]
    begins: bool = False


class Words(msgspec.Struct, frozen=True, kw_only=True):
    """A full-text question: every one of `wanted`, none of `unwanted`."""

    wanted: tuple[Term, ...]
    unwanted: tuple[Term, ...] = ()


def parse_words(text: str) -> Words:
    """Take a search apart. Raises `QuestionError` when nothing is left to look for."""
    wanted: list[Term] = []
    unwanted: list[Term] = []
    for found in _TERM.finditer(text):
        written = found["phrase"] if found["phrase"] is not None else found["word"]
        words = tuple(_LETTERS.findall(written))
        if words:
            begins = found["phrase"] is None and written.endswith("*")
            (unwanted if found["minus"] else wanted).append(Term(words, begins))
    if not wanted:
        raise QuestionError(f"There is no word to look for in {text!r}.", code="no-words")
    return Words(wanted=tuple(wanted), unwanted=tuple(unwanted))
