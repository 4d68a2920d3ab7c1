"""Quotations that are one though the first look kept them apart: another speaker was made out, or words were changed.

Outlets name one speaker as "the minister", "Moscow" and by surname, and the resolver may make three actors of these. So
quotations of one story are joined here when their words leave little doubt: five words in a row need no speaker at all;
fewer words, or most of the words, need speakers who can be one (of one country, or one of them unknown).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from onrecord.linking.families import families_of
from onrecord.linking.joining import joined
from onrecord.linking.shingles import plain_words
from onrecord.records import ActorRef, Quotation, QuotationVariant, is_person, stable_id

IN_A_ROW = 5
"""Words in a row that two quotations of one story share by no chance, whoever is said to have said them."""

SHORT_ROW = 3
"""Words in a row that will do where the speakers can be one."""

MOST = 0.6
"""Share of the words of the longer of two that are the same but for a word or two ("anyone", "anybody")."""

TELLING = 0.5
"""Share of the telling words of the longer that must be in the other when it is told in other words; two at least."""

CARRIERS = 40
"""A word that more quotations of a story carry is not looked up: it tells nothing, and pairs would be too many."""


class _Said(msgspec.Struct, frozen=True):
    """A quotation with the words of its variants, one row for each."""

    quotation: Quotation
    rows: tuple[tuple[str, ...], ...]
    telling: frozenset[str]


def join_spoken(quotations: Iterable[Quotation], stories: Mapping[str, str]) -> tuple[Quotation, ...]:
    """The quotations with those joined that are one, in the order of their first variants.

    `stories` maps an article's id to its story's; quotations without a story, or of different stories, stay as they
    are. The result does not depend on the order given.
    """
    said = [_said(each) for each in sorted(quotations, key=_order)]
    pairs = ((a, b) for a, b in _candidates(said, stories) if _is_one(said[a], said[b]))
    groups = ([each.quotation for each in group] for group in joined(said, pairs))
    return tuple(sorted(map(as_one, groups), key=_order))


def in_order(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    """Quotations in the order of their first variants."""
    return tuple(sorted(quotations, key=_order))


def _said(quotation: Quotation) -> _Said:
    rows = tuple(dict.fromkeys(tuple(plain_words(variant.text)) for variant in quotation.variants))
    return _Said(quotation, rows, families_of(word for row in rows for word in row))


def _candidates(said: Sequence[_Said], stories: Mapping[str, str]) -> list[tuple[int, int]]:
    """Pairs of one story that share a telling word which few others carry."""
    carriers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, each in enumerate(said):
        story = stories.get(each.quotation.variants[0].article)
        if story is not None:
            for word in sorted(each.telling):
                carriers[story, word].append(number)
    near = (numbers for numbers in carriers.values() if len(numbers) <= CARRIERS)
    return sorted({(a, b) for numbers in near for a in numbers for b in numbers if a < b})


def _is_one(a: _Said, b: _Said) -> bool:
    """Whether two quotations are one."""
    pairs = [tuple(sorted((row, other), key=len)) for row in a.rows for other in b.rows]
    if any(len(short) >= IN_A_ROW and _stands_in(short, long) for short, long in pairs):
        return True
    if not can_be_one(a.quotation.speaker, b.quotation.speaker):
        return False
    retold = _known(a.quotation) and _known(b.quotation)
    return any(_nearly(short, long) or (retold and _retold(short, long)) for short, long in pairs)


def _nearly(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the shorter stands in the longer, or is the same but for a word or two."""
    if len(short) < SHORT_ROW:
        return False
    return _stands_in(short, long) or len(set(short) & set(long)) >= MOST * len(set(long))


def _retold(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether both have most telling words in common."""
    mine, other = families_of(short), families_of(long)
    shared = len(mine & other)
    return shared > 1 and shared >= TELLING * max(len(mine), len(other))


def _stands_in(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def can_be_one(a: ActorRef | None, b: ActorRef | None) -> bool:
    """Whether two speakers can be one: the same actor or country, or one of them unknown, but not two persons."""
    if a is None or b is None:
        return a is not b
    if a.id == b.id:
        return True
    return a.country is not None and a.country == b.country and not (is_person(a.id) and is_person(b.id))


def _known(quotation: Quotation) -> bool:
    """Whether its speaker is known, or it is a headline's, which seldom names one."""
    return quotation.speaker is not None or all(each.field == "title" for each in quotation.variants)


def as_one(group: Sequence[Quotation]) -> Quotation:
    """One quotation of several; its speaker is that of most variants, a known one and a person first."""
    if len(group) == 1:
        return group[0]
    variants = sorted({variant for each in group for variant in each.variants}, key=_place)
    known = [each for each in group if each.speaker is not None]
    best = max(known, key=_weight, default=group[0])
    places = (f"{each.article}:{each.field}:{each.start}:{each.end}" for each in variants)
    return Quotation(id=stable_id("quotation", *places), variants=tuple(variants), speaker=best.speaker)


def _weight(quotation: Quotation) -> tuple[bool, int]:
    return quotation.speaker is not None and is_person(quotation.speaker.id), len(quotation.variants)


def _place(variant: QuotationVariant) -> tuple[str, str, int, int]:
    return variant.article, variant.field, variant.start, variant.end


def _order(quotation: Quotation) -> tuple[str, str, int, int]:
    return _place(quotation.variants[0])
