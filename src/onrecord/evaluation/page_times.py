"""`python -m onrecord.evaluation.page_times --database DB`: how long pages take over a database.

    python -m onrecord.evaluation.page_times --database DB [--readers 20] [--pause 5] [--while-reading DIR]
        [--each 10] [--seed 1] [--write docs/measurements.md] [--date DAY]

Pages are asked for over HTTP of a server process of its own, held to one core: each address of the mix (`page_mix`)
once by one reader, the first page by a server that has only begun; then by several readers at once, without a pause and
with one, each with the addresses in another order; with `--while-reading` also while one run of `onrecord read` after
the other adds a portion of DIR (`made_texts` writes one) and links it. Reading changes the database: give it a copy.
Times are from sending the request to the last byte.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import sys
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from math import ceil
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

from onrecord.errors import GoldError
from onrecord.evaluation.marks import fill
from onrecord.evaluation.page_mix import Asking, mix
from onrecord.evaluation.page_server import CORE, Server, computed, hold, reading, serving
from onrecord.evaluation.scripts import exit_status, script_parser, takes_document
from onrecord.store import Store

PATIENCE = 120.0
"""Seconds after which a page counts as failed."""

SECONDS = 90.0
"""How long several readers ask."""

Times = dict[str, list[float]]
"""Kind of page → milliseconds of each answer."""


class Setting(NamedTuple):
    """Who asked, how long pages took them, and how long the server computed for a page, in milliseconds; None where the
    system does not tell."""

    name: str
    times: Times
    core: float | None = None


def _per_page(server: Server, before: float | None, times: Times) -> float | None:
    """How long a server has computed for each of these pages."""
    now, pages = computed(server.process.pid), sum(len(found) for found in times.values())
    return None if now is None or before is None else (now - before) / max(1, pages)


def asked(connection: http.client.HTTPConnection, address: str) -> float:
    """The milliseconds that one page took. Raises GoldError unless it came, or told that there is no such record any
    more, as linking may take one out while articles are read."""
    started = perf_counter()
    connection.request("GET", address)
    answer = connection.getresponse()
    answer.read()
    taken = 1000 * (perf_counter() - started)
    if answer.status not in (http.HTTPStatus.OK, http.HTTPStatus.NOT_FOUND):
        raise GoldError(f"{address} gave {answer.status}.", code="pages")
    return taken


def one_reader(name: str, db: Path, wanted: Sequence[Asking]) -> Setting:
    """Every address once, in an order of chance that is always the same, the first page first."""
    order = list(wanted)
    random.Random(len(order)).shuffle(order)
    times: Times = defaultdict(list)
    with serving(db) as server:
        before = computed(server.process.pid)
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        times["first page of a new server"].append(asked(connection, "/"))
        for each in order:
            times[each.kind].append(asked(connection, each.address))
        return Setting(name, times, _per_page(server, before, times))


def many_readers(
    name: str, db: Path, wanted: Sequence[Asking], readers: int, *, pause: float, seconds: float = SECONDS
) -> Setting:
    """Several readers for some time, each with the addresses in another order; `pause` is the mean of the seconds that
    pass between an answer and the next page (exponentially distributed, as arrivals of independent readers are)."""
    with serving(db) as server, ThreadPoolExecutor(readers) as pool:
        before = computed(server.process.pid)
        until = perf_counter() + seconds
        walks = [pool.submit(_walk, server.port, wanted, number, pause, until) for number in range(readers)]
        times: Times = defaultdict(list)
        for walk in walks:
            for kind, taken in walk.result():
                times[kind].append(taken)
        return Setting(name, times, _per_page(server, before, times))


def _walk(
    port: int, wanted: Sequence[Asking], number: int, pause: float, until: float
) -> list[tuple[str, float]]:
    chosen = random.Random(number)
    order = list(wanted)
    chosen.shuffle(order)
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    taken: list[tuple[str, float]] = []
    while True:
        for each in order:
            sleep(chosen.expovariate(1 / pause) if pause else 0)
            if perf_counter() > until:
                return taken
            taken.append((each.kind, asked(connection, each.address)))
            if pause:
                connection.close()  # the server lets go of readers who pause; they come back on a new connection


def share(values: Sequence[float], part: float) -> float:
    """The value below or at which this part of the values lies (nearest rank)."""
    return sorted(values)[max(0, ceil(part * len(values)) - 1)]


def row(name: str, values: Sequence[float], core: str = "") -> str:
    """A line of the table: how many pages, median, 95th and 99th percentile, slowest, in milliseconds; `core` is a
    further cell."""
    figures = (f"{share(values, part):,.0f}" for part in (0.5, 0.95, 0.99, 1.0))
    return f"| {name} | {len(values):,} | {' | '.join(figures)} |{core}"


def table(settings: Sequence[Setting], articles: int, day: str) -> str:
    """All settings as one Markdown table, then the kinds of page of the first."""
    head = (
        "| {} | pages | median, ms | 95 % | 99 % | slowest |{}\n| --- | ---: | ---: | ---: | ---: | ---: |{}"
    )
    lines = [f"Measured on {day}, {articles:,} articles.", ""]
    lines.append(head.format("asked by", " computed for a page |", " ---: |"))
    for each in settings:
        core = " |" if each.core is None else f" {each.core:,.0f} |"
        lines.append(row(each.name, [taken for found in each.times.values() for taken in found], core))
    first = settings[0]
    lines += ["", head.format(f"{first.name}, by kind of page", "", "")]
    by_kind = sorted(first.times.items(), key=lambda item: -share(item[1], 0.5))
    return "\n".join([*lines, *(row(kind, found) for kind, found in by_kind)])


def measure(chosen: argparse.Namespace) -> str:
    """All that was asked for, as a table."""
    db: Path = chosen.database
    with Store.open(db, create=False, write=False) as store:
        wanted = mix(store, each=chosen.each, seed=chosen.seed)
        articles = _articles(store)
    settings = [one_reader("one reader, each page once", db, wanted)]
    for pause in (chosen.pause, 0.0) if chosen.readers else ():
        name = f"{chosen.readers} readers at once, " + (
            f"a page every {pause:g} s" if pause else "without a pause"
        )
        for source in dict.fromkeys((None, chosen.while_reading if pause else None)):
            told = name + (", while articles are read" if source else "")
            with reading(db, source):
                settings.append(
                    many_readers(told, db, wanted, chosen.readers, pause=pause, seconds=chosen.seconds)
                )
    return table(settings, articles, chosen.date)


def _articles(store: Store) -> int:
    from onrecord.questions import EVERYTHING, count

    return count(store, "article", EVERYTHING)


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Measure pages."""
    parser = script_parser("page_times", "Measure how long pages take.")
    parser.add_argument(
        "--database", type=Path, required=True, metavar="DB", help="the database that is asked"
    )
    parser.add_argument(
        "--readers", type=int, default=0, metavar="N", help="readers at once, beside one alone"
    )
    parser.add_argument(
        "--pause", type=float, default=5.0, metavar="S", help="mean seconds between their pages"
    )
    parser.add_argument("--seconds", type=float, default=SECONDS, metavar="S", help="how long they ask")
    parser.add_argument("--while-reading", type=Path, metavar="DIR", help="articles that are read meanwhile")
    parser.add_argument("--each", type=int, default=10, metavar="N", help="addresses of each kind of page")
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="another seed asks for others")
    takes_document(parser)
    chosen = parser.parse_args(arguments)
    others = os.sched_getaffinity(0) - {CORE} if hasattr(os, "sched_getaffinity") else set()
    text = measure(chosen) if not others else _apart(chosen, others)
    sys.stdout.write(text + "\n")
    if chosen.write is not None:
        fill(chosen.write, "pages", text)


def _apart(chosen: argparse.Namespace, cores: set[int]) -> str:
    """Measured from other cores than the server's, which the reading uses too."""
    hold(0, cores)
    return measure(chosen)


if __name__ == "__main__":
    sys.exit(main())
