"""The rules of positions, as `data/en/linking/positions.toml` has them."""

from __future__ import annotations

from functools import cache

import msgspec

from onrecord.records import PositionStance
from onrecord.shipped import shipped


class PositionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which happenings show a stance; the keys are explained in the table."""

    name: str
    stance: PositionStance
    types: tuple[str, ...]
    also: PositionStance | None = None
    modes: frozenset[str] = frozenset()
    rules: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    but: frozenset[str] = frozenset()
    deal: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    each: bool = False
    among: bool = False
    done: bool = False
    plain: bool = False
    shared: bool = False
    twice: bool = False
    recent: bool = False
    abroad: bool = False
    own: bool = False
    once: bool = False
    firms: bool = False
    through: frozenset[str] = frozenset()
    ends: tuple[PositionStance, ...] = ()


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole table."""

    position: tuple[PositionRule, ...]
    ends: dict[PositionStance, tuple[PositionStance, ...]]


@cache
def table(language: str = "en") -> Table:
    """The rules of a language. Raises DataError."""
    return shipped(f"{language}/linking/positions.toml", Table, code="linking")
