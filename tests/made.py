"""Readings made by hand for tests of the store, the questions and the command line; people and places are invented."""

from __future__ import annotations

from msgspec.structs import replace

from onrecord.reading import Reading, fingerprint_of
from onrecord.records import (
    Actor,
    ActorRef,
    Article,
    DateValue,
    Document,
    Event,
    Evidence,
    MapRun,
    Mention,
    Office,
    SetAside,
    Span,
    Statement,
    Voice,
    stable_id,
)

KERLAND = Actor(id="KER", name="Kerland", kind="state", country="KER", sectors=("GOV",))
VOSTIA = Actor(id="VOS", name="Vostia", kind="state", country="VOS", sectors=("GOV",))
TOLEN = Actor(
    id="KER.mira-tolen",
    name="Mira Tólen",
    kind="person",
    country="KER",
    sectors=("GOV",),
    offices=(Office(title="president", country="KER", since="2012-01-10"),),
)
BRASK = Actor(id="VOS.anton-brask", name="Anton Brask", kind="person", country="VOS", sectors=("GOV", "MIL"))
KERLANDIA = Actor(id="XKL.kerlandia", name="Kerlandia League", kind="group", country="XKL", sectors=("REB",))

OFFER = "Mira Tolen offered talks to Vostia on Tuesday."
REFUSAL = 'Anton Brask said that "Vostia rejects the talks that Kerland wants" and left.'
VISIT = "Brask will visit Kerland in March."
TEXT = f"{OFFER}\n\n{REFUSAL}\n\n{VISIT}"
LEAD = "MENU\n"


def ref(actor: Actor, text: str = "") -> ActorRef:
    return ActorRef(id=actor.id, name=actor.name, country=actor.country, sectors=actor.sectors, text=text)


def weighed(actor: Actor) -> ActorRef:
    """An actor whom the clause does not name."""
    return replace(ref(actor), inferred=True)


def evidence(text: str, words: str) -> Evidence:
    start = text.index(words)
    return Evidence(start=start, end=start + len(words), text=words)


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def article(
    *,
    text: str = TEXT,
    title: str = "Tolen holds out a hand",
    outlet: str = "The Meridian",
    published: str | None = "2014-02-20",
    external_id: str | None = "m-1",
    copy_of: str | None = None,
) -> Article:
    return Article(
        id=stable_id("art", outlet, title, text),
        document=stable_id("doc", outlet, title),
        text=text,
        title=title,
        outlet=outlet,
        external_id=external_id,
        published=published,
        published_basis="metadata" if published else "unknown",
        path=f"{outlet.replace(' ', '-').lower()}.txt",
        copy_of=copy_of,
        source_map=(MapRun(0, len(text), len(LEAD), len(LEAD) + len(text)),),
    )


def mention(of: Article, actor: Actor, words: str, start: int | None = None) -> Mention:
    start = of.text.index(words) if start is None else start
    return Mention(
        id=stable_id("men", of.id, start, words),
        article=of.id,
        start=start,
        end=start + len(words),
        text=words,
        actor=actor.id,
        country=actor.country,
        rule="name",
    )


def event(
    of: Article, type_: str, sentence: str, trigger: str, source: Actor, target: Actor, **more: object
) -> Event:
    return Event(
        id=stable_id("evt", of.id, type_, trigger),
        article=of.id,
        outlet=of.outlet,
        published=of.published,
        sentence=evidence(of.text, sentence),
        trigger=evidence(of.text, trigger),
        type=type_,
        sources=(ref(source),),
        targets=(ref(target),),
        rule=f"{type_.lower()}/{trigger}",
        **more,  # type: ignore[arg-type]
    )


def statement(of: Article) -> Statement:
    content = "Vostia rejects the talks that Kerland wants"
    return Statement(
        id=stable_id("sta", of.id, content),
        article=of.id,
        form="mixed",
        content=(span(of.text, content),),
        content_text=content,
        source=(span(of.text, "Anton Brask"),),
        source_text="Anton Brask",
        cue=(span(of.text, "said that"),),
        cue_text="said that",
        sentence=evidence(of.text, REFUSAL),
        speaker=ref(BRASK, "Anton Brask"),
        stance="says",
        rule="cue-before/say",
        score=0.9,
    )


def reading(coder: str = "1", **given: object) -> Reading:
    """One article with an offer, a refusal in somebody's words and a planned visit."""
    made = article(**given)  # type: ignore[arg-type]
    said = statement(made)
    tuesday = DateValue(
        value="2014-02-18", start="2014-02-18", end="2014-02-18", precision="day", basis="published"
    )
    march = DateValue(
        value="2014-03", start="2014-03-01", end="2014-03-31", precision="month", basis="published"
    )
    return Reading(
        document=Document(id=made.document, path=made.path, size=len(made.text)),
        article=made,
        actors=(TOLEN, VOSTIA, BRASK, KERLAND),
        mentions=(
            mention(made, TOLEN, "Mira Tolen"),
            mention(made, VOSTIA, "Vostia"),
            mention(made, BRASK, "Anton Brask"),
            mention(made, VOSTIA, "Vostia", made.text.index("Vostia rejects")),
            mention(made, KERLAND, "Kerland"),
        ),
        statements=(said,),
        events=(
            event(made, "AGREE", OFFER, "offered", TOLEN, VOSTIA, date=tuesday, overture=True),
            event(
                made,
                "REJECT",
                REFUSAL,
                "rejects",
                VOSTIA,
                KERLAND,
                by=Voice(statement=said.id, speaker=said.speaker, source_text="Anton Brask"),
            ),
            replace(
                event(
                    made,
                    "CONSULT",
                    VISIT,
                    "visit",
                    BRASK,
                    KERLAND,
                    date=march,
                    status="planned",
                    mode="visit",
                ),
                targets=(weighed(KERLAND),),
            ),
        ),
        fingerprint=fingerprint_of(made, coder),
    )


def league(outlet: str = "Harbour Post", published: str | None = None) -> Reading:
    """An undated article of another outlet, with an actor whose name only begins like a country's."""
    text = "The Kerlandia League attacked a border post of Vostia, 100% surely."
    made = article(
        text=text, title="Border post burns", outlet=outlet, published=published, external_id="h-7"
    )
    return Reading(
        document=Document(id=made.document, path=made.path, size=len(text)),
        article=made,
        actors=(KERLANDIA, VOSTIA),
        mentions=(mention(made, KERLANDIA, "Kerlandia League"), mention(made, VOSTIA, "Vostia")),
        events=(event(made, "ASSAULT", text, "attacked", KERLANDIA, VOSTIA),),
        fingerprint=fingerprint_of(made, "1"),
    )


def left_out(line: int | None = 3, source: str = "notes.jsonl") -> SetAside:
    return SetAside(
        id=stable_id("set", source, line),
        source=source,
        code="broken-json",
        reason="This line is no JSON.",
        line=line,
    )
