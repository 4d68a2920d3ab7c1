"""`Store`: one database of records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec
import sqlalchemy as sa

from onrecord.errors import StoreError
from onrecord.reading import Reading
from onrecord.records import STDIN_NAME, SetAside
from onrecord.store.engine import MEMORY, check_path, open_engine, path_of
from onrecord.store.faults import clear_faults
from onrecord.store.fulltext import FullText, SqliteFullText
from onrecord.store.tables import record_tables
from onrecord.store.version import (
    add_indexes,
    check_version,
    create_tables,
    found_version,
    lacks_indexes,
)
from onrecord.store.writing import (
    fingerprints_in,
    remove_article,
    remove_unused,
    unchanged_among,
    write_readings,
)

Added = Literal["new", "known", "replaced"]

_ANY_SET_ASIDE = sa.select(record_tables["set_aside"].c.id).limit(1)
"""Most runs have nothing to forget."""


class Store:
    """A database of records. Every method raises `StoreError`, and nothing else, when the database fails."""

    def __init__(self, engine: sa.Engine, where: str, fulltext: FullText) -> None:
        self.where = where
        self.fulltext = fulltext
        self._engine = engine
        self._writer = engine.execution_options(writing=True)

    @classmethod
    def open(cls, where: str | Path = MEMORY, *, create: bool = True, write: bool = True) -> Self:
        """Open a database by path or `sqlite:///` URL; `:memory:` keeps it in memory.

        `create` makes one that is not there; `write=False` opens it for reading only. Raises `StoreError` when it is
        missing, no database, of another schema version, locked, damaged or may not be used.
        """
        path = path_of(where)
        if path is not None:
            check_path(path, create=create and write)
        store = cls(open_engine(path, write=write), str(path or "the database in memory"), SqliteFullText())
        try:
            store._prepare(create=create and write, write=write)
        except StoreError:
            store.close()
            raise
        return store

    def _prepare(self, *, create: bool, write: bool) -> None:
        with self.reading() as connection:
            missing = create and found_version(connection) is None
            if not missing:
                check_version(connection, self.where)
                write = write and lacks_indexes(connection)
        if missing:
            with self.writing() as connection:
                if found_version(connection) is None:
                    create_tables(connection)
                    self.fulltext.create(connection)
        elif write:
            with self.writing() as connection:
                add_indexes(connection)

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection to ask with; what it sees does not change while it is open."""
        with clear_faults(self.where), self._engine.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """One transaction to write in: all of it or nothing. No other program writes meanwhile."""
        with clear_faults(self.where), self._writer.begin() as connection:
            yield connection

    def has(self, article: str, fingerprint: str) -> bool:
        """Whether the article was read under this fingerprint, so that reading it again would change nothing."""
        with self.reading() as connection:
            return fingerprints_in(connection, [article]).get(article) == fingerprint

    def add(self, reading: Reading) -> Added:
        """Keep a reading, in one transaction: all of it or nothing.

        The same article under the same fingerprint adds nothing (`known`); under another it takes the place of the
        old records (`replaced`).
        """
        return self.add_together([reading])[0]

    def add_together(self, readings: Sequence[Reading]) -> list[Added]:
        """Keep readings of different articles in one transaction: all of them or none. What became of each."""
        with self.writing() as connection:
            return _added(connection, readings)

    def add_all(self, readings: Iterable[Reading], *, at_once: int = 100) -> int:
        """Keep readings of different articles, `at_once` in a transaction; returns how many were not known yet."""
        added = 0
        for some in _batches(readings, at_once):
            with self.writing() as connection:
                added += sum(done != "known" for done in _added(connection, some))
        return added

    def set_aside(self, record: SetAside) -> bool:
        """Keep the note of a document that was not read, once; it takes the place of other notes of that document.
        True when it is new."""
        table = record_tables["set_aside"]
        others = (table.c.source == record.source, table.c.line.is_not_distinct_from(record.line))
        with self.writing() as connection:
            if connection.execute(sa.select(table.c.id).where(table.c.id == record.id)).first() is not None:
                return False
            if not record.source.startswith(STDIN_NAME):
                connection.execute(sa.delete(table).where(*others))
            connection.execute(sa.insert(table), [msgspec.structs.asdict(record)])
        return True

    def forget_set_aside(self, paths: Iterable[str]) -> None:
        """Drop the notes of documents that could not be read before and were read now. A path is that of a file, with
        the line of a collection behind a colon. Notes of standard input stay: nothing tells one input from another."""
        table = record_tables["set_aside"]
        with self.reading() as connection:
            if connection.execute(_ANY_SET_ASIDE).first() is None:
                return
            named = [path for path in paths if not path.startswith(STDIN_NAME)]
            asked = (sa.select(table.c.id).where(*_notes_of(path)) for path in named)
            stale = [note for each in asked for note in connection.execute(each).scalars()]
        if stale:
            with self.writing() as connection:
                connection.execute(sa.delete(table).where(table.c.id.in_(stale)))

    def close(self) -> None:
        """Close the database; SQLite then folds its log into the file."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _added(connection: sa.Connection, readings: Sequence[Reading]) -> list[Added]:
    """Write readings of different articles, and tell what became of each."""
    known = fingerprints_in(connection, [reading.article.id for reading in readings])
    done = [_outcome(known.get(reading.article.id), reading.fingerprint) for reading in readings]
    replaced = [
        reading.article for reading, became in zip(readings, done, strict=True) if became == "replaced"
    ]
    unchanged = unchanged_among(connection, replaced)
    for article in replaced:
        remove_article(connection, article.id)
    fresh = [reading for reading, became in zip(readings, done, strict=True) if became != "known"]
    if fresh:
        write_readings(connection, fresh, unchanged)
    if "replaced" in done:
        remove_unused(connection)
    return done


def _outcome(known: str | None, fingerprint: str) -> Added:
    if known is None:
        return "new"
    return "known" if known == fingerprint else "replaced"


def _batches(readings: Iterable[Reading], size: int) -> Iterator[list[Reading]]:
    walk = iter(readings)
    while some := list(islice(walk, size)):
        yield some


def _notes_of(path: str) -> tuple[sa.ColumnElement[bool], ...]:
    """Notes of the file itself, of its line, or of the file as a whole when one of its lines is meant."""
    table = record_tables["set_aside"]
    file, colon, number = path.rpartition(":")
    same = sa.and_(table.c.source == path, table.c.line.is_(None))
    if not colon or not number.isdecimal():
        return (same,)
    whole = sa.or_(table.c.line == int(number), table.c.line.is_(None))
    return (sa.or_(same, sa.and_(table.c.source == file, whole)),)
