"""The registry's values: actors as the data files list them, and offices held from one day to another."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Sequence

import msgspec

from onrecord.actors.folding import fold
from onrecord.records import ActorKind

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")

_ORDER = (
    *(
        "head-of-government",
        "head-of-state",
        "supreme-leader",
        "monarch",
        "secretary-general",
        "foreign-minister",
    ),
    *(
        "deputy-head-of-state",
        "crown-prince",
        "deputy-head-of-government",
        "defence-minister",
        "opposition-leader",
    ),
    *("interior-minister", "finance-minister", "national-security-adviser", "spokesperson", "speaker"),
    *("central-bank-governor", "chief-negotiator", "ambassador-un", "ambassador-eu", "military-chief"),
    "intelligence-chief",
    *("party-leader", "other"),
)
RANK = {role: rank for rank, role in enumerate(_ORDER)}
"""Roles from the most to the least reported: which office speaks for a person who holds several."""

PROMINENT = frozenset(_ORDER) - {
    "ambassador-un",
    "ambassador-eu",
    "military-chief",
    "intelligence-chief",
    "chief-negotiator",
}
"""Roles whose holders the press names by surname alone."""

EXECUTIVE = frozenset(
    role for role in RANK if role not in ("opposition-leader", "party-leader", "other", "speaker")
)

SINGLE = frozenset(
    (
        *("head-of-state", "head-of-government", "foreign-minister", "defence-minister", "interior-minister"),
        *("finance-minister", "monarch", "supreme-leader", "central-bank-governor", "secretary-general"),
    )
)
"""Roles that one person holds at a time."""

NOT_STATES = frozenset(("EUR", "UNO", "IGO", "NGO", "IMG", "MNC", "ISM"))
"""PLOVER's codes in the place of a country's."""


class Term(msgspec.Struct, frozen=True):
    """A stretch of time, both days included; None is open."""

    since: dt.date | None = None
    until: dt.date | None = None

    def holds(self, day: dt.date) -> bool:
        """Whether the day lies in it."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def shares(self, other: Term) -> dt.timedelta:
        """How long both last together."""
        since = max(self.since or dt.date.min, other.since or dt.date.min)
        return max(dt.timedelta(0), min(self.until or dt.date.max, other.until or dt.date.max) - since)


_HANDING_OVER = dt.timedelta(days=60)


def are_held_at_once(one: Sequence[Term], other: Sequence[Term]) -> bool:
    """Whether two offices have holders together for longer than a handover takes, and so are not one office under an
    old and a new title."""
    return any(mine.shares(theirs) > _HANDING_OVER for mine in one for theirs in other)


def post_of(role: str, title: str, *, alone: bool) -> str:
    """The post of an office: its role where a country has one such office at a time (`alone`), else the title with
    it."""
    return role if alone and role != _MANY else f"{role}: {fold(title)}"


_MANY = "other"
"""The role of all offices that no other role is for."""


class Holding(msgspec.Struct, frozen=True, kw_only=True):
    """An office as one person held it."""

    person: str
    home: str
    """Country or organisation by whose id the office is looked up."""
    country: str
    role: str
    title: str
    post: str
    """What one person follows another in: the role, or with it the office's own title where a country has several such
    offices at a time ("head of Mossad", "head of Shin Bet")."""
    sectors: tuple[str, ...]
    term: Term
    body: str | None = None
    checked: str | None = None
    seen: dt.date | None = None
    """Of an office without an end: the last day it is known to have been held."""
    acting: bool = False
    disputed: bool = False
    order: int = 0

    @property
    def posts(self) -> tuple[str, ...]:
        """All that it is looked up by: its post, and the role where that says what it is."""
        return (self.post,) if self.role in (self.post, _MANY) else (self.post, self.role)


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An actor of the registry: state, body, party, group, organisation, company or person."""

    id: str
    name: str
    kind: ActorKind
    country: str | None = None
    sectors: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    local_names: tuple[str, ...] = ()
    home: str = ""
    """The data file's own id: the country or organisation in whose file it stands."""
    surname: str = ""
    gender: str = ""
    term: Term = Term()
    government: tuple[Term, ...] = ()
    holdings: tuple[Holding, ...] = ()
    role_text: str | None = None


class State(msgspec.Struct, frozen=True, kw_only=True):
    """A country or contested territory, or an organisation with seats and offices, with the words that point to it."""

    id: str
    name: str
    country: str
    demonyms: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    cities: tuple[str, ...] = ()
    seats: tuple[tuple[str, str], ...] = ()
    """Names of seats, each with the id of the body's entry it stands for."""


def first_day(value: object) -> dt.date:
    """The first day of a TOML date or of "2007", "2007-05". ValueError when it is neither."""
    return _day(value, last=False)


def last_day(value: object) -> dt.date:
    """The last day of a TOML date or of "2007", "2007-05"."""
    return _day(value, last=True)


def _day(value: object, *, last: bool) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    match = _PARTIAL.fullmatch(str(value))
    if not match:
        raise ValueError(f"{value!r} is not a date, a month or a year")
    year, month, day = (int(part) if part else 0 for part in match.groups())
    if not month:
        return dt.date(year, 12, 31) if last else dt.date(year, 1, 1)
    if not day:
        return dt.date(year, month, calendar.monthrange(year, month)[1] if last else 1)
    return dt.date(year, month, day)
