"""What is mere talk though a word for offering or asking stands there: a question, a comment, condolences, a condition.

Does not belong here: what an overture is (`overtures.py`).
"""

from __future__ import annotations

import re

from onrecord.linking.exchange_rules import table
from onrecord.linking.shingles import plain_row
from onrecord.linking.sides import RIGHT_BEHIND, words_behind
from onrecord.records import Event

IDLE_WITHIN = 6
"""Words behind a trigger in which the object stands that makes mere talk of it (`asked the minister whether`)."""

_TO = "to"
"""Before what somebody is asked to do."""

CLAUSE_END = re.compile(r"[,;:](?!\d)| [-–—] ")
"""Where a clause ends at the latest."""


def is_idle(event: Event) -> bool:
    """Whether what stands behind the trigger makes mere talk of it, a question, a comment, nothing at all, or before it
    the condition of something else (`would leave if Vostia promised to stay away`)."""
    before_it = event.sentence.text[: max(0, event.trigger.start - event.sentence.start)]
    clause = plain_row(CLAUSE_END.split(before_it)[-1]) if event.status == "conditional" else ()
    if not table().conditions.isdisjoint(clause):
        return True
    right_behind = () if event.status == "conditional" else words_behind(event)[:RIGHT_BEHIND]
    object_ = words_behind(event)[:IDLE_WITHIN]
    before = object_[: object_.index(_TO)] if _TO in object_ else object_
    return not table().idle.isdisjoint(before) or not table().hollow.isdisjoint(right_behind)
