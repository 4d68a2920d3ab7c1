"""A small database of a story that three outlets tell, linked by hand; people, places and outlets are invented.

The Meridian tells of an offer, its refusal and a planned visit to a side that no clause names, the Courier reprints it,
the Gazette denies the offer, tells the refusal, and calls one side names.
"""

from __future__ import annotations

from pathlib import Path

import msgspec
import sqlalchemy as sa

from onrecord.reading import Reading, fingerprint_of
from onrecord.records import (
    Copy,
    Difference,
    DifferenceValue,
    Document,
    Event,
    Exchange,
    Happening,
    Label,
    Position,
    Quotation,
    QuotationVariant,
    Report,
    Statement,
    Story,
    Voice,
    stable_id,
)
from onrecord.store import Store
from onrecord.store.former_stories import keep_former
from onrecord.store.linked_rows import Told
from onrecord.store.linked_tables import story_article
from onrecord.store.linked_writing import Chapter, write_chapter, write_positions, write_story
from onrecord.store.tables import record_tables
from tests.made import (
    BRASK,
    KERLAND,
    TOLEN,
    VOSTIA,
    article,
    event,
    evidence,
    mention,
    reading,
    ref,
    span,
    weighed,
)

DENIAL = "Kerland denied that Mira Tolen had offered anything to Vostia."
REFUSED = 'The junta was firm: "Vostia rejects the talks", Anton Brask said.'
INSULT = 'Mira Tolen spoke of "a puppet in Vostia".'
GAZETTE_TEXT = f"{DENIAL}\n\n{REFUSED}\n\n{INSULT}"


def _gazette() -> Reading:
    of = article(
        text=GAZETTE_TEXT, title="No offer", outlet="Gazette", published="2014-02-22", external_id="g-1"
    )
    said = Statement(
        id=stable_id("sta", of.id, "insult"),
        article=of.id,
        form="direct",
        content=(span(of.text, "a puppet in Vostia"),),
        content_text="a puppet in Vostia",
        source_text="Mira Tolen",
        sentence=evidence(of.text, INSULT),
        speaker=ref(TOLEN),
        stance="claims",
    )
    puppet, junta = of.text.index("puppet"), of.text.index("junta")
    return Reading(
        document=Document(id=of.document, path=of.path, size=len(of.text)),
        article=of,
        actors=(TOLEN, VOSTIA, BRASK, KERLAND),
        mentions=(
            mention(of, KERLAND, "Kerland"),
            mention(of, TOLEN, "Mira Tolen"),
            mention(of, VOSTIA, "Vostia"),
            mention(of, BRASK, "Anton Brask"),
        ),
        statements=(said,),
        events=(
            event(of, "AGREE", DENIAL, "offered", TOLEN, VOSTIA, status="denied"),
            event(of, "REJECT", REFUSED, "rejects", VOSTIA, KERLAND),
        ),
        labels=(
            Label(
                id=stable_id("label", of.id, junta),
                article=of.id,
                start=junta,
                end=junta + 5,
                term="junta",
                actor=ref(VOSTIA),
                category="legitimacy",
                rule="legitimacy/junta",
            ),
            Label(
                id=stable_id("label", of.id, puppet),
                article=of.id,
                start=puppet,
                end=puppet + 6,
                term="puppet",
                actor=ref(BRASK),
                category="hostility",
                voice=Voice(statement=said.id, speaker=ref(TOLEN), source_text="Mira Tolen"),
                rule="hostility/puppet",
            ),
        ),
        fingerprint=fingerprint_of(of, "1"),
    )


MERIDIAN = reading()
COURIER = reading(outlet="Courier", published="2014-02-21", external_id="c-1")
GAZETTE = _gazette()
READINGS = (MERIDIAN, COURIER, GAZETTE)
TOLD = {each.article.id: Told(each.article.outlet, each.article.published) for each in READINGS}
STORY = Story(
    id="story-0000000000000001",
    articles=tuple(TOLD),
    since="2014-02-20",
    until="2014-02-22",
    words=("kerland", "vostia", "talk"),
)


def _report(told: Event, of: Reading) -> Report:
    origin = MERIDIAN if of is COURIER else of
    return Report(
        event=told.id,
        article=of.article.id,
        outlet=of.article.outlet,
        origin=f"own {origin.article.id}",
        status=told.status,
        by=told.by,
    )


def _value(value: str, of: Reading, words: str) -> DifferenceValue:
    start = of.article.text.index(words)
    return DifferenceValue(value=value, article=of.article.id, start=start, end=start + len(words))


OFFER = Happening(
    id="happening-0000000000000001",
    type="AGREE",
    sources=(ref(TOLEN),),
    targets=(ref(VOSTIA),),
    date=MERIDIAN.events[0].date,
    story=STORY.id,
    reports=tuple(_report(of.events[0], of) for of in READINGS),
    origins=2,
    differences=(
        Difference(
            on="number", values=(_value("talks", MERIDIAN, "talks"), _value("anything", GAZETTE, "anything"))
        ),
    ),
)
REFUSAL = Happening(
    id="happening-0000000000000002",
    type="REJECT",
    sources=(ref(VOSTIA),),
    targets=(ref(KERLAND),),
    story=STORY.id,
    reports=tuple(_report(of.events[1], of) for of in READINGS),
    origins=2,
)
VISIT = Happening(
    id="happening-0000000000000003",
    type="CONSULT",
    sources=(ref(BRASK),),
    targets=(weighed(KERLAND),),
    date=MERIDIAN.events[2].date,
    story=STORY.id,
    reports=(_report(MERIDIAN.events[2], MERIDIAN), _report(COURIER.events[2], COURIER)),
    origins=1,
    not_reported_by=("Gazette",),
)


def _variant(of: Reading, words: str) -> QuotationVariant:
    start = of.article.text.index(words)
    statement = of.statements[0].id if of is not GAZETTE else ""
    return QuotationVariant(
        statement=statement, article=of.article.id, start=start, end=start + len(words), text=words
    )


LONG, SHORT = "Vostia rejects the talks that Kerland wants", "Vostia rejects the talks"
SHARED = Quotation(
    id="quotation-0000000000000001",
    variants=(_variant(MERIDIAN, LONG), _variant(COURIER, LONG), _variant(GAZETTE, SHORT)),
    speaker=ref(BRASK),
)
ALONE = Quotation(
    id="quotation-0000000000000002", variants=(_variant(GAZETTE, "a puppet in Vostia"),), speaker=ref(TOLEN)
)
EXCHANGE = Exchange(
    id="exchange-0000000000000001",
    overture=OFFER.id,
    answers=(REFUSAL.id,),
    outcome="rejected",
    reason="Vostia rejects what Mira Tólen offered",
)
OPEN = Exchange(id="exchange-0000000000000002", overture=VISIT.id, open_since="2014-03-01")
BEFORE = Position(
    id="position-0000000000000001",
    actor=ref(VOSTIA),
    toward=weighed(KERLAND),
    stance="supports",
    since="2014-02-18",
    until="2014-02-20",
    happenings=(OFFER.id,),
)
AFTER = Position(
    id="position-0000000000000002",
    actor=ref(VOSTIA),
    toward=ref(KERLAND),
    stance="opposes",
    happenings=(REFUSAL.id,),
)


def make(where: str | Path = ":memory:") -> Store:
    """The store of the story, open."""
    store = Store.open(where)
    for each in READINGS:
        store.add(each)
    with store.writing() as connection:
        for number, each in enumerate(READINGS):
            copied = each is COURIER
            connection.execute(sa.insert(story_article), [_place(each, number, copied=copied)])
        write_story(connection, STORY)
        copy = Copy(id="copy-1", article=COURIER.article.id, of=MERIDIAN.article.id, share=1.0)
        connection.execute(
            sa.insert(record_tables["copy"]), [{name: getattr(copy, name) for name in copy.__struct_fields__}]
        )
        chapter = Chapter(
            story=STORY.id,
            number=0,
            happenings=(OFFER, REFUSAL, VISIT),
            quotations=(SHARED, ALONE),
            exchanges=(EXCHANGE, OPEN),
        )
        write_chapter(connection, chapter, TOLD)
        write_positions(connection, "VOS KER", (BEFORE, AFTER))
    return store


def went_up(store: Store) -> str:
    """The id of a story that has gone up in the story."""
    gone = msgspec.structs.replace(STORY, id="story-0123456789abcdef")
    with store.writing() as connection:
        write_story(connection, gone)
        keep_former(connection, gone.id)
        table = record_tables["story"]
        connection.execute(sa.delete(table).where(table.c.id == gone.id))
    return gone.id


def _place(of: Reading, day: int, *, copied: bool) -> dict[str, object]:
    source = MERIDIAN.article.id if copied else of.article.id
    return {
        "article": of.article.id,
        "story": STORY.id,
        "chapter": 0,
        "day": day,
        "origin": f"copy of {source}" if copied else "own",
        "source": f"own {source}",
    }
