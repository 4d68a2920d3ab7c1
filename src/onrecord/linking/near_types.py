"""The types that reports of one thing mix, and how readily they do, from `near_types.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from onrecord.shipped import shipped


class _Near(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two types and a pair of texts that mix them; `odds` are log odds beside those of the other pairs."""

    types: list[str]
    example: str
    odds: float = 0.0


@cache
def near_types(language: str = "en") -> Mapping[frozenset[str], float]:
    """The pairs of types that reports of one thing mix, with their log odds."""
    pairs = shipped(f"{language}/linking/near_types.toml", list[_Near], key="near", code="linking")
    return {frozenset(each.types): each.odds for each in pairs}
