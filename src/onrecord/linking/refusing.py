"""What a refusal refuses: what somebody is said to have done, or what is asked or offered.

`Rejected the accusation` and `rejected the demands` have one type and one word, and the same sides weeks apart; the
words beside tell which it is.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from onrecord.linking.exchange_rules import table
from onrecord.linking.shingles import plain_row
from onrecord.records import Event

BEHIND, BEFORE = 12, 8
"""Words behind a trigger, and before it, in which its object stands (`dismissed as neither fair nor wise the list of
thirteen demands`, `an accusation that the capital has rejected`)."""

Refused = Literal["charge", "demand", ""]


def refused(event: Event) -> Refused:
    """What is refused, by the nearest word behind the trigger, else before it; nothing where no word tells."""
    if event.type != "REJECT":
        return ""
    start, end = (at - event.sentence.start for at in (event.trigger.start, event.trigger.end))
    behind = plain_row(event.sentence.text[max(0, end) :])[:BEHIND]
    before = plain_row(event.sentence.text[: max(0, start)])[-BEFORE:]
    for word in (*behind, *reversed(before)):
        if word in table().charges:
            return "charge"
        if word in _asked():
            return "demand"
    return ""


@cache
def _asked() -> frozenset[str]:
    """What overtures are called, in one and in many."""
    names = {word for words in table().called.values() for word in words}
    return frozenset(names | {f"{word}s" for word in names})
