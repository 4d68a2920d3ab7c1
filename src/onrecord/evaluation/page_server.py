"""The processes beside a measurement of pages: the server, held to one core, and one that reads articles meanwhile."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import NamedTuple

from onrecord.errors import GoldError

CORE = 0
"""The core that the server is held to; readers and reading use the others."""

PORTION = 20
"""Articles that one run of `onrecord read` adds and links: what comes in at a newsroom in an hour or so."""

ENDING = 12.0
"""Seconds after which a process that was asked to end is killed."""


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
        process.wait(ENDING)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def hold(process: int, cores: set[int]) -> None:
    """Hold a process (0: this one) to some cores, where the system can."""
    if hasattr(os, "sched_setaffinity") and cores <= os.sched_getaffinity(0):
        os.sched_setaffinity(process, cores)


def _step_back(process: subprocess.Popen[bytes]) -> None:
    """Let a process give way to those who measure, who share its core: readers sit at machines of their own."""
    if hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, process.pid, os.getpriority(os.PRIO_PROCESS, 0) + 10)


def computed(process: int) -> float | None:
    """The milliseconds that a process has computed; None where the system does not tell."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return None
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _await(process: subprocess.Popen[bytes], port: int) -> None:
    for _ in range(300):
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        if process.poll() is not None:
            break
        sleep(0.1)
    raise GoldError("The server did not start.", code="pages")


class _Reader:
    """Reads the files of a folder into a database, a portion at a time, each with a run of its own that links it."""

    def __init__(self, db: Path, source: Path) -> None:
        self._db = db
        files = sorted(path for path in source.iterdir() if path.is_file())
        self._portions = [files[start : start + PORTION] for start in range(0, len(files), PORTION)]
        self._process: subprocess.Popen[bytes] | None = None
        self._stopped = False
        self.ran_out = False

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to read."""
        return not self._portions

    def run(self) -> None:
        """Read until stopped or until nothing is left. Raises GoldError when a run fails."""
        for files in self._portions:
            command = [sys.executable, "-m", "onrecord", "read", *map(str, files), "--db", str(self._db)]
            if self._stopped:
                return
            self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            _step_back(self._process)
            if self._process.wait() != 0 and not self._stopped:
                raise GoldError(f"{files[0]} and those behind it could not be read.", code="pages")
        self.ran_out = True

    def stop(self) -> None:
        """End it; an article that is being written is finished first."""
        self._stopped = True
        if self._process is not None and self._process.poll() is None:
            _stop(self._process)


@contextmanager
def reading(db: Path, source: Path | None) -> Iterator[None]:
    """While articles are added to the database and linked, a portion after the other; nothing where there is no source.
    Raises GoldError where there are none, or they were all read before the pages were measured."""
    if source is None:
        yield
        return
    reader = _Reader(db, source)
    if reader.is_empty:
        raise GoldError(f"{source} has no articles to read meanwhile; name more.", code="pages")
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(reader.run)
        try:
            yield
            if reader.ran_out:
                raise GoldError(f"{source} was read before the pages were measured; name more.", code="pages")
        finally:
            reader.stop()
        running.result()
