"""What was found on a connection and still holds: the parts of one page ask for the same names several times."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import Any, TypeVar

import sqlalchemy as sa

KEPT = 200
"""Answers that a connection keeps; then it begins anew."""

T = TypeVar("T")


def remembered(connection: sa.Connection, what: str, typed: object, find: Callable[[], T]) -> T:
    """What `find` gives for what was typed, found once on this connection until the database changes. Looking through
    half a million names takes a fifth of a second."""
    known = _known(connection)
    if known is None:
        return find()
    key = (what, typed)
    if key not in known:
        known[key] = find()
    found: T = known[key]
    return found


def _known(connection: sa.Connection) -> dict[Any, Any] | None:
    """What this connection has found since the database last changed; None where nothing tells that it did."""
    raw = connection.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        return None
    version = (connection.exec_driver_sql("PRAGMA data_version").scalar(), raw.total_changes)
    kept = connection.info.get("remembered")
    if kept is None or kept[0] != version or len(kept[1]) > KEPT:
        kept = connection.info["remembered"] = (version, {})
    known: dict[Any, Any] = kept[1]
    return known
