"""The types that reports of one thing mix, and how readily they do, from `near_types.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from onrecord.shipped import shipped


class Near(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Two types and a pair of texts that mix them; `odds` are log odds beside those of the other pairs, `together` what
    is added where the same sides do both with each other."""

    types: list[str]
    example: str
    odds: float = 0.0
    together: float = 0.0


@cache
def near_types(language: str = "en") -> Mapping[frozenset[str], Near]:
    """The pairs of types that reports of one thing mix, with their log odds."""
    pairs = shipped(f"{language}/linking/near_types.toml", list[Near], key="near", code="linking")
    return {frozenset(each.types): each for each in pairs}
