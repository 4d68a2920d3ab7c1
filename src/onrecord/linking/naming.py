"""Whether a text names somebody, in whole words and not as a part of another's name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from onrecord.records import ActorRef
from onrecord.shipped import shipped


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    apart: tuple[str, ...]


def names_one(text: str, names: Iterable[str]) -> bool:
    """Whether a text has one of the names in whole words, and not as a part of another ("Niger" is not in "Nigeria",
    nor "Sudan" in "South Sudan")."""
    apart = tuple(f"{word} " for word in _table().apart)
    return any(
        not text[: found.start()].endswith(apart)
        for name in names
        if name in text
        for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w|-[A-Z])", text)
    )


def named_in(text: str, refs: Iterable[ActorRef]) -> bool:
    """Whether a text names one of these, by name or as an article has it."""
    return names_one(text, {name for ref in refs for name in (ref.name, ref.text) if name})


@cache
def _table(language: str = "en") -> _Table:
    return shipped(f"{language}/linking/naming.toml", _Table, code="linking")
