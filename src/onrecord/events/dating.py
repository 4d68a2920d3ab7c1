"""When an event was: the time of its clause; of what is done by saying it, the day on which it was said."""

from __future__ import annotations

from onrecord.dates import time_of_clause
from onrecord.events.drafts import Draft, Roles
from onrecord.grammar import Clause
from onrecord.records import DateValue, Statement

_BY_SAYING = frozenset({"AGREE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})
"""Types of what somebody does in words: the words of a statement, if it is its speaker who does it."""
_NO_TIME = DateValue(reason="no expression of time in the clause")
_NOT_YET = "told as past, and would lie after the day of publication"


def date_of(draft: Draft, roles: Roles, published: str | None) -> DateValue:
    """The date of an event as far as its own sentence tells it; what is told as past was not after the publication."""
    time = time_of_clause(draft.sentence, draft.clause.index, draft.around.times)
    if time is not None:
        start = time.value.start
        if start and published and start > published[:10] and _is_past(draft.clause):
            return DateValue(text=time.value.text, reason=_NOT_YET)
        return time.value
    statement = draft.around.voices.statement(draft.sentence.field, draft.clause.start, draft.clause.end)
    if statement is not None and statement.date.value and _is_done_by(statement, draft, roles):
        return statement.date
    return _NO_TIME


def _is_done_by(statement: Statement, draft: Draft, roles: Roles) -> bool:
    """Whether an event is done by the saying: "said on Monday that it would never yield", "is ready for talks"."""
    if draft.meaning.type not in _BY_SAYING or _is_past(draft.clause):
        return False
    speaker = statement.speaker
    return draft.meaning.speaker or (
        speaker is not None
        and any(
            actor.id == speaker.id or (actor.country is not None and actor.country == speaker.country)
            for actor, _ in roles.sources
        )
    )


def _is_past(clause: Clause) -> bool:
    """Whether it is told as done before: "said it had rejected the offer"; "said it was ready" is not."""
    return clause.perfect or (clause.tense == "past" and clause.modal is None and clause.kind != "adjective")
