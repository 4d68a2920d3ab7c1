"""Whether a database is sound: SQLite's own check, the full-text index and the number of records."""

from __future__ import annotations

import msgspec
import sqlalchemy as sa

from onrecord.store.store import Store
from onrecord.store.tables import record_tables
from onrecord.store.version import found_version


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """What a check of a database found; `faults` is empty for a sound one."""

    schema: str
    counts: dict[str, int]
    faults: tuple[str, ...] = ()


def health(store: Store) -> Health:
    """Check the whole database; takes time in proportion to its size. Raises `StoreError` when it cannot be read."""
    with store.reading() as connection:
        lines = connection.exec_driver_sql("PRAGMA integrity_check(10)").scalars().all()
        faults = tuple(str(line) for line in lines if line != "ok")
        counts = {
            kind: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
            for kind, table in record_tables.items()
        }
        return Health(schema=found_version(connection) or "", counts=counts, faults=faults)
