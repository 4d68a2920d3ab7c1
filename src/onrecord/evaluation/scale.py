"""`python -m onrecord.evaluation.scale`: how linking grows, on databases of made-up articles (`generated`).

    python -m onrecord.evaluation.scale [--sizes N …] [--folder DIR] [--write docs/measurements.md] [--date DAY]

For each size a database is filled, linked in one run by a process of its own, and then given more articles one by one.
Databases that are in the folder already are used as they are. Time is told twice: what passed, and what the processor
spent, which a busy machine does not change as much.
"""

from __future__ import annotations

import random
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import date
from math import log
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

import msgspec
import sqlalchemy as sa

from onrecord.errors import GoldError
from onrecord.evaluation.generated import to_reading
from onrecord.evaluation.marks import fill
from onrecord.evaluation.marks import table as markdown_table
from onrecord.evaluation.pieces import apart
from onrecord.evaluation.scripts import exit_status, script_parser, takes_document
from onrecord.reading import Reading
from onrecord.relinking import link_database
from onrecord.store import Store
from onrecord.store.linked_tables import story_article
from onrecord.store.readings import readings_of
from onrecord.store.tables import record_tables

SIZES = (1_000, 10_000, 100_000)

ONE_BY_ONE = 9
"""Articles that come one by one: of the largest story, of others, reprints and new mixtures in turn."""


class Linking(msgspec.Struct, frozen=True):
    """One size: seconds and processor seconds of the run, peak memory in megabytes (2^20 bytes), size of the database,
    stories, articles of the largest, and the seconds that each of some more articles took (kept and linked)."""

    articles: int
    seconds: float
    processor: float
    memory: float
    database: float
    stories: int
    largest: int
    one_more: tuple[float, ...]


def measure(db: Path) -> Linking:
    """Link a database in one run, then some more articles one by one."""
    with Store.open(db, create=False) as store:
        started, worked = perf_counter(), process_time()
        done = link_database(store)
        seconds, processor = perf_counter() - started, process_time() - worked
        peak = _peak_megabytes()
        story = record_tables["story"]
        with store.reading() as connection:
            stories = connection.execute(sa.select(sa.func.count()).select_from(story)).scalar_one()
            largest = connection.execute(sa.select(sa.func.max(story.c.size))).scalar_one()
        one_more = tuple(_timed(store, reading) for reading in more_of(store))
    return Linking(
        done.articles,
        seconds,
        processor,
        max(peak, _peak_megabytes()),
        db.stat().st_size / 2**20,
        stories,
        largest,
        one_more,
    )


def more_of(store: Store) -> list[Reading]:
    """More articles of stories that are there: reprints, and in turn mixtures of two articles; the first of the largest
    story, the others of stories chosen by chance, always the same ones for the same database."""
    chosen = random.Random(len(SIZES))
    story = record_tables["story"]
    with store.reading() as connection:
        query = sa.select(story.c.id).order_by(story.c.size.desc(), story.c.id)
        names = list(connection.execute(query).scalars())
        picked = [names[0], *chosen.sample(names, min(ONE_BY_ONE - 1, len(names)))]
        return [_one_more(connection, name, number, chosen) for number, name in enumerate(picked)]


def _one_more(connection: sa.Connection, story: str, number: int, chosen: random.Random) -> Reading:
    query = sa.select(story_article.c.article).where(story_article.c.story == story)
    names = sorted(connection.execute(query).scalars())
    first, other = chosen.choice(names), chosen.choice(names)
    told = {each.article.id: each for each in readings_of(connection, [first, other])}
    one, two = apart(told[first]), apart(told[other])
    pieces = (one.title, one.lead, *(one.body if number % 2 == 0 else two.body))
    day = date.fromisoformat(one.published or "2030-01-01")
    return to_reading(f"one more/{number}/{first}", pieces, day, chosen)


def _timed(store: Store, reading: Reading) -> float:
    started = perf_counter()
    store.add(reading)
    link_database(store)
    return perf_counter() - started


def _peak_megabytes() -> float:
    """The high-water mark of this process; 0 where the system does not tell it."""
    own = Path("/proc/self/status")
    found = re.search(r"VmHWM:\s+(\d+)", own.read_text()) if own.exists() else None
    return int(found[1]) / 2**10 if found else 0.0


def measured_apart(size: int, folder: Path) -> Linking:
    """Fill a database unless it is there, and measure it in a process of its own."""
    db = folder / f"{size}.db"
    if not db.exists():
        _run("onrecord.evaluation.generated", str(db), "--articles", str(size), "--unlinked")
    return msgspec.json.decode(_run("onrecord.evaluation.scale", "--link", str(db)), type=Linking)


def _run(module: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise GoldError(f"{module} failed: {done.stderr.strip()[-500:]}", code="scale")
    return done.stdout


def table(lines: Sequence[Linking], day: str) -> str:
    """The sizes as a Markdown table, with the exponent from each to the next."""
    head = (
        "articles",
        "stories (largest)",
        "one run, s",
        "of the processor, ms an article",
        "exponent",
        "peak memory, MB",
        "database, MB",
        "one more article, s: median (slowest)",
    )
    rows: list[tuple[str, ...]] = []
    for number, line in enumerate(lines):
        before = lines[number - 1] if number else None
        grown = log(line.processor / before.processor) / log(line.articles / before.articles) if before else 0
        rows.append(
            (
                f"{line.articles:,}",
                f"{line.stories:,} ({line.largest})",
                f"{line.seconds:,.0f}",
                f"{1000 * line.processor / line.articles:.1f}",
                f"{grown:.2f}" if before else "",
                f"{line.memory:,.0f}",
                f"{line.database:,.0f}",
                f"{median(line.one_more):.2f} ({max(line.one_more):.2f})",
            )
        )
    return f"Measured on {day}.\n\n{markdown_table(head, rows, '---:')}"


@exit_status
def main(arguments: Sequence[str] | None) -> None:
    """Measure every size."""
    parser = script_parser("scale", "Measure linking at scale.")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=list(SIZES), metavar="N", help="how many articles"
    )
    parser.add_argument("--folder", type=Path, metavar="DIR", help="where the databases are kept, as N.db")
    parser.add_argument(
        "--link", type=Path, metavar="DB", help="measure this database alone, as a line of JSON"
    )
    takes_document(parser)
    chosen = parser.parse_args(arguments)
    if chosen.link is not None:
        sys.stdout.write(msgspec.json.encode(measure(chosen.link)).decode() + "\n")
        return
    with TemporaryDirectory() as passing:
        folder = chosen.folder or Path(passing)
        lines = [measured_apart(size, folder) for size in sorted(chosen.sizes)]
    text = table(lines, chosen.date)
    sys.stdout.write(text + "\n")
    if chosen.write is not None:
        fill(chosen.write, "scale", text)


if __name__ == "__main__":
    sys.exit(main())
