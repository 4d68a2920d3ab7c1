"""The rows of spreadsheets and data frames, one type for each listing of linked records."""

from __future__ import annotations

import msgspec

from onrecord.questions.moments import DayBasis
from onrecord.records import ActorRef


class HappeningRow(msgspec.Struct, frozen=True, kw_only=True):
    """A happening: outlets under each status, origins, who is silent, on what articles differ, the best words."""

    id: str
    story: str | None
    day: str | None
    last_day: str | None
    day_basis: DayBasis
    type: str
    action: str
    sources: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    reciprocal: bool
    origins: int
    reported: tuple[str, ...]
    planned: tuple[str, ...]
    possible: tuple[str, ...]
    conditional: tuple[str, ...]
    denied: tuple[str, ...]
    negated: tuple[str, ...]
    not_reported_by: tuple[str, ...]
    differ_on: tuple[str, ...]
    words: str
    words_outlet: str


class QuotationRow(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation: its fullest variant, and who has it."""

    id: str
    first: str | None
    speaker: ActorRef | None
    words: str
    outlets: tuple[str, ...]
    alone: bool
    differs: bool
    variants: tuple[str, ...]


class ExchangeRow(msgspec.Struct, frozen=True, kw_only=True):
    """An exchange: who opens it toward whom, in which words, the outcome, and the words of the answers."""

    id: str
    day: str | None
    type: str
    sources: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    words: str
    outcome: str
    days: int | None
    open_since: str | None
    answers: tuple[str, ...]
    answer_words: tuple[str, ...]
    reason: str | None


class PositionRow(msgspec.Struct, frozen=True, kw_only=True):
    """A position with the words that first show it."""

    id: str
    actor: ActorRef
    stance: str
    toward: ActorRef
    since: str | None
    until: str | None
    happenings: tuple[str, ...]
    words: str


class LabelRow(msgspec.Struct, frozen=True, kw_only=True):
    """A label with its outlet, day and sentence."""

    id: str
    published: str | None
    outlet: str
    term: str
    actor: ActorRef | None
    category: str
    voice: str
    sentence: str
    article: str


class ComparedRow(msgspec.Struct, frozen=True, kw_only=True):
    """A happening under two outlets: the statuses and the words of each, empty where it is silent."""

    id: str
    day: str | None
    type: str
    sources: tuple[ActorRef, ...]
    targets: tuple[ActorRef, ...]
    left: str
    left_statuses: tuple[str, ...]
    left_words: tuple[str, ...]
    right: str
    right_statuses: tuple[str, ...]
    right_words: tuple[str, ...]
    otherwise: bool
