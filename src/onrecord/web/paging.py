"""A listing page by page."""

from __future__ import annotations

from typing import Any, Generic, NamedTuple, TypeVar

import msgspec

from onrecord.review.laying import Rulings
from onrecord.web.asking import DEEPEST, Asked, address

T = TypeVar("T")


class Paged(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A page of a listing: the question in English, how many records fit in all, and those of this page. With `more`
    there are more than `total`, and more `pages`: in a large database what many records fit is not counted to the end.
    `next` and `previous` are addresses of the same data, None at the ends. `rulings` are what reviewers decided, by
    record."""

    sentence: str
    total: int
    page: int
    pages: int
    next: str | None
    previous: str | None
    items: tuple[T, ...]
    rulings: Rulings = {}
    more: bool = False


class Turning(NamedTuple):
    """The links at the foot of a listing."""

    page: int
    pages: int
    previous: str | None
    next: str | None
    more: bool = False


def paged(
    asked: Asked,
    items: tuple[Any, ...],
    total: int,
    sentence: str,
    rulings: Rulings | None = None,
    *,
    more: bool = False,
) -> Paged[Any]:
    """The page of a listing, with the addresses of the pages before and behind it."""
    turn = turning(asked, total, suffix=".json", more=more and len(items) >= asked.per)
    return Paged(
        sentence=sentence,
        total=total,
        page=turn.page,
        pages=turn.pages,
        next=turn.next,
        previous=turn.previous,
        items=items,
        rulings=rulings or {},
        more=more,
    )


def turning_of(asked: Asked, listing: Paged[Any]) -> Turning:
    """The links at the foot of a listing."""
    return turning(asked, listing.total, more=listing.more and len(listing.items) >= asked.per)


def turning(asked: Asked, total: int, *, suffix: str = "", more: bool = False) -> Turning:
    """The pages before and behind the one that was asked for, among those that `total` records fill; with `more` there
    is one behind it, as far as listings can be turned."""
    pages = max(1, -(-min(total, DEEPEST) // asked.per))
    if more:
        pages = max(pages, min(asked.page + 1, DEEPEST // asked.per))
    before = min(asked.page - 1, pages)
    return Turning(
        asked.page,
        pages,
        _page(asked, before, suffix) if asked.page > 1 else None,
        _page(asked, asked.page + 1, suffix) if asked.page < pages else None,
        more,
    )


def _page(asked: Asked, number: int, suffix: str) -> str:
    pairs = asked.pairs()
    return address(asked.path + suffix, [*pairs, ("page", str(number))] if number > 1 else pairs)
