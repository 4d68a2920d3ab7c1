"""From linked records to the rows of their tables and of the tables beside them. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from onrecord.records import (
    UNREAL,
    ActorRef,
    Exchange,
    Happening,
    Near,
    Position,
    Quotation,
    Report,
    Story,
    only_limits,
)
from onrecord.store.index import all_named, days_of

Row = dict[str, Any]

Linked = Happening | Quotation | Exchange | Position


class Told(msgspec.Struct, frozen=True):
    """Who published an article, and when."""

    outlet: str
    published: str | None


def story_row(story: Story) -> Row:
    """The row of a story."""
    first, last = days_of(story.since)[0], days_of(story.until)[1]
    return {
        **msgspec.structs.asdict(story),
        "size": len(story.articles),
        "first_day": first,
        "last_day": last,
    }


def near_row(near: Near, story: str, chapter: int) -> Row:
    """The row of a near copy, in the chapter where it was found."""
    return {**msgspec.structs.asdict(near), "story": story, "chapter": chapter}


def happening_row(happening: Happening, chapter: int, told: Mapping[str, Told]) -> Row:
    """The row of a happening: its own days where they are known, else those of its first report."""
    first, last = happening.date.start, happening.date.end or happening.date.start
    if first is None:
        first, last = _publication((report.article for report in happening.reports[:1]), told)
    return {
        **msgspec.structs.asdict(happening),
        "articles": len({report.article for report in happening.reports}),
        "outlets": len({report.outlet for report in happening.reports}),
        "differs": bool(happening.differences) or _done_and_not(happening),
        "named": all_named((*happening.sources, *happening.targets)),
        "chapter": chapter,
        "first_day": first,
        "last_day": last,
    }


def _done_and_not(happening: Happening) -> bool:
    """Whether one article reports it as done and another says that it did not happen."""
    done = {report.article for report in happening.reports if report.status == "reported"}
    undone = {report.article for report in undone_in(happening.reports)}
    return any(one != other for one in done for other in undone)


def undone_in(reports: Sequence[Report]) -> list[Report]:
    """Those that say that it did not happen."""
    return [each for each in reports if each.status in UNREAL and not only_limits(each, reports)]


def quotation_row(quotation: Quotation, story: str, chapter: int, told: Mapping[str, Told]) -> Row:
    """The row of a quotation, on the days its variants were published."""
    articles = sorted({variant.article for variant in quotation.variants})
    first, last = _publication(articles, told)
    return {
        **msgspec.structs.asdict(quotation),
        "articles": len(articles),
        "outlets": len({told[name].outlet for name in articles if name in told}),
        "story": story,
        "chapter": chapter,
        "first_day": first,
        "last_day": last,
    }


def exchange_row(
    exchange: Exchange, story: str, chapter: int, happenings: Mapping[str, Mapping[str, Any]]
) -> Row:
    """The row of an exchange, from the overture's first day to the last day of its answers. It is named where all of
    them are: which side accepted decides on the outcome as much as which one offered."""
    parts = [happenings[name] for name in (exchange.overture, *exchange.answers) if name in happenings]
    last = max((row["last_day"] for row in parts if row["last_day"]), default=None)
    return {
        **msgspec.structs.asdict(exchange),
        "named": all(row["named"] for row in parts),
        "story": story,
        "chapter": chapter,
        "first_day": parts[0]["first_day"] if parts else None,
        "last_day": last,
    }


def position_row(position: Position, pair: str) -> Row:
    """The row of a position; `last_day` is empty while nothing has ended it."""
    return {
        **msgspec.structs.asdict(position),
        "pair": pair,
        "named": all_named((position.actor, position.toward)),
        "first_day": days_of(position.since)[0],
        "last_day": days_of(position.until)[1],
    }


def report_rows(happenings: Iterable[Happening]) -> list[Row]:
    """Which events report each happening."""
    return [
        {"happening": each.id, "event": report.event, "article": report.article}
        for each in happenings
        for report in each.reports
    ]


def variant_rows(quotations: Iterable[Quotation]) -> list[Row]:
    """The variants of each quotation."""
    return [
        {"quotation": each.id, "number": number, "statement": variant.statement, "article": variant.article}
        for each in quotations
        for number, variant in enumerate(each.variants)
    ]


def part_rows(exchanges: Iterable[Exchange]) -> list[Row]:
    """The happenings of each exchange."""
    return [
        {"exchange": each.id, "role": role, "happening": name}
        for each in exchanges
        for role, names in (("overture", (each.overture,)), ("answer", each.answers))
        for name in names
    ]


def basis_rows(positions: Iterable[Position]) -> list[Row]:
    """The happenings that each position follows from."""
    return [{"position": each.id, "happening": name} for each in positions for name in each.happenings]


def linked_involvement_rows(records: Iterable[Linked], happenings: Mapping[str, Happening]) -> list[Row]:
    """Who is in each record, each (record, side, actor) once; `happenings` are those that exchanges join."""
    rows: dict[tuple[str, str, str], Row] = {}
    for record in records:
        for side, ref in _sides(record, happenings):
            row = {"record": record.id, "side": side, "actor": ref.id, "country": ref.country}
            rows.setdefault((record.id, side, ref.id), row)
    return list(rows.values())


def _sides(record: Linked, happenings: Mapping[str, Happening]) -> Iterator[tuple[str, ActorRef]]:
    match record:
        case Happening():
            yield from _named("source", record.sources)
            yield from _named("target", record.targets)
        case Quotation():
            yield from _named("speaker", [record.speaker] if record.speaker else [])
        case Position():
            yield from (("source", record.actor), ("target", record.toward))
        case Exchange():
            if record.overture in happenings:
                yield from _sides(happenings[record.overture], happenings)
            for name in record.answers:
                yield from _named("answer", happenings[name].sources if name in happenings else ())


def _named(side: str, refs: Sequence[ActorRef]) -> Iterator[tuple[str, ActorRef]]:
    yield from ((side, ref) for ref in refs)


def _publication(articles: Iterable[str], told: Mapping[str, Told]) -> tuple[str | None, str | None]:
    days = [days_of(told[name].published) for name in articles if name in told]
    firsts = [first for first, _ in days if first]
    lasts = [last for _, last in days if last]
    return min(firsts, default=None), max(lasts, default=None)
