"""`python -m onrecord.evaluation.arrival`: how far linking article after article differs from linking all at once.

    python -m onrecord.evaluation.arrival [--articles N] [--lots N …]

Made-up articles (`generated`), and those of our examples, are read in an order of chance, so many at a time, and linked
after each lot. Then everything is linked anew, which is what the order does not change, and both are compared.
"""

from __future__ import annotations

import random
import sys
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import islice, product

import msgspec
import sqlalchemy as sa

from onrecord.evaluation.figures import b_cubed
from onrecord.evaluation.generated import Generator, read_examples, takes_examples
from onrecord.evaluation.scripts import exit_status, script_parser
from onrecord.reading import Reading
from onrecord.relinking import link_database
from onrecord.store import Store
from onrecord.store.linked_tables import happening_report, story_article
from onrecord.store.tables import record_tables

ARTICLES, LOTS = 1000, (1, 20, 200)


class Compared(msgspec.Struct, frozen=True):
    """Lot by lot against all at once: B³ F1 of the stories, the share of articles that are in the same story (that
    which shares most articles with theirs), the share of copies that name the same source, and B³ F1 of the events in
    happenings."""

    stories: float
    same_story: float
    copies: float
    happenings: float


class _Links(msgspec.Struct, frozen=True):
    stories: dict[str, str]
    copies: dict[str, str]
    happenings: dict[str, str]


def compare(readings: Sequence[Reading], lot: int, *, by_day: bool) -> Compared:
    """Read and link in lots, day after day or in an order of chance, and compare with linking anew."""
    order = list(readings)
    random.Random(lot).shuffle(order)
    if by_day:
        order.sort(key=lambda reading: reading.article.published or "")
    with Store.open() as store:
        for start in range(0, len(order), lot):
            store.add_all(order[start : start + lot])
            link_database(store)
        came = _links(store)
        link_database(store, anew=True)
        anew = _links(store)
    named = came.copies.keys() | anew.copies.keys()
    same = sum(came.copies.get(name) == anew.copies.get(name) for name in named)
    return Compared(
        stories=_f1(anew.stories, came.stories),
        same_story=_same(came.stories, anew.stories),
        copies=same / len(named) if named else 1.0,
        happenings=_f1(anew.happenings, came.happenings),
    )


def _links(store: Store) -> _Links:
    copy = record_tables["copy"]
    pairs = (
        sa.select(story_article.c.article, story_article.c.story),
        sa.select(copy.c.article, copy.c.of),
        sa.select(happening_report.c.event, happening_report.c.happening),
    )
    with store.reading() as connection:
        return _Links(*({row[0]: row[1] for row in connection.execute(query)} for query in pairs))


def _f1(gold: Mapping[str, str], found: Mapping[str, str]) -> float:
    return float(b_cubed(gold, found)["f1"] or 0.0)


def _same(found: Mapping[str, str], gold: Mapping[str, str]) -> float:
    """The share of items in the group that shares most with theirs."""
    shared: dict[str, Counter[str]] = defaultdict(Counter)
    for name, group in gold.items():
        shared[group][found[name]] += 1
    return sum(max(counts.values()) for counts in shared.values()) / len(gold)


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Compare, and print a line for each lot."""
    parser = script_parser("arrival", "Compare orders of arrival.")
    parser.add_argument("--articles", type=int, default=ARTICLES, metavar="N", help="how many made-up ones")
    parser.add_argument(
        "--lots", type=int, nargs="+", default=list(LOTS), metavar="N", help="how many at a time"
    )
    takes_examples(parser)
    chosen = parser.parse_args(arguments)
    examples = read_examples(chosen.examples)
    own = [reading for readings in examples for reading in readings]
    made = [each.reading for each in islice(Generator(examples).made(), chosen.articles)]
    for name, readings in (("examples", own), (f"{len(made)} made-up articles", made)):
        for lot, by_day in product(chosen.lots, (True, False)):
            found = msgspec.structs.asdict(compare(readings, lot, by_day=by_day))
            figures = " ".join(f"{field} {value:.3f}" for field, value in found.items())
            order = "day after day" if by_day else "in an order of chance"
            sys.stdout.write(f"{name}, {lot} at a time, {order}: {figures}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
