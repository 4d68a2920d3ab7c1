"""Keeping what a run yields, a few articles at a time, so that a run may stop at any moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from time import monotonic
from typing import Literal

from msgspec.structs import replace

from onrecord.errors import StoreError
from onrecord.reading import AlreadyRead, Reading
from onrecord.records import PASSED_OVER, Article, SetAside, stable_id
from onrecord.store.faults import CONFLICT, UNFIT
from onrecord.store.store import Store

Result = Reading | AlreadyRead | SetAside
Outcome = Literal["new", "known", "replaced", "set aside", "passed over"]

AT_ONCE = 16
"""Readings written in one transaction. One by one they cost half as much again (84 articles: 0.63 s, 0.41 s with 8 or
16 at once)."""

LONGEST = 1.0
"""Seconds after which readings that wait for others are written: what comes slowly is not kept waiting."""


def keep(store: Store, results: Iterable[Result]) -> Iterator[tuple[Result, Outcome]]:
    """Store each result before it is told what became of it; readings of different articles a few at a time.

    Raises `StoreError` when the database fails; everything yielded before is safe. When a run is stopped by
    `KeyboardInterrupt` all that was read is stored and told before it is raised again. A reading whose records
    contradict each other is set aside, so that one article never stops a run. A document that is read loses its old
    note of having been set aside; files passed over leave no note.
    """
    waiting: list[Reading] = []
    since = monotonic()
    try:
        for result in results:
            if waiting and not _waits_too(result, waiting, since):
                yield from _add(store, _taken(waiting))
            if isinstance(result, Reading):
                since = since if waiting else monotonic()
                waiting.append(result)
            else:
                yield _put(store, result)
        yield from _add(store, _taken(waiting))
    except KeyboardInterrupt:
        yield from _add(store, _taken(waiting))
        raise
    finally:
        list(_add(store, _taken(waiting)))  # whoever asked for the results stopped asking


def _waits_too(result: Result, waiting: Sequence[Reading], since: float) -> bool:
    """Whether a result is written together with the readings that wait: a reading of yet another article."""
    if not isinstance(result, Reading) or len(waiting) >= AT_ONCE or monotonic() - since > LONGEST:
        return False
    return all(result.article.id != other.article.id for other in waiting)


def _taken(waiting: list[Reading]) -> list[Reading]:
    taken = waiting.copy()
    waiting.clear()
    return taken


def _add(store: Store, readings: Sequence[Reading]) -> Iterator[tuple[Result, Outcome]]:
    """Write readings of different articles; where one does not fit, each by itself."""
    if not readings:
        return
    try:
        outcomes = store.add_together(readings)
    except StoreError as error:
        if error.code not in (CONFLICT, UNFIT):
            raise
        if len(readings) > 1:
            for reading in readings:
                yield from _add(store, [reading])
            return
        yield _left_out(store, readings[0].article, error), "set aside"
        return
    store.forget_set_aside(_paths(each.article.path for each in readings))
    yield from zip(readings, outcomes, strict=True)


def _left_out(store: Store, article: Article, error: StoreError) -> SetAside:
    source = article.path or article.url or article.id
    left = SetAside(id=stable_id("aside", article.id), source=source, code=error.code, reason=str(error))
    return _note(store, left)


def _put(store: Store, result: AlreadyRead | SetAside) -> tuple[Result, Outcome]:
    """Write what became of a document that gave no reading."""
    if isinstance(result, AlreadyRead):
        store.forget_set_aside(_paths([result.path]))
        return result, "known"
    if result.code == PASSED_OVER:
        return result, "passed over"
    return _note(store, result), "set aside"


def _paths(paths: Iterable[str | None]) -> list[str]:
    return [_written(path) for path in paths if path is not None]


def _written(source: str) -> str:
    """The name of a file need not be Unicode; it is then written with its bytes."""
    return source.encode("utf-8", "backslashreplace").decode()


def _note(store: Store, record: SetAside) -> SetAside:
    written = _written(record.source)
    fit = replace(record, source=written, reason=_written(record.reason))
    store.set_aside(fit)
    return fit
