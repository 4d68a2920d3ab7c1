"""Origins: which independent source each article goes back to.

Copies share the origin of what they copy, and articles that credit one agency share the agency. A credit counts for the
whole family: where one reprint names the agency and the others leave the line out, they are the agency's all the same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import msgspec

from onrecord.linking.copies import find_copies
from onrecord.records import Article, Copy

AGENCY = "agency "


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """Where an article's reporting comes from.

    `origin` is as an article has it: `agency NAME` where it credits one, else `copy of ID` or `own`. `source` is the
    independent source behind it: `own ID` with the id of the article at the beginning of the family, or `agency NAME`.
    """

    article: str
    origin: str
    source: str
    copy_of: str | None = None
    share: float | None = None
    """Share of the runs of the shorter of the two that both have, of a copy."""


def find_origins(articles: Iterable[Article], copies: Mapping[str, Copy] | None = None) -> dict[str, Origin]:
    """The origin of each article, under its id; `copies` by the article's id where they are known already.

    The result does not depend on the order of the articles.
    """
    known = {article.id: article for article in sorted(articles, key=lambda article: article.id)}
    copies = find_copies(known.values()) if copies is None else copies
    families: dict[str, list[Article]] = defaultdict(list)
    for article in known.values():
        root = copies[article.id].of if article.id in copies else article.id
        families[root].append(article)
    sources = {root: _source(root, known[root], family) for root, family in families.items()}
    out = {}
    for name, article in known.items():
        copy = copies.get(name)
        out[name] = Origin(
            article=name,
            origin=_credited(article) or (f"copy of {copy.of}" if copy else "own"),
            source=sources[copy.of if copy else name],
            copy_of=copy.of if copy else None,
            share=copy.share if copy else None,
        )
    return out


def _source(root: str, first: Article, family: list[Article]) -> str:
    credited = (_credited(article) for article in (first, *family))
    return next((credit for credit in credited if credit), f"own {root}")


def _credited(article: Article) -> str | None:
    return article.origin if article.origin.startswith(AGENCY) else None
