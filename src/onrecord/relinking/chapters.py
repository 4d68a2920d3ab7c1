"""A story's records in the database: which of its chapters have changed, and what they say now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.linking.chapters import chapters_of
from onrecord.linking.linked import Chapter, link_chapter
from onrecord.linking.origins import Origin, origin_of
from onrecord.linking.placing import StoryState, day_of, told_order
from onrecord.linking.positions import pair_of, positions_of
from onrecord.linking.rulings import NO_RULINGS, Rulings
from onrecord.linking.stances import Stance
from onrecord.linking.stories import SHOWN_FROM, to_story
from onrecord.reading import Reading
from onrecord.records import Article, stable_id
from onrecord.relinking.answering import answer_across
from onrecord.relinking.prints import copies_among, credits_of
from onrecord.relinking.queue import articles_of
from onrecord.relinking.quoting import quote_across
from onrecord.store import linked_writing as writing
from onrecord.store.among import among
from onrecord.store.former_stories import keep_former
from onrecord.store.inserting import insert
from onrecord.store.linked_rows import Told
from onrecord.store.linked_tables import story_article
from onrecord.store.linking_state import LINKED, MENDED, link_article, pair_due, stance, story_state
from onrecord.store.readings import readings_of
from onrecord.store.tables import record_tables

_decoder = msgspec.json.Decoder(list[Stance])


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
    changed, several = {}, len(chapters) > 1
    for chapter in sorted(chapters.keys() | before.keys()):
        names = chapters.get(chapter, [])
        if set(names) != before.get(chapter, set()) or not touched.isdisjoint(names):
            changed[chapter] = _write_chapter(connection, name, chapter, names, ruled, alone=not several)
    if len(chapters) > 1 or len(before) > 1:
        answer_across(connection, name, chapters, before, changed)
        quote_across(
            connection, name, {number: each.quotations for number, each in changed.items()}, len(chapters)
        )
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
    first = {each.id: each for each in articles_of(connection, [each.id for each in articles[:SHOWN_FROM]])}
    told = [first.get(each.id, each) for each in articles]
    story = to_story(told, state.sums, name or _free_name(connection, articles[0].id))
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
    """Take out a story that has lost its last article; its id leads to where this went."""
    if name is not None:
        before = _chapters_before(connection, name)
        gone = {chapter: _write_chapter(connection, name, chapter, [], NO_RULINGS) for chapter in before}
        answer_across(connection, name, (), before, gone)
        quote_across(connection, name, dict.fromkeys(gone, ()), 0)
        table = record_tables["story"]
        keep_former(connection, name)
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
    connection: sa.Connection,
    story: str,
    number: int,
    names: Sequence[str],
    ruled: Rulings,
    *,
    alone: bool = True,
) -> Chapter:
    """Link a chapter and write its records; quotations and exchanges only of one that is alone in its story, as those
    of several are joined."""
    readings = list(readings_of(connection, names, ("mentions", "statements", "events")))
    origins = _origins(connection, [reading.article for reading in readings])
    chapter = link_chapter(story, readings, origins, ruled, alone=alone)
    told = {each.article.id: Told(each.article.outlet, each.article.published) for each in readings}
    kept = writing.Chapter(
        story=story,
        number=number,
        near=chapter.near,
        happenings=chapter.happenings,
        quotations=chapter.quotations if alone else (),
        exchanges=chapter.exchanges,
    )
    _keep_stances(connection, chapter, number)
    writing.write_chapter(connection, kept, told)
    _keep_places(connection, story, number, readings, origins)
    return chapter


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
    insert(connection, story_article, rows, replacing=True)


def _keep_stances(connection: sa.Connection, chapter: Chapter, number: int) -> None:
    """Write what a chapter shows of who stands where; pairs of sides of which anything changed are due."""
    here = sa.and_(stance.c.story == chapter.story, stance.c.chapter == number)
    query = sa.select(stance.c.happening, stance.c.pair, stance.c.shown).where(here)
    before = {(row[0], row[1]): bytes(row[2]) for row in connection.execute(query)}
    shown: dict[tuple[str, str], list[Stance]] = defaultdict(list)
    for each in chapter.stances:
        shown[each.happening, pair_of(each)].append(each)
    now = {key: msgspec.json.encode(stances) for key, stances in shown.items()}
    if before == now:
        return
    due = {pair for _, pair in dict(before.items() ^ now.items())}
    moved = among(stance.c.happening, {happening for happening, _ in now})
    connection.execute(sa.delete(stance).where(sa.or_(here, moved)))
    insert(
        connection,
        stance,
        [
            {"happening": happening, "pair": pair, "story": chapter.story, "chapter": number, "shown": row}
            for (happening, pair), row in now.items()
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
        shown = [each for row in connection.execute(query).scalars() for each in _decoder.decode(row)]
        writing.write_positions(connection, pair, positions_of(shown))
    connection.execute(sa.delete(pair_due).where(among(pair_due.c.pair, pairs)))
    return len(pairs)
