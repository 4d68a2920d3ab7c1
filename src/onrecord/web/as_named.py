"""Actors on pages as reviewers merged and split them."""

from __future__ import annotations

from typing import TypeVar

from onrecord.errors import StoreError
from onrecord.review.same import renamed, same_actors
from onrecord.web.page import Site

T = TypeVar("T")


def as_named(site: Site, data: T) -> T:
    """The data of a page with every actor shown as reviewers have it; as it is where nobody merged or split any, and on
    pages that need no database when there is none."""
    try:
        with site.store.reading() as connection:
            same = same_actors(connection)
    except StoreError:
        return data
    return renamed(data, same) if same else data
