"""Copies in the database: the runs of the articles seen so far, and what one more article reprints."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import sqlalchemy as sa

from onrecord.linking.copies import Print, Reprint, find_copies, first_order, see, to_copy, to_print
from onrecord.linking.origins import AGENCY
from onrecord.linking.shingles import sampled
from onrecord.records import Article, Copy
from onrecord.relinking.queue import article_of, articles_of, retell
from onrecord.store.among import among
from onrecord.store.inserting import insert
from onrecord.store.linked_reading import records_where
from onrecord.store.linking_state import run_carrier
from onrecord.store.tables import record_tables

REMEMBERED = 2000
"""Articles whose runs are kept in memory: about 40 MB. Copies mostly come within days of their source."""

_copy = record_tables["copy"]


class KeptPrints:
    """The runs of all articles, in the database; those seen last in memory. One for one connection."""

    def __init__(self) -> None:
        self.connection: sa.Connection
        self._prints: OrderedDict[int, Print] = OrderedDict()
        self._carriers: dict[int, list[int]] = {}
        self._fresh: list[dict[str, int]] = []

    def carriers(self, runs: Sequence[int]) -> Mapping[int, Sequence[int]]:
        """The articles that are remembered for each run."""
        self.expect(run for run in runs if run not in self._carriers)
        return {run: self._carriers[run] for run in runs if self._carriers[run]}

    def expect(self, runs: Iterable[int]) -> None:
        """Fetch the articles of many runs with one question."""
        missing = {run for run in runs if run not in self._carriers}
        if not missing:
            return
        self._carriers.update((run, []) for run in missing)
        query = sa.select(run_carrier.c.run, run_carrier.c.number).where(among(run_carrier.c.run, missing))
        for run, number in self.connection.execute(query):
            self._carriers[run].append(number)

    def print_of(self, number: int) -> Print:
        """An article seen before."""
        if number not in self._prints:
            self.remember(number, to_print(article_of(self.connection, number)))
        self._prints.move_to_end(number)
        return self._prints[number]

    def carry(self, number: int, runs: Sequence[int]) -> None:
        """Remember an article for these runs."""
        for run in runs:
            self._carriers[run].append(number)
        self._fresh += [{"run": run, "number": number} for run in runs]

    def flush(self) -> None:
        """Write what is to be remembered."""
        insert(self.connection, run_carrier, sorted(self._fresh, key=lambda row: row["run"]))
        self._fresh.clear()
        self._carriers.clear()

    def looked_up(self, number: int) -> list[int]:
        """The runs that an article is looked up by."""
        return sampled(self.print_of(number).runs)

    def remember(self, number: int, seen: Print) -> None:
        """Keep an article's runs in memory for a while."""
        self._prints[number] = seen
        if len(self._prints) > REMEMBERED:
            self._prints.popitem(last=False)


class _NothingCarried:
    """The same articles for one that is remembered already: it is looked up and leaves no new trace."""

    def __init__(self, prints: KeptPrints) -> None:
        self.carriers, self.print_of = prints.carriers, prints.print_of

    def carry(self, number: int, runs: Sequence[int]) -> None:
        """Nothing to remember."""


def find_copy(number: int, article: Article, prints: KeptPrints, *, counted: bool) -> None:
    """Take an article in, and keep what it reprints or what reprints it."""
    seen = prints.print_of(number)
    found = see(number, seen, _NothingCarried(prints) if counted else prints)
    if counted and not found:
        _look_again(prints.connection, article)
    for each in found:
        _keep(prints, each)
    if article.origin.startswith(AGENCY) and found:
        root = _root(prints.connection, article.id)
        retell(prints.connection, [root, *_family(prints.connection, root)])


def _keep(prints: KeptPrints, found: Reprint) -> None:
    """Keep a copy; those that reprint it reprint the article at the beginning from now on."""
    connection = prints.connection
    copy, source = prints.print_of(found.copy), prints.print_of(found.source)
    root = _root(connection, source.article)
    known = connection.execute(sa.select(_copy.c.of).where(_copy.c.article == copy.article)).scalar()
    if root == copy.article or (known is not None and not _first(connection, source.article, known)):
        return
    kept = to_copy(copy, source, root)
    followers = _family(connection, kept.article)
    connection.execute(sa.delete(_copy).where(_copy.c.article == kept.article))
    insert(connection, _copy, [msgspec.structs.asdict(kept)])
    if followers:
        connection.execute(sa.update(_copy).where(_copy.c.of == kept.article).values(of=root))
    if followers or known != root:
        retell(connection, [kept.article, *followers])


def _first(connection: sa.Connection, article: str, other: str) -> bool:
    """Whether an article stands before another in the order of sources."""
    first = articles_of(connection, {article, other})
    return min(first, key=first_order).id == article


def _look_again(connection: sa.Connection, article: Article) -> None:
    """An article that was read anew reprints none of the others; where it no longer is the first of those that reprint
    it, these are compared with each other."""
    followers = articles_of(connection, _family(connection, article.id))
    if all(first_order(article) < first_order(other) for other in followers):
        connection.execute(sa.delete(_copy).where(_copy.c.article == article.id))
        return
    family = [article, *followers]
    connection.execute(sa.delete(_copy).where(among(_copy.c.article, [each.id for each in family])))
    insert(connection, _copy, [msgspec.structs.asdict(copy) for copy in find_copies(family).values()])
    retell(connection, [each.id for each in family])


def _root(connection: sa.Connection, article: str) -> str:
    """The article at the beginning of the family."""
    return connection.execute(sa.select(_copy.c.of).where(_copy.c.article == article)).scalar() or article


def _family(connection: sa.Connection, root: str) -> list[str]:
    return list(connection.execute(sa.select(_copy.c.article).where(_copy.c.of == root)).scalars())


def copies_among(connection: sa.Connection, articles: Sequence[str]) -> dict[str, Copy]:
    """The copies among some articles, by the article's id."""
    return {
        each.article: each for each in records_where(connection, "copy", among(_copy.c.article, articles))
    }


def credits_of(connection: sa.Connection, roots: Sequence[str]) -> dict[str, str]:
    """The agency that each family credits, by its first article: the root's own credit, else its first copy's."""
    article = record_tables["article"]
    credited = article.c.origin.startswith(AGENCY)
    own = sa.select(article.c.id, article.c.origin).where(among(article.c.id, roots), credited)
    copied = (
        sa.select(_copy.c.of, article.c.origin)
        .join(article, article.c.id == _copy.c.article)
        .where(among(_copy.c.of, roots), credited)
        .order_by(_copy.c.article)
    )
    found: dict[str, str] = {}
    for query in (own, copied):
        for root, origin in connection.execute(query):
            found.setdefault(root, origin)
    return found
