"""Addresses that change one thing of a question and keep the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from urllib.parse import quote

from onrecord.web.asking import MANY, Asked, address

FIELD_WORDS: dict[str, str] = {
    "actor": "with",
    "outlet": "published by",
    "type": "of type",
    "status": "with status",
    "article": "in article",
    "stance": "with stance",
    "story": "in the story",
    "by": "in the words of",
    "about": "about",
    "words": "in the text",
    "named": "every side named",
    "since": "since",
    "until": "until",
}


class Chip(NamedTuple):
    """One part of a filter in words, and the address without it."""

    words: str
    value: str
    without: str


class Choice(NamedTuple):
    """A link that narrows or changes a question: what it says, how many records it leaves, whether it is chosen."""

    words: str
    href: str
    number: int | None = None
    chosen: bool = False
    value: str = ""


def path_to(kind: str, record_id: str) -> str:
    """The address of a record's own page: `/events/evt-…`."""
    return f"/{kind}/{quote(record_id, safe='')}"


def words_at(article: str, field: str, start: int, end: int) -> str:
    """The address of an article with these words marked."""
    place = f"{field}:{start}-{end}"
    return f"{path_to('articles', article)}?at={place}#{place}"


def changed(asked: Asked, **changes: str | int | None) -> str:
    """The address with some parameters set anew, or left out (None); the page goes back to the first."""
    kept = [(name, value) for name, value in asked.pairs() if name not in changes]
    new = [(name, str(value)) for name, value in changes.items() if value is not None]
    return address(asked.path, [*kept, *new])


def added(asked: Asked, name: str, value: str) -> str:
    """The address with one more value of a parameter that may have many; of another one, with this value instead."""
    if name not in MANY:
        return changed(asked, **{name: value})
    pairs = asked.pairs()
    return address(asked.path, pairs if (name, value) in pairs else [*pairs, (name, value)])


def without(asked: Asked, name: str, value: str) -> str:
    """The address without one value of a parameter."""
    return address(asked.path, [pair for pair in asked.pairs() if pair != (name, value)])


def toggled(asked: Asked, name: str, value: str) -> str:
    """The address with the value when it is not there, without it when it is."""
    return without(asked, name, value) if (name, value) in asked.pairs() else added(asked, name, value)


def chips(asked: Asked) -> list[Chip]:
    """The parts of the filter, each with the address that drops it."""
    return [
        Chip(
            FIELD_WORDS[name],
            "" if name == "named" else asked.titles.get(value, value),
            without(asked, name, value),
        )
        for name, value in asked.pairs()
        if name in FIELD_WORDS
    ]


def twin(asked: Asked) -> str:
    """The address of the same data as JSON."""
    path = "/overview" if asked.path == "/" else asked.path
    return address(f"{path}.json", asked.pairs(page=True))


def choices(
    asked: Asked, name: str, counts: Iterable[tuple[str, int]], words: dict[str, str]
) -> list[Choice]:
    """For each value with its number of records: the link that asks for it, or no longer does."""
    pairs = asked.pairs()
    return [
        Choice(words.get(value, value), toggled(asked, name, value), number, (name, value) in pairs, value)
        for value, number in counts
    ]
