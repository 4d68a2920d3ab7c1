"""Articles about a match: there the words of force hurt nobody ("Spain attacked from the start", "sank Sweden"), and a
side that a clause leaves open is none of the two countries ("their coach accused the referee")."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.events.codebook import Codebook
from onrecord.events.drafts import Draft

FORCE = frozenset({"ASSAULT"})
"""Types whose words sports pages use for what players do to each other."""
_WORDS = "match"
"""The class of `classes.toml` that has the words of sports pages."""
_SHARE = 1 / 3
"""Share of the sentences with such a word from which an article is about a match."""


def is_of_a_match(drafts: Sequence[Draft], book: Codebook) -> bool:
    """Whether the article of some drafts is about a match. A line or two does not tell."""
    if not drafts:
        return False
    near = drafts[0].around.near
    return near.kind.is_article and near.share_with(book.classes.get(_WORDS, frozenset())) >= _SHARE
