from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from onrecord.errors import StoreError
from onrecord.questions import count
from onrecord.questions.filter import EVERYTHING
from onrecord.store import Store, engine
from onrecord.store.engine import path_of
from tests.made import league, reading


def fails(where: str | Path, code: str, *, create: bool = False) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(where, create=create)
    assert caught.value.code == code
    return str(caught.value)


def add_many(store: Store) -> None:
    for number in range(200):
        store.add(league(outlet=f"Outlet {number} " + "of the coast " * 40))


def test_missing(tmp_path: Path) -> None:
    assert "onrecord read SOURCE" in fails(tmp_path / "none.db", "missing")
    assert not (tmp_path / "none.db").exists()


def test_missing_folder(tmp_path: Path) -> None:
    assert "does not exist" in fails(tmp_path / "no" / "a.db", "missing", create=True)


def test_folder(tmp_path: Path) -> None:
    assert "is a folder" in fails(tmp_path, "folder", create=True)


def test_no_database(tmp_path: Path) -> None:
    path = tmp_path / "letter.db"
    path.write_text("Dear editor, " * 100)
    assert "not an onrecord database" in fails(path, "not-a-database", create=True)
    assert path.read_text().startswith("Dear editor")


def test_foreign_database(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipe (name)")
    assert "not one of onrecord" in fails(path, "not-a-database", create=True)


def test_empty_file(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    assert "holds no record yet" in fails(tmp_path / "a.db", "empty")
    Store.open(tmp_path / "a.db", create=True).close()


def test_another_schema(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    Store.open(path).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE onrecord SET value = '7-abc'")
    said = fails(path, "version", create=True)
    assert "schema 7-abc" in said
    assert "--db NEW.db" in said


def test_another_kind_of_database() -> None:
    assert "postgresql" in fails("postgresql://desk/news", "unsupported")
    assert path_of("sqlite:///a/b.db") == Path("a/b.db")


def test_full_disk(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(reading())
        with store._engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

        @sa.event.listens_for(store._engine, "begin")
        def no_room(connection: sa.Connection) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")

        with pytest.raises(StoreError, match="disk is full") as caught:
            add_many(store)
        assert caught.value.code == "full"
        assert count(store, "statement", EVERYTHING) == 1


def test_locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.01)
    path = tmp_path / "a.db"
    with Store.open(path) as store:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program") as caught:
            store.add(reading())
        other.close()
    assert caught.value.code == "locked"


def test_opened_for_reading_only(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.db").close()
    with (
        Store.open(tmp_path / "a.db", write=False) as store,
        pytest.raises(StoreError, match="only be read") as caught,
    ):
        store.add(reading())
    assert caught.value.code == "read-only"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_in_a_folder_without_leave_to_write(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(reading())
    tmp_path.chmod(0o555)
    try:
        with Store.open(tmp_path / "a.db", write=False) as store:
            assert count(store, "event", EVERYTHING) == 3
    finally:
        tmp_path.chmod(0o755)


def test_damaged(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Store.open(path) as store:
        for number in range(40):
            store.add(league(outlet=f"Outlet {number}"))
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(bytes(content))
    with pytest.raises(StoreError, match="damaged"), Store.open(path, write=False) as store:
        count(store, "event", EVERYTHING)
