"""The records of readings and of what joins them, as tables under the names that exports use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from onrecord.linking.linked import Linked
from onrecord.linking.origins import Origin
from onrecord.reading import Reading
from onrecord.records import Article

Tables = dict[str, Sequence[msgspec.Struct]]


def tables_of(readings: Iterable[Reading], linked: Linked) -> Tables:
    """Every table under its name, in the order of the articles' ids; articles carry the origin that linking found."""
    ordered = sorted(readings, key=lambda reading: reading.article.id)
    actors = {actor.id: actor for reading in ordered for actor in reading.actors}
    return {
        "articles": [with_origin(reading.article, linked.origins) for reading in ordered],
        "actors": [actors[name] for name in sorted(actors)],
        "mentions": [mention for reading in ordered for mention in reading.mentions],
        "statements": [statement for reading in ordered for statement in reading.statements],
        "events": [event for reading in ordered for event in reading.events],
        "stories": linked.stories,
        "copies": linked.copies,
        "near": linked.near,
        "happenings": linked.happenings,
        "exchanges": linked.exchanges,
        "quotations": linked.quotations,
        "positions": linked.positions,
        "labels": linked.labels,
    }


def with_origin(article: Article, origins: dict[str, Origin]) -> Article:
    """The article with the origin that linking found, as it is where none was looked for."""
    origin = origins.get(article.id)
    return replace(article, origin=origin.origin, copy_of=origin.copy_of) if origin else article
