"""`column IN (…)` for any number of values, as one parameter: SQLite bounds the number of parameters, and SQLAlchemy
compiles a list of values anew for each length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import sqlalchemy as sa


def among(column: sa.ColumnElement[Any], values: Iterable[str] | Iterable[int]) -> sa.ColumnElement[bool]:
    """Whether a column's value is one of these."""
    return _among(column, _listed(values))


def among_given(column: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """The same for values that are given each time the statement is run, with `given`; it need be made only once."""
    return _among(column, sa.bindparam(_GIVEN, type_=sa.Text))


def given(values: Iterable[str] | Iterable[int]) -> dict[str, str]:
    """The values of a statement with `among_given`, as its parameters."""
    return {_GIVEN: _listed(values)}


_GIVEN = "given"


def _listed(values: Iterable[str] | Iterable[int]) -> str:
    return msgspec.json.encode(list(values)).decode()


def _among(column: sa.ColumnElement[Any], listed: str | sa.BindParameter[str]) -> sa.ColumnElement[bool]:
    return column.in_(sa.select(sa.func.json_each(listed).table_valued("value").c.value))
