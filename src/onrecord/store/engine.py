"""Opening the database: the path or URL, SQLite's settings, and the checks before anything is touched."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa

from onrecord.errors import StoreError

MEMORY = ":memory:"
SQLITE_URL = "sqlite:///"

BUSY_SECONDS = 10.0
"""How long to wait for another writer. One article's transaction takes some thousandths of a second, so that a wait of
this length means a program that holds the database, not one that shares it."""


CACHE_KIBIBYTES = 65_536
"""Pages of the database that a connection keeps in memory. Ids are hashes, so that every article touches pages all over
the indexes; with SQLite's own 2 MB most of them are fetched anew for each. Of 100,000 articles the index of all names,
in which a part of a name is looked for, fits as well: that takes 38 ms then, and 66 where half of it does."""

LOG_PAGES = 8_000
"""Pages that SQLite's log grows to before it is folded into the file (32 MB); a page that many articles touch is then
written there once for all of them."""


def path_of(where: str | Path) -> Path | None:
    """The file that a path or a `sqlite:///` URL names, None for memory. Raises `StoreError` for another database."""
    text = str(where)
    if text in (MEMORY, "sqlite://", SQLITE_URL + MEMORY):
        return None
    if text.startswith(SQLITE_URL):
        return Path(text.removeprefix(SQLITE_URL))
    if "://" in text:
        raise StoreError(
            f"{text.split('://')[0]} databases are not supported; name a file.", code="unsupported"
        )
    return Path(where)


def check_path(path: Path, *, create: bool) -> None:
    """Raise `StoreError` where the path cannot be a database, before SQLite gives a vaguer answer."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder, not a database. Name a file with --db.", code="folder")
    if path.exists():
        return
    if not create:
        hint = f"Read some articles first: onrecord read SOURCE --db {path}"
        raise StoreError(f"There is no database {path}. {hint}", code="missing")
    if not path.parent.is_dir():
        raise StoreError(
            f"The folder {path.parent} does not exist, so {path} cannot be made.", code="missing"
        )


def _address(path: Path, **options: str) -> str:
    return f"file:{quote(str(path.absolute()))}?" + "&".join(
        f"{key}={value}" for key, value in options.items()
    )


def _connect_file(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, check_same_thread=False)
    connection.isolation_level = None
    return connection


def _connect(path: Path, *, write: bool) -> sqlite3.Connection:
    if write:
        return _connect_file(_address(path, mode="rwc"))
    connection = _connect_file(_address(path, mode="ro"))
    try:
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1")
    except sqlite3.OperationalError:
        # A folder without leave to write has no room for SQLite's log. Without a log on disk the file is complete
        # and may be read as one that never changes.
        connection.close()
        if path.with_name(path.name + "-wal").exists():
            raise
        return _connect_file(_address(path, mode="ro", immutable="1"))
    return connection


def _connect_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(MEMORY, check_same_thread=False)
    connection.isolation_level = None
    return connection


def _begin(connection: sa.Connection) -> None:
    """A writer takes its lock at once, so that two runs wait for each other and never fail halfway."""
    writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _settings(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy hands the driver's own
    """Write-ahead logging: readers never wait. `NORMAL` keeps every commit when the program is killed; only a power
    cut may cost the last few articles, which the next run reads again."""
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    _memory(connection, _record)
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")


def _memory(connection: Any, _record: object) -> None:  # noqa: ANN401 - SQLAlchemy hands the driver's own
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIBIBYTES}")


def open_engine(path: Path | None, *, write: bool) -> sa.Engine:
    """An engine over the SQLite file, or over memory when `path` is None."""
    if path is None:
        engine = sa.create_engine("sqlite://", creator=_connect_memory, poolclass=sa.pool.StaticPool)
    else:
        file = path
        engine = sa.create_engine(
            "sqlite://",
            creator=lambda: _connect(file, write=write),
            poolclass=sa.pool.QueuePool,
            pool_use_lifo=True,  # the connection that was used last has most of what is asked for next in memory
        )
        sa.event.listen(engine, "connect", _settings if write else _memory)
    sa.event.listen(engine, "begin", _begin)
    return engine
