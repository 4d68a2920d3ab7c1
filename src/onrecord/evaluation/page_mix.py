"""A fixed mix of addresses of all kinds of pages over one database: what readers ask for while pages are measured.

What is asked about is drawn from articles by chance, so that who or what stands in many articles is asked for often.
Equal seeds give equal addresses for the same database.
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

import sqlalchemy as sa

from onrecord.errors import GoldError
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report, quotation_variant, story_article
from onrecord.store.tables import actor_in_article, record_tables

DRAWN = 400
"""Articles that are drawn: enough that a word in only one of them is rare and one in a fifth of them common."""

COMMON, MIDDLING = 12, 40
"""How many of the words with most of the drawn articles are called common, and how many that follow them middling."""

_WORD = re.compile(r"[A-Za-z]{5,}")

_article, _event, _statement, _exchange, _actor = (
    record_tables[kind] for kind in ("article", "event", "statement", "exchange", "actor")
)


class Asking(NamedTuple):
    """One address, and the kind of page that it is counted under."""

    kind: str
    address: str


class Drawn(NamedTuple):
    """What addresses are made of: ids, names, and words by how many articles have them."""

    articles: list[str]
    outlets: list[str]
    days: list[str]
    stories: list[str]
    happenings: list[str]
    quotations: list[str]
    events: list[str]
    statements: list[str]
    exchange_stories: list[str]
    actors: list[str]
    names: list[str]
    common: list[str]
    middling: list[str]
    rare: list[str]


def mix(store: Store, *, each: int = 10, seed: int = 1) -> list[Asking]:
    """Addresses of all kinds, at most `each` of a kind, no address twice. Raises `GoldError` where nothing was read."""
    chosen = random.Random(seed)
    with store.reading() as connection:
        drawn = _draw(connection, chosen)
    asked: dict[str, Asking] = {}
    for kind, made in _kinds(drawn, chosen).items():
        for number, address in zip(range(each), made, strict=False):
            twin = _twin(address) if number % 5 == 4 else address
            asked.setdefault(twin, Asking(kind if twin == address else "any page as .json", twin))
    return list(asked.values())


def _twin(address: str) -> str:
    path, mark, query = address.partition("?")
    return f"{'/overview' if path == '/' else path}.json{mark}{query}"


def _draw(connection: sa.Connection, chosen: random.Random) -> Drawn:
    last = connection.execute(sa.select(sa.func.max(_article.c.number))).scalar()
    if not last:
        raise GoldError("The database holds no articles to ask for.", code="empty")
    numbers = sorted({chosen.randrange(1, last + 1) for _ in range(DRAWN)})
    columns = (_article.c.id, _article.c.outlet, _article.c.first_day, _article.c.text)
    rows = list(connection.execute(sa.select(*columns).where(_article.c.number.in_(numbers))))
    articles = [row.id for row in rows]
    words = _words([row.text for row in rows])

    def of_articles(column: sa.ColumnElement[Any], article: sa.ColumnElement[Any]) -> list[str]:
        found = connection.execute(sa.select(column).where(article.in_(articles)).order_by(column)).scalars()
        return _shuffled(found, chosen)

    actors = of_articles(actor_in_article.c.actor, actor_in_article.c.article)
    named = sa.select(_actor.c.id, _actor.c.name).where(_actor.c.id.in_(actors))
    names: dict[str, str] = {row.id: row.name for row in connection.execute(named)}
    stories = of_articles(story_article.c.story, story_article.c.article)
    with_exchanges = sa.select(_exchange.c.story).where(_exchange.c.story.in_(stories)).distinct()
    return Drawn(
        articles=_shuffled(articles, chosen),
        outlets=_shuffled((row.outlet for row in rows), chosen),
        days=_shuffled((row.first_day for row in rows), chosen),
        stories=stories,
        happenings=of_articles(happening_report.c.happening, happening_report.c.article),
        quotations=of_articles(quotation_variant.c.quotation, quotation_variant.c.article),
        events=of_articles(_event.c.id, _event.c.article),
        statements=of_articles(_statement.c.id, _statement.c.article),
        exchange_stories=sorted(str(story) for story in connection.execute(with_exchanges).scalars()),
        actors=actors,
        names=[names[actor] for actor in actors if actor in names],
        common=words[:COMMON],
        middling=words[COMMON : COMMON + MIDDLING],
        rare=words[-DRAWN:],
    )  # fmt: skip


def _shuffled(found: Any, chosen: random.Random) -> list[str]:  # noqa: ANN401 - any iterable of a column's values
    """The values that are there, each once, in an order of chance in which frequent ones come early."""
    values = sorted(str(value) for value in found if value)
    chosen.shuffle(values)
    return list(dict.fromkeys(values))


def _words(texts: Sequence[str]) -> list[str]:
    """Words by the number of texts that have them, the most first."""
    counts = Counter(word for text in texts for word in {found.lower() for found in _WORD.findall(text)})
    return sorted(counts, key=lambda word: (-counts[word], word))


def _kinds(d: Drawn, chosen: random.Random) -> dict[str, Iterator[str]]:
    """Kind of page → its addresses, one after the other."""

    def pages(path: str, ids: Sequence[str]) -> Iterator[str]:
        yield from (f"/{path}/{quote(name, safe='')}" for name in ids)

    def listing(path: str, *asked: tuple[str, Sequence[str]]) -> Iterator[str]:
        """The listing itself, a later page of it, then each question in turn with other values."""
        yield path
        yield f"{path}?page={chosen.randrange(2, 40)}"
        for turn in range(max((len(values) for _, values in asked), default=0)):
            for name, values in asked:
                if turn < len(values):
                    yield f"{path}?{urlencode({name: values[turn]})}"

    status, types = ("denied", "planned", "negated"), ("AGREE", "REJECT", "CONSULT", "ASSAULT")
    return {
        "overview": iter(("/", "/overview.json")),
        "story": pages("stories", d.stories),
        "stories": listing("/stories", ("words", d.middling), ("actor", d.names), ("outlet", d.outlets)),
        "timeline": listing(
            "/timeline",
            ("story", d.stories),
            ("actor", d.names),
            ("status", status),
            ("words", d.middling),
            ("by", d.names[20:]),
        ),
        "happenings": listing(
            "/happenings", ("actor", d.names), ("type", types), ("outlet", d.outlets), ("since", d.days)
        ),
        "happening": pages("happenings", d.happenings),
        "conflicts": listing("/conflicts", ("story", d.stories), ("actor", d.names), ("since", d.days)),
        "exchanges": listing("/exchanges", ("story", d.exchange_stories), ("actor", d.names)),
        "exchanges by outcome": (f"/exchanges?outcome={each}" for each in ("rejected", "unanswered", "accepted")),
        "outlets side by side": _of("/outlets?story=", d.stories),
        "actor": pages("actors", d.actors),
        "actors": listing("/actors", ("actor", d.names), ("outlet", d.outlets), ("type", types)),
        "article": pages("articles", d.articles),
        "articles": listing(
            "/articles", ("outlet", d.outlets), ("actor", d.names), ("status", status), ("since", d.days)
        ),
        "statements": listing(
            "/statements", ("actor", d.names), ("stance", ("denies", "wants", "plans")), ("words", d.middling)
        ),
        "statements in somebody’s words": _of("/statements?by=", d.names[40:]),
        "statement": pages("statements", d.statements),
        "events": listing("/events", ("actor", d.names), ("status", status), ("type", types)),
        "events in somebody’s words": _of("/events?by=", d.names[60:]),
        "event": pages("events", d.events),
        "quotations": listing("/quotations", ("story", d.stories), ("by", d.names), ("outlet", d.outlets)),
        "quotation": pages("quotations", d.quotations),
        "labels": listing("/labels", ("actor", d.names), ("story", d.stories), ("outlet", d.outlets)),
        "positions": listing("/positions", ("actor", d.names), ("story", d.stories)),
        "search, common words": _of("/search?words=", d.common),
        "search, other words": _of("/search?words=", _pairs(d.middling, d.rare)),
        "search, narrowed": (
            f"/search?{urlencode({'words': word, 'outlet': outlet})}"
            for word, outlet in zip(d.common[::-1], d.outlets, strict=False)
        ),
        "suggestions": _of("/suggest?words=", [name[:4] for name in d.names]),
        "review": listing("/review", ("story", d.stories), ("outlet", d.outlets)),
        "words, API, decisions, set aside": iter(("/words", "/api", "/decisions", "/set-aside")),
    }  # fmt: skip


def _of(beginning: str, values: Sequence[str]) -> Iterator[str]:
    yield from (beginning + quote(value, safe="") for value in values)


def _pairs(some: Sequence[str], others: Sequence[str]) -> list[str]:
    """A word, then a rarer one, then both."""
    joined = ((one, other, f"{one} {other}") for one, other in zip(some, others, strict=False))
    return [word for three in joined for word in three]
