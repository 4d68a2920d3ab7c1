"""`onrecord review` and `onrecord serve`: decisions in and out, and what is refused before anything listens."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
from typer.testing import CliRunner

from onrecord.cli.app import app
from onrecord.review import keep_decision
from onrecord.store import Store
from tests.linked_made import MERIDIAN, make
from tests.review.test_review import made

run = CliRunner()


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = tmp_path / "a.db"
    with make(path) as store:
        keep_decision(store, made("reject", reason="No such offer."))
    return str(path)


def test_what_waits(db: str) -> None:
    shown = run.invoke(app, ["review", "--db", db])
    assert shown.exit_code == 0
    assert "outlets differ" in " ".join(shown.output.split())
    assert MERIDIAN.events[0].id not in run.invoke(app, ["review", "--db", db, "--json"]).output


def test_what_was_decided(db: str) -> None:
    shown = run.invoke(app, ["review", "decisions", "--db", db]).output
    assert "Ada  reject event  »offered«  No such offer." in shown


def test_decisions_travel(db: str, tmp_path: Path) -> None:
    file, other = str(tmp_path / "decisions.jsonl"), tmp_path / "b.db"
    assert run.invoke(app, ["review", "export", file, "--db", db]).exit_code == 0
    make(other).close()
    assert "1 decision taken" in run.invoke(app, ["review", "import", file, "--db", str(other)]).output
    assert "1 known already" in run.invoke(app, ["review", "import", file, "--db", str(other)]).output
    with Store.open(other) as store:
        assert run.invoke(app, ["review", "export", "-", "--db", str(other)]).output.count("\n") == 1
        assert store.where == str(other)


def test_an_address_that_others_reach_is_refused(db: str, tmp_path: Path) -> None:
    refused = run.invoke(app, ["serve", "--db", db, "--host", "0.0.0.0"])
    assert refused.exit_code == 2
    (tmp_path / "short").write_text("short\n")
    options = ["--host", "0.0.0.0", "--open-to-network", "--password-file", str(tmp_path / "short")]
    assert run.invoke(app, ["serve", "--db", db, *options]).exit_code == 2


def test_a_port_that_another_program_has_is_said_before_an_address_is_named(db: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = run.invoke(app, ["serve", "--db", db, "--port", port])
    assert refused.exit_code == 2
    assert "another program listens there; name another port with --port." in refused.output
    assert "http://" not in refused.output


def test_a_database_that_is_not_there_is_said_before_anything_listens(tmp_path: Path) -> None:
    assert run.invoke(app, ["serve", "--db", str(tmp_path / "none.db")]).exit_code == 2
