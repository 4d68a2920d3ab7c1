"""Records as flat rows, for spreadsheets and data frames. The columns follow from the record types.

A nested record's fields become columns of their own (`date_start`), actors five columns (`sources`, `source_ids` …),
spans `12-20`; several values in one cell are separated by `; `.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args, get_origin

import msgspec

from onrecord.records import ActorRef, Article, Event, Span, Story
from onrecord.store.columns import without_none

SEPARATOR = "; "

LEFT_OUT: dict[type, frozenset[str]] = {Article: frozenset({"source_map"})}
"""Fields that no spreadsheet can use: the map of characters back to the document (it is in the JSON form)."""

WITHOUT_PREFIX: frozenset[type] = frozenset({Event, Story})
"""Nested records whose columns keep their names: a row of a story is the story with its numbers."""

Cell = str | int | float | bool | None
Column = tuple[str, Callable[[Any], Cell]]


def columns(record_type: type[msgspec.Struct]) -> list[Column]:
    """The flat columns of a record type: name, and how the cell is read from a record."""
    found: list[Column] = []
    for field in msgspec.structs.fields(record_type):
        if field.name not in LEFT_OUT.get(record_type, frozenset()):
            found += _field_columns(field.name, field.type)
    return found


def row(record: msgspec.Struct) -> dict[str, Cell]:
    """One record as a flat row."""
    return {name: read(record) for name, read in columns(type(record))}


def _field_columns(name: str, annotation: Any) -> list[Column]:  # noqa: ANN401 - a field's annotation
    kind, _ = without_none(annotation)
    if get_origin(kind) is tuple:
        return _several(name, get_args(kind)[0])
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        prefix = "" if kind in WITHOUT_PREFIX else f"{name}_"
        return [(f"{prefix}{inner}", _through(name, read)) for inner, read in columns(kind)]
    return [(name, _attribute(name))]


def _attribute(name: str) -> Callable[[Any], Cell]:
    return lambda record: getattr(record, name)


def _through(name: str, read: Callable[[Any], Cell]) -> Callable[[Any], Cell]:
    def inner(record: Any) -> Cell:  # noqa: ANN401 - any record
        value = getattr(record, name)
        return None if value is None else read(value)

    return inner


def _several(name: str, member: Any) -> list[Column]:  # noqa: ANN401 - a member's annotation
    if member is ActorRef:
        one = name.removesuffix("s")
        return [
            (name, _joined(name, lambda actor: actor.name)),
            (f"{one}_ids", _joined(name, lambda actor: actor.id)),
            (f"{one}_countries", _joined(name, lambda actor: actor.country or "")),
            (f"{one}_sectors", _joined(name, lambda actor: " ".join(actor.sectors))),
            (f"{one}_inferred", _joined(name, lambda actor: "yes" if actor.inferred else "no")),
        ]
    if member is Span:
        return [(name, _joined(name, lambda span: f"{span.start}-{span.end}"))]
    if member is str:
        return [(name, _joined(name, str))]
    return [(name, lambda record: msgspec.json.encode(getattr(record, name)).decode())]


def _joined(name: str, write: Callable[[Any], str]) -> Callable[[Any], Cell]:
    return lambda record: SEPARATOR.join(write(value) for value in getattr(record, name))
