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
        families[copies[article.id].of if article.id in copies else article.id].append(article)
    credits = {
        root: credit
        for root, family in families.items()
        if (credit := first_credit(article.origin for article in (known[root], *family))) is not None
    }
    return {name: origin_of(article, copies.get(name), credits) for name, article in known.items()}


def origin_of(article: Article, copy: Copy | None, credits: Mapping[str, str]) -> Origin:
    """The origin of one article; `credits` names the agency of each family that has one, by its first article."""
    root = copy.of if copy else article.id
    credited = first_credit([article.origin])
    return Origin(
        article=article.id,
        origin=credited or (f"copy of {root}" if copy else "own"),
        source=credits.get(root, f"own {root}"),
        copy_of=copy.of if copy else None,
        share=copy.share if copy else None,
    )


def first_credit(origins: Iterable[str]) -> str | None:
    """The first agency among the origins that articles give: the root's own counts before its copies', by their ids."""
    return next((origin for origin in origins if origin.startswith(AGENCY)), None)
