"""One record with its surroundings: its place and sentence in an article, or the words of each article it joins."""

from __future__ import annotations

from typing import Any, cast

import msgspec
import sqlalchemy as sa

from onrecord.articles.spanmap import one_to_one
from onrecord.errors import QuestionError
from onrecord.questions.conflicts import Conflict, find_conflicts
from onrecord.questions.exchanges import ExchangeTold, tell_exchanges
from onrecord.questions.happenings import tell
from onrecord.questions.near import NearTold, near_to
from onrecord.questions.positions import PositionTold, tell_positions
from onrecord.questions.quotations import QuotationTold, tell_quotations
from onrecord.questions.sentences import sentence_around
from onrecord.questions.stories import StoryTold, tell_stories
from onrecord.questions.wording import listed
from onrecord.records import (
    RECORD_TYPES,
    Article,
    Event,
    Evidence,
    Exchange,
    Field,
    Happening,
    Label,
    MapRun,
    Mention,
    Position,
    Quotation,
    Span,
    Statement,
    Story,
    Voice,
)
from onrecord.store import Store
from onrecord.store.former_stories import became
from onrecord.store.tables import actor_in_article, record_columns, record_tables

NAMED = 5
"""How many candidates a sentence about an ambiguous id names."""

PARAGRAPH_BREAK = "\n\n"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a record stands. `start:end` are characters of `field`; `paragraph` counts from 1 (0 in a headline);
    `document` are the characters of the document they come from, None where the map does not reach."""

    field: Field
    start: int
    end: int
    paragraph: int
    paragraphs: int
    document: Span | None


class Shown(msgspec.Struct, frozen=True, kw_only=True):
    """A record of `kind`, its article, its sentence with the marked evidence (offsets in the same field), its place,
    the statement it is told in, and counts of what hangs on it; of an article those that are `near`. `told` is what
    joins articles, with each one's words: a `StoryTold`, `Conflict` (of a happening), `QuotationTold`, `ExchangeTold`
    or `PositionTold`. `formerly` is the id that was asked for, of a story that has gone up in the one shown."""

    kind: str
    record: Any
    article: Article | None = None
    sentence: Evidence | None = None
    marks: tuple[Span, ...] = ()
    place: Place | None = None
    statement: Statement | None = None
    counts: dict[str, int] = {}
    near: tuple[NearTold, ...] = ()
    told: StoryTold | Conflict | QuotationTold | ExchangeTold | PositionTold | None = None
    formerly: str = ""


def show(store: Store, record_id: str) -> Shown:
    """The record of that id, or of the only id that begins so; of a story that has gone up in another, that one. Raises
    `QuestionError` when there is none or several."""
    with store.reading() as connection:
        kind, found = _resolve(connection, record_id.strip())
        record = _record(connection, kind, found)
        if kind in ("mention", "statement", "event", "label"):
            return _in_article(connection, kind, record)
        if kind == "article":
            counts = {name: _count(connection, name, found) for name in ("statement", "event", "mention")}
            near = near_to(connection, found)
            return Shown(kind=kind, record=record, article=cast("Article", record), counts=counts, near=near)
        if kind == "actor":
            return Shown(kind=kind, record=record, counts=_actor_counts(connection, found))
        formerly = record_id.strip() if kind == "story" and not found.startswith(record_id.strip()) else ""
        return Shown(kind=kind, record=record, told=_told(connection, record), formerly=formerly)


def _told(
    connection: sa.Connection,
    record: Any,  # noqa: ANN401 - any record type
) -> StoryTold | Conflict | QuotationTold | ExchangeTold | PositionTold | None:
    """What joins articles with the words of each; None for other records, and where the words are gone."""
    match record:
        case Story():
            found: list[Any] = tell_stories(connection, [record])
        case Happening():
            found = find_conflicts(connection, tell(connection, [record]))
        case Quotation():
            found = tell_quotations(connection, [record])
        case Exchange():
            found = tell_exchanges(connection, [record])
        case Position():
            found = tell_positions(connection, [record])
        case _:
            found = []
    return found[0] if found else None


def _resolve(connection: sa.Connection, given: str) -> tuple[str, str]:
    if not given:
        raise QuestionError("Say which record to show: an id, or its beginning.", code="no-id")
    exact = _ids(connection, lambda table: table.c.id == given)
    found = exact or _ids(connection, lambda table: table.c.id.startswith(given, autoescape=True))
    if not found and (story := became(connection, given)) is not None:
        return "story", story
    if not found:
        raise QuestionError(f"No record has an id that begins with {given!r}.", code="unknown-id")
    if len(found) > 1:
        names = [record_id for _, record_id in found[:NAMED]] + (["more"] if len(found) > NAMED else [])
        raise QuestionError(
            f"{given!r} is the beginning of several ids: {listed(names)}.", code="ambiguous-id"
        )
    return found[0]


def _ids(connection: sa.Connection, condition: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - table → condition
    found: list[tuple[str, str]] = []
    for kind, table in record_tables.items():
        query = sa.select(table.c.id).where(condition(table)).order_by(table.c.id).limit(NAMED + 1)
        found += [(kind, record_id) for record_id in connection.execute(query).scalars()]
    return found


def _record(connection: sa.Connection, kind: str, record_id: str) -> Any:  # noqa: ANN401 - any record type
    table = record_tables[kind]
    row = connection.execute(sa.select(*record_columns(kind)).where(table.c.id == record_id)).one()
    return RECORD_TYPES[kind](**row._mapping)


def _count(connection: sa.Connection, kind: str, article: str) -> int:
    table = record_tables[kind]
    query = sa.select(sa.func.count()).select_from(table).where(table.c.article == article)
    return connection.execute(query).scalar_one()


def _actor_counts(connection: sa.Connection, actor: str) -> dict[str, int]:
    mention = record_tables["mention"]
    articles = sa.select(sa.func.count()).where(actor_in_article.c.actor == actor)
    mentions = sa.select(sa.func.count()).select_from(mention).where(mention.c.actor == actor)
    return {
        "article": connection.execute(articles).scalar_one(),
        "mention": connection.execute(mentions).scalar_one(),
    }


def _in_article(connection: sa.Connection, kind: str, record: Event | Statement | Mention | Label) -> Shown:
    article: Article = _record(connection, "article", record.article)
    marks, field, sentence = _marks(record), field_of(record), getattr(record, "sentence", None)
    statement = None
    voice = record.by if isinstance(record, Event) else getattr(record, "voice", None)
    if isinstance(voice, Voice):
        statement = _statement(connection, voice.statement)
    place = place_of(article, field, marks[0].start, marks[-1].end)
    sentence = sentence or _around(article, place)
    return Shown(
        kind=kind,
        record=record,
        article=article,
        sentence=sentence,
        marks=marks,
        place=place,
        statement=statement,
    )


def _statement(connection: sa.Connection, record_id: str) -> Statement | None:
    table = record_tables["statement"]
    known = connection.execute(sa.select(table.c.id).where(table.c.id == record_id)).first()
    return cast("Statement", _record(connection, "statement", record_id)) if known else None


def _marks(record: Event | Statement | Mention | Label) -> tuple[Span, ...]:
    """The evidence to mark: an event's trigger, a statement's content, a mention's words."""
    match record:
        case Event():
            return (Span(record.trigger.start, record.trigger.end),)
        case Statement():
            return record.content or record.cue or (Span(0, 0),)
        case _:
            return (Span(record.start, record.end),)


def field_of(record: Event | Statement | Mention | Label) -> Field:
    """The field of the article in which a record stands."""
    return record.trigger.field if isinstance(record, Event) else record.field


def _around(article: Article, place: Place) -> Evidence:
    """The sentence around a record without one of its own."""
    whole = article.text if place.field == "text" else article.title
    return sentence_around(whole, place.start, place.end, place.field)


def place_of(article: Article, field: Field, start: int, end: int) -> Place:
    """Where characters `start:end` of an article's field stand."""
    in_text = field == "text"
    return Place(
        field=field,
        start=start,
        end=end,
        paragraph=article.text.count(PARAGRAPH_BREAK, 0, start) + 1 if in_text else 0,
        paragraphs=article.text.count(PARAGRAPH_BREAK) + 1,
        document=document_span(article.source_map, start, end) if in_text else None,
    )


def document_span(source_map: tuple[MapRun, ...], start: int, end: int) -> Span | None:
    """The document's characters from which the article's characters `start:end` come; None outside the map."""
    runs = [run for run in source_map if run.start < end and start < run.end]
    if not runs:
        return None
    return Span(_document_start(runs[0], start), _document_end(runs[-1], end))


def _document_start(run: MapRun, start: int) -> int:
    return run.doc_start + (max(start - run.start, 0) if one_to_one(run) else 0)


def _document_end(run: MapRun, end: int) -> int:
    return run.doc_end - (max(run.end - end, 0) if one_to_one(run) else 0)
