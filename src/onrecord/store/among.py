"""`column IN (…)` for any number of values, as one parameter: SQLite bounds the number of parameters, and SQLAlchemy
compiles a list of values anew for each length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
import sqlalchemy as sa


def among(column: sa.ColumnElement[Any], values: Iterable[str] | Iterable[int]) -> sa.ColumnElement[bool]:
    """Whether a column's value is one of these."""
    listed = sa.func.json_each(msgspec.json.encode(list(values)).decode()).table_valued("value")
    return column.in_(sa.select(listed.c.value))
