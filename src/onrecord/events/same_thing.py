"""Whose the thing is that one judges after another with a pronoun: "Norway rejected Oman's plan. Iran welcomed it"."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from onrecord.events.drafts import Draft, Roles
from onrecord.events.slots import POINTING, TURNING
from onrecord.events.things import Thing

_JUDGING = frozenset({"ACCUSE", "SUPPORT"}) | TURNING
"""Types of what one says of a thing."""
_SAID = frozenset({"REQUEST", "THREATEN", "REJECT"})
"""Types of what else one says who judges a thing: "regretted the ruling and asked for talks"."""
_PASSED_OVER = frozenset({"relative", "complement"})
"""Relations of clauses that stand between two judgements and are none."""


class _Judged(msgspec.Struct, frozen=True):
    """A judgement of a thing: where it stands among the drafts, its type, and whose the thing is."""

    place: int
    type: str
    owners: frozenset[str]


class SameThing:
    """What has been judged last in an article."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._last: _Judged | None = None

    def add(self, place: int, draft: Draft, roles: Roles) -> None:
        """Remember that the draft at a place judges a thing, and whose it is."""
        if draft.meaning.type in _JUDGING and roles.targets and _of_a_thing(draft):
            owners = frozenset(draft.around.near.sides_of(roles.targets))
            self._last = _Judged(place, draft.meaning.type, owners)

    def owners(self, place: int, draft: Draft, thing: Thing | None) -> frozenset[str]:
        """The sides whose thing was judged right before, where a draft judges it with a pronoun, or condemns nothing of
        its own beside who condemned it ("Niger condemned the raid, and Mali spoke of a crime"). Of a refusal or an
        acceptance that is condemned itself ("Chile rejected the offer. Peru deplored it") nobody's."""
        last, type_ = self._last, draft.meaning.type
        if last is None or type_ not in _JUDGING or last.place != self._before(place):
            return frozenset()
        beside = type_ == last.type == "ACCUSE" and self._drafts[last.place].sentence is draft.sentence
        if not (beside if thing is None else thing.pronoun):
            return frozenset()
        return frozenset() if type_ == "ACCUSE" and last.type in TURNING else last.owners

    def _before(self, place: int) -> int | None:
        """The place of the last draft before one of the same field that tells something by itself."""
        for number in range(place - 1, -1, -1):
            other = self._drafts[number]
            if other.sentence.field != self._drafts[place].sentence.field:
                return None
            goes_on = (
                other.clause.relation == "conjunct"
                and other.clause.subject_shared
                and other.meaning.type in _SAID
            )
            if other.clause.kind != "noun" and other.clause.relation not in _PASSED_OVER and not goes_on:
                return number
        return None


def _of_a_thing(draft: Draft) -> bool:
    """Whether what a draft is aimed at is a thing, named or with a pronoun, and nobody."""
    phrases, cast = draft.sentence.phrases, draft.around.cast
    return any(
        (phrases[number].kind == "common" or phrases[number].lemma in POINTING)
        and not cast.is_somebody(number)
        for group in draft.meaning.targets
        for number in group
    )
