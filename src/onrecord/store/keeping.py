"""Keeping what a run yields, one result at a time, so that a run may stop at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec.structs import replace

from onrecord.errors import StoreError
from onrecord.reading import AlreadyRead, Reading
from onrecord.records import SetAside, stable_id
from onrecord.store.faults import CONFLICT, UNFIT
from onrecord.store.store import Added, Store

Result = Reading | AlreadyRead | SetAside
Outcome = Literal["new", "known", "replaced", "set aside"]


def keep(store: Store, results: Iterable[Result]) -> Iterator[tuple[Result, Outcome]]:
    """Store each result before the next one is asked for, and tell what became of it.

    Raises `StoreError` when the database fails; everything yielded before is safe. A reading whose records contradict
    each other is set aside, so that one article never stops a run.
    """
    for result in results:
        match result:
            case AlreadyRead():
                yield result, "known"
            case SetAside():
                yield _note(store, result), "set aside"
            case Reading():
                yield _add(store, result)


def _add(store: Store, reading: Reading) -> tuple[Result, Outcome]:
    try:
        added: Added = store.add(reading)
    except StoreError as error:
        if error.code not in (CONFLICT, UNFIT):
            raise
        source = reading.article.path or reading.article.url or reading.article.id
        left = SetAside(
            id=stable_id("aside", reading.article.id), source=source, code=error.code, reason=str(error)
        )
        return _note(store, left), "set aside"
    return reading, added


def _note(store: Store, record: SetAside) -> SetAside:
    """Keep the note; the name of a file need not be Unicode, and is then written with its bytes."""
    written = record.source.encode("utf-8", "backslashreplace").decode()
    fit = replace(record, source=written, reason=record.reason.replace(record.source, written))
    store.set_aside(fit)
    return fit
