"""Denials that only point back: "Moscow denied it", "a charge that Moscow rejects", "called the report a fabrication".

Most denials of the news name no deed. What they deny stands in the sentence or two before: it is coded once more, where
it is denied, with the status `denied` and the denier in `by`, so that the two can be held side by side.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from operator import itemgetter

import msgspec

from onrecord.event_rules import is_filled, under
from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Draft, Roles
from onrecord.events.implied import IMPLIED
from onrecord.events.pointing import Denying, Pointers
from onrecord.events.sides import side_of
from onrecord.events.turning_down import turns_down
from onrecord.grammar import Sentence
from onrecord.records import UNREAL, Article, Event, Evidence, Field, Span, Statement, stable_id
from onrecord.statements import voice_of

REACH = 2
"""Sentences before the denial in which what it denies may stand."""
_COOPERATION = 2
"""The quad classes of cooperation are 1 and 2: what the outlet itself tells of them is no charge."""
_CONFLICT_IN_WORDS = 3
"""Of what is only said nobody denies that he had a part in it: "called the move hostile and denied involvement"."""

_LEFT_UNDONE = frozenset({"CONSULT", "CONCEDE", "RETREAT", "REJECT", "SUPPORT"})
"""What its doer says was not done and denies nothing by it: "we have not met", "we have not pulled back"."""


def is_disowned(draft: Draft, roles: Roles) -> bool:
    """ "Our jets did not bomb the camp", said by whose jets they are: of 46 such reports in packs 43 are denials.
    Of meetings and of giving way it is as often the plain news."""
    told = draft.statement
    if told is None or told.speaker is None or draft.meaning.type in _LEFT_UNDONE:
        return False
    return side_of(told.speaker) in {side_of(actor) for actor, _ in roles.sources}


class Denials:
    """Codes the denials of articles that point back, with one codebook's words."""

    def __init__(self, codebook: Codebook) -> None:
        self._pointers = Pointers(codebook)

    def added(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        statements: Iterable[Statement],
        events: Sequence[Event],
    ) -> tuple[Event, ...]:
        """The events of an article with those that statements deny by pointing back at them. What was read as a refusal
        ("dismissed this as propaganda") gives way to what is denied."""
        if not any(event.status not in UNREAL for event in events):
            return tuple(events)
        places = _Places(sentences)
        all_: dict[str, Event] = {event.id: event for event in events}
        for statement in statements:
            denying = self._pointers.of(article, statement)
            if denying is None:
                continue
            there = [event for event in all_.values() if _stands_in(event, statement)]
            refused = denying.may_turn_down and turns_down(statement, all_.values())
            if refused or any(not _is_refusal(event) for event in there):
                continue
            told = _told_before(denying, all_.values(), places)
            if told is not None:
                for event in there:
                    del all_[event.id]
                denied = _as_denied(article, statement, told)
                all_.setdefault(denied.id, denied)
        return tuple(all_.values())


class _Places:
    """Which sentence of its field a character stands in."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._of_field: dict[Field, list[tuple[int, int, int]]] = {"text": [], "title": []}
        for number, sentence in enumerate(sentences):
            self._of_field[sentence.field].append((sentence.start, sentence.end, number))
        for places in self._of_field.values():
            places.sort()

    def of(self, field: Field, start: int) -> int | None:
        """The number of the sentence at a character; None between sentences."""
        places = self._of_field[field]
        at = bisect_right(places, start, key=itemgetter(0)) - 1
        return places[at][2] if at >= 0 and start < places[at][1] else None

    def within_reach(self, field: Field, start: int, denial: int) -> bool:
        """Whether what stands at a character is told at most `REACH` sentences before what stands at another; never
        where one of the two stands in no sentence."""
        told, here = self.of(field, start), self.of(field, denial)
        return told is not None and here is not None and here - told <= REACH


def _stands_in(event: Event, statement: Statement) -> bool:
    """Whether the denying itself is coded, or as denied what stands in its words."""
    if event.trigger.field != statement.field:
        return False
    spans = statement.cue + (statement.content if event.status == "denied" else ())
    return any(_overlaps(event.trigger, span) for span in spans)


def _is_refusal(event: Event) -> bool:
    """Whether it is a refusal whose other side was looked for beside its clause."""
    return event.type == "REJECT" and is_filled(event.rule) and event.status == "reported"


def _overlaps(trigger: Evidence, span: Span) -> bool:
    return trigger.start < span.end and span.start < trigger.end


def _told_before(denying: Denying, events: Iterable[Event], places: _Places) -> Event | None:
    """The last event before a denial in which the denier has a part and that he does not tell himself."""
    statement = denying.statement
    assert statement.speaker is not None
    one, cue = side_of(statement.speaker), statement.cue[0]
    best = None
    for event in events:
        trigger = event.trigger
        if trigger.field != statement.field or trigger.end > cue.start or event.status in UNREAL:
            continue
        if not places.within_reach(trigger.field, trigger.start, cue.start) or _is_told_by(event, one):
            continue
        if any(_overlaps(trigger, span) for span in statement.content):
            continue  # "The charges were baseless, Turkey said": they are what is denied, not that they are baseless
        doers = {side_of(actor) for actor in event.sources}
        if denying.kind != "part" and event.by is not None:
            doers |= {side_of(actor) for actor in event.targets}
        said_by_him = denying.kind == "part" and event.quad == _CONFLICT_IN_WORDS and event.by is None
        charged = denying.kind == "it" or event.by is not None or event.quad > _COOPERATION
        if one in doers and charged and not said_by_him:
            best = event if best is None or trigger.start >= best.trigger.start else best
    return best


def _is_told_by(event: Event, one: str) -> bool:
    return event.by is not None and event.by.speaker is not None and side_of(event.by.speaker) == one


def _as_denied(article: Article, statement: Statement, told: Event) -> Event:
    """The event once more, where it is denied."""
    text = article.title if statement.field == "title" else article.text
    span = statement.content[0] if statement.stance == "says" else statement.cue[0]
    trigger = Evidence(
        start=span.start, end=span.end, text=text[span.start : span.end], field=statement.field
    )
    ids = [",".join(actor.id for actor in side) for side in (told.sources, told.targets)]
    return msgspec.structs.replace(
        told,
        id=stable_id("evt", article.id, statement.field, span.start, span.end, told.type, *ids),
        sentence=statement.sentence or trigger,
        trigger=trigger,
        status="denied",
        by=voice_of(statement),
        overture=False,
        rule=under("deny-told", told.rule),
        score=round(told.score * IMPLIED, 3),
        reason=f"what is denied is told before: “{told.trigger.text}”",
    )
