"""Gold of events: sentences with every event that a careful PLOVER coder codes in them, as JSON Lines.

A line is `{"id", "sentence", "published", "events": [...]}`; `"headline": true` marks a headline. An event has

- `type` and `accept`, other types that a careful coder would accept;
- `sources` and `targets`, countries as ISO 3166 alpha-3 or UNO, EUR, IGO, NGO, IMG, VAT ...; all sides stand in
  `sources` when it is `reciprocal`. Without targets any will do; `none` among them says that no reader could tell one;
- `status`, and `status_accept` where two readings are fair;
- `trigger`, the exact words that name it;
- `by`, the words of who says so; null for the outlet itself;
- `borrowed`, the sides (`source`, `target`) whose country no word of the clause itself tells;
- `optional` when a careful coder may code it or leave it: neither counts.

A sentence with an empty list is one in which nothing is to be coded.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from onrecord.evaluation.goldfiles import read_lines
from onrecord.evaluation.parts import in_part
from onrecord.evaluation.task import Options, require
from onrecord.records import Status

NONE = "none"
"""Stands among the targets of an event of which no reader could tell a target."""


class GoldEvent(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One event of the gold."""

    type: str
    accept: tuple[str, ...] = ()
    sources: tuple[str, ...]
    targets: tuple[str, ...] = ()
    reciprocal: bool = False
    status: Status
    status_accept: tuple[Status, ...] = ()
    trigger: str
    by: str | None = None
    borrowed: tuple[Literal["source", "target"], ...] = ()
    optional: bool = False

    @property
    def types(self) -> tuple[str, ...]:
        """The types that are right."""
        return (self.type, *self.accept)

    @property
    def statuses(self) -> tuple[Status, ...]:
        """The statuses that are right."""
        return (self.status, *self.status_accept)


class GoldSentence(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One sentence, the day it was published, and its events."""

    id: str
    sentence: str
    published: str
    headline: bool = False
    events: tuple[GoldEvent, ...]


def read_gold(path: Path, options: Options) -> list[GoldSentence]:
    """The sentences of a file, or of all files of a folder. Raises GoldError for one that does not fit."""
    paths = sorted(path.glob("*.jsonl")) if path.is_dir() else [path]
    lines = (each for one in paths for each in read_lines(one, GoldSentence))
    sentences = [each for each in lines if in_part(each.id, options.part)]
    require(bool(sentences), f"{path} holds no sentence.")
    require_sound(path, sentences)
    return sentences


def require_sound(path: Path, sentences: Sequence[GoldSentence]) -> None:
    """Raise GoldError for an id given twice, a trigger that does not stand in its sentence, an event without source,
    a reciprocal one with a single side."""
    require(len({each.id for each in sentences}) == len(sentences), f"{path} gives an id twice.")
    for each in sentences:
        for event in each.events:
            where = f"{path}, {each.id}, {event.type}"
            require(event.trigger in each.sentence, f"{where}: {event.trigger!r} is not in the sentence.")
            require(bool(event.sources), f"{where}: an event needs a source.")
            sides = len(event.sources) > 1 and not event.targets
            require(sides or not event.reciprocal, f"{where}: a reciprocal event has its sides in `sources`.")
