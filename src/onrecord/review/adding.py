"""Adding what the program missed: an event or a statement, by the words that show it. Pure functions.

An addition is a decision; the record follows from it and its article alone, so that it is the same however often it is
made. Its rule is `review`, and its reason tells who added it, when and why.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal, cast, get_args

import msgspec

from onrecord.errors import QuestionError
from onrecord.questions.sentences import sentence_around
from onrecord.questions.wording import listed
from onrecord.records import (
    Actor,
    Article,
    DateValue,
    Decision,
    Event,
    Evidence,
    Field,
    Span,
    Statement,
    StatementForm,
    Status,
    Voice,
    stable_id,
)
from onrecord.review.deciding import NO_SOURCE, clean, instant, sealed, signed
from onrecord.review.places import Place, place_in
from onrecord.review.ruling import date_of, refs
from onrecord.shipped import shipped

ADDED = "review"
"""The rule of records that a person added."""

Kind = Literal["event", "statement"]
KINDS: tuple[Kind, ...] = get_args(Kind)
FIELDS: dict[str, tuple[str, ...]] = {
    "event": ("type", "status", "sources", "targets", "date"),
    "statement": ("stance", "speaker"),
}
"""What is told of a record that is added, beside its words."""

DEFAULTS: dict[str, dict[str, str]] = {"event": {"status": "reported"}, "statement": {"stance": "says"}}
"""What is meant where a reviewer tells nothing."""

ORIGIN = ("outlet", "title", "url", "external_id", "path")
"""What an addition remembers of its article, to find it again when its text has changed and its id with it."""

CALLED = "name of "
"""Before the id of an actor: under this an addition keeps what the actor was called."""

STANCES = ("says", "claims", "denies", "believes", "wants", "plans", "announces", "asks")
"""The stances that a form offers; others may be written."""

_UNSPOKEN = ("believes", "wants", "plans")
_OPENING, _CLOSING = "\"“„«‘'", "\"”“»’'"


class Addition(msgspec.Struct, frozen=True, kw_only=True):
    """What a reviewer asks to add: the words `start:end` of a field, and what they tell. Actors are written as
    decisions write them."""

    kind: Kind
    reviewer: str
    start: int
    end: int
    field: Field = "text"
    values: dict[str, str] = {}
    reason: str = ""


def add(article: Article, wish: Addition, at: dt.datetime, actors: Iterable[Actor] = ()) -> Decision:
    """The decision that adds a record, not yet kept; it keeps what the `actors` it means are called. Raises
    `QuestionError` for a wish that makes no sense."""
    reviewer, reason = signed(wish.reviewer, wish.reason)
    place = place_in(whole_of(article, wish.field), wish.field, wish.start, wish.end)
    values = _values(wish)
    prefix = "evt" if wish.kind == "event" else "sta"
    told = (place.field, place.start, place.end, *sorted(values.items()))
    was = {name: value for name in ORIGIN if (value := getattr(article, name))}
    return sealed(
        Decision(
            id="",
            record=stable_id(prefix, ADDED, article.id, *told),
            kind=wish.kind,
            ruling="add",
            changes=values,
            was=was | {CALLED + each.id: each.name for each in actors if each.name != each.id},
            reviewer=reviewer,
            at=instant(at),
            reason=reason,
            article=article.id,
            field=place.field,
            start=place.start,
            end=place.end,
            words=place.words,
        )
    )


def _values(wish: Addition) -> dict[str, str]:
    """What is told of the record, checked, without what is not told."""
    for field in wish.values:
        if field not in FIELDS[wish.kind]:
            raise QuestionError(f"{field!r} of {wish.kind}s cannot be given.", code="field")
    given = {**DEFAULTS[wish.kind], **{field: value for field, value in wish.values.items() if value.strip()}}
    if wish.kind == "event" and not given.get("type"):
        raise QuestionError("Say of which type the event is.", code="value")
    if wish.kind == "event" and not given.get("sources"):
        raise QuestionError(NO_SOURCE, code="actors")
    return {field: clean(field, value) for field, value in sorted(given.items())}


def whole_of(article: Article, field: Field) -> str:
    """The characters of a field."""
    return article.text if field == "text" else article.title


def added_record(
    decision: Decision,
    article: Article,
    place: Place,
    actors: Mapping[str, Actor],
    statements: Sequence[Statement] = (),
) -> Event | Statement:
    """The record that an addition makes at a place of an article. `statements` are the article's own: an event inside
    one is in its words."""
    around = sentence_around(whole_of(article, place.field), place.start, place.end, place.field)
    if decision.kind == "event":
        return _event(decision, article, place, around, actors, statements)
    return _statement(decision, article, place, around, actors)


def reason_of(decision: Decision) -> str:
    """Who added it, when and why."""
    told = f"added by {decision.reviewer} on {decision.at[:10]}"
    return f"{told}: {decision.reason}" if decision.reason else told


def _event(
    decision: Decision,
    article: Article,
    place: Place,
    around: Evidence,
    actors: Mapping[str, Actor],
    statements: Sequence[Statement],
) -> Event:
    type_ = decision.changes["type"]
    quad, score = ontology().get(type_, (0, None))
    date = decision.changes.get("date", "")
    sources, targets = (refs(decision.changes.get(side, ""), actors) for side in ("sources", "targets"))
    return Event(
        id=decision.record,
        article=article.id,
        outlet=article.outlet,
        published=article.published,
        sentence=around,
        trigger=Evidence(start=place.start, end=place.end, text=place.words, field=place.field),
        type=type_,
        quad=quad,
        intensity=score,
        sources=sources,
        targets=targets,
        reciprocal=len(sources) > 1 and not targets,
        date=date_of(date) if date else DateValue(reason="the reviewer gave none"),
        status=cast("Status", decision.changes.get("status", "reported")),
        by=voice_at(place, statements),
        rule=ADDED,
        reason=reason_of(decision),
    )


def _statement(
    decision: Decision, article: Article, place: Place, around: Evidence, actors: Mapping[str, Actor]
) -> Statement:
    speakers = refs(decision.changes.get("speaker", ""), actors)
    stance = decision.changes.get("stance", "says")
    return Statement(
        id=decision.record,
        article=article.id,
        form=_form(whole_of(article, place.field), place),
        content=(Span(place.start, place.end),),
        content_text=place.words,
        source_text=speakers[0].name if speakers else "",
        field=place.field,
        sentence=around,
        speaker=speakers[0] if speakers else None,
        stance=stance,
        speech=stance not in _UNSPOKEN,
        rule=ADDED,
        reason=reason_of(decision),
    )


def _form(whole: str, place: Place) -> StatementForm:
    """Direct where quotation marks stand at both ends or just outside of them; mixed where some stand within."""
    opens = place.words[0] in _OPENING or whole[place.start - 1 : place.start] in tuple(_OPENING)
    closes = place.words[-1] in _CLOSING or whole[place.end : place.end + 1] in tuple(_CLOSING)
    if opens and closes:
        return "direct"
    return "mixed" if any(mark in place.words for mark in '"“”«»') else "indirect"


def voice_at(place: Place, statements: Sequence[Statement]) -> Voice | None:
    """Whose words stand at a place: the shortest statement that has all of it in its content; none: the outlet's."""
    around = [
        (span.end - span.start, each.id, each)
        for each in statements
        if each.field == place.field
        for span in each.content
        if span.start <= place.start and place.end <= span.end
    ]
    if not around:
        return None
    _, _, inner = min(around, key=lambda found: found[:2])
    return Voice(statement=inner.id, speaker=inner.speaker, source_text=inner.source_text)


class _Type(msgspec.Struct, frozen=True):
    """What an addition takes from a type of the ontology."""

    quad: int
    score: float


@cache
def ontology() -> dict[str, tuple[int, float]]:
    """Quad and place on the conflict-cooperation scale of each PLOVER type."""
    types = shipped("en/codebook/plover.toml", dict[str, _Type], key="types", code="codebook")
    return {name: (each.quad, each.score) for name, each in types.items()}


def check_kind(kind: str) -> Kind:
    """A kind of record that can be added. Raises `QuestionError`."""
    if kind not in KINDS:
        raise QuestionError(f"What is added is an {listed(KINDS, 'or')}.", code="kind")
    return kind
