"""What is written beside a record so that questions are answered from an index: days, places, folded names, actors.

Pure functions from records to rows. A statement is *about* an actor who is mentioned inside its content.
"""

from __future__ import annotations

import calendar
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from onrecord.reading import Reading
from onrecord.records import Actor, ActorRef, Article, Event, Mention, Statement
from onrecord.store.fold import fold

_ISO_DAY = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\dW])")


def days_of(date: str | None) -> tuple[str | None, str | None]:
    """The first and last day of an ISO date as far as it goes: `2014-02` → (`2014-02-01`, `2014-02-28`)."""
    found = _ISO_DAY.match(date or "")
    if found is None:
        return None, None
    year, month, day = found.groups()
    if month is None:
        return f"{year}-01-01", f"{year}-12-31"
    if not 1 <= int(month) <= 12:
        return None, None
    if day is None:
        last = calendar.monthrange(int(year), int(month))[1]
        return f"{year}-{month}-01", f"{year}-{month}-{last:02d}"
    return f"{year}-{month}-{day}", f"{year}-{month}-{day}"


def _days(record: Statement | Event, article: Article) -> dict[str, str | None]:
    """The days of a dated record: its own date where it is known, else the day of publication."""
    if record.date.start is not None:
        return {"first_day": record.date.start, "last_day": record.date.end or record.date.start}
    first, last = days_of(article.published)
    return {"first_day": first, "last_day": last}


def all_named(actors: Iterable[ActorRef]) -> bool:
    """Whether the clause names each of these actors: none was taken from the words around."""
    return not any(each.inferred for each in actors)


def _index_values(record: msgspec.Struct, article: Article) -> dict[str, object]:
    match record:
        case Article():
            first, last = days_of(record.published)
            return {"outlet_key": fold(record.outlet), "first_day": first, "last_day": last}
        case Actor():
            return {"name_key": fold(record.name)}
        case Statement():
            spans = (*record.source, *record.cue, *record.content)
            start = min((span.start for span in spans), default=0)
            place = {"in_text": record.field == "text", "position": start}
            return {"source_key": fold(record.source_text), **place, **_days(record, article)}
        case Event():
            place = {"in_text": record.trigger.field == "text", "position": record.trigger.start}
            voice = record.by.statement if record.by else None
            named = all_named((*record.sources, *record.targets))
            return {"voice": voice, "named": named, **place, **_days(record, article)}
        case _:
            return {}


def row_of(record: msgspec.Struct, article: Article) -> dict[str, Any]:
    """The row of a record: its own fields and the index columns of its table."""
    return {**msgspec.structs.asdict(record), **_index_values(record, article)}


class _Mentioned:
    """The mentions of actors by their place, so that a statement asks only for those in its own content."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        order = sorted((each.field, each.start, number) for number, each in enumerate(mentions) if each.actor)
        self._numbers = [number for _, _, number in order]
        self._places = [(field, start) for field, start, _ in order]

    def about(self, statement: Statement) -> Iterator[ActorRef]:
        """The actors inside a statement's content, in the order of the mentions."""
        inside: set[int] = set()
        for span in statement.content:
            low = bisect_left(self._places, (statement.field, span.start))
            high = bisect_right(self._places, (statement.field, span.end))
            inside.update(n for n in self._numbers[low:high] if self._mentions[n].end <= span.end)
        for number in sorted(inside):
            mention = self._mentions[number]
            yield ActorRef(id=mention.actor, name=mention.text, country=mention.country)


def _sides(reading: Reading) -> Iterator[tuple[str, str, ActorRef]]:
    """Every (record id, side, actor) of a reading."""
    for event in reading.events:
        yield from ((event.id, "source", actor) for actor in event.sources)
        yield from ((event.id, "target", actor) for actor in event.targets)
        if event.by is not None and event.by.speaker is not None:
            yield event.id, "voice", event.by.speaker
    mentioned = _Mentioned(reading.mentions)
    for statement in reading.statements:
        if statement.speaker is not None:
            yield statement.id, "speaker", statement.speaker
        yield from ((statement.id, "addressee", actor) for actor in statement.addressees)
        yield from ((statement.id, "about", actor) for actor in mentioned.about(statement))
    for label in reading.labels:
        if label.actor is not None:
            yield label.id, "bearer", label.actor
        if label.voice is not None and label.voice.speaker is not None:
            yield label.id, "voice", label.voice.speaker


def involvement_rows(reading: Reading) -> list[dict[str, Any]]:
    """Rows of the involvement table, each (record, side, actor) once."""
    rows: dict[tuple[str, str, str], dict[str, Any]] = {}
    for record, side, actor in _sides(reading):
        row = {"record": record, "side": side, "actor": actor.id, "country": actor.country}
        rows.setdefault((record, side, actor.id), {**row, "article": reading.article.id})
    return list(rows.values())


def rows_of(records: Iterable[msgspec.Struct], article: Article) -> list[dict[str, Any]]:
    """The rows of several records of one article."""
    return [row_of(record, article) for record in records]
