"""The database behind the pages: opened when first asked for, and anew when another file has taken its place."""

from __future__ import annotations

import threading
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.store import Store
from onrecord.store.engine import MEMORY, path_of

GONE = (
    "{where} is not there any more: it was moved, renamed or deleted while these pages were served. Put it back, or "
    "serve another with --db."
)

Identity = tuple[int, int]


class Library:
    """One database for all requests. `store()` is safe in threads."""

    def __init__(self, where: str, *, write: bool = False) -> None:
        self.where = where
        self._write = write
        self._path = path_of(where) if where != MEMORY else None
        self._lock = threading.Lock()
        self._store: Store | None = None
        self._identity: Identity | None = None

    def store(self) -> Store:
        """The database. Raises `StoreError` when it is gone, being replaced, or of another version."""
        identity = self._look()
        with self._lock:
            if self._store is None or identity != self._identity:
                self._close()
                self._store = Store.open(self.where, create=False, write=self._write)
                self._identity = identity
            return self._store

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
            self._store = None

    def _look(self) -> Identity | None:
        """Which file stands at the path; another one means that the database was replaced."""
        if self._path is None:
            return None
        return _identity(self._path, seen=self._identity is not None)


def _identity(path: Path, *, seen: bool) -> Identity:
    try:
        status = path.stat()
    except OSError as error:
        if not seen:
            hint = f"Read some articles first: onrecord read SOURCE --db {path}"
            raise StoreError(f"There is no database {path}. {hint}", code="missing") from error
        raise StoreError(GONE.format(where=path), code="missing") from error
    return status.st_dev, status.st_ino
