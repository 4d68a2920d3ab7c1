"""Every way a database can fail, with the sentence a person reads.

The store raises nothing but `StoreError`; its `code` is a short stable word.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlalchemy as sa

from onrecord.errors import StoreError

CONFLICT, UNFIT = "conflict", "unfit-text"
"""Codes of faults that lie in one reading and not in the database."""

AGAIN = "What was read before is safe; run the same command again to go on from there."

SENTENCES: dict[str, tuple[str, str]] = {
    "SQLITE_FULL": ("full", f"The disk is full: {{where}} cannot grow. Make room. {AGAIN}"),
    "SQLITE_BUSY": (
        "locked",
        f"{{where}} is in use by another program that writes to it. Wait for it. {AGAIN}",
    ),
    "SQLITE_LOCKED": (
        "locked",
        f"{{where}} is in use by another program that writes to it. Wait for it. {AGAIN}",
    ),
    "SQLITE_READONLY": ("read-only", "{where} can only be read. Name a database you may write with --db."),
    "SQLITE_NOTADB": ("not-a-database", "{where} is not an onrecord database. Name another with --db."),
    "SQLITE_CORRUPT": (
        "damaged",
        "{where} is damaged. Restore a copy of it, or read the articles again into a new database with --db.",
    ),
    "SQLITE_CANTOPEN": (
        "cannot-open",
        "{where} cannot be opened. Check that the folder exists and you may use it.",
    ),
    "SQLITE_PERM": ("cannot-open", "{where} cannot be opened. Check that you may read and write it."),
    "SQLITE_IOERR": ("disk", f"The disk failed while {{where}} was in use: {{detail}}. {AGAIN}"),
    "SQLITE_CONSTRAINT": (
        CONFLICT,
        "Two records of one article share an id ({detail}); the article was not kept.",
    ),
}
"""SQLite's result code → (code of the error, sentence). Extended codes (`SQLITE_IOERR_WRITE`) use their family's."""


def sentence(error: BaseException, where: str) -> tuple[str, str]:
    """The short code and the sentence for a fault of the database `where`."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for family, (code, text) in SENTENCES.items():
        if name == family or name.startswith(f"{family}_"):
            return code, text.format(where=where, detail=error)
    return "database", f"{where} could not be used: {error}."


@contextmanager
def clear_faults(where: str) -> Iterator[None]:
    """Turn any error of the database into a `StoreError` with a clear sentence."""
    try:
        yield
    except sa.exc.DBAPIError as error:
        code, text = sentence(error.orig or error, where)
        raise StoreError(text, code=code) from error
    except UnicodeEncodeError as error:
        raise StoreError(
            f"A text has characters that Unicode does not allow: {error.reason}.", code=UNFIT
        ) from error
    except sqlite3.Error as error:
        code, text = sentence(error, where)
        raise StoreError(text, code=code) from error
