"""Keeping what a run yields, one result at a time, so that a run may stop at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec.structs import replace

from onrecord.errors import StoreError
from onrecord.reading import AlreadyRead, Reading
from onrecord.records import PASSED_OVER, SetAside, stable_id
from onrecord.store.faults import CONFLICT, UNFIT
from onrecord.store.store import Added, Store

Result = Reading | AlreadyRead | SetAside
Outcome = Literal["new", "known", "replaced", "set aside", "passed over"]


def keep(store: Store, results: Iterable[Result]) -> Iterator[tuple[Result, Outcome]]:
    """Store each result before the next one is asked for, and tell what became of it.

    Raises `StoreError` when the database fails; everything yielded before is safe. A reading whose records contradict
    each other is set aside, so that one article never stops a run. A document that is read loses its old note of
    having been set aside; files passed over leave no note.
    """
    for result in results:
        match result:
            case AlreadyRead():
                _forget(store, result.path)
                yield result, "known"
            case SetAside(code=code):
                passed = code == PASSED_OVER
                yield (result, "passed over") if passed else (_note(store, result), "set aside")
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
    _forget(store, reading.article.path)
    return reading, added


def _forget(store: Store, path: str | None) -> None:
    if path is not None:
        store.forget_set_aside(_written(path))


def _written(source: str) -> str:
    """The name of a file need not be Unicode; it is then written with its bytes."""
    return source.encode("utf-8", "backslashreplace").decode()


def _note(store: Store, record: SetAside) -> SetAside:
    written = _written(record.source)
    fit = replace(record, source=written, reason=_written(record.reason))
    store.set_aside(fit)
    return fit
