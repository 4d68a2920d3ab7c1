"""A page shows the same records in the same order, whether they are found and sorted or walked to."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.questions import Filter, count
from onrecord.questions import turned as turned_module
from onrecord.questions import where as where_module
from onrecord.questions.listings import LISTINGS, records
from onrecord.questions.outlets import outlet_keys
from onrecord.questions.turned import PageOf, page_of
from onrecord.store import Store
from tests.linked_made import make

FILTERS = (
    Filter(),
    Filter(status="denied"),
    Filter(type="AGREE"),
    Filter(named=True),
    Filter(named=True, status="reported", outlet="e"),
    Filter(outlet="a"),
    Filter(words="talks"),
    Filter(words="talks", outlet="e"),
    Filter(actor="Vostia"),
    Filter(actor="Vostia", status="reported"),
    Filter(by="minister"),
    Filter(by="Vostia", since="2017"),
    Filter(about="Vostia"),
    Filter(until="2030", type=("AGREE", "REJECT")),
)
KINDS = sorted(set(LISTINGS) - {"mention"})


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    path: Path = tmp_path_factory.mktemp("turned") / "turned.db"
    return make(path)


def turned(store: Store, kind: str, f: Filter) -> PageOf:
    with store.reading() as connection:
        return page_of(store, connection, kind, f)


def listed(store: Store, kind: str, f: Filter) -> list[str]:
    return [record.id for record in records(store, kind, f)]  # type: ignore[attr-defined]


@pytest.mark.parametrize("f", FILTERS, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_has_what_the_listing_has(store: Store, kind: str, f: Filter) -> None:
    page = turned(store, kind, f)
    assert page == PageOf(listed(store, kind, f), count(store, kind, f), False)


@pytest.mark.parametrize("f", FILTERS, ids=str)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_that_is_walked_to_has_the_same(
    store: Store, kind: str, f: Filter, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = listed(store, kind, f)
    for module in (where_module, turned_module):
        monkeypatch.setattr(module, "MANY", 0)
    monkeypatch.setattr(turned_module, "WALKED", 0)
    found: list[str] = []
    for number in range(len(whole) + 1):
        page = turned(store, kind, where_page(f, number))
        found += page.ids
        assert page.total + (1 if page.more else 0) <= max(len(whole), 1)
    assert found == whole


def where_page(f: Filter, number: int) -> Filter:
    from msgspec.structs import replace

    return replace(f, limit=1, offset=number)


def test_outlets_are_found_by_any_part_of_their_name(store: Store) -> None:
    with store.reading() as connection:
        keys = outlet_keys(connection)
    assert list(keys) == sorted(set(keys))
    assert len(keys) > 1
