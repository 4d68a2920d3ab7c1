"""When something was said: the expression of time in the clause of the cue, never one in what is said."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.dates import TimeMention, time_of_clause
from onrecord.records import DateValue
from onrecord.statements.drafts import Draft


def date_of(draft: Draft, times: Sequence[TimeMention]) -> DateValue:
    """The date of a statement as far as its own sentence tells it.

    A cue that is no clause ("according to a report of 2015") has the date in its source. Nothing is carried over from
    other sentences, and the day of publication is not taken for the day of speaking.
    """
    sentence = draft.sentence
    near = [
        time
        for time in times
        if time.sentence == sentence.index
        and time.field == sentence.field
        and not any(time.start < span.end and span.start < time.end for span in draft.content)
    ]
    if draft.clause is None:
        near = [time for time in near if any(s.start <= time.start < s.end for s in draft.source)]
        return near[0].value if near else DateValue()
    found = time_of_clause(sentence, draft.clause, near) if near else None
    return found.value if found is not None else DateValue()
