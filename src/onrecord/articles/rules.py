"""The furniture tables (`data/en/furniture/*.toml`), read once and checked."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec

from onrecord.errors import DataError

Where = Literal["whole", "start", "end", "within"]


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Patterns of lines that are no part of an article; see the head of `lines.toml` for the fields."""

    reason: str
    where: Where
    patterns: tuple[str, ...]
    max_words: int = 12
    sentences: bool = False


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
        menu=frozenset(word.casefold() for table in tables for word in table.words),
        menu_reason=next((table.reason for table in tables if table.words), "menu"),
    )


def _table(name: str, text: str) -> _Table:
    try:
        return msgspec.convert(tomllib.loads(text), _Table)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise DataError(
            f"The furniture table {name} does not follow its schema: {error}.", code="bad_table"
        ) from error


def _compiled(patterns: tuple[str, ...], where: Where) -> re.Pattern[str]:
    body = "(?:" + "|".join(patterns) + ")"
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
