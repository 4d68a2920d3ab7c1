"""Full-text search, narrowed by the filter of all listings."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.where import Where
from onrecord.store import Hit, Store
from onrecord.store.words import parse_words

_STOPS = (".", "!", "?", "…")
_QUOTES = "\"'”’)]"


def search(store: Store, words: str, f: Filter = EVERYTHING) -> Iterator[Hit]:
    """Articles that have the words, best first, each with its best passage.

    All words must occur; `"a phrase"` stays together, `begin*` finds what begins so, `-word` leaves out. Raises
    `QuestionError` when there is nothing to look for.
    """
    parsed = parse_words(words)
    limit = -1 if f.limit is None else f.limit
    with store.reading() as connection:
        where = list(Where(store, connection, f).articles())
        yield from store.fulltext.hits(connection, parsed, where, (limit, f.offset))


def around(hit: Hit) -> tuple[str, str]:
    """What stands before and behind a passage where it is shown: an ellipsis where it is cut within a sentence."""
    before = "… " if hit.start and hit.text[:1].islower() else ""
    whole = hit.field == "title" or hit.text.rstrip(_QUOTES).endswith(_STOPS)
    return before, "" if whole else " …"
