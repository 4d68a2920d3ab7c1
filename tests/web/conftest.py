"""A story that three outlets tell and an article that tries to do harm, served to a test client."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from onrecord.web import Settings, make_app
from tests.linked_made import make
from tests.web.browser import open_browser, open_page
from tests.web.hostile import hostile

ADDRESS = "http://127.0.0.1:8321"
TOKEN = "a-token-for-tests"


@pytest.fixture
def db(tmp_path: Path) -> Path:
    path = tmp_path / "pages.db"
    with make(path) as store:
        store.add(hostile())
    return path


def client_of(db: Path, base_url: str = ADDRESS, **given: Any) -> TestClient[Any]:
    settings = Settings(db=str(db), token=TOKEN, **given)
    return TestClient(make_app(settings), base_url=base_url, raise_server_exceptions=False)


@pytest.fixture
def client(db: Path) -> Iterator[TestClient[Any]]:
    with client_of(db) as made:
        yield made


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with open_browser() as opened:
        yield opened


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    with open_page(browser) as opened:
        yield opened


@pytest.fixture
def plain(browser: Any) -> Iterator[Any]:
    """A page in a browser without JavaScript."""
    with open_page(browser, java_script_enabled=False) as opened:
        yield opened
