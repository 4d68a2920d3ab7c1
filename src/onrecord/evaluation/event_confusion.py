"""Which type of the gold is coded as which: the table of `onrecord evaluate events GOLD --confusion`.

A row is a type of the gold, a column a type that was coded; `none` is a gold event that was not coded, and the row `no
event` what was coded where the gold has nothing. A dash is none at all. Columns are named by the beginnings of the
types. In whole sentences an event coded with a right type is paired as the scoring pairs it (`event_matching`); of what
is left, an event of the gold and one that was coded are the same where their sides are right or their words meet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from onrecord.evaluation.event_gold import GoldEvent
from onrecord.evaluation.event_matching import FoundEvent, matches, sides_right, words_of
from onrecord.evaluation.figures import share
from onrecord.evaluation.report import Report, Row, Value

NOTHING, NO_EVENT = "none", "no event"
SHORTEST = 3
"""Letters of a column's name at least."""

Pair = tuple[str | None, str | None]
"""A type of the gold and the type coded; None for no event."""


def paired_types(gold: Sequence[GoldEvent], found: Sequence[FoundEvent]) -> Iterator[Pair]:
    """The types of one sentence's events, gold and coded. A type that the gold accepts counts as its own; an optional
    event of the gold is no row, and what is coded for it no column."""
    for wanted, given in paired(gold, found):
        if wanted is None:
            yield None, given.type if given else None
        elif not wanted.optional:
            coded = given.type if given else None
            yield wanted.type, wanted.type if coded in wanted.types else coded


def paired(
    gold: Sequence[GoldEvent], found: Sequence[FoundEvent]
) -> Iterator[tuple[GoldEvent | None, FoundEvent | None]]:
    """One sentence's events, gold and coded, beside each other: those of a right type as the scoring pairs them, of the
    rest those whose sides are right or whose words meet, then each that is left alone."""
    right = matches(gold, found)
    open_gold = [j for j in range(len(gold)) if all(match.gold != j for match in right)]
    open_found = [i for i in range(len(found)) if all(match.found != i for match in right)]
    yield from ((gold[match.gold], found[match.found]) for match in right)
    ranked = sorted(
        (not sides_right(gold[j], found[i]), not _meet(gold[j], found[i]), j, i)
        for j in open_gold
        for i in open_found
    )
    for other_sides, apart, j, i in ranked:
        if j in open_gold and i in open_found and not (other_sides and apart):
            open_gold.remove(j)
            open_found.remove(i)
            yield gold[j], found[i]
    yield from ((gold[j], None) for j in open_gold)
    yield from ((None, found[i]) for i in open_found)


def _meet(gold: GoldEvent, found: FoundEvent) -> bool:
    return bool(words_of(gold.trigger) & words_of(found.trigger))


def confusion(path: Path, items: int, pairs: Iterable[Pair], notes: tuple[str, ...] = ()) -> Report:
    """The table over all pairs; the headline is the share on the diagonal among what both have."""
    counts = Counter(pairs)
    types = sorted({type_ for pair in counts for type_ in pair if type_ is not None})
    columns: list[tuple[str | None, str]] = [*beginnings(types).items(), (None, NOTHING)]
    rows = []
    for gold in (*types, None):
        cells: dict[str, Value] = {name: counts[gold, coded] or None for coded, name in columns}
        if any(cells.values()):
            rows.append(Row(gold or NO_EVENT, cells))
    both = sum(n for (gold, coded), n in counts.items() if gold and coded)
    same = sum(n for (gold, coded), n in counts.items() if gold and gold == coded)
    rows.append(Row("same type, of those in both", {"share": share(same, both), "of": both}))
    return Report(
        task="events",
        gold=str(path),
        items=items,
        rows=tuple(rows),
        headline=(rows[-1].name, "share"),
        notes=notes,
    )


def beginnings(types: Iterable[str]) -> dict[str, str]:
    """Each type with the shortest beginning, of three letters or more, that no other has."""
    names = sorted(set(types))
    made = {}
    for name in names:
        length = SHORTEST
        while any(other != name and other.startswith(name[:length]) for other in names) and length < len(
            name
        ):
            length += 1
        made[name] = name[:length]
    return made
