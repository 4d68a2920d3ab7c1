"""What is turned down rather than denied: "demanded that Vostia leave, which Vostia rejects".

Does not belong here: what a denial points back at (`denying.py`).
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.events.sides import side_of
from onrecord.records import Event, Statement

_OVERTURES = frozenset({"REQUEST", "AGREE", "THREATEN"})


def turns_down(statement: Statement, events: Iterable[Event]) -> bool:
    """Whether the sentence of a statement that says no has before it what is asked of its speaker or offered."""
    sentence, speaker = statement.sentence, statement.speaker
    if sentence is None or speaker is None:
        return False
    return any(
        event.type in _OVERTURES
        and event.trigger.field == statement.field
        and sentence.start <= event.trigger.start < statement.cue[0].start
        and side_of(speaker) in map(side_of, event.targets)
        for event in events
    )
