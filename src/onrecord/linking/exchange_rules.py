"""The rules of exchanges, as `data/en/linking/exchanges.toml` has them.

Belongs here: the form of the table. Does not belong here: whether a rule holds (`overtures.py`, `answers.py`).
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import msgspec

from onrecord.records import Outcome
from onrecord.shipped import shipped


class OvertureRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which happenings are overtures; the keys are explained in the table."""

    name: str
    types: tuple[str, ...]
    modes: frozenset[str] = frozenset()
    flagged: bool = False
    rules: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    silent: bool = False
    among: bool = False
    alone: bool = False
    mutual: bool = False
    calm: bool = False
    presses: bool = False
    speaks: frozenset[str] = frozenset()


class AnswerRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which happenings answer an overture, and how; the keys are explained in the table."""

    name: str
    outcome: Outcome
    types: tuple[str, ...]
    reason: str
    by: Literal["other", "both", "asked", "parties", "third", "host"]
    toward: Literal["offerer", "any"] = "any"
    rules: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    about: int = 0
    firm: bool = False
    dated: bool = False
    overture: bool = False
    earlier: bool = False
    own: int = 0
    deed: bool = False
    negated: bool = False
    conditional: bool = False
    asks: tuple[str, ...] = ()
    one: bool = False
    near: int = 0
    to: tuple[str, ...] = ()
    never: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    mediated: bool = False
    invited: bool = False
    plan: bool = False
    replies: bool = False
    onward: bool = False
    called: bool = False
    refrains: bool = False
    speaks: frozenset[str] = frozenset()

    def is_for(self, overture: str) -> bool:
        """Whether it may answer overtures of this name."""
        return overture not in self.never and (not self.only or overture in self.only)


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table."""

    overture: tuple[OvertureRule, ...]
    answer: tuple[AnswerRule, ...]
    hollow: frozenset[str] = frozenset()
    idle: frozenset[str] = frozenset()
    early: frozenset[str] = frozenset()
    charges: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    several: frozenset[str] = frozenset()
    calm: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    refrain: frozenset[str] = frozenset()
    silence: frozenset[str] = frozenset()
    following: frozenset[str] = frozenset()
    onward: frozenset[str] = frozenset()
    called: dict[str, tuple[str, ...]] = {}
    topic: dict[str, tuple[str, ...]] = {}


@cache
def rules_for(type_: str) -> dict[str, tuple[AnswerRule, ...]]:
    """The rules that answer overtures of a type, by the type of the answer, in the order of the table."""
    found: dict[str, tuple[AnswerRule, ...]] = {}
    for rule in table().answer:
        for answer in rule.types if not rule.to or type_ in rule.to else ():
            found[answer] = (*found.get(answer, ()), rule)
    return found


@cache
def table(language: str = "en") -> Table:
    """The rules of a language. Raises DataError."""
    return shipped(f"{language}/linking/exchanges.toml", Table, code="linking")
