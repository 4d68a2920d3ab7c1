"""Quotations over the chapters of a large story: the same words of one speaker, quoted again weeks later.

Each chapter has its quotations by itself. Two of different chapters are one when half of the runs of five words of a
version stand in one of the other's, and nobody else is known to have said them; what is retold in other words, or in
fewer than five, is not joined over chapters. A run leads from one to the other, so that one more article is compared
with the quotations that share words with its chapter's alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from zlib import crc32

from onrecord.linking.quotations import MIN_CONTAINED, RUN, runs_of
from onrecord.linking.spoken import as_one, can_be_one, in_order
from onrecord.records import Quotation

Edge = tuple[str, str]
"""Two quotations that are one, by their ids, the lesser first."""


def looked_up(quotation: Quotation) -> frozenset[int]:
    """The runs of five words of all versions of a quotation, as 32-bit checks."""
    return frozenset(run for version in _versions(quotation) for run in version)


def _versions(quotation: Quotation) -> list[frozenset[int]]:
    found = {runs_of(variant.text) for variant in quotation.variants}
    return [
        frozenset(crc32(" ".join(run).encode()) for run in runs)
        for runs in found
        if any(len(run) == RUN for run in runs)
    ]


def are_one(one: Quotation, other: Quotation) -> bool:
    """Whether two quotations of different chapters are one."""
    if one.speaker is not None and other.speaker is not None and not can_be_one(one.speaker, other.speaker):
        return False
    return any(
        len(mine & its) >= MIN_CONTAINED * min(len(mine), len(its))
        for mine in _versions(one)
        for its in _versions(other)
    )


def edges_among(chapters: Mapping[int, Sequence[Quotation]]) -> set[Edge]:
    """The pairs of quotations of different chapters that are one."""
    carriers: dict[int, list[tuple[int, Quotation]]] = defaultdict(list)
    for number, quotations in chapters.items():
        for each in quotations:
            for run in looked_up(each):
                carriers[run].append((number, each))
    pairs = {
        edge(one.id, other.id): (one, other)
        for found in carriers.values()
        for (first, one), (second, other) in combinations(found, 2)
        if first != second
    }
    return {name for name, (one, other) in pairs.items() if are_one(one, other)}


def edge(one: str, other: str) -> Edge:
    """Two ids in order."""
    return (one, other) if one < other else (other, one)


def families_of(edges: Iterable[Edge]) -> list[frozenset[str]]:
    """The quotations that are one, directly or through others."""
    home: dict[str, set[str]] = {}
    for one, other in sorted(edges):
        whole = home.get(one, {one}) | home.get(other, {other})
        home.update(dict.fromkeys(whole, whole))
    return [frozenset(family) for family in {id(each): each for each in home.values()}.values()]


def join_quotations(
    chapters: Mapping[int, Sequence[Quotation]], edges: Iterable[Edge]
) -> dict[int, list[Quotation]]:
    """The quotations of all chapters, those that are one joined, in the chapter with the least number among theirs."""
    parts = {each.id: (number, each) for number, quotations in chapters.items() for each in quotations}
    families = [sorted(family & parts.keys()) for family in families_of(edges)]
    leads = {family[0]: family for family in families if len(family) > 1}
    followers = {name for family in leads.values() for name in family[1:]}
    found: dict[int, list[Quotation]] = {number: [] for number in chapters}
    for name, (number, quotation) in parts.items():
        if name in leads:
            members = [parts[each] for each in leads[name]]
            found[min(where for where, _ in members)].append(as_one(in_order(each for _, each in members)))
        elif name not in followers:
            found[number].append(quotation)
    return found
