"""What the same words would say under negation, in the future, under a condition, or called for: shown by `explain`.

Nothing is computed here: the interpreter's own steps are run on the clause as it would stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from onrecord.events.explanation import Reads
from onrecord.events.meaning import Meaning
from onrecord.grammar import Clause

PLAIN: dict[str, Any] = {
    "negated": False,
    "modal": None,
    "tense": "past",
    "perfect": False,
    "condition": False,
    "conditioned": False,
}
"""The clause as told of the past, without anything that changes its meaning."""
WOULD_STAND: dict[str, dict[str, Any]] = {
    "done": {},
    "did not": {"negated": True},
    "will not": {"negated": True, "modal": "will"},
    "will": {"modal": "will"},
    "may": {"modal": "may"},
    "if": {"condition": True},
    "would, if": {"modal": "would", "conditioned": True},
}
"""Circumstances that a clause itself shows."""
WOULD_BE_SAID: dict[str, str] = {
    "calls for": "wish",
    "urges to": "request",
    "refuses to": "refuse",
    "ends": "end",
}
"""Circumstances that another word brings, with its effect."""


def readings(
    clause: Clause,
    meaning: Meaning,
    read: Meaning,
    own_features: Callable[[Clause, Meaning], Meaning],
    said: Callable[[Meaning, str], Meaning | None],
) -> Iterator[Reads]:
    """What a clause says as it stands (`read`), then what it would say otherwise; `meaning` is what its entry or
    operator gave before its own negation, modality and condition were applied."""
    yield _reads("as it stands", read, here=True)
    for when, features in WOULD_STAND.items():
        stands = msgspec.structs.replace(clause, **{**PLAIN, **features})
        yield _reads(when, own_features(stands, meaning))
    for when, effect in WOULD_BE_SAID.items():
        governed = said(meaning, effect)
        if governed is not None:
            yield _reads(when, governed)


def _reads(when: str, meaning: Meaning, *, here: bool = False) -> Reads:
    return Reads(when=when, type=meaning.type, mode=meaning.mode, status=meaning.status, here=here)  # type: ignore[arg-type]
