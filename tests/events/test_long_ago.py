"""Whoever is in office now does not stand for their state in what was done long before."""

from __future__ import annotations

import pytest

from onrecord.events.drafts import Roles
from onrecord.events.long_ago import states_of_long_ago
from onrecord.records import ActorRef, DateValue

PRESIDENT = ActorRef(id="KEN.person.somebody", name="Somebody", country="KEN")
KING = ActorRef(id="UGA.person.a-king", name="A king", country="UGA")


@pytest.mark.parametrize(
    ("end", "way", "named", "wanted"),
    [
        ("2000-12-31", "~told", Roles(sources=()), ["KEN", "UGA"]),
        ("2018-06-30", "~told", Roles(sources=()), [PRESIDENT.id, KING.id]),
        (None, "~told", Roles(sources=()), [PRESIDENT.id, KING.id]),
        ("2000-12-31", "", Roles(sources=()), [PRESIDENT.id, KING.id]),
        ("2000-12-31", "~told", Roles(sources=((PRESIDENT, 1.0),)), [PRESIDENT.id, "UGA"]),
    ],
    ids=["long ago", "of late", "undated", "named in the clause", "one side named"],
)
def test_states_stand_for_what_was_done_long_ago(
    end: str | None, way: str, named: Roles, wanted: list[str]
) -> None:
    roles = Roles(sources=((PRESIDENT, 0.7),), targets=((KING, 0.7),), way=way)
    found = states_of_long_ago(roles, named, DateValue(end=end), "2018-07-10")
    assert [actor.id for actor, _ in (*found.sources, *found.targets)] == wanted
