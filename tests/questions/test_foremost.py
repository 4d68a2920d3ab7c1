"""In a list happenings are told by some of their reports; who reports what is told of all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from msgspec.structs import asdict, replace

from onrecord.questions import happenings as listed
from onrecord.questions.happenings import tell, tell_shortly
from onrecord.records import Decision, Happening, Report
from onrecord.store import Store
from onrecord.store.tables import record_tables
from tests.linked_made import make

FEW_REPORTS = "onrecord.questions.foremost.FEW_REPORTS"


@pytest.fixture
def store() -> Iterator[Store]:
    with make() as made:
        yield made


@pytest.fixture
def most_told(store: Store) -> Happening:
    """One with several reports, of which the first is as good as the others."""
    return max((each.happening for each in listed(store)), key=lambda each: len(each.reports))


def told(store: Store, happening: Happening, *, shortly: bool) -> Any:
    with store.reading() as connection:
        return (tell_shortly if shortly else tell)(connection, [happening])[0]


def test_few_reports_are_told_as_everywhere(store: Store, most_told: Happening) -> None:
    assert told(store, most_told, shortly=True) == told(store, most_told, shortly=False)


def test_of_many_the_first_and_the_foremost_are_told(
    store: Store, most_told: Happening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FEW_REPORTS, 2)
    first, *others = most_told.reports
    quoted = [replace(each, status="denied") for each in others[:-1]]
    many: tuple[Report, ...] = (first, *quoted, replace(others[-1], status=first.status))
    happening = replace(most_told, reports=many)
    whole, short = (told(store, happening, shortly=shortly) for shortly in (False, True))
    assert len(whole.reports) == len(many) > len(short.reports) == 2
    assert short.reports[0].report == first
    assert (short.day, short.day_basis) == (whole.day, whole.day_basis)
    assert (short.standings, short.outlets, short.happening) == (whole.standings, whole.outlets, happening)


def test_what_was_ruled_on_is_told_whole(
    store: Store, most_told: Happening, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FEW_REPORTS, 1)
    assert len(told(store, most_told, shortly=True).reports) == 1
    last = most_told.reports[-1]
    ruled = Decision(id="dec-1", record=last.event, kind="event", ruling="reject", article=last.article)
    with store.writing() as connection:
        connection.execute(sa.insert(record_tables["decision"]), [asdict(ruled)])
    assert len(told(store, most_told, shortly=True).reports) == len(most_told.reports)
