"""Which schema a database has, and whether this program can use it."""

from __future__ import annotations

import sqlalchemy as sa

from onrecord.errors import StoreError
from onrecord.records import SCHEMA_VERSION
from onrecord.store import linked_tables, linking_state  # noqa: F401 - a schema without them would be another one
from onrecord.store.tables import meta, metadata, schema_digest

EMPTY = "{where} holds no record yet. Read some articles first: onrecord read SOURCE --db {where}"
FOREIGN = "{where} is a database, but not one of onrecord. Name another with --db."
OTHER = (
    "{where} was written by another version of onrecord (schema {found}; this one has schema {own}). "
    "Use that version, or read the articles again into a new database: onrecord read SOURCE --db NEW.db"
)


def own_version() -> str:
    """This program's schema: the version a person reads and the digest that notices every change."""
    return f"{SCHEMA_VERSION}-{schema_digest()}"


def found_version(connection: sa.Connection) -> str | None:
    """The schema that the database says it has; None when it has no tables; `?` when they are not onrecord's."""
    names = set(sa.inspect(connection).get_table_names())
    if not names:
        return None
    if meta.name not in names:
        return "?"
    return connection.execute(sa.select(meta.c.value).where(meta.c.key == "schema")).scalar() or "?"


def check_version(connection: sa.Connection, where: str) -> None:
    """Raise `StoreError` unless the database is onrecord's and of this program's schema."""
    found = found_version(connection)
    if found == own_version():
        return
    if found is None:
        raise StoreError(EMPTY.format(where=where), code="empty")
    if found == "?":
        raise StoreError(FOREIGN.format(where=where), code="not-a-database")
    raise StoreError(OTHER.format(where=where, found=found, own=own_version()), code="version")


def lacks_indexes(connection: sa.Connection) -> bool:
    """Whether the database was made before an index of this program came."""
    return bool(_own_indexes().keys() - _indexes_there(connection))


def add_indexes(connection: sa.Connection) -> None:
    """Add the indexes that a database of this schema lacks and drop those of its columns that are not used any more, in
    the caller's transaction. This changes no answer, only how long it takes."""
    own, there = _own_indexes(), _indexes_there(connection)
    for name in sorted(own.keys() - there):
        own[name].create(connection)
    for name in sorted(there - own.keys()):
        if name.startswith("ix_"):
            connection.execute(sa.schema.DropIndex(sa.Index(name)))


def _own_indexes() -> dict[str, sa.Index]:
    return {str(index.name): index for table in metadata.tables.values() for index in table.indexes}


def _indexes_there(connection: sa.Connection) -> set[str]:
    names = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    return set(connection.execute(sa.text(names)).scalars())


def create_tables(connection: sa.Connection) -> None:
    """Make all tables and note the schema, in the caller's transaction."""
    metadata.create_all(connection)
    connection.execute(sa.insert(meta), [{"key": "schema", "value": own_version()}])
