"""A listing page by page."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from onrecord.review.laying import Rulings
from onrecord.web.asking import DEEPEST, Asked, address

T = TypeVar("T")


class Paged(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A page of a listing: the question in English, how many records fit in all, and those of this page. `next` and
    `previous` are addresses of the same data, None at the ends. `rulings` are what reviewers decided, by record."""

    sentence: str
    total: int
    page: int
    pages: int
    next: str | None
    previous: str | None
    items: tuple[T, ...]
    rulings: Rulings = {}


class Turning(NamedTuple):
    """The links at the foot of a listing."""

    page: int
    pages: int
    previous: str | None
    next: str | None


def paged(
    asked: Asked, items: tuple[Any, ...], total: int, sentence: str, rulings: Rulings | None = None
) -> Paged[Any]:
    """The page of a listing, with the addresses of the pages before and behind it."""
    turn = turning(asked, total, suffix=".json")
    return Paged(
        sentence=sentence,
        total=total,
        page=turn.page,
        pages=turn.pages,
        next=turn.next,
        previous=turn.previous,
        items=items,
        rulings=rulings or {},
    )


def turning(asked: Asked, total: int, *, suffix: str = "") -> Turning:
    """The pages before and behind the one that was asked for, among those that `total` records fill."""
    pages = max(1, -(-min(total, DEEPEST) // asked.per))
    before = min(asked.page - 1, pages)
    return Turning(
        asked.page,
        pages,
        _page(asked, before, suffix) if asked.page > 1 else None,
        _page(asked, asked.page + 1, suffix) if asked.page < pages else None,
    )


def _page(asked: Asked, number: int, suffix: str) -> str:
    pairs = asked.pairs()
    return address(asked.path + suffix, [*pairs, ("page", str(number))] if number > 1 else pairs)
