"""Who stands for a side in what was done long before: the state, since whoever speaks for it now may not have then."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from onrecord.events.adjectives import state_ref
from onrecord.events.drafts import Roles
from onrecord.events.resolved import Pairs
from onrecord.records import ActorRef, DateValue

LONG = timedelta(days=365)
"""What was done longer before the article was printed: "the war of 1998-2000" in a text of 2018."""


def states_of_long_ago(roles: Roles, named: Roles, when: DateValue, published: str | None) -> Roles:
    """The roles with states in the place of the persons and bodies that the clause does not name, where it tells of
    long ago; else as they are."""
    if not roles.way or not _is_long_ago(when, published):
        return roles
    kept = {actor.id for actor, _ in (*named.sources, *named.targets)}
    return msgspec.structs.replace(
        roles, sources=_states(roles.sources, kept), targets=_states(roles.targets, kept)
    )


def _is_long_ago(when: DateValue, published: str | None) -> bool:
    if when.end is None or published is None:
        return False
    return date.fromisoformat(when.end) + LONG < date.fromisoformat(published[:10])


def _states(pairs: Pairs, kept: set[str]) -> Pairs:
    found: dict[str, tuple[ActorRef, float]] = {}
    for actor, score in pairs:
        state = None if actor.id in kept or actor.country is None else state_ref(actor.country)
        found.setdefault(actor.id if state is None else state.id, (state or actor, score))
    return tuple(found.values())
