"""What share of the reading each stage costs.

    python -m onrecord.evaluation.stages FOLDER

Processor time, not the clock on the wall: other programs of the machine then weigh on no stage. In a process of its
own, since one that has timed other things before gives other shares (events .265 instead of .229 to .241, the same
day). What no stage takes is the writing into the database. Finding mentions is a part of the actors' stage and is told
apart as well.
"""

from __future__ import annotations

import gc
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import process_time

import msgspec

from onrecord.actors.finder import Finder, Hit
from onrecord.cli import COLLECT_AFTER
from onrecord.errors import OnrecordError
from onrecord.evaluation.goldfiles import folder_files
from onrecord.evaluation.speed import WARM_UP, read_into_database
from onrecord.grammar import DEFAULT_MODEL
from onrecord.pipeline import Pipeline

DATABASE, MENTIONS = "database", "finding mentions (a part of actors)"


class TimedPipeline(Pipeline):
    """A pipeline that notes the seconds of each of its stages in `spent`."""

    spent: Counter[str]

    @contextmanager
    def _stage(self, name: str) -> Iterator[None]:
        begun = process_time()
        try:
            with super()._stage(name):
                yield
        finally:
            self.spent[name] += process_time() - begun  # type: ignore[assignment]


@contextmanager
def _timed_finding(spent: Counter[str]) -> Iterator[None]:
    """Note in `spent` how long the names and nouns of the registry are looked for, as long as this is open."""
    find = Finder.find

    def timed(self: Finder, text: str, *, capitals: bool = False) -> list[Hit]:
        begun = process_time()
        hits = find(self, text, capitals=capitals)
        spent[MENTIONS] += process_time() - begun  # type: ignore[assignment]
        return hits

    Finder.find = timed  # type: ignore[method-assign]
    try:
        yield
    finally:
        Finder.find = find  # type: ignore[method-assign]


def stage_seconds(paths: Sequence[Path], *, model: str = DEFAULT_MODEL) -> dict[str, float]:
    """Processor seconds of each stage of reading files into a fresh database, in the order of the stages, then of
    the database and of finding mentions."""
    pipeline, finding = TimedPipeline(model), Counter[str]()
    pipeline.spent = Counter()
    read_into_database(pipeline, paths[:WARM_UP])
    pipeline.spent.clear()
    begun = process_time()
    with _timed_finding(finding):
        read_into_database(pipeline, paths)
    whole = process_time() - begun
    return {**pipeline.spent, DATABASE: whole - sum(pipeline.spent.values()), **finding}


def stage_shares(folder: Path) -> dict[str, float]:
    """The shares of the reading of a folder's `.txt` files; all but that of finding mentions add up to one."""
    spent = stage_seconds(folder_files(folder, "*.txt"))
    whole = sum(spent.values()) - spent.get(MENTIONS, 0.0)
    return {name: seconds / whole for name, seconds in spent.items()}


def stage_shares_apart(folder: Path) -> dict[str, float]:
    """The same, measured in a process of its own that collects garbage as `onrecord read` does. Raises OnrecordError
    when the reading fails."""
    command = [sys.executable, "-m", "onrecord.evaluation.stages", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise OnrecordError(f"Reading {folder} failed: {done.stderr.strip()[-500:]}", code="read")
    return msgspec.json.decode(done.stdout, type=dict[str, float])


if __name__ == "__main__":
    gc.set_threshold(COLLECT_AFTER)
    sys.stdout.write(msgspec.json.encode(stage_shares(Path(sys.argv[1]))).decode() + "\n")
