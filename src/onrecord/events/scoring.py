"""How likely an event is right, from what it rests on: `scores.toml` has the measured share of each ground.

A ground is a trait of the coding that tells something about its chance to be right: how surely its actors are known,
where a side was found, how its word was matched, what it passed through, whose words it is. Each has a factor on the
odds; the score is the chance that type, sources, targets and status are all right. `evaluation/event_scores.py` fits
the factors on gold and checks them on sentences that were kept apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from onrecord.errors import DataError
from onrecord.records import UNREAL

if TYPE_CHECKING:
    from onrecord.events.drafts import Draft, Roles

ACTOR_STEPS: tuple[tuple[float, str], ...] = (
    (0.85, "actors: named"),
    (0.65, "actors: likely"),
    (0.55, "actors: weak"),
    (0.0, "actors: by a guess"),
)
"""The lowest score among the mentions of the clause's own sides. Where the share right falls on our own gold."""
IN_THE_CLAUSE = "sides: in the clause"
SIDE_STEPS: tuple[tuple[float, str], ...] = (
    (0.6, "sides: chosen, most speaks for them"),
    (0.4, "sides: chosen, much speaks for them"),
    (0.0, "sides: chosen among several"),
)
"""How sure the choice of an event's sides was where its clause leaves one open, and the ground that is."""
_NOT_DONE = UNREAL | {"conditional"}
USUAL = frozenset({"actors: named", "article: a line or two", IN_THE_CLAUSE, "word: with its conditions"})
"""Grounds that the table's odds stand for; the factors of the others are counted from them."""
SMALLEST, LARGEST = 0.02, 0.98
"""No event is surely wrong or surely right."""


class Ground(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ground as measured: its factor on the odds, how many events rested on it, and how many of them were right."""

    factor: float
    events: int
    right: int


class Scores(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table: on what it was measured, the odds of an event with the `USUAL` grounds alone, and all grounds."""

    measured: str
    events: int
    right: int
    odds: float
    grounds: dict[str, Ground]

    def of(self, grounds: Iterable[str]) -> float:
        """The chance of an event that rests on these grounds; unlisted ones count as telling nothing."""
        odds = self.odds
        for name in grounds:
            if name in self.grounds:
                odds *= self.grounds[name].factor
        return round(min(LARGEST, max(SMALLEST, odds / (1 + odds))), 3)


def scores_of(table: Mapping[str, Any]) -> Scores:
    """The table as read from TOML. Raises `DataError` where it does not follow its form."""
    try:
        return msgspec.convert(table, Scores)
    except msgspec.ValidationError as error:
        raise DataError(f"scores.toml: {error}. Write it anew or leave it out.", code="codebook") from error


def _sides(roles: Roles) -> str:
    if roles.sure >= 1:
        return IN_THE_CLAUSE
    return next(name for step, name in SIDE_STEPS if roles.sure >= step)


def grounds_of(draft: Draft, roles: Roles, status: str) -> tuple[str, ...]:
    """The grounds of an event, in a fixed order: `roles` are its sides as they were completed, `status` its own."""
    clause, meaning = draft.clause, draft.meaning
    own = [score for _, score in (*draft.roles.sources, *draft.roles.targets)]
    least = min(own, default=1.0)
    found = [next(name for step, name in ACTOR_STEPS if least >= step), _sides(roles)]
    if any(actor.country is None for actor, _ in (*roles.sources, *roles.targets)):
        found.append("actors: one without a country")
    found.append(draft.around.near.kind.breadth)
    found.append("word: with its conditions" if meaning.weight else "word: alone")
    if clause.kind == "noun" and clause.light is None:
        found.append("word: a noun alone")
    if meaning.rivals:
        found.append("word: another type fits as well")
    if operators := meaning.rule.count(">"):
        found.append("through: one word" if operators == 1 else "through: several words")
    if status in _NOT_DONE:
        found.append("status: not done")
    elif status != "reported":
        found.append("status: planned or possible")
    if draft.statement is not None:
        found.append("voice: somebody in the text")
    if draft.sentence.field == "title":
        found.append("place: headline")
    return tuple(found)
