"""Which sides of an event its clause leaves open: they were taken from the words around (decision 0013)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.events.drafts import Roles
from onrecord.events.resolved import Pairs
from onrecord.records import ActorRef

_LEFT_OPEN = {
    (True, False): "the clause does not name who does it; taken from the words around",
    (False, True): "the clause does not name to whom; taken from the words around",
    (True, True): "the clause names neither side; both are taken from the words around",
}
"""Whether who does it, and to whom, is not named in the clause."""


def as_inferred(side: Pairs, named: Roles) -> tuple[ActorRef, ...]:
    """The actors of a side, those marked that are none of the clause's own."""
    own = {reference.id for reference, _ in (*named.sources, *named.targets)}
    return tuple(
        reference if reference.id in own else msgspec.structs.replace(reference, inferred=True)
        for reference, _ in side
    )


def left_open(sources: Sequence[ActorRef], targets: Sequence[ActorRef]) -> str | None:
    """Which sides the clause leaves open, in words; None where it names both."""
    return _LEFT_OPEN.get((any(each.inferred for each in sources), any(each.inferred for each in targets)))
