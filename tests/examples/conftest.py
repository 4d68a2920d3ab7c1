"""The three example stories, read once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from onrecord.pipeline import Pipeline
from onrecord.relinking.running import link_database
from onrecord.store import Store
from tests.examples.keys import STORIES, Story, read_story


@pytest.fixture(scope="package")
def stories() -> dict[str, Story]:
    pipeline = Pipeline()
    return {slug: read_story(pipeline, slug) for slug in STORIES}


@pytest.fixture(scope="package")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where `linked` keeps its record, for what opens it by itself."""
    return tmp_path_factory.mktemp("examples") / "examples.db"


@pytest.fixture(scope="package")
def linked(stories: dict[str, Story], database: Path) -> Iterator[Store]:
    """All three stories in one database, linked."""
    with Store.open(database) as store:
        for story in stories.values():
            for reading in story.readings.values():
                store.add(reading)
        link_database(store)
        yield store
