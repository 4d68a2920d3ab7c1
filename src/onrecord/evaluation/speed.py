"""How fast articles are read, beside spaCy's full pipeline over the same texts, and how much memory it takes.

This is the one place outside `grammar/` that loads spaCy: as a yardstick, with all its components.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

import msgspec

from onrecord.errors import OnrecordError
from onrecord.evaluation.goldfiles import folder_files, read_text

if TYPE_CHECKING:
    from onrecord.pipeline import Pipeline

ROUNDS = 3
"""Both are timed this often, in turn, so that a busy moment of the machine falls on both alike."""

WARM_UP = 8
"""Texts that both read before the clock starts: models are loaded, caches are filled."""


class Speed(msgspec.Struct, frozen=True):
    """Words a second of each round (words: what white space parts), ours with the database included; `articles` is how
    many of the texts were kept and not set aside."""

    articles: int
    words: int
    ours: tuple[float, ...]
    spacy: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios: how many times as fast as spaCy's full pipeline we read."""
        return median(ours / theirs for ours, theirs in zip(self.ours, self.spacy, strict=True))


def measure_speed(folder: Path, *, model: str | None = None, rounds: int = ROUNDS) -> Speed:
    """Time the reading of a folder's `.txt` files into a fresh database, and spaCy over the same texts."""
    from onrecord.grammar import DEFAULT_MODEL
    from onrecord.pipeline import Pipeline

    paths = folder_files(folder, "*.txt")
    texts = [read_text(path) for path in paths]
    words = sum(len(text.split()) for text in texts)
    pipeline = Pipeline(model or DEFAULT_MODEL)

    import spacy  # behind our own model, which keeps numpy to one thread when it is the first to load it

    nlp = spacy.load(model or DEFAULT_MODEL)

    def read(some: Sequence[Path]) -> int:
        return read_into_database(pipeline, some)

    def parse(some: Sequence[str]) -> int:
        return sum(1 for _ in nlp.pipe(some))

    read(paths[:WARM_UP])
    parse(texts[:WARM_UP])
    kept = read(paths)
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(words / seconds(lambda: read(paths)))
        theirs.append(words / seconds(lambda: parse(texts)))
    return Speed(kept, words, tuple(ours), tuple(theirs))


def read_into_database(pipeline: Pipeline, paths: Sequence[Path]) -> int:
    """What `onrecord read` does with these files, in a database that is thrown away; returns the articles it keeps."""
    from onrecord.sources import open_sources
    from onrecord.store import Store, keep

    with TemporaryDirectory() as folder, Store.open(Path(folder) / "onrecord.db") as store:
        raws = open_sources([str(path) for path in paths])
        return sum(outcome == "new" for _, outcome in keep(store, pipeline.read(raws, known=store.has)))


def seconds(work: Callable[[], object]) -> float:
    """How long a piece of work takes."""
    start = perf_counter()
    work()
    return perf_counter() - start


_READ_AND_TELL = """
import re, resource, sys
from pathlib import Path
from onrecord.cli import main
sys.argv = ["onrecord", "read", sys.argv[1], "--db", sys.argv[2], "--quiet"]
try:
    status = main()
except SystemExit as done:
    status = done.code
own = Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s+(\\d+)", own.read_text()) if own.exists() else None
print(peak[1] if peak else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
sys.exit(status)
"""
# A TRAP: on Linux `ru_maxrss` is handed down through fork and exec, so that a child of a large process (this one, with
# two models loaded) reports its parent's peak. The high-water mark in /proc is the child's own.


def peak_megabytes(folder: Path) -> float:
    """The largest resident memory of `onrecord read FOLDER` in a process of its own, in megabytes (2^20 bytes).

    Raises OnrecordError when the reading fails.
    """
    with TemporaryDirectory() as target:
        command = [sys.executable, "-c", _READ_AND_TELL, str(folder), str(Path(target) / "onrecord.db")]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = done.stdout.split()
    if done.returncode not in (0, 1) or not lines:
        raise OnrecordError(f"onrecord read {folder} failed: {done.stderr.strip()[-500:]}", code="read")
    return int(lines[-1]) / (2**20 if sys.platform == "darwin" else 2**10)
