"""What goes wrong gets a page that says so."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from tests.web.conftest import TOKEN, client_of

NONSENSE = {
    "/timeline?since=yesterday": "since 'yesterday' is no date",
    "/timeline?since=2014-13": "is no date",
    "/timeline?since=2015&until=2014": "Nothing lies between",
    "/timeline?status=maybe": "There is no status",
    "/timeline?type=HUG": "There is no event type",
    "/timeline?zoom=hours": "zoom is years, months or days",
    "/timeline?actr=Vostia": "Did you mean actor?",
    "/timeline?since=2014&since=2015": "is given 2 times",
    "/events?page=0": "page is a number from 1 on",
    "/events?page=-1": "page is a number from 1 on",
    "/events?page=two": "page is a number from 1 on",
    "/events?per=100000": "per is at most 200",
    "/events?page=9999999": "can be paged through to record",
    "/events?actor=%00": "control character",
    "/search?words=%22%22": "no word to look for",
    "/search?words=" + "x" * 400: "longer than 300 characters",
    "/suggest": "Say what was typed",
    "/words?x=1": "It takes none",
    "/outlets?outlet=nobody": "It is told by Courier, Gazette and The Meridian; story=ID asks for another",
}


@pytest.mark.parametrize(("path", "said"), NONSENSE.items())
def test_nonsense_is_named(client: TestClient[Any], path: str, said: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 400, answer.text
    assert said in answer.text.replace("&#39;", "'")
    assert "<h1>" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/nothing",
        "/stories/x",
        "/happenings/%00",
        "/articles/art-",
        "/events/evt-",
        "/actors/%27%20OR%201=1",
        "/static/a/b",
    ],
)
def test_what_is_not_there_is_missing(client: TestClient[Any], path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_faults_are_json_where_data_was_asked_for(client: TestClient[Any]) -> None:
    answer = client.get("/stories/x.json")
    assert answer.status_code == 404
    assert answer.json()["code"] == "unknown-id"


def test_nothing_can_be_sent_to_a_page(client: TestClient[Any]) -> None:
    assert client.post("/stories").status_code == 405
    assert client.put("/decide").status_code == 405


def test_a_database_that_moves_away_and_comes_back(db: Path) -> None:
    with client_of(db) as client:
        assert client.get("/stories").status_code == 200
        db.rename(db.with_suffix(".away"))
        gone = client.get("/stories")
        assert (gone.status_code, gone.headers["retry-after"]) == (503, "5")
        assert "is not there any more" in gone.text
        db.with_suffix(".away").rename(db)
        assert client.get("/stories").status_code == 200


def test_a_database_of_another_program_takes_its_place(db: Path) -> None:
    with client_of(db) as client:
        assert client.get("/articles.json").json()["total"] == 4
        for name in (db, *db.parent.glob("*-wal"), *db.parent.glob("*-shm")):
            name.unlink()
        with sqlite3.connect(db) as other:
            other.execute("CREATE TABLE recipes (name TEXT)")
        assert "not one of onrecord" in client.get("/articles").text


def test_a_database_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_bytes(b"no database" * 1000)
    with client_of(tmp_path / "x.db") as client:
        answer = client.get("/")
        assert answer.status_code == 503
        assert "not an onrecord database" in answer.text


@pytest.mark.parametrize(
    ("there", "said"),
    [(b"a letter to my aunt\n" * 400, "not an onrecord database"), (b"", "holds no record yet")],
)
def test_a_file_of_another_kind_takes_its_place_and_stays_as_it_is(db: Path, there: bytes, said: str) -> None:
    with client_of(db) as client:
        assert client.get("/").status_code == 200
        for name in (db, *db.parent.glob("*-wal"), *db.parent.glob("*-shm")):
            name.unlink()
        db.write_bytes(there)
        wish = {"record": "evt-1", "ruling": "accept", "reviewer": "Ada", "token": TOKEN}
        for answer in (client.get("/"), client.get("/events?type=AGREE"), client.post("/decide", data=wish)):
            assert (answer.status_code, said in answer.text) == (503, True)
    assert db.read_bytes() == there


def test_what_cannot_be_kept_while_another_program_writes_is_told(
    db: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("onrecord.store.engine.BUSY_SECONDS", 0.1)
    with client_of(db) as client, sqlite3.connect(db, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        event = client.get("/events.json").json()["items"][0]["event"]["id"]
        wish = {"record": event, "ruling": "accept", "reviewer": "Ada", "token": TOKEN}
        answer = client.post("/decide", data=wish)
        assert (answer.status_code, answer.headers["retry-after"]) == (503, "5")
        assert "Another program is writing" in answer.text
        assert "Nothing was changed" in answer.text
        other.execute("ROLLBACK")
        assert client.get("/decisions.json").json()["total"] == 0


def test_pages_answer_while_another_program_writes(db: Path) -> None:
    with client_of(db) as client, sqlite3.connect(db, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        assert client.get("/stories").status_code == 200
