"""What a source hands over: the decoded characters of one document and what was said of it."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

from onrecord.records import Document, Notice, PublishedBasis, SetAside, stable_id

Kind = Literal["text", "html"]


class RawDocument(msgspec.Struct, frozen=True, kw_only=True):
    """One document, decoded. `content` holds the characters that furniture offsets and span maps count in.

    `published` stands as it was written (`published_basis` tells whether the user or the source wrote it); all fields
    that may be None are simply not known at this stage.
    """

    document: Document
    content: str
    kind: Kind
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    published_basis: PublishedBasis = "metadata"
    language: str | None = None
    external_id: str | None = None
    byline: str | None = None
    body_start: int = 0
    """Where the article begins in `content`, behind labelled lines whose values stand in the fields above."""
    notices: tuple[Notice, ...] = ()


def make_document(data: bytes, *, path: str | None, media_type: str, encoding: str | None) -> Document:
    """The document record of some bytes; its id follows from the bytes alone."""
    digest = hashlib.sha256(data).hexdigest()
    return Document(
        id=stable_id("doc", digest),
        path=path,
        media_type=media_type,
        encoding=encoding,
        size=len(data),
        sha256=digest,
    )


def set_aside(source: str, code: str, reason: str, line: int | None = None) -> SetAside:
    """A document (or line) that is not read, under a stable id; `reason` is a full sentence for a person."""
    return SetAside(
        id=stable_id("aside", source, code, line), source=source, code=code, reason=reason, line=line
    )
