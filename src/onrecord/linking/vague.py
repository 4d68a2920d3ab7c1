"""Words that count roughly, as a range: `dozens`, `several hundred`, `tens of thousands`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from onrecord.linking.counted import Token, words_of_numbers


class Range(NamedTuple):
    """From how many to how many, and the first token behind the words."""

    least: float
    most: float
    behind: int


def vague_at(tokens: Sequence[Token], at: int) -> Range | None:
    """The range that begins at a token; None where none does. `of` behind it belongs to it (`dozens of ships`)."""
    table = words_of_numbers()["vague"]
    words = [token.low for token in tokens[at : at + 3]]
    for length in (3, 2, 1):
        found = table.get(" ".join(words[:length])) if len(words) >= length else None
        if found:
            behind = at + length
            of = behind < len(tokens) and tokens[behind].low == "of"
            return Range(float(found[0]), float(found[1]), behind + of)
    return None
