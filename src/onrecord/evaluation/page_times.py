"""`python -m onrecord.evaluation.page_times --database DB`: how long pages take over a database.

    python -m onrecord.evaluation.page_times --database DB [--readers 20] [--pause 5] [--while-reading DIR]
        [--each 10] [--seed 1] [--write docs/measurements.md] [--date DAY]

Pages are asked for over HTTP of a server process of its own, held to one core: each address of the mix (`page_mix`)
once by one reader, the first page by a server that has only begun; then by several readers at once, without a pause and
with one, each with the addresses in another order; with `--while-reading` also while `onrecord read DIR` adds to the
database and links. Reading changes the database: give it a copy. Times are from sending the request to the last byte.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import signal
import socket
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from math import ceil
from pathlib import Path
from time import perf_counter, sleep
from typing import NamedTuple

from onrecord.errors import GoldError
from onrecord.evaluation.marks import fill
from onrecord.evaluation.page_mix import Asking, mix
from onrecord.store import Store

CORE = 0
"""The core that the server is held to; readers and reading use the others."""

PATIENCE = 120.0
"""Seconds after which a page counts as failed."""

SECONDS = 90.0
"""How long several readers ask."""

Times = dict[str, list[float]]
"""Kind of page → milliseconds of each answer."""


class Server(NamedTuple):
    """A server that listens."""

    process: subprocess.Popen[bytes]
    port: int


@contextmanager
def serving(db: Path) -> Iterator[Server]:
    """A server over the database in a process of its own, held to one core. Raises GoldError when it does not start."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "onrecord", "serve", "--db", str(db), "--port", str(port), "--read-only"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        hold(process.pid, {CORE})
        _await(process, port)
        yield Server(process, port)
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """End a process as Ctrl-C does; one that first finishes what it has begun is not waited for."""
    process.send_signal(signal.SIGINT)
    try:
        process.wait(PATIENCE / 10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def hold(process: int, cores: set[int]) -> None:
    """Hold a process (0: this one) to some cores, where the system can."""
    if hasattr(os, "sched_setaffinity") and cores <= os.sched_getaffinity(0):
        os.sched_setaffinity(process, cores)


def _await(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(300):
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        sleep(0.1)
    raise GoldError("The server did not start.", code="pages")


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


def one_reader(db: Path, wanted: Sequence[Asking]) -> Times:
    """Every address once, in an order of chance that is always the same, the first page first."""
    order = list(wanted)
    random.Random(len(order)).shuffle(order)
    times: Times = defaultdict(list)
    with serving(db) as server:
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=PATIENCE)
        times["first page of a new server"].append(asked(connection, "/"))
        for each in order:
            times[each.kind].append(asked(connection, each.address))
    return times


def many_readers(
    db: Path, wanted: Sequence[Asking], readers: int, *, pause: float, seconds: float = SECONDS
) -> Times:
    """Several readers for some time, each with the addresses in another order; `pause` is the mean of the seconds that
    pass between an answer and the next page (exponentially distributed, as arrivals of independent readers are)."""
    with serving(db) as server, ThreadPoolExecutor(readers) as pool:
        until = perf_counter() + seconds
        walks = [pool.submit(_walk, server.port, wanted, number, pause, until) for number in range(readers)]
        times: Times = defaultdict(list)
        for walk in walks:
            for kind, taken in walk.result():
                times[kind].append(taken)
    return times


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


@contextmanager
def reading(db: Path, source: Path | None) -> Iterator[None]:
    """While `onrecord read` adds to the database; nothing where there is no source."""
    if source is None:
        yield
        return
    command = [sys.executable, "-m", "onrecord", "read", str(source), "--db", str(db)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
        if process.poll() is not None:
            raise GoldError(f"{source} was read before the pages were measured; name more.", code="pages")
    finally:
        _stop(process)


def share(values: Sequence[float], part: float) -> float:
    """The value below or at which this part of the values lies (nearest rank)."""
    return sorted(values)[max(0, ceil(part * len(values)) - 1)]


def row(name: str, values: Sequence[float]) -> str:
    """A line of the table: how many pages, median, 95th and 99th percentile, slowest, in milliseconds."""
    figures = (f"{share(values, part):,.0f}" for part in (0.5, 0.95, 0.99, 1.0))
    return f"| {name} | {len(values):,} | {' | '.join(figures)} |"


def table(settings: Sequence[tuple[str, Times]], articles: int, day: str) -> str:
    """All settings as one Markdown table, then the kinds of page of the first."""
    head = "| {} | pages | median, ms | 95 % | 99 % | slowest |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    lines = [f"Measured on {day}, {articles:,} articles.", "", head.format("asked by")]
    lines += [row(name, [each for found in times.values() for each in found]) for name, times in settings]
    name, times = settings[0]
    lines += ["", head.format(f"{name}, by kind of page")]
    lines += [
        row(kind, found) for kind, found in sorted(times.items(), key=lambda item: -share(item[1], 0.5))
    ]
    return "\n".join(lines)


def measure(chosen: argparse.Namespace) -> str:
    """All that was asked for, as a table."""
    with Store.open(chosen.database, create=False, write=False) as store:
        wanted = mix(store, each=chosen.each, seed=chosen.seed)
        articles = _articles(store)
    settings = [("one reader, each page once", one_reader(chosen.database, wanted))]
    for pause in (chosen.pause, 0.0) if chosen.readers else ():
        name = f"{chosen.readers} readers at once, " + (
            f"a page every {pause:g} s" if pause else "without a pause"
        )
        for source in dict.fromkeys((None, chosen.while_reading if pause else None)):
            with reading(chosen.database, source):
                times = many_readers(
                    chosen.database, wanted, chosen.readers, pause=pause, seconds=chosen.seconds
                )
            settings.append((name + (", while articles are read" if source else ""), times))
    return table(settings, articles, chosen.date or date.today().isoformat())


def _articles(store: Store) -> int:
    from onrecord.questions import EVERYTHING, count

    return count(store, "article", EVERYTHING)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure pages; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m onrecord.evaluation.page_times", description="Measure how long pages take."
    )
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
    parser.add_argument("--write", type=Path, metavar="FILE", help="rewrite the table of this document")
    parser.add_argument("--date", default=None, metavar="DAY", help="the date the document is to give")
    chosen = parser.parse_args(arguments)
    others = os.sched_getaffinity(0) - {CORE} if hasattr(os, "sched_getaffinity") else set()
    text = measure(chosen) if not others else _apart(chosen, others)
    sys.stdout.write(text + "\n")
    if chosen.write is not None:
        fill(chosen.write, "pages", text)
    return 0


def _apart(chosen: argparse.Namespace, cores: set[int]) -> str:
    """Measured from other cores than the server's, which the reading uses too."""
    hold(0, cores)
    return measure(chosen)


if __name__ == "__main__":
    sys.exit(main())
