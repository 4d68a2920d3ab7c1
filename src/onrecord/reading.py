"""What one article gave: the value that the pipeline hands to the store.

Belongs here: `Reading`, `AlreadyRead` and the fingerprint that tells whether an article must be read again. Does not
belong here: how an article is read (`pipeline.py`) or kept (`store/`).
"""

from __future__ import annotations

import hashlib

import msgspec

from onrecord.records import Actor, Article, Document, Event, Label, Mention, Statement

GIVEN_FIELDS = (
    "title",
    "external_id",
    "outlet",
    "url",
    "byline",
    "language",
    "published",
    "published_basis",
)
"""The article's fields that a source or a user gives and on which its records depend. The path is not one of them: the
same article in another folder is still the same article."""


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """Everything read from one article, ready to be stored in one transaction."""

    document: Document
    article: Article
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    labels: tuple[Label, ...] = ()
    fingerprint: str = ""


class AlreadyRead(msgspec.Struct, frozen=True, kw_only=True):
    """An article that the store already holds under the same fingerprint, so that nothing was parsed."""

    article: str
    outlet: str = ""
    path: str | None = None


def fingerprint_of(article: Article, coder: str) -> str:
    """The hash of the coder's version and of what was given with the article.

    Equal fingerprints mean that reading the article again would give the same records. `coder` names everything the
    records depend on beside the article: version, model, data files.
    """
    given = [getattr(article, name) for name in GIVEN_FIELDS]
    content = msgspec.json.encode([coder, article.text, given])
    return hashlib.blake2b(content, digest_size=12).hexdigest()
