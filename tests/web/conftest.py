"""A story that three outlets tell and an article that tries to do harm, served to a test client."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from onrecord.web import Settings, make_app
from tests.linked_made import make
from tests.web.browser import open_browser, open_page
from tests.web.hostile import hostile
from tests.web.reviewed import make_linked

ADDRESS = "http://127.0.0.1:8321"
TOKEN = "a-token-for-tests"


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the story, made once; nobody writes in it."""
    path = tmp_path_factory.mktemp("shelf") / "pages.db"
    with make(path) as store:
        store.add(hostile())
    return path


@pytest.fixture(scope="session")
def linked_shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the story as the program links it, made once; nobody writes in it."""
    path = tmp_path_factory.mktemp("shelf") / "linked.db"
    make_linked(path)
    return path


@pytest.fixture
def db(shelf: Path, tmp_path: Path) -> Path:
    """A database of the test's own, to write in."""
    return Path(shutil.copy(shelf, tmp_path))


@pytest.fixture
def linked_db(linked_shelf: Path, tmp_path: Path) -> Path:
    """A linked database of the test's own, to write in."""
    return Path(shutil.copy(linked_shelf, tmp_path))


def client_of(db: Path, base_url: str = ADDRESS, **given: Any) -> TestClient[Any]:
    settings = Settings(db=str(db), token=TOKEN, **given)
    return TestClient(make_app(settings), base_url=base_url, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def client(shelf: Path) -> Iterator[TestClient[Any]]:
    """Somebody who only looks: one for all tests."""
    with client_of(shelf) as made:
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
