"""Whether a contact is told to be another one than the last: `will meet again in May`, `a second round of talks`.

What lies ahead as another meeting is not the one that was told of before, however alike the two are.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from onrecord.records import Event
from onrecord.shipped import shipped

BEFORE, BEHIND = 30, 30
"""Characters before the end of a trigger, and behind it, in which the words stand ("to hold a second round of talks",
"meet each other again")."""


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of `meeting_again.toml`."""

    behind: list[str]
    before: list[str]
    meetings: list[str]


def is_another_ahead(event: Event, entry: str) -> bool:
    """Whether an event is a contact that lies ahead, told as another one; `entry` is that of the codebook."""
    if not entry.startswith("consult.") or (event.type == "CONSULT" and event.status == "reported"):
        return False
    text = event.sentence.text
    start, end = (at - event.sentence.start for at in (event.trigger.start, event.trigger.end))
    again, other = _patterns()
    return bool(
        again.search(text, max(0, start), end + BEHIND)
        or other.search(text, max(0, end - BEFORE), end + BEHIND)
    )


@cache
def _patterns(language: str = "en") -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The words behind the verb, and those before a word for a meeting."""
    table = shipped(f"{language}/linking/meeting_again.toml", _Table, code="linking")
    behind, before, meetings = (
        "|".join(map(re.escape, words)) for words in (table.behind, table.before, table.meetings)
    )
    return (
        re.compile(rf"\b(?:{behind})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{before})\s+(?:\w+\s+)?(?:{meetings})\b", re.IGNORECASE),
    )
