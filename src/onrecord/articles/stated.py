"""What a page says: apart from how it is found (`page.py`), so that plain texts are read without loading that."""

from __future__ import annotations

import msgspec


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """The main text of a page, a paragraph a line, and its metadata as far as stated."""

    text: str
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    published: str | None = None
