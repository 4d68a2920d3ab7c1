"""A story's records in the database: which of its chapters have changed, and what they say now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

import msgspec
import sqlalchemy as sa

from onrecord.linking.chapters import chapters_of, followed_by
from onrecord.linking.linked import Chapter, exchanges_into, link_chapter
from onrecord.linking.origins import Origin, origin_of
from onrecord.linking.placing import StoryState, day_of, told_order
from onrecord.linking.positions import Stance, pair_of, positions_of
from onrecord.linking.rulings import NO_RULINGS, Rulings
from onrecord.linking.stories import to_story
from onrecord.reading import Reading
from onrecord.records import Article, Event, Happening, stable_id
from onrecord.relinking.prints import copies_among, credits_of
from onrecord.store import linked_writing as writing
from onrecord.store.among import among
from onrecord.store.linked_rows import Told
from onrecord.store.linked_tables import story_article
from onrecord.store.linking_state import LINKED, MENDED, link_article, pair_due, stance, story_state
from onrecord.store.readings import readings_of
from onrecord.store.tables import record_tables

_decoder = msgspec.json.Decoder(Stance)


class Member(msgspec.Struct, frozen=True):
    """An article of a story, without its text, and whether its records are to be written anew."""

    article: Article
    touched: bool


def write_story(connection: sa.Connection, number: int, ruled: Rulings = NO_RULINGS) -> int:
    """Write what has changed of a story: its record, and the records of the chapters that were touched.

    Returns how many articles were waiting for it. `ruled` is what a person says of its events.
    """
    members = _members(connection, number)
    name = connection.execute(sa.select(story_state.c.name).where(story_state.c.number == number)).scalar()
    if not members:
        _close(connection, number, name)
        return 0
    name = _kept_story(connection, number, name, [each.article for each in members])
    chapters = chapters_of([(each.article.id, day_of(each.article)) for each in members])
    before = _chapters_before(connection, name)
    touched = {each.article.id for each in members if each.touched}
    changed = set()
    for chapter in sorted(chapters.keys() | before.keys()):
        names = chapters.get(chapter, [])
        if set(names) != before.get(chapter, set()) or not touched.isdisjoint(names):
            _write_chapter(connection, name, chapter, names, ruled)
            changed.add(chapter)
    _answer_across(connection, name, chapters, before, changed)
    mine = link_article.c.story == number
    connection.execute(
        sa.update(link_article).where(mine, link_article.c.stage == MENDED).values(stage=LINKED)
    )
    return len(touched)


def _members(connection: sa.Connection, number: int) -> list[Member]:
    """The articles of a story in the order of their publication; those placed and not yet mended are passed over."""
    article = record_tables["article"]
    columns = [article.c[name] for name in ("id", "outlet", "published", "origin")]
    query = (
        sa.select(link_article.c.stage, *columns)
        .join(article, article.c.id == link_article.c.article)
        .where(link_article.c.story == number, link_article.c.stage >= MENDED)
    )
    found = [
        Member(
            Article(
                id=row.id, document="", text="", outlet=row.outlet, published=row.published, origin=row.origin
            ),
            row.stage == MENDED,
        )
        for row in connection.execute(query)
    ]
    return sorted(found, key=lambda each: told_order(each.article))


def _kept_story(connection: sa.Connection, number: int, name: str | None, articles: Sequence[Article]) -> str:
    """Write the story's record, under the id that it has or gets now from its first article; returns the id."""
    blob = connection.execute(
        sa.select(story_state.c.state).where(story_state.c.number == number)
    ).scalar_one()
    state = msgspec.msgpack.decode(blob, type=StoryState)
    story = to_story(articles, state.sums, name or _free_name(connection, articles[0].id))
    writing.write_story(connection, story)
    same = story_state.c.number == number
    connection.execute(sa.update(story_state).where(same).values(name=story.id, due=False))
    return story.id


def _free_name(connection: sa.Connection, first: str) -> str:
    """The id that follows from the first article; where a story that has lost that article has it, the next one."""
    parts: tuple[str, ...] = (first,)
    while True:
        name = stable_id("story", *parts)
        if (
            connection.execute(sa.select(story_state.c.name).where(story_state.c.name == name)).first()
            is None
        ):
            return name
        parts = (*parts, "again")


def _close(connection: sa.Connection, number: int, name: str | None) -> None:
    """Take out a story that has lost its last article."""
    if name is not None:
        for chapter in _chapters_before(connection, name):
            _write_chapter(connection, name, chapter, [], NO_RULINGS)
        table = record_tables["story"]
        connection.execute(sa.delete(table).where(table.c.id == name))
    same = story_state.c.number == number
    connection.execute(sa.update(story_state).where(same).values(name=None, due=False))


def _chapters_before(connection: sa.Connection, story: str) -> dict[int, set[str]]:
    found: dict[int, set[str]] = {}
    query = sa.select(story_article.c.chapter, story_article.c.article).where(story_article.c.story == story)
    for chapter, article in connection.execute(query):
        found.setdefault(chapter, set()).add(article)
    return found


def _write_chapter(
    connection: sa.Connection, story: str, number: int, names: Sequence[str], ruled: Rulings
) -> None:
    readings = list(readings_of(connection, names, ("mentions", "statements", "events")))
    origins = _origins(connection, [reading.article for reading in readings])
    chapter = link_chapter(story, readings, origins, ruled)
    told = {each.article.id: Told(each.article.outlet, each.article.published) for each in readings}
    kept = writing.Chapter(
        story=story,
        number=number,
        near=chapter.near,
        happenings=chapter.happenings,
        quotations=chapter.quotations,
        exchanges=chapter.exchanges,
    )
    _keep_stances(connection, chapter, number)
    writing.write_chapter(connection, kept, told)
    _keep_places(connection, story, number, readings, origins)


def _answer_across(
    connection: sa.Connection, story: str, now: Iterable[int], before: Iterable[int], changed: Set[int]
) -> None:
    """Write anew the exchanges of chapters that were written, or are followed by one that was or by others than before:
    what a chapter asks may be answered in those after it."""
    follows, followed = followed_by(now), followed_by(before)
    told: dict[int, _Told] = {}
    for chapter, after in sorted(follows.items()):
        others = after != followed.get(chapter, ()) and chapter not in changed
        if others or (after and not changed.isdisjoint((chapter, *after))):
            for number in (chapter, *after):
                told[number] = told.get(number) or _told_in(connection, story, number)
            _write_exchanges(connection, story, chapter, told[chapter], [told[number] for number in after])


class _Told(NamedTuple):
    """The happenings of a chapter by id, their first and last days, and the events that report them."""

    happenings: dict[str, Happening]
    days: dict[str, dict[str, object]]
    events: list[Event]


def _write_exchanges(
    connection: sa.Connection, story: str, number: int, own: _Told, after: Sequence[_Told]
) -> None:
    known, days, events = dict(own.happenings), dict(own.days), list(own.events)
    later: list[Happening] = []
    for each in after:
        later += each.happenings.values()
        known |= each.happenings
        days |= each.days
        events += each.events
    found = exchanges_into(list(own.happenings.values()), later, events)
    kept = writing.Chapter(story=story, number=number, exchanges=found)
    writing.write_exchanges(connection, kept, known, days)


def _told_in(connection: sa.Connection, story: str, number: int) -> _Told:
    table, event = record_tables["happening"], record_tables["event"]
    fields = Happening.__struct_fields__
    columns = [table.c[name] for name in (*fields, "first_day", "last_day")]
    query = sa.select(*columns).where(table.c.story == story, table.c.chapter == number)
    told = [row._mapping for row in connection.execute(query)]
    happenings = {row["id"]: Happening(**{name: row[name] for name in fields}) for row in told}
    days = {row["id"]: {name: row[name] for name in ("first_day", "last_day")} for row in told}
    reported = [report.event for each in happenings.values() for report in each.reports]
    of_events = sa.select(*(event.c[name] for name in Event.__struct_fields__))
    rows = connection.execute(of_events.where(among(event.c.id, reported)))
    return _Told(happenings, days, [Event(**row._mapping) for row in rows])


def _origins(connection: sa.Connection, articles: Sequence[Article]) -> dict[str, Origin]:
    names = [article.id for article in articles]
    copies = copies_among(connection, names)
    roots = sorted({copies[name].of if name in copies else name for name in names})
    credits = credits_of(connection, roots)
    return {article.id: origin_of(article, copies.get(article.id), credits) for article in articles}


def _keep_places(
    connection: sa.Connection,
    story: str,
    chapter: int,
    readings: Sequence[Reading],
    origins: Mapping[str, Origin],
) -> None:
    """Write in which chapter each article stands, and where its reporting comes from."""
    here = sa.and_(story_article.c.story == story, story_article.c.chapter == chapter)
    connection.execute(sa.delete(story_article).where(here))
    if not readings:
        return
    rows = [
        {
            "article": each.article.id,
            "story": story,
            "chapter": chapter,
            "day": day_of(each.article),
            "origin": origins[each.article.id].origin,
            "source": origins[each.article.id].source,
        }
        for each in readings
    ]
    connection.execute(sa.insert(story_article).prefix_with("OR REPLACE"), rows)


def _keep_stances(connection: sa.Connection, chapter: Chapter, number: int) -> None:
    """Write what a chapter shows of who stands where; pairs of sides of which anything changed are due."""
    here = sa.and_(stance.c.story == chapter.story, stance.c.chapter == number)
    query = sa.select(stance.c.happening, stance.c.pair, stance.c.shown).where(here)
    before = {(row[0], row[1]): bytes(row[2]) for row in connection.execute(query)}
    now = {(each.happening, pair_of(each)): msgspec.json.encode(each) for each in chapter.stances}
    if before == now:
        return
    due = {pair for _, pair in dict(before.items() ^ now.items())}
    moved = among(stance.c.happening, {happening for happening, _ in now})
    connection.execute(sa.delete(stance).where(sa.or_(here, moved)))
    writing.insert(
        connection,
        stance,
        [
            {"happening": happening, "pair": pair, "story": chapter.story, "chapter": number, "shown": shown}
            for (happening, pair), shown in now.items()
        ],
    )
    connection.execute(sa.insert(pair_due).prefix_with("OR IGNORE"), [{"pair": pair} for pair in sorted(due)])


def write_positions(connection: sa.Connection, most: int) -> int:
    """Write the positions of some pairs of sides that are due, `most` at most; returns how many there were."""
    pairs = list(
        connection.execute(sa.select(pair_due.c.pair).order_by(pair_due.c.pair).limit(most)).scalars()
    )
    for pair in pairs:
        query = sa.select(stance.c.shown).where(stance.c.pair == pair)
        shown = [_decoder.decode(row) for row in connection.execute(query).scalars()]
        writing.write_positions(connection, pair, positions_of(shown))
    connection.execute(sa.delete(pair_due).where(among(pair_due.c.pair, pairs)))
    return len(pairs)
