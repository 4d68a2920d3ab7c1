"""Quotations over the chapters of a large story, in the database: which of them print the same words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.linking.quoted_across import Edge, are_one, edge, families_of, join_quotations, looked_up
from onrecord.records import Quotation
from onrecord.store import linked_writing as writing
from onrecord.store.among import among
from onrecord.store.inserting import insert
from onrecord.store.linked_reading import by_chapter
from onrecord.store.linked_rows import Told
from onrecord.store.linking_state import quotation_edge, quotation_part, quotation_run
from onrecord.store.tables import record_tables

_decoder = msgspec.json.Decoder(Quotation)
_part = quotation_part.c

Parts = dict[int, list[Quotation]]
"""Quotations by the chapter that they are of."""


def quote_across(
    connection: sa.Connection, story: str, changed: Mapping[int, Sequence[Quotation]], chapters: int
) -> None:
    """Write the quotations of a story that has or had several chapters, where they have others now. `changed` are the
    chapters that were written, with their quotations by themselves; `chapters` is how many there are now."""
    before = _edges(connection, story)
    stale = _moved_away(connection, story, before)
    stale |= _forget(connection, story, changed if chapters > 1 else None)
    if chapters <= 1:
        return
    _keep(connection, story, changed)
    fresh = {each.id: number for number, quotations in changed.items() for each in quotations}
    _join(connection, story, changed, fresh)
    now = _edges(connection, story)
    moved = stale | fresh.keys()
    touched = {name for family in families_of(before | now) if family & moved for name in family}
    chapters_touched = _chapters_of(connection, story, touched) | changed.keys()
    joined = join_quotations(_parts(connection, story, chapters_touched, now), now)
    there = _written(connection, story, chapters_touched)
    for number in sorted(chapters_touched):
        quotations = joined.get(number, [])
        if number in changed or set(quotations) != there.get(number, set()):
            told = _told(connection, {variant.article for each in quotations for variant in each.variants})
            kept = writing.Chapter(story=story, number=number, quotations=quotations)
            writing.write_quotations(connection, kept, told)


def _written(connection: sa.Connection, story: str, chapters: Iterable[int]) -> dict[int, set[Quotation]]:
    """The quotations that chapters have."""
    table = record_tables["quotation"].c
    where = sa.and_(table.story == story, among(table.chapter, sorted(chapters)))
    return by_chapter(connection, "quotation", where)


def _edges(connection: sa.Connection, story: str) -> set[Edge]:
    query = sa.select(quotation_edge.c.one, quotation_edge.c.other).where(quotation_edge.c.story == story)
    return {(row[0], row[1]) for row in connection.execute(query)}


def _moved_away(connection: sa.Connection, story: str, edges: Iterable[Edge]) -> set[str]:
    """Quotations that an article has taken along into another story; they are one with nothing here any more."""
    names = {name for pair in edges for name in pair}
    query = sa.select(_part.quotation).where(_part.story == story, among(_part.quotation, sorted(names)))
    gone = names.difference(connection.execute(query).scalars()) if names else set[str]()
    _forget_edges(connection, story, gone)
    return gone


def _forget_edges(connection: sa.Connection, story: str, quotations: Iterable[str]) -> None:
    names, link = sorted(quotations), quotation_edge.c
    if names:
        either = sa.or_(among(link.one, names), among(link.other, names))
        connection.execute(sa.delete(quotation_edge).where(link.story == story, either))


def _forget(connection: sa.Connection, story: str, chapters: Iterable[int] | None) -> set[str]:
    """Take out the quotations of these chapters, of all for None; returns their ids."""
    here = _part.story == story
    if chapters is not None:
        here = sa.and_(here, among(_part.chapter, sorted(chapters)))
    gone = set(connection.execute(sa.select(_part.quotation).where(here)).scalars())
    if gone:
        names = sorted(gone)
        run = quotation_run.c
        quoted = connection.execute(sa.select(_part.quoted).where(among(_part.quotation, names))).scalars()
        runs = {each for blob in quoted for each in looked_up(_decoder.decode(blob))}
        connection.execute(
            sa.delete(quotation_run).where(
                run.story == story, among(run.run, sorted(runs)), among(run.quotation, names)
            )
        )
        _forget_edges(connection, story, gone)
        connection.execute(sa.delete(quotation_part).where(here))
    return gone


def _keep(connection: sa.Connection, story: str, changed: Mapping[int, Sequence[Quotation]]) -> None:
    """Keep the quotations of chapters, with the runs by which they are looked up."""
    everyone = [(number, each) for number, quotations in changed.items() for each in quotations]
    parts = [
        {"quotation": each.id, "story": story, "chapter": number, "quoted": msgspec.json.encode(each)}
        for number, each in everyone
    ]
    runs = [
        {"story": story, "run": run, "quotation": each.id}
        for _, each in everyone
        for run in sorted(looked_up(each))
    ]
    for table, rows in ((quotation_part, parts), (quotation_run, runs)):
        insert(connection, table, rows, replacing=True)


def _join(
    connection: sa.Connection,
    story: str,
    changed: Mapping[int, Sequence[Quotation]],
    fresh: Mapping[str, int],
) -> None:
    """Find which quotations of other chapters are one with those of the changed ones."""
    mine = {each.id: each for quotations in changed.values() for each in quotations}
    carried = {run: set[str]() for each in mine.values() for run in looked_up(each)}
    run = quotation_run.c
    query = sa.select(run.run, run.quotation).where(run.story == story, among(run.run, sorted(carried)))
    for number, name in connection.execute(query):
        carried[number].add(name)
    wanted = {name for names in carried.values() for name in names} - mine.keys()
    known = _kept(connection, story, wanted) | {name: (fresh[name], each) for name, each in mine.items()}
    pairs = {
        edge(each.id, name)
        for each in mine.values()
        for one in looked_up(each)
        for name in carried[one] & known.keys()
        if known[name][0] != fresh[each.id]
    }
    found = [(one, other) for one, other in sorted(pairs) if are_one(known[one][1], known[other][1])]
    rows = [{"one": one, "other": other, "story": story} for one, other in found]
    insert(connection, quotation_edge, rows, replacing=True)


def _kept(
    connection: sa.Connection, story: str, quotations: Iterable[str]
) -> dict[str, tuple[int, Quotation]]:
    """Quotations of a story by their ids, each with its chapter."""
    query = sa.select(_part.quotation, _part.chapter, _part.quoted)
    found = query.where(_part.story == story, among(_part.quotation, sorted(quotations)))
    return {row.quotation: (row.chapter, _decoder.decode(row.quoted)) for row in connection.execute(found)}


def _chapters_of(connection: sa.Connection, story: str, quotations: Iterable[str]) -> set[int]:
    """The chapters of a story that some quotations are of; those that have moved to another story are of none."""
    query = sa.select(_part.chapter).where(_part.story == story, among(_part.quotation, sorted(quotations)))
    return set(connection.execute(query).scalars())


def _parts(connection: sa.Connection, story: str, chapters: Iterable[int], edges: Iterable[Edge]) -> Parts:
    """The quotations of these chapters, and those of others that are one with them."""
    query = sa.select(_part.quotation, _part.chapter, _part.quoted).where(_part.story == story)
    found: Parts = {number: [] for number in chapters}
    here = set()
    for row in connection.execute(query.where(among(_part.chapter, sorted(found)))):
        found[row.chapter].append(_decoder.decode(row.quoted))
        here.add(row.quotation)
    beside = {name for family in families_of(edges) if family & here for name in family} - here
    for row in connection.execute(query.where(among(_part.quotation, sorted(beside)))):
        found.setdefault(row.chapter, []).append(_decoder.decode(row.quoted))
    return found


def _told(connection: sa.Connection, articles: Iterable[str]) -> dict[str, Told]:
    article = record_tables["article"].c
    query = sa.select(article.id, article.outlet, article.published).where(
        among(article.id, sorted(articles))
    )
    return {row.id: Told(row.outlet, row.published) for row in connection.execute(query)}
