"""Inserting rows, past what SQLAlchemy does for each: it takes as long to prepare a row as SQLite to write it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa


def insert(
    connection: sa.Connection, table: sa.Table, rows: list[dict[str, Any]], *, replacing: bool = False
) -> None:
    """Insert rows that all have the same columns; nothing for none. With `replacing` they take the place of those that
    had their key. Raises `ValueError` for rows of different columns, or of one that the table has not."""
    if not rows:
        return
    names = tuple(column.name for column in table.columns if column.name in rows[0])
    statement, encoders = _insertion(table, names, replacing, connection.dialect)
    columns = _columns(table, names, rows)
    for number, encode in encoders:
        columns[number] = list(map(encode, columns[number]))
    connection.exec_driver_sql(statement, list(zip(*columns, strict=True)))


def _columns(table: sa.Table, names: Sequence[str], rows: Sequence[dict[str, Any]]) -> list[list[Any]]:
    """The values of each column. Rows that all have these columns, and together no more, have the same."""
    try:
        if sum(map(len, rows)) == len(names) * len(rows):
            return [[row[name] for row in rows] for name in names]
    except KeyError:
        pass
    other = next(row for row in rows if row.keys() != set(names))
    raise ValueError(f"rows of {table.name} with the columns {', '.join(names)} and {', '.join(other)}")


@lru_cache(maxsize=64)
def _insertion(
    table: sa.Table, names: tuple[str, ...], replacing: bool, dialect: sa.Dialect
) -> tuple[str, list[tuple[int, Callable[[Any], Any]]]]:
    """The statement that inserts rows of these columns, and for the columns that are not kept as they are their number
    and what encodes them."""
    made = sa.insert(table).prefix_with("OR REPLACE") if replacing else sa.insert(table)
    statement = str(made.compile(dialect=dialect, column_keys=list(names)))
    kinds = (table.c[name].type.dialect_impl(dialect).bind_processor(dialect) for name in names)
    return statement, [(number, encode) for number, encode in enumerate(kinds) if encode is not None]
