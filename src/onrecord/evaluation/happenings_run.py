"""A run over story packs: its tables, read leniently, with articles under the packs' ids.

A run is a folder of JSON Lines, a file a table, in the form that onrecord exports. A missing file is no predictions, a
line that is no object is passed over, and what an actor lacks is looked up in the table of actors.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from onrecord.evaluation.goldfiles import read_text
from onrecord.evaluation.happenings_text import Stretch, Surface, naming_words, words

TABLES = (
    "articles",
    "events",
    "happenings",
    "exchanges",
    "quotations",
    "positions",
    "labels",
    "actors",
)
"""The files of a run, each NAME.jsonl."""

NAME_FIELDS = ("name", "text", "role_text", "source_text")

Json = dict[str, Any]
Tables = dict[str, list[Json]]


def as_list(value: object) -> list[Any]:
    """A list as it is, nothing for None, anything else as the only item."""
    return value if isinstance(value, list) else [] if value is None else [value]


def as_dict(value: object) -> Json:
    """An object as it is, anything else as an empty one."""
    return value if isinstance(value, dict) else {}


class Named(msgspec.Struct, frozen=True):
    """An actor of a run: all its names, and its country (without one: IGO or NGO, if its sectors say so)."""

    names: tuple[str, ...]
    codes: frozenset[str]

    def fits(self, pattern: str | None, codes: Iterable[str] = ()) -> bool:
        """Whether it has one of the codes, or the pattern is in a name from the start of a word, or is its country."""
        if not self.codes.isdisjoint(codes):
            return True
        if pattern is None:
            return False
        compiled = _compiled(pattern)
        return any(map(compiled.search, self.names)) or any(map(compiled.fullmatch, self.codes))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})")


def named(value: object, known: dict[str, Json]) -> Named:
    """An actor given as a record or as a bare id."""
    if isinstance(value, str):
        value = known.get(value, {"name": value, "country": value})
    given = as_dict(value)
    record = known.get(str(given.get("id")), {}) | given
    codes = frozenset(str(code) for code in as_list(record.get("country")) if code)
    return Named(
        tuple(record[field] for field in NAME_FIELDS if isinstance(record.get(field), str)),
        codes or frozenset({"IGO", "NGO"} & set(map(str, as_list(record.get("sectors"))))),
    )


class RunEvent:
    """An event of a run, with its places in the letters of its article."""

    def __init__(self, record: Json, number: int, run: Run) -> None:
        self.id = str(record.get("id", f"#{number}"))
        self.article = run.article(record)
        self.type, self.status = record.get("type"), record.get("status")
        self.sources = run.actors(record.get("sources"))
        self.targets = run.actors(record.get("targets"))
        said = record.get("by")
        self.speakers: tuple[str, ...] | None = None
        """Names of the speaker; None for the outlet's own word."""
        if said:
            self.speakers = tuple(
                name for actor in run.actors([said, as_dict(said).get("speaker")]) for name in actor.names
            )
        surface = run.surfaces.get(self.article, Surface())
        sentence, trigger = as_dict(record.get("sentence")), as_dict(record.get("trigger"))
        self.sentence = _placed(surface, sentence)
        self.trigger = _placed(surface, trigger, inside=self.sentence)
        self.words = words(str(sentence.get("text") or trigger.get("text") or ""))
        self.trigger_text, self.rule = str(trigger.get("text") or ""), str(record.get("rule") or "")

    def said_by(self, name: str | None) -> bool:
        """Whether the words are those of a person of the key (None: the outlet's own)."""
        if name is None or self.speakers is None:
            return (name is None) == (self.speakers is None)
        return any(naming_words(name) & naming_words(speaker) for speaker in self.speakers)


def _placed(surface: Surface, span: Json, inside: Stretch | None = None) -> Stretch | None:
    return surface.place(span.get("start"), span.get("end"), str(span.get("text") or ""), inside)


class RunHappening:
    """A happening of a run."""

    def __init__(self, record: Json, number: int, run: Run) -> None:
        self.id, self.origins = str(record.get("id", f"#{number}")), record.get("origins")
        reports = as_list(record.get("reports"))
        self.events = {str(each.get("event") if isinstance(each, dict) else each) for each in reports}
        self.articles = {run.event_article[event] for event in self.events if event in run.event_article}
        self.differences = [
            (
                each.get("on"),
                [(run.article(value), str(value.get("value"))) for value in _dicts(each.get("values"))],
            )
            for each in _dicts(record.get("differences"))
        ]
        self.silent = {str(outlet).casefold() for outlet in as_list(record.get("not_reported_by"))}


def _dicts(value: object) -> list[Json]:
    return [as_dict(each) for each in as_list(value)]


class Run:
    """The tables of one run over any number of stories."""

    def __init__(self, tables: Tables) -> None:
        self.tables: Tables = {name: tables.get(name, []) for name in TABLES}
        self.known = {str(actor.get("id")): actor for actor in self.tables["actors"]}
        self._external = {
            str(each.get("id")): str(each.get("external_id") or each.get("id"))
            for each in self.tables["articles"]
        }
        self.articles = {self._external[str(each.get("id"))]: each for each in self.tables["articles"]}
        self.surfaces = {
            name: Surface(str(each.get("title") or ""), str(each.get("text") or ""))
            for name, each in self.articles.items()
        }
        self.events = [RunEvent(each, number, self) for number, each in enumerate(self.tables["events"])]
        self.event_article = {event.id: event.article for event in self.events}
        self.happenings = [
            RunHappening(each, number, self) for number, each in enumerate(self.tables["happenings"])
        ]

    def article(self, record: Json) -> str:
        """The pack's id of the article of a record."""
        name = str(record.get("article"))
        return self._external.get(name, name)

    def actor(self, value: object) -> Named:
        """An actor given as a record or an id."""
        return named(value, self.known)

    def actors(self, values: object) -> list[Named]:
        """Actors given as records or ids."""
        return [named(value, self.known) for value in as_list(values)]

    def root(self, article: str) -> str | None:
        """Where the chain of `copy_of` from an article ends; None where it does not begin."""
        seen = [article]
        while (source := self.articles.get(seen[-1], {}).get("copy_of")) is not None:
            name = self._external.get(str(source), str(source))
            if name in seen:
                break
            seen.append(name)
        return seen[-1] if len(seen) > 1 else None

    def agency(self, article: str) -> frozenset[str] | None:
        """The words of the agency that an article is said to come from; None if from none."""
        origin = str(self.articles.get(article, {}).get("origin")).lower()
        return naming_words(origin[6:].replace(":", " ")) if origin.startswith("agency") else None


def read_run(folder: Path) -> Tables:
    """The tables of a folder."""
    return {name: list(_rows(folder / f"{name}.jsonl")) for name in TABLES}


def _rows(path: Path) -> Iterator[Json]:
    for line in read_text(path).split("\n") if path.is_file() else ():
        try:
            row = json.loads(line) if line.strip() else None
        except ValueError:
            continue
        if isinstance(row, dict) and row:
            yield row
