from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import msgspec
import pytest
import sqlalchemy as sa

from onrecord.errors import StoreError
from onrecord.questions import actors, articles, count, events, mentions, search, set_asides, statements
from onrecord.questions.filter import EVERYTHING, Filter
from onrecord.reading import fingerprint_of
from onrecord.records import RECORD_TYPES, Actor
from onrecord.store import Store, health
from onrecord.store.tables import record_columns, schema_digest
from tests.made import VOSTIA, league, left_out, reading


def test_every_record_comes_out_as_it_went_in(tmp_path: Path) -> None:
    kept = reading()
    with Store.open(tmp_path / "a.db") as store:
        assert store.add(kept) == "new"
        assert tuple(articles(store)) == (kept.article,)
        assert tuple(statements(store)) == kept.statements
        assert tuple(events(store)) == kept.events
        assert sorted(mentions(store), key=lambda m: m.id) == sorted(kept.mentions, key=lambda m: m.id)
        assert sorted(actors(store), key=lambda a: a.id) == sorted(kept.actors, key=lambda a: a.id)


def test_columns_follow_from_the_record_types() -> None:
    for kind, record_type in RECORD_TYPES.items():
        names = [column.name for column in record_columns(kind)]
        assert names == [field.name for field in msgspec.structs.fields(record_type)]


def test_the_same_reading_twice_adds_nothing(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(reading())
        before = health(store).counts
        assert store.add(reading()) == "known"
        assert health(store).counts == before
        assert store.has(reading().article.id, reading().fingerprint)
        assert not store.has(reading().article.id, "another")


def test_another_fingerprint_takes_the_place_of_the_old_records(tmp_path: Path) -> None:
    old = reading()
    newer = msgspec.structs.replace(
        old, events=old.events[:1], actors=old.actors[:2], statements=(), fingerprint="x"
    )
    with Store.open(tmp_path / "a.db") as store:
        store.add(old)
        store.add(league())
        assert store.add(newer) == "replaced"
        assert [event.type for event in events(store)] == ["AGREE", "ASSAULT"]
        assert not list(statements(store))
        assert [actor.id for actor in actors(store)] == ["XKL.kerlandia", "KER.mira-tolen", "VOS"]
        assert count(store, "event", Filter(actor=("Brask",))) == 0
        assert [hit.article for hit in search(store, "talks")] == [old.article.id]


def test_actors_take_the_newest_form(tmp_path: Path) -> None:
    renamed: Actor = msgspec.structs.replace(VOSTIA, name="Republic of Vostia")
    with Store.open(tmp_path / "a.db") as store:
        store.add(reading())
        store.add(msgspec.structs.replace(league(), actors=(*league().actors[:1], renamed)))
        assert [actor.name for actor in actors(store) if actor.id == "VOS"] == ["Republic of Vostia"]


def test_a_set_aside_document_is_noted_once(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        assert store.set_aside(left_out())
        assert not store.set_aside(left_out())
        assert list(set_asides(store)) == [left_out()]


def test_a_reading_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    kept = reading()
    doubled = msgspec.structs.replace(kept, events=(kept.events[0], kept.events[0]))
    with Store.open(tmp_path / "a.db") as store:
        with pytest.raises(StoreError, match="share an id") as caught:
            store.add(doubled)
        assert caught.value.code == "conflict"
        assert not any(health(store).counts.values())
        assert store.add(kept) == "new"


def test_a_killed_run_keeps_what_it_had_committed(tmp_path: Path) -> None:
    script = (
        "import os, sys; from tests.made import reading; from onrecord.store import Store;"
        "store = Store.open(sys.argv[1]); store.add(reading()); os._exit(9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "a.db")], cwd=Path(__file__).parents[2]
    )
    assert done.returncode == 9
    with Store.open(tmp_path / "a.db", create=False, write=False) as store:
        assert count(store, "event", EVERYTHING) == 3


def test_reading_goes_on_while_another_writes(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as writer, Store.open(tmp_path / "a.db", write=False) as reader:
        writer.add(reading())
        listing = events(reader)
        next(listing)
        writer.add(league())
        assert len(list(listing)) == 2
        assert count(reader, "event", EVERYTHING) == 4


def test_a_store_may_be_used_from_another_thread(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        thread = threading.Thread(target=store.add, args=(reading(),))
        thread.start()
        thread.join()
        assert count(store, "article", EVERYTHING) == 1


def test_in_memory() -> None:
    with Store.open() as store:
        store.add(reading())
        assert count(store, "statement", EVERYTHING) == 1


def test_the_fingerprint_follows_what_was_given_and_the_coder() -> None:
    article = reading().article
    assert fingerprint_of(article, "1") == reading().fingerprint
    assert fingerprint_of(article, "2") != reading().fingerprint
    assert fingerprint_of(msgspec.structs.replace(article, outlet="Another"), "1") != reading().fingerprint
    assert (
        fingerprint_of(msgspec.structs.replace(article, path="elsewhere.txt"), "1") == reading().fingerprint
    )


def test_health_of_a_sound_database(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(reading())
        found = health(store)
    assert found.faults == ()
    assert found.counts["event"] == 3
    assert found.schema.endswith(schema_digest())


def test_wal_mode(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.db").close()
    assert sqlite3.connect(tmp_path / "a.db").execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_full_text_follows_every_change(tmp_path: Path) -> None:
    with Store.open(tmp_path / "a.db") as store:
        store.add(reading())
        store.add(msgspec.structs.replace(reading(), fingerprint="again"))
        with store._writer.begin() as connection:
            connection.execute(sa.text("INSERT INTO article_words(article_words) VALUES ('integrity-check')"))
        assert len(list(search(store, "talks"))) == 1
