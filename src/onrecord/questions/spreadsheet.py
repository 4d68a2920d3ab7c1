"""Linked records as rows for spreadsheets and data frames: what each says in words, one record a row.

The records themselves (`--json`) name events and happenings by their ids; a row carries the words beside them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from onrecord.questions.compare import HappeningCompared
from onrecord.questions.conflicts import Conflict
from onrecord.questions.exchanges import ExchangeTold
from onrecord.questions.happenings import HappeningTold
from onrecord.questions.labels import LabelTold
from onrecord.questions.positions import PositionTold
from onrecord.questions.quotations import QuotationTold
from onrecord.questions.spreadsheet_rows import (
    ComparedRow,
    ExchangeRow,
    HappeningRow,
    LabelRow,
    PositionRow,
    QuotationRow,
)
from onrecord.questions.stories import StoryTold


def _words(told: HappeningTold) -> str:
    return told.lead.event.sentence.text if told.lead else ""


def happening_row(told: HappeningTold) -> HappeningRow:
    """A happening as a row."""
    happening = told.happening
    by_status = {standing.status: standing.outlets for standing in told.standings}
    return HappeningRow(
        id=happening.id,
        story=happening.story,
        day=told.day,
        last_day=told.last_day,
        day_basis=told.day_basis,
        type=happening.type,
        action=told.action,
        sources=happening.sources,
        targets=happening.targets,
        reciprocal=happening.reciprocal,
        origins=happening.origins,
        reported=by_status.get("reported", ()),
        planned=by_status.get("planned", ()),
        possible=by_status.get("possible", ()),
        conditional=by_status.get("conditional", ()),
        denied=by_status.get("denied", ()),
        negated=by_status.get("negated", ()),
        not_reported_by=happening.not_reported_by,
        differ_on=tuple(difference.on for difference in happening.differences),
        words=_words(told),
        words_outlet=told.lead.article.outlet if told.lead else "",
    )


def conflict_row(conflict: Conflict) -> HappeningRow:
    """A conflict as the row of its happening, with everything on which articles differ."""
    differ_on = tuple(disagreement.on for disagreement in conflict.disagreements)
    return msgspec.structs.replace(happening_row(conflict.told), differ_on=differ_on)


def quotation_row(told: QuotationTold) -> QuotationRow:
    """A quotation as a row."""
    fullest = next((each.variant.text for each in told.variants if each.fullest), "")
    lines = [line for each in told.variants for line in (each.article, *each.copied_in)]
    return QuotationRow(
        id=told.quotation.id,
        first=told.first,
        speaker=told.quotation.speaker,
        words=fullest,
        outlets=tuple(dict.fromkeys(line.outlet for line in lines)),
        alone=told.alone,
        differs=told.differs,
        variants=tuple(f"{each.article.outlet}: {each.variant.text}" for each in told.variants),
    )


def exchange_row(told: ExchangeTold) -> ExchangeRow:
    """An exchange as a row."""
    overture, exchange = told.overture, told.exchange
    return ExchangeRow(
        id=exchange.id,
        day=overture.day,
        type=overture.happening.type,
        sources=overture.happening.sources,
        targets=overture.happening.targets,
        words=_words(overture),
        outcome=exchange.outcome,
        days=told.days,
        open_since=exchange.open_since,
        answers=exchange.answers,
        answer_words=tuple(_words(answer) for answer in told.answers),
        reason=exchange.reason,
    )


def position_row(told: PositionTold) -> PositionRow:
    """A position as a row."""
    position = told.position
    return PositionRow(
        id=position.id,
        actor=position.actor,
        stance=position.stance,
        toward=position.toward,
        since=position.since,
        until=position.until,
        happenings=position.happenings,
        words=_words(told.shown_by[0]) if told.shown_by else "",
    )


def label_row(told: LabelTold) -> LabelRow:
    """A label as a row; `voice` is empty for the outlet's own word."""
    label, voice = told.label, told.label.voice
    speaker = voice.speaker.name if voice and voice.speaker else voice.source_text if voice else ""
    return LabelRow(
        id=label.id,
        published=told.article.published,
        outlet=told.article.outlet,
        term=label.term,
        actor=label.actor,
        category=label.category,
        voice=speaker,
        sentence=told.sentence.text,
        article=label.article,
    )


def compared_row(compared: HappeningCompared, left: str, right: str) -> ComparedRow:
    """A happening under the outlets of those names as a row."""
    told = compared.told
    sides = compared.left, compared.right
    statuses = [tuple(dict.fromkeys(str(each.report.status) for each in side)) for side in sides]
    words = [tuple(dict.fromkeys(each.event.sentence.text for each in side)) for side in sides]
    return ComparedRow(
        id=told.happening.id,
        day=told.day,
        type=told.happening.type,
        sources=told.happening.sources,
        targets=told.happening.targets,
        left=left,
        left_statuses=statuses[0],
        left_words=words[0],
        right=right,
        right_statuses=statuses[1],
        right_words=words[1],
        otherwise=compared.otherwise,
    )


def story_row(told: StoryTold) -> StoryTold:
    """A story as a row: its numbers beside its fields."""
    return told


ROWS: dict[str, tuple[type[msgspec.Struct], Callable[[Any], msgspec.Struct]]] = {
    "happening": (HappeningRow, happening_row),
    "conflict": (HappeningRow, conflict_row),
    "quotation": (QuotationRow, quotation_row),
    "exchange": (ExchangeRow, exchange_row),
    "position": (PositionRow, position_row),
    "label": (LabelRow, label_row),
    "story": (StoryTold, story_row),
}
"""Listing → the type of its rows, and how an answer becomes one."""
