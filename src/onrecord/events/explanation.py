"""Why a sentence was coded as it was: what each clause gave, as plain values that can be printed or sent as JSON."""

from __future__ import annotations

import msgspec

from onrecord.records import Event, Field, Status


class Who(msgspec.Struct, frozen=True, kw_only=True):
    """An actor that a phrase stands for, with the rule of the actors' room that found it."""

    id: str
    name: str
    country: str | None
    sectors: tuple[str, ...]
    text: str
    rule: str
    score: float


class Part(msgspec.Struct, frozen=True):
    """A part of a clause: its role (`subject`, `object`, `recipient`, a preposition, `before the noun`), its words, and
    whom it stands for."""

    role: str
    text: str
    actors: tuple[Who, ...] = ()


class Checked(msgspec.Struct, frozen=True):
    """A condition of an entry: the key that sets it, what it asks for, what the clause has there, whether that will
    do, and what it weighs."""

    key: str
    wanted: tuple[str, ...]
    found: tuple[str, ...]
    met: bool
    weight: int


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A frame of the codebook that lists the clause's word. `weight` is null where a condition is not met; `won` says
    that it gave the meaning."""

    id: str
    type: str
    word: str
    conditions: tuple[Checked, ...]
    weight: int | None
    won: bool = False


class Governing(msgspec.Struct, frozen=True, kw_only=True):
    """An operator that lists the clause's word: its effect, the rule and family of what it governs here, and what that
    makes; else why it makes nothing."""

    effect: str
    word: str
    governs: str | None
    family: str
    type: str | None = None
    status: Status | None = None
    why_not: str | None = None
    won: bool = False


class Reads(msgspec.Struct, frozen=True, kw_only=True):
    """What a clause says under a circumstance: as it stands, or as it would stand."""

    when: str
    type: str
    mode: str | None
    status: Status
    here: bool = False


class Left(msgspec.Struct, frozen=True):
    """Why a clause gave no event: a short stable word, and a sentence for people."""

    code: str
    text: str


class ClauseWhy(msgspec.Struct, frozen=True, kw_only=True):
    """One clause: its parts, the entries and operators considered, what it says and would say, and what came of it."""

    number: int
    start: int
    end: int
    predicate: str
    words: str
    kind: str
    lemma: str
    features: tuple[str, ...]
    inside: int | None
    parts: tuple[Part, ...]
    entries: tuple[Entry, ...]
    operators: tuple[Governing, ...]
    reads: tuple[Reads, ...]
    events: tuple[Event, ...]
    grounds: tuple[tuple[str, ...], ...]
    """What the score of each event rests on."""
    left: tuple[Left, ...]


class SentenceWhy(msgspec.Struct, frozen=True, kw_only=True):
    """One sentence with its clauses, in the order of the text; characters count in the article's field."""

    field: Field
    start: int
    end: int
    text: str
    clauses: tuple[ClauseWhy, ...]

    @property
    def events(self) -> tuple[Event, ...]:
        """All events of the sentence."""
        return tuple(event for clause in self.clauses for event in clause.events)
