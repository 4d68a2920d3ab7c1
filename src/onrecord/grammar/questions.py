"""Which words of a sentence stand in a question: all of one that ends in a question mark, and those of a quotation that
does ("\"Will Vostia wait?\" Kerland asked")."""

from __future__ import annotations

from onrecord.grammar.parse import Parse

_QUOTES = frozenset('"“”„»«') | {"''", "``"}
_ENDS = frozenset(".!?") | _QUOTES
"""Marks before which no question of a quotation begins."""


def asked(parse: Parse) -> frozenset[int]:
    """The words of the questions of a sentence."""
    texts = parse.texts
    if "?" not in texts:
        return frozenset()
    if texts[-1] == "?":
        return frozenset(range(len(texts)))
    return frozenset(
        word
        for mark in range(len(texts) - 1)
        if texts[mark] == "?" and texts[mark + 1] in _QUOTES
        for word in range(_opening(parse, mark), mark)
    )


def _opening(parse: Parse, mark: int) -> int:
    """The first word of the question that a question mark ends."""
    return next((word + 1 for word in range(mark - 1, -1, -1) if parse.texts[word] in _ENDS), 0)
