"""The furniture tables (`data/en/furniture/*.toml`), read once and checked."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from onrecord.errors import DataError

_LETTER_WITH_MARK = re.compile(r"[\u00c0-\u024f]")
"""Latin letters that badly decoded pages lose; patterns also match without them (so none stands in a bracket)."""

Where = Literal["whole", "start", "end", "within"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of lines that are no part of an article; see the head of `lines.toml` for the fields."""

    reason: str
    where: Where
    patterns: tuple[str, ...]
    max_words: int = 12
    sentences: bool = False
    has: tuple[str, ...] = ()

    def may_fit(self, line: str, words: int, *, is_sentence: bool) -> bool:
        """Whether a line of so many words is one that the patterns are tried on."""
        if words > self.max_words or (is_sentence and not self.sentences):
            return False
        return not self.has or any(letters in line.lower() for letters in self.has)


class Heading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Headings of lists of other articles."""

    reason: str
    patterns: tuple[str, ...]


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    rule: tuple[Rule, ...] = ()
    heading: tuple[Heading, ...] = ()
    words: tuple[str, ...] = ()
    reason: str = ""


class FurnitureRules(msgspec.Struct, frozen=True):
    """All tables together, compiled. `menu` holds case-folded words."""

    rules: tuple[tuple[Rule, re.Pattern[str]], ...]
    headings: tuple[tuple[Heading, re.Pattern[str]], ...]
    menu: frozenset[str]
    menu_reason: str


@cache
def furniture_rules() -> FurnitureRules:
    """The shipped rules. Raises `DataError` when a table does not follow its schema."""
    folder = files("onrecord").joinpath("data/en/furniture")
    tables = [
        _table(entry.name, entry.read_text("utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    ]
    return FurnitureRules(
        rules=tuple((rule, _compiled(rule.patterns, rule.where)) for table in tables for rule in table.rule),
        headings=tuple(
            (entry, _compiled(entry.patterns, "whole")) for table in tables for entry in table.heading
        ),
        menu=frozenset(
            form for table in tables for word in table.words for form in _damaged(word.casefold())
        ),
        menu_reason=next((table.reason for table in tables if table.words), "menu"),
    )


def _table(name: str, text: str) -> _Table:
    try:
        return msgspec.convert(tomllib.loads(text), _Table)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(
            f"The furniture table {name} does not follow its schema: {error}.", code="bad_table"
        ) from error


def _damaged(word: str) -> tuple[str, str, str]:
    """A word as it is, without its accents, and with its accented letters lost, as badly decoded pages print it."""
    return word, _LETTER_WITH_MARK.sub(lambda match: _base(match[0]), word), _LETTER_WITH_MARK.sub("", word)


def _base(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _compiled(patterns: tuple[str, ...], where: Where) -> re.Pattern[str]:
    body = "(?:" + "|".join(patterns) + ")"
    body = _LETTER_WITH_MARK.sub(lambda match: f"(?:{match[0]}|{_base(match[0])})?", body)
    frames = {
        "whole": rf"\W*{body}\W*\Z",
        "start": rf"\W*{body}",
        "end": rf".*?{body}\s*\Z",
        "within": rf".*?{body}",
    }
    try:
        return re.compile(frames[where], re.IGNORECASE)
    except re.error as error:
        raise DataError(
            f"A furniture pattern is no regular expression ({error}): {body[:80]}", code="bad_table"
        ) from error
