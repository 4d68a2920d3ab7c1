"""A story is called by a headline that tells of it."""

from __future__ import annotations

import pytest

from onrecord.records import Story
from onrecord.web.headlines import name_of

STORY = Story(id="story-0", articles=("art-0",), words=("kerland", "tolen", "border", "ferry"))


@pytest.mark.parametrize(
    ("titles", "name"),
    [
        pytest.param(
            ["Kerland and Tolen talk", "Kerland, Tolen open border to ferry"], "Kerland and Tolen talk", id="first"
        ),
        pytest.param(
            ["Give today: help us report!", "", "Tolen closes its borders"], "Tolen closes its borders", id="an appeal"
        ),
        pytest.param(["Sign in", "Talks in Tolen"], "Talks in Tolen", id="the most there are"),
        pytest.param(["Sign in", "Read on"], "Sign in", id="none tells"),
        pytest.param(["Outkerland untolen", "Kerlanders and Tolen"], "Kerlanders and Tolen", id="whole beginnings"),
        pytest.param(["", ""], "kerland · tolen · border · ferry", id="no headline"),
        pytest.param([], "kerland · tolen · border · ferry", id="no article"),
    ],
)  # fmt: skip
def test_a_story_is_called_by_its_first_headline_that_tells_of_it(titles: list[str], name: str) -> None:
    assert name_of(STORY, titles) == name
