"""When an event was: the time of its clause; of what is done by saying it, the day on which it was said."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.dates import TimeMention, time_of_clause
from onrecord.events.drafts import Draft, Roles
from onrecord.grammar import Clause, Sentence
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
        told_past = draft.meaning.status != "planned" and _is_past(draft.clause)
        if start and published and start > published[:10] and told_past:
            return DateValue(text=time.value.text, reason=_NOT_YET)
        return time.value
    statement = draft.around.voices.statement(draft.sentence.field, draft.clause.start, draft.clause.end)
    if statement is not None and statement.date.value and _is_done_by(statement, draft, roles):
        return statement.date
    if draft.around.day is not None and not draft.clause.perfect:
        return draft.around.day.value
    return _NO_TIME


def is_yet_to_come(
    sentence: Sentence, clause: Clause, times: Sequence[TimeMention], published: str | None
) -> bool:
    """ "The leaders meet on Monday" of the Friday before, "a summit in May": told without a past, for a time after the
    publication."""
    if published is None or clause.kind == "adjective" or clause.perfect or clause.modal is not None:
        return False
    if clause.kind == "verb" and (clause.tense != "present" or clause.passive):
        return False
    if clause.kind == "noun" and _hangs_on_past(sentence, clause):
        return False
    time = time_of_clause(sentence, clause.index, times)
    return time is not None and time.value.start is not None and time.value.start > published[:10]


def _hangs_on_past(sentence: Sentence, clause: Clause) -> bool:
    """ "proposed it on his visit in February": said of what was, the month is the last one of its name."""
    while clause.kind == "noun" and clause.parent is not None:
        clause = sentence.clauses[clause.parent]
    return clause.tense == "past" or clause.perfect


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
