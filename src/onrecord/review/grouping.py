"""Merges and splits: what belongs together and what does not, by a person's word. Pure functions.

A decision of the rulings `merge` and `split` names two sides in its `changes`, `one` and `other`, each as members with
`; ` between. Members outlast the ids of what they are in, since those follow from the members:

| kind | members |
|---|---|
| `story` | ids of articles |
| `happening` | events, as `EVENT@ARTICLE:FIELD:START-END`: where no event has that id any more, the one at that place |
| `actor`, merge | ids of actors: `one` is the same as `other`, and is shown as that |
| `actor`, split | `one`: ids of the articles in which somebody else is meant, `other`: the id of who it is instead |

A merge says that all members are one; a split that those of `one` belong together and to none of `other`. Each stands
until it is taken back; where two rule on the same pair, the later one holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import combinations, product
from typing import Literal, NamedTuple, cast

import msgspec

from onrecord.errors import QuestionError
from onrecord.records import Decision, Event, Field
from onrecord.review.ruling import SEPARATOR, in_force

Subject = Literal["story", "happening", "actor"]
SUBJECTS: tuple[Subject, ...] = ("story", "happening", "actor")
GROUPING = ("merge", "split")

_MEMBER = re.compile(r"([^@\s]+)@([^:\s]+):(text|title):(\d+)-(\d+)")


class EventPlace(NamedTuple):
    """An event by its id, and by the place of its trigger for when the id is no more."""

    event: str
    article: str
    field: Field
    start: int
    end: int


class Grouped(msgspec.Struct, frozen=True, kw_only=True):
    """A merge (`together`) or a split that stands, with the members of its two sides."""

    kind: str
    together: bool
    one: tuple[str, ...]
    other: tuple[str, ...]
    decision: Decision


def member_of(event: Event) -> str:
    """An event as a member of a happening."""
    trigger = event.trigger
    return f"{event.id}@{event.article}:{trigger.field}:{trigger.start}-{trigger.end}"


def place_of_member(member: str) -> EventPlace:
    """An event from what `member_of` wrote. Raises `QuestionError`."""
    found = _MEMBER.fullmatch(member)
    if found is None:
        raise QuestionError(f"{member!r} is no event of a merge or split.", code="member")
    event, article, field, start, end = found.groups()
    return EventPlace(event, article, cast("Field", field), int(start), int(end))


def groupings(decisions: Iterable[Decision], kind: Subject) -> list[Grouped]:
    """The merges and splits of one kind that stand, the oldest first."""
    return [
        Grouped(
            kind=kind,
            together=each.ruling == "merge",
            one=members(each.changes, "one"),
            other=members(each.changes, "other"),
            decision=each,
        )
        for each in in_force(decisions)
        if each.kind == kind and each.ruling in GROUPING
    ]


def members(changes: Mapping[str, str], side: str) -> tuple[str, ...]:
    """The members of a side."""
    return tuple(each for each in changes.get(side, "").split(SEPARATOR) if each)


def pairs_of(grouped: Iterable[Grouped]) -> dict[tuple[str, str], bool]:
    """Which two members are one (True) and which are not (False), each pair in the order of its members; what was
    decided later holds. For stories and happenings; give the groupings the oldest first."""
    pairs: dict[tuple[str, str], bool] = {}
    for each in grouped:
        own = (*each.one, *each.other) if each.together else each.one
        pairs |= {_pair(*two): True for two in combinations(own, 2) if two[0] != two[1]}
        if not each.together:
            pairs |= {_pair(*two): False for two in product(each.one, each.other) if two[0] != two[1]}
    return pairs


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)
