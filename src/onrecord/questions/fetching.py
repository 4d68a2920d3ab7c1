"""Records by their ids, some at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

import msgspec
import sqlalchemy as sa

from onrecord.records import RECORD_TYPES
from onrecord.store.tables import record_columns, record_tables

ASKED = 500
"""Ids in one query: SQLite before 3.32 takes at most 999 values."""

R = TypeVar("R", bound=msgspec.Struct)
T = TypeVar("T")

_KINDS = {record_type: kind for kind, record_type in RECORD_TYPES.items()}


def fetch(connection: sa.Connection, record_type: type[R], ids: Iterable[str]) -> dict[str, R]:
    """Records of one type by id, in the order of the ids; ids that are not there are passed over."""
    kind = _KINDS[record_type]
    names = record_type.__struct_fields__
    wanted = list(dict.fromkeys(ids))
    found: dict[str, R] = {}
    for some in batches(wanted, ASKED):
        query = sa.select(*record_columns(kind)).where(record_tables[kind].c.id.in_(some))
        for row in connection.execute(query).all():
            fields = dict(zip(names, row, strict=True))
            found[fields["id"]] = record_type(**fields)
    return {record_id: found[record_id] for record_id in wanted if record_id in found}


def batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Items in runs of at most `size`."""
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
