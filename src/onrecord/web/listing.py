"""A page of a listing as the pages show it: its records, how many there are, and what reviewers ruled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar

import msgspec
import sqlalchemy as sa

from onrecord.questions.fetching import fetch
from onrecord.questions.nothing import LEAVE_OUT, why_nothing
from onrecord.questions.turned import Order, page_of
from onrecord.questions.where import Condition
from onrecord.store import Store
from onrecord.web.asking import Asked
from onrecord.web.page import Site

R = TypeVar("R", bound=msgspec.Struct)


class Found(NamedTuple):
    """What stands on a page of a listing, and how many fit: `total`, or with `more` beyond that."""

    items: tuple[Any, ...]
    total: int
    more: bool


def unfit(site: Site, asked: Asked) -> str:
    """The condition that nothing can meet, where there is one: `No actor is known as Zorro.` What the commands of the
    terminal would tell, behind a semicolon, has no place on a page."""
    why = why_nothing(site.store, asked.f)
    told, _, further = why.partition(";")
    return "" if why == LEAVE_OUT else f"{told}." if further else why


def listed(
    store: Store,
    record_type: type[R],
    kind: str,
    asked: Asked,
    tell: Callable[[sa.Connection, Sequence[R]], Sequence[Any]] | None = None,
    *,
    order: Order | None = None,
    also: Sequence[Condition] = (),
) -> Found:
    """The records of one kind on the page that was asked for, told by `tell` where they are more than records."""
    with store.reading() as connection:
        page = page_of(store, connection, kind, asked.paged, order=order, also=also)
        records = list(fetch(connection, record_type, page.ids).values())
        told = tell(connection, records) if tell else records
    return Found(tuple(told), page.total, page.more)
