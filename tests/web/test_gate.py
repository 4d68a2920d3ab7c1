"""Who may ask, and what a browser is allowed to do with the answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from onrecord.errors import QuestionError
from onrecord.web.settings import Settings, check_reach, is_loopback
from tests.web.conftest import client_of


def test_nothing_but_our_own_files_is_loaded_or_run(client: TestClient[Any]) -> None:
    for path in ("/", "/nothing", "/overview.json", "/openapi.json"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
    page = client.get("/").text
    assert "http://" not in page.split("<main")[0]


def test_another_name_for_this_machine_is_refused(db: Path) -> None:
    with client_of(db, base_url="http://evil.example") as client:
        assert client.get("/").status_code == 421
    with client_of(db, base_url="http://localhost:9") as client:
        assert client.get("/").status_code == 200


def test_a_password_is_asked_for(db: Path) -> None:
    with client_of(db, host="0.0.0.0", password="correct horse", hosts=("desk.example",)) as client:
        client.base_url = "http://desk.example"
        asked = client.get("/")
        assert asked.status_code == 401
        assert asked.headers["www-authenticate"].startswith("Basic")
        assert client.get("/", auth=("me", "wrong")).status_code == 401
        assert client.get("/", headers={"authorization": "Basic ???"}).status_code == 401
        assert client.get("/overview.json", auth=("me", "correct horse")).status_code == 200


def test_only_the_head(client: TestClient[Any]) -> None:
    answer = client.head("/stories")
    assert (answer.status_code, answer.content) == (200, b"")


def test_files_may_be_kept_and_pages_not(client: TestClient[Any]) -> None:
    from onrecord.web.rendering import static_path

    assert "immutable" in client.get(static_path("style.css")).headers["cache-control"]
    assert "no-cache" in client.get("/").headers["cache-control"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1", "[::1]", "127.8.0.1"])
def test_this_machine(host: str) -> None:
    assert is_loopback(host)
    check_reach(Settings(db="x", host=host), opened=False)


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.7", "desk.example", "127.0.0.1.evil.example"])
def test_other_addresses_need_a_word_and_a_password(host: str) -> None:
    with pytest.raises(QuestionError, match="--open-to-network"):
        check_reach(Settings(db="x", host=host), opened=False)
    with pytest.raises(QuestionError, match="password"):
        check_reach(Settings(db="x", host=host, password="short"), opened=True)
    check_reach(Settings(db="x", host=host, password="long enough"), opened=True)
