"""Quotations: the same words in several articles, side by side, with what each of them changed or cut."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import islice
from typing import Literal, cast

import msgspec
import sqlalchemy as sa
from msgspec.structs import replace

from onrecord.questions.article_lines import ArticleLine, article_lines
from onrecord.questions.fetching import batches
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.questions.listings import records_in
from onrecord.records import Quotation, QuotationVariant
from onrecord.store import Store
from onrecord.store.fold import fold
from onrecord.store.index import days_of

BATCH = 100
"""Quotations told together: a screen or two."""

PieceKind = Literal["same", "changed", "added", "cut"]

_WORD = re.compile(r"\S+")


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a variant beside the fullest one: the same words, other words, words more, or a cut; `text` of a cut
    are the words that are missing."""

    kind: PieceKind
    text: str


class VariantTold(msgspec.Struct, frozen=True, kw_only=True):
    """One article's version. `pieces` tell how it differs from the fullest; `fullest` marks that one; `copied_in` are
    articles that reprint it unchanged."""

    variant: QuotationVariant
    article: ArticleLine
    pieces: tuple[Piece, ...]
    fullest: bool = False
    copied_in: tuple[ArticleLine, ...] = ()


class QuotationTold(msgspec.Struct, frozen=True, kw_only=True):
    """A quotation with its variants in order of publication.

    `first` is the day it first appeared, None where no article of it has a date. `alone` says that no second
    independent article has it; `differs` that not all variants have the same words.
    """

    quotation: Quotation
    first: str | None
    variants: tuple[VariantTold, ...]
    alone: bool
    differs: bool


def quotations(
    store: Store, f: Filter = EVERYTHING, *, shared: bool | None = None
) -> Iterator[QuotationTold]:
    """Quotations by the day they first appeared. `shared`: True for those that independent articles share, False for
    those that one alone has."""
    whole = f if shared is None else replace(f, limit=None, offset=0)
    with store.reading() as connection:
        batched = batches(records_in(store, connection, "quotation", whole), BATCH)
        told = (
            each
            for some in batched
            for each in tell_quotations(connection, [cast("Quotation", one) for one in some])
        )
        if shared is None:
            yield from told
        else:
            last = None if f.limit is None else f.offset + f.limit
            yield from islice((each for each in told if each.alone != shared), f.offset, last)


def tell_quotations(connection: sa.Connection, found: Sequence[Quotation]) -> list[QuotationTold]:
    """Quotations with their variants side by side, in the order given."""
    lines = article_lines(connection, {v.article for each in found for v in each.variants})
    return [_tell(each, lines) for each in found]


def _tell(quotation: Quotation, lines: Mapping[str, ArticleLine]) -> QuotationTold:
    known = [variant for variant in quotation.variants if variant.article in lines]
    known.sort(key=lambda each: (lines[each.article].published or "9999", each.article, each.start))
    apart = [each for each in known if not _reprints(each, known, lines)]
    fullest = max(apart, key=lambda each: len(each.text.split()), default=None)
    days = [day for each in known if (day := days_of(lines[each.article].published)[0])]
    variants = tuple(_variant(each, fullest, known, lines) for each in apart)
    return QuotationTold(
        quotation=quotation,
        first=min(days, default=None),
        variants=variants,
        alone=len({each.article for each in apart}) < 2,
        differs=len({fold(each.text) for each in known}) > 1,
    )


def _reprints(
    one: QuotationVariant, known: Sequence[QuotationVariant], lines: Mapping[str, ArticleLine]
) -> bool:
    """Whether it is the same words in a copy of an article that has them too."""
    of = lines[one.article].copy_of
    return any(other.article == of and fold(other.text) == fold(one.text) for other in known)


def _variant(
    one: QuotationVariant,
    fullest: QuotationVariant | None,
    known: Sequence[QuotationVariant],
    lines: Mapping[str, ArticleLine],
) -> VariantTold:
    copies = {
        each.article: lines[each.article]
        for each in known
        if lines[each.article].copy_of == one.article and fold(each.text) == fold(one.text)
    }
    return VariantTold(
        variant=one,
        article=lines[one.article],
        pieces=tuple(side_by_side(fullest.text, one.text)) if fullest else (),
        fullest=one is fullest,
        copied_in=tuple(copies.values()),
    )


def side_by_side(fullest: str, other: str) -> Iterator[Piece]:
    """How the words of `other` differ from those of `fullest`, in the order of `other`. Case and marks do not count."""
    base, words = _WORD.findall(fullest), _WORD.findall(other)
    matcher = SequenceMatcher(
        None, [fold(w) or w for w in base], [fold(w) or w for w in words], autojunk=False
    )
    for change, i, j, k, m in matcher.get_opcodes():
        if change == "delete":
            yield Piece(kind="cut", text=" ".join(base[i:j]))
        else:
            kind: PieceKind = {"equal": "same", "replace": "changed", "insert": "added"}[change]  # type: ignore[assignment]
            yield Piece(kind=kind, text=" ".join(words[k:m]))
