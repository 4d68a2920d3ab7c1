"""From a record type to the columns of its table.

Scalar fields become typed columns, nested and repeated fields JSON text written and read by msgspec. Nothing is
listed by hand, so that a field added to a record is a column without another line of code.
"""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

import msgspec
import sqlalchemy as sa
from sqlalchemy.types import TypeDecorator, TypeEngine

SCALARS: dict[Any, type[TypeEngine[Any]]] = {
    str: sa.Text,
    int: sa.Integer,
    float: sa.Float,
    bool: sa.Boolean,
}


class Json(TypeDecorator[Any]):
    """A nested value as JSON text; it comes out as the type it went in."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, annotation: Any) -> None:  # noqa: ANN401 - any type annotation of a record's field
        super().__init__()
        self.annotation = annotation
        self._decoder = msgspec.json.Decoder(annotation)

    def process_bind_param(self, value: Any, dialect: sa.Dialect) -> str | None:  # noqa: ANN401
        """Encode a field's value."""
        return None if value is None else msgspec.json.encode(value).decode()

    def process_result_value(self, value: Any, dialect: sa.Dialect) -> Any:  # noqa: ANN401
        """Decode a field's value."""
        return None if value is None else self._decoder.decode(value)


def without_none(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401
    """The annotation without `None`, and whether `None` was part of it."""
    if get_origin(annotation) not in (Union, types.UnionType):
        return annotation, False
    members = tuple(member for member in get_args(annotation) if member is not types.NoneType)
    return (members[0] if len(members) == 1 else Union[members]), True  # noqa: UP007 - built from a tuple


def column_of(field: msgspec.structs.FieldInfo) -> sa.Column[Any]:
    """The column of one field: same name, typed where it is a scalar, JSON text otherwise."""
    annotation, optional = without_none(field.type)
    if get_origin(annotation) is Literal:
        annotation = str
    scalar = SCALARS.get(annotation)
    kind = scalar() if scalar is not None else Json(annotation)
    return sa.Column(field.name, kind, nullable=optional)


def columns_of(record_type: type[msgspec.Struct]) -> list[sa.Column[Any]]:
    """The columns of a record type, in the order of its fields."""
    return [column_of(field) for field in msgspec.structs.fields(record_type)]
