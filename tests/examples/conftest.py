"""The three example stories, read once for all tests of this folder."""

from __future__ import annotations

from collections.abc import Iterator

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
def linked(stories: dict[str, Story]) -> Iterator[Store]:
    """All three stories in one database, linked."""
    with Store.open() as store:
        for story in stories.values():
            for reading in story.readings.values():
                store.add(reading)
        link_database(store)
        yield store
