"""What a page is: an address, a question with typed data for its answer, and a template that shows it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import msgspec

from onrecord.store import Store
from onrecord.web.asking import Asked
from onrecord.web.library import Library
from onrecord.web.settings import Settings

_PART = re.compile(r"\{(\w+)\}")


class Site(NamedTuple):
    """What every page may use."""

    settings: Settings
    library: Library

    @property
    def store(self) -> Store:
        """The database. Raises `StoreError`."""
        return self.library.store()


Ask = Callable[[Site, Asked], msgspec.Struct]
View = Callable[[Site, Asked, Any], dict[str, Any]]


class Page(NamedTuple):
    """One page. `ask` gives the data (a record of type `answer`), which is what `.json` sends; `view` adds what only
    people need: drawings and links. `takes` are the page's own parameters with the values they may have (None: any);
    `filters` are the parts of the common filter that it takes, `paged` tells whether it is turned page by page."""

    path: str
    summary: str
    template: str
    ask: Ask
    answer: Any
    view: View | None = None
    takes: Mapping[str, tuple[str, ...] | None] = {}
    filters: tuple[str, ...] = ()
    paged: bool = False

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts of the address that are ids."""
        return tuple(_PART.findall(self.path))

    @property
    def route(self) -> str:
        """The address as the router has it."""
        return _PART.sub(r"{\1:str}", self.path)
